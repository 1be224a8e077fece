/** The form of one risk. */
import { useState } from 'react'
import { byId, risksOf } from '../../../shared/domain/lookup'
import { finalLevel, type Risk } from '../../../shared/domain/risk'
import { FieldHelp } from '../../fields/FieldHelp'
import { CheckField, FactorsField, LongTextField, NumberField } from '../../fields/fields'
import { IfMay, ReadOnlyNote } from '../../fields/IfMay'
import { LedTo } from '../../fields/LedTo'
import { RemoveDialog } from '../../fields/RemoveDialog'
import { RiskMeasures } from '../../fields/RiskMeasures'
import { riskNumber } from '../../fields/riskPlaces'
import { StoryButton } from '../../fields/StoryButton'
import { useRegister, useWholeRegister } from '../../store/registerStore'
import { chooseRow, goToRow, useText } from '../../store/viewStore'
import { FormPanel } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { LevelBadge } from '../../ui/Level'

interface RiskFormProps {
  readonly risk: Risk
  /** The risk was deleted: the screen chooses what comes next. */
  readonly onRemoved: () => void
}

export function RiskForm({ risk, onRemoved }: RiskFormProps) {
  const text = useText()
  const words = text.riskCatalogue
  const register = useRegister()
  const [asking, setAsking] = useState(false)
  const process = byId(register.processes).get(risk.processId)
  const number = process ? riskNumber(register, process, risk) : String(risk.number)
  const place = { table: 'risks', id: risk.id } as const
  return (
    <FormPanel
      title={`${number} ${text.common.risk}`}
      subtitle={
        process ? (
          <button
            type="button"
            className="link"
            title={words.toProcess}
            onClick={() => goToRow('processes', process.id)}
          >
            {process.name || text.processMap.newProcess}
          </button>
        ) : null
      }
      actions={
        <>
          <IfMay place={{ ...place, path: [] }}>
            <Button look="plain" icon="delete" label={words.remove} onClick={() => setAsking(true)} />
          </IfMay>
          <StoryButton table="risks" id={risk.id} />
          <Button look="plain" icon="close" label={text.common.close} onClick={() => chooseRow('risks', null)} />
        </>
      }
    >
      <ReadOnlyNote place={{ ...place, path: ['description'] }} />
      <LongTextField
        {...place}
        path={['description']}
        label={words.description}
        help={words.descriptionHelp}
        required
      />
      <LevelLine risk={risk} />
      <LedTo path={['factorIds']}>
        <FactorsField {...place} path={['factorIds']} label={words.factors} help={words.factorsHelp} />
      </LedTo>
      <RiskMeasures risk={risk} number={number} />
      <CheckField {...place} path={['moneyLaundering']} label={words.laundering} help={words.launderingHelp} />
      <div className="narrow">
        <NumberField {...place} path={['number']} label={words.number} help={<FieldHelp about="riskNumber" />} />
      </div>
      {asking ? (
        <RemoveRisk
          risk={risk}
          name={risk.description || `${words.newRisk} ${number}`}
          onClose={() => setAsking(false)}
          onRemoved={onRemoved}
        />
      ) : null}
    </FormPanel>
  )
}

/** The level that counts, where it comes from, and the way to the assessment. */
function LevelLine({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.riskCatalogue
  const level = finalLevel(risk)
  return (
    <div className="level-line">
      <span className="label">{words.level}</span>
      <LevelBadge level={level} words={text.domain.levels} />
      <span>
        {level === null
          ? words.notAssessed
          : `${text.domain.levels[level]}, ${words.levelFrom[risk.evaluation.level === null ? 'assessment' : 'evaluation']}`}
      </span>
      <button type="button" className="link" onClick={() => goToRow('assessments', risk.id, 'assessment')}>
        {words.toAssessment}
      </button>
    </div>
  )
}

function RemoveRisk(props: {
  readonly risk: Risk
  readonly name: string
  readonly onClose: () => void
  readonly onRemoved: () => void
}) {
  const { risk, name, onClose, onRemoved } = props
  const text = useText()
  const words = text.riskCatalogue
  const register = useWholeRegister()
  const elsewhere = new Set(register.risks.filter((other) => other.id !== risk.id).flatMap((other) => other.measureIds))
  const orphans = risk.measureIds
    .filter((id) => !elsewhere.has(id))
    .map((id) => byId(register.measures).get(id)?.code ?? id)
  return (
    <RemoveDialog table="risks" id={risk.id} title={words.removeTitle} onClose={onClose} onRemoved={onRemoved}>
      <p>{words.removeText(name)}</p>
      {risksOf(register, risk.processId).length === 1 ? <p>{words.removeLast}</p> : null}
      {orphans.length > 0 ? <p>{words.removeOrphans(orphans)}</p> : null}
    </RemoveDialog>
  )
}
