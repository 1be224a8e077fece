/** The risks that a measure could be assigned to, and what it would change for each. */
import { byId } from '../../../shared/domain/lookup'
import type { Measure } from '../../../shared/domain/measure'
import type { Register } from '../../../shared/domain/register'
import { finalLevel } from '../../../shared/domain/risk'
import type { BatchCommand } from '../../../shared/journal/command'
import { factorLetters, type RiskPlace, riskPlaces, unmetFactors } from '../../fields/riskPlaces'

export interface Assignable extends RiskPlace {
  /** The measure is assigned already. */
  readonly has: boolean
  /** Letters of the factors that it would meet and nothing meets today; empty for none. */
  readonly unmet: string
  readonly withoutMeasures: boolean
  /** At A, with general measures only, and this one is specific. */
  readonly withoutSpecific: boolean
}

/** All risks in annex order, with what the measure would bring to each. */
export function assignableRisks(register: Register, measure: Measure): readonly Assignable[] {
  const measures = byId(register.measures)
  return riskPlaces(register).map((place) => {
    const { risk } = place
    const unmet = unmetFactors(register, risk).map((factor) => factor.id)
    return {
      ...place,
      has: risk.measureIds.includes(measure.id),
      unmet: factorLetters(
        register,
        unmet.filter((id) => measure.factorIds.includes(id)),
      ),
      withoutMeasures: risk.measureIds.length === 0,
      withoutSpecific:
        measure.kind === 'specific' &&
        finalLevel(risk) === 'A' &&
        risk.measureIds.length > 0 &&
        !risk.measureIds.some((id) => measures.get(id)?.kind === 'specific'),
    }
  })
}

/** Assigns a measure to many risks as one step; those that have it already stay as they are. */
export function assignToMany(
  register: Pick<Register, 'risks'>,
  measureId: string,
  riskIds: ReadonlySet<string>,
): BatchCommand {
  const risks = register.risks.filter((risk) => riskIds.has(risk.id) && !risk.measureIds.includes(measureId))
  return {
    kind: 'batch',
    name: 'assignMeasures',
    commands: risks.map((risk) => ({
      kind: 'set' as const,
      table: 'risks' as const,
      id: risk.id,
      path: ['measureIds'],
      value: [...risk.measureIds, measureId],
    })),
  }
}

/** How many risks would be left without any measure if this one went. */
export function leftBare(register: Pick<Register, 'risks'>, measureId: string): number {
  return register.risks.filter((risk) => risk.measureIds.length === 1 && risk.measureIds.includes(measureId)).length
}
