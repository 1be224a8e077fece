/** What the process grid shows of each process. */
import type { Level } from '../../../shared/domain/level'
import { byId, processNumber } from '../../../shared/domain/lookup'
import type { Register } from '../../../shared/domain/register'
import { processLevel } from '../../../shared/domain/risk'
import type { Written } from '../../fields/grid/plan'
import { readName, setRead } from '../../fields/grid/writers'
import { processViews } from '../../fields/processViews'

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
export const processRows = processViews<ProcessRow>(
  ({ units }) => [units],
  ({ process, risks }, register) => [
    {
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
      unit: process.unitId === null ? '' : (byId(register.units).get(process.unitId)?.name ?? ''),
      risks: risks.length,
      level: processLevel(risks),
    },
  ],
)

/** Writes the responsible unit by its name; other cells are plain texts, or not written in the grid. */
export function writeProcess(
  { units }: Pick<Register, 'units'>,
  id: string,
  column: string,
  typed: string,
): Written | null {
  return column === 'unit' ? setRead('processes', id, ['unitId'], readName(typed, units, { none: true })) : null
}
