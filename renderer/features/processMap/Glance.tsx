/** Units, risks and measures of a process at a glance, above its form; each leads to its place. */
import type { Process } from '../../../shared/domain/process'
import { useRegister } from '../../store/registerStore'
import { goToRow, useText } from '../../store/viewStore'
import { LevelBadge } from '../../ui/Level'
import { levelCounts, measuresUsed, unitParts } from './atAGlance'
import './glance.css'

export function Glance({ process }: { readonly process: Process }) {
  const text = useText()
  const words = text.processMap.glance
  const register = useRegister()
  const units = unitParts(register, process)
  const { levels, open } = levelCounts(register, process)
  const measures = measuresUsed(register, process)
  // Of a process that has nothing yet there is nothing to see.
  if (units.length === 0 && levels.length === 0 && open === 0) return null
  return (
    <dl className="glance" aria-label={words.title}>
      <dt>{words.units}</dt>
      <dd>
        {units.length === 0 ? words.noUnits : null}
        {units.map(({ unit, responsible, phases }) => {
          const parts = [
            ...(responsible ? [words.responsible] : []),
            ...(phases.length > 0 ? [words.phases(phases)] : []),
          ]
          return (
            <span key={unit.id}>
              {unit.name} <span className="note">({parts.length > 0 ? parts.join(', ') : words.involved})</span>
            </span>
          )
        })}
      </dd>
      <dt>{words.risks}</dt>
      <dd>
        {levels.length === 0 && open === 0 ? words.noRisks : null}
        {levels.map(({ level, count }) => (
          <span key={level}>
            <LevelBadge level={level} words={text.domain.levels} /> {count}
          </span>
        ))}
        {open > 0 ? <span>{words.unassessed(open)}</span> : null}
      </dd>
      <dt>{words.measures}</dt>
      <dd>
        {measures.length === 0 ? words.noMeasures : null}
        {measures.map(({ id, code, name }) => (
          <button
            key={id}
            type="button"
            className="link"
            aria-label={`${code} ${name}`}
            title={name}
            onClick={() => goToRow('measures', id)}
          >
            {code}
          </button>
        ))}
      </dd>
    </dl>
  )
}
