/** What the grid of risks shows of each. */
import type { Level } from '../../../shared/domain/level'
import type { Register } from '../../../shared/domain/register'
import { finalLevel } from '../../../shared/domain/risk'
import type { Written } from '../../fields/grid/plan'
import { readLetters, readYesNo, setRead } from '../../fields/grid/writers'
import { factorLetters, riskRowMaker } from '../../fields/riskPlaces'

export interface RiskRow {
  readonly id: string
  readonly areaId: string
  readonly number: string
  readonly process: string
  readonly description: string
  readonly factors: string
  /** «Sì» for a laundering risk, else empty. */
  readonly laundering: string
  readonly measures: number
  readonly level: Level | null
}

/** All risks in annex order. */
export const riskRows = riskRowMaker<RiskRow>(
  ({ factors }, text) => [factors, text],
  ({ risk, process, number }, register, text) => ({
    id: risk.id,
    areaId: process.areaId,
    number,
    process: process.name,
    description: risk.description,
    factors: factorLetters(register, risk.factorIds),
    laundering: risk.moneyLaundering ? text.domain.yes : '',
    measures: risk.measureIds.length,
    level: finalLevel(risk),
  }),
)

/** Writes factors by their letters, and whether it is a laundering risk; other cells are texts, or not written here. */
export function writeRisk(
  { factors }: Pick<Register, 'factors'>,
  id: string,
  column: string,
  typed: string,
): Written | null {
  if (column === 'factors') return setRead('risks', id, ['factorIds'], readLetters(typed, factors))
  return column === 'laundering' ? setRead('risks', id, ['moneyLaundering'], readYesNo(typed)) : null
}
