/** What the process grid shows of each process. */
import type { Level } from '../../../shared/domain/level'
import { byId, processesInOrder, processNumber, risksOf } from '../../../shared/domain/lookup'
import type { Process } from '../../../shared/domain/process'
import type { Register } from '../../../shared/domain/register'
import { processLevel } from '../../../shared/domain/risk'
import type { Written } from '../../fields/grid/plan'
import { readName, setRead } from '../../fields/grid/writers'
import { rowCache } from '../../fields/rowCache'

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

const cache = rowCache<Process, ProcessRow>()

/** All processes in annex order. A row is the same object as long as it would say the same. */
export function processRows(register: Register): readonly ProcessRow[] {
  const { areas, units } = register
  return processesInOrder(register).map((process) => {
    const risks = risksOf(register, process.id)
    return cache(process, [areas, units, risks], () => ({
      id: process.id,
      areaId: process.areaId,
      number: processNumber(register, process),
      name: process.name,
      input: process.input,
      activities: process.phases
        .map((phase) => phase.description)
        .filter((description) => description !== '')
        .join(' · '),
      output: process.output,
      unit: process.unitId === null ? '' : (byId(units).get(process.unitId)?.name ?? ''),
      risks: risks.length,
      level: processLevel(risks),
    }))
  })
}

/** Writes the responsible unit by its name; other cells are plain texts, or not written in the grid. */
export function writeProcess(
  { units }: Pick<Register, 'units'>,
  id: string,
  column: string,
  typed: string,
): Written | null {
  return column === 'unit' ? setRead('processes', id, ['unitId'], readName(typed, units, { none: true })) : null
}
