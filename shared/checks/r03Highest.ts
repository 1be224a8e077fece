/**
 * Rule 3: several risks of one process at different levels: the process takes the highest. `processLevel` does so; it
 * is not final while one of the risks has no level.
 */
import { risksOf } from '../domain/lookup'
import { finalLevel, processLevel } from '../domain/risk'
import type { Check } from './context'

export const highest: Check = ({ register, processes, subjects, text }, report) => {
  for (const process of processes) {
    const risks = risksOf(register, process.id)
    if (risks.length < 2) continue
    const level = processLevel(risks)
    const open = risks.filter((risk) => finalLevel(risk) === null).length
    if (level === null || level === 'A' || open === 0) continue
    const subject = subjects.process(process)
    report(
      'R03-provisional-level',
      subject,
      text.messages['R03-provisional-level'](subject.label, level, open, risks.length),
    )
  }
}
