/** What the process grid shows of each process. */
import type { Level } from '../../../shared/domain/level'
import { byId, processesInOrder, processNumber, risksOf } from '../../../shared/domain/lookup'
import type { Register } from '../../../shared/domain/register'
import { processLevel } from '../../../shared/domain/risk'

export interface ProcessRow {
  readonly id: string
  readonly areaId: string
  readonly number: string
  readonly name: string
  readonly input: string
  readonly activities: string
  readonly output: string
  readonly unit: string
  readonly risks: number
  readonly level: Level | null
}

/** All processes in annex order. */
export function processRows(register: Register): readonly ProcessRow[] {
  const units = byId(register.units)
  return processesInOrder(register).map((process) => {
    const risks = risksOf(register, process.id)
    return {
      id: process.id,
      areaId: process.areaId,
      number: processNumber(register, process),
      name: process.name,
      input: process.input,
      activities: process.phases.map((phase) => phase.description).join(' · '),
      output: process.output,
      unit: process.unitId === null ? '' : (units.get(process.unitId)?.name ?? ''),
      risks: risks.length,
      level: processLevel(risks),
    }
  })
}
