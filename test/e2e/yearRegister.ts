/** A small register before its year: three managers, four processes with a risk each, nothing assessed yet. */
import { EMPTY_ASSESSMENT } from '../../shared/domain/assessment'
import { EMPTY_EVALUATION } from '../../shared/domain/evaluation'
import type { Register } from '../../shared/domain/register'
import { BASE, RISK } from '../unit/builders'

export const MANAGERS = ['Anna Bianchi', 'Bruno Neri', 'Carla Verdi'] as const
export const UNITS = ['Settore Patrimonio', 'Settore Scuole', 'Settore Strade'] as const

/** Process by process: its name and the unit that answers for it. */
const PROCESSES = [
  ['Concessione di locali', 'u-1'],
  ['Alienazione di immobili', 'u-1'],
  ['Assegnazione di palestre', 'u-2'],
  ['Autorizzazioni stradali', 'u-3'],
] as const

/** The register; its id is `anno`. */
export function yearRegister(): Register {
  const [unit] = BASE.units
  const [process] = BASE.processes
  if (!unit || !process) throw new Error('the small register has neither unit nor process')
  return {
    ...BASE,
    heading: { ...BASE.heading, id: 'anno' },
    units: UNITS.map((name, index) => ({
      ...unit,
      id: `u-${index + 1}`,
      number: index + 1,
      name,
      parentId: null,
      manager: MANAGERS[index] ?? '',
    })),
    processes: PROCESSES.map(([name, unitId], index) => ({
      ...process,
      id: `p-${index + 1}`,
      number: index + 1,
      name,
      unitId,
      phases: [{ description: 'Istruttoria', unitId }],
    })),
    risks: PROCESSES.map(([name], index) => ({
      ...RISK,
      id: `r-${index + 1}`,
      processId: `p-${index + 1}`,
      description: `Favori a chi chiede: ${name.toLowerCase()}`,
      assessment: EMPTY_ASSESSMENT,
      evaluation: EMPTY_EVALUATION,
    })),
  }
}
