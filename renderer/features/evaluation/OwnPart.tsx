/** The RPCT's own judgement: level, reason, priority, decision. The one place where it is given. */
import { saysSomething } from '../../../shared/checks/words'
import { PRIORITIES, TREATMENT_DECISIONS } from '../../../shared/domain/evaluation'
import type { Level } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import { wantsReason } from '../../../shared/workflow/completeness'
import { FieldHelp } from '../../fields/FieldHelp'
import { ChoiceField, LongTextField, useIsLedTo } from '../../fields/fields'
import { LedTo } from '../../fields/LedTo'
import { leadTo } from '../../fields/leadTo'
import { useBarred } from '../../fields/useBarred'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister, useRegisterStore } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelRadio } from '../../ui/Level'

/** Where the cursor waits for a letter. */
export const LEVEL_FIELD = 'evaluation.level'
/** Where the reason is written. */
export const REASON_FIELD = 'evaluation.reason'

export function OwnPart({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.weighing
  const { indicators } = useRegister()
  const place = { table: 'risks', id: risk.id } as const
  const levelPlace = { ...place, path: ['evaluation', 'level'] }
  const barred = useBarred(levelPlace)
  const led = useIsLedTo(levelPlace.path)
  const { level, reason } = risk.evaluation
  const wanted = wantsReason(risk, indicators)

  const choose = (chosen: Level | null) => {
    const outcome = dispatch({ kind: 'set', ...levelPlace, value: chosen })
    if (!outcome.ok) sayRefusal(text, outcome.error)
  }
  /** After a letter the reason takes the cursor, where one is wanted and not written yet. */
  const afterLetter = () => {
    const now = useRegisterStore.getState().register?.risks.find(({ id }) => id === risk.id)
    if (now && wantsReason(now, indicators) && !saysSomething(now.evaluation.reason)) {
      leadTo('weighing', risk.id, REASON_FIELD)
    }
  }
  const reasonHelp =
    wanted && !saysSomething(reason) ? (
      <span className="incomplete">{words.reasonWanted}</span>
    ) : wanted || level === null ? (
      words.reasonLater
    ) : (
      words.reasonFree
    )
  return (
    <fieldset className="case-part judgement" aria-label={words.own}>
      <h3>{words.own}</h3>
      <p className="note">{words.ownHelp}</p>
      <div className="level-line">
        <span className="label" aria-hidden="true">
          {words.ownLevel}
        </span>
        <LevelRadio
          label={words.ownLevel}
          value={level}
          onChoose={choose}
          onTyped={afterLetter}
          words={text.domain.levels}
          clearLabel={text.common.clearLevel}
          takeFocus={led}
          barred={barred}
        />
      </div>
      <LongTextField {...place} path={['evaluation', 'reason']} label={words.reason} help={reasonHelp} />
      <div className="priority-decision">
        <LedTo path={['evaluation', 'priority']}>
          <ChoiceField
            {...place}
            path={['evaluation', 'priority']}
            label={text.assessment.priority}
            help={<FieldHelp about="priority" />}
            none={text.assessment.undecided}
            options={PRIORITIES.map((value) => ({ value, label: text.domain.priorities[value] }))}
          />
        </LedTo>
        <LedTo path={['evaluation', 'decision']}>
          <ChoiceField
            {...place}
            path={['evaluation', 'decision']}
            label={text.assessment.decision}
            help={<FieldHelp about="decision" />}
            none={text.assessment.undecided}
            options={TREATMENT_DECISIONS.map((value) => ({ value, label: text.domain.decisions[value] }))}
          />
        </LedTo>
      </div>
    </fieldset>
  )
}
