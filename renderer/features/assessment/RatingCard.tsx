/** One indicator of an assessment: its question, what the letters mean, the level and why. */
import type { Indicator } from '../../../shared/domain/indicator'
import type { Level } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import type { SetCommand } from '../../../shared/journal/command'
import { isRated, ratingOn } from '../../../shared/workflow/completeness'
import { FieldHelp } from '../../fields/FieldHelp'
import { useIsLedTo } from '../../fields/fields'
import { leadTo } from '../../fields/leadTo'
import { useBarred } from '../../fields/useBarred'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelScale } from '../../ui/LevelScale'
import { TextBox } from '../../ui/TextBox'
import { EvidencePart } from './EvidencePart'
import { PreviousPart } from './PreviousPart'
import { levelCommand, levelPath, motivationCommand, motivationPath } from './ratingCommands'
import { useCardKeys } from './useCardKeys'

export function RatingCard({ risk, indicator }: { readonly risk: Risk; readonly indicator: Indicator }) {
  const text = useText()
  const words = text.assessment
  const rating = ratingOn(risk, indicator.id)
  const target = { kind: 'indicator', indicatorId: indicator.id } as const
  const barred = useBarred({ table: 'risks', id: risk.id, path: levelPath(target) })
  const levelLed = useIsLedTo(levelPath(target))
  const motivationLed = useIsLedTo(motivationPath(target))

  const run = (make: (now: Risk) => SetCommand | null) => {
    // Typing is committed late: the command starts from the risk as it is now, not as it was painted.
    const now = useRegisterStore.getState().register?.risks.find(({ id }) => id === risk.id)
    const command = now ? make(now) : null
    const outcome = command ? dispatch(command) : null
    if (outcome && !outcome.ok) sayRefusal(text, outcome.error)
  }
  const about = words.indicatorNamed(indicator.number)
  const { asking, setAsking, confirm, onKeyDown } = useCardKeys(risk, target, about)
  const chip = rating.level === null ? words.notRated : isRated(rating) ? null : words.incomplete
  return (
    <fieldset className="rating" aria-label={`${indicator.number}. ${indicator.name}`} onKeyDown={onKeyDown}>
      <header>
        <h3>
          {indicator.number}. {indicator.name}
        </h3>
        <span className={indicator.direction === 'inverse' ? 'direction inverse' : 'direction'}>
          {words.directions[indicator.direction]}
        </span>
        {chip ? <span className="chip">{chip}</span> : null}
      </header>
      <div className="rating-body">
        <LevelScale
          label={words.indicatorLevel(indicator.number, indicator.name)}
          value={rating.level}
          onChoose={(level: Level | null) => run((now) => levelCommand(now, target, level))}
          onTyped={() => leadTo('assessments', risk.id, motivationPath(target).join('.'))}
          words={text.domain.levels}
          meanings={indicator.meanings}
          direction={indicator.direction}
          clearLabel={text.common.clearLevel}
          takeFocus={levelLed}
          barred={barred}
        />
        <div className="why">
          <PreviousPart risk={risk} target={target} direction={indicator.direction} about={about} onConfirm={confirm} />
          <TextBox
            label={words.motivationOf(indicator.number)}
            value={rating.motivation}
            onCommit={(motivation) => run((now) => motivationCommand(now, indicator.id, motivation))}
            lines="many"
            help={
              rating.level !== null && !isRated(rating) ? (
                <span className="incomplete">{words.motivationMissing}</span>
              ) : (
                <FieldHelp about="motivation" more={indicator.description} />
              )
            }
            takeFocus={motivationLed}
            barred={barred}
          />
        </div>
      </div>
      <EvidencePart risk={risk} indicatorId={indicator.id} about={about} asking={asking} onAsk={setAsking} />
    </fieldset>
  )
}
