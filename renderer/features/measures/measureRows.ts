/** What the grid of measures shows of each, and where each is used. */
import { compareText } from '../../../shared/domain/lookup'
import { MEASURE_KINDS, MEASURE_TYPES } from '../../../shared/domain/measure'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import type { Text } from '../../../shared/text/it'
import type { Written } from '../../fields/grid/plan'
import { readLetters, readName, readYesNo, setRead } from '../../fields/grid/writers'
import { factorLetters } from '../../fields/riskPlaces'

export interface MeasureRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly type: string
  readonly factors: string
  readonly steps: number
  readonly used: number
  /** «Sì» for a measure of PNRR or PNC projects, else empty. */
  readonly recoveryPlan: string
}

/** How many risks use each measure. */
export function usesByMeasure(risks: readonly Risk[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const risk of risks) for (const id of risk.measureIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** All measures: general ones first, then by code. */
export function measureRows(register: Register, text: Text): readonly MeasureRow[] {
  const uses = usesByMeasure(register.risks)
  return [...register.measures]
    .sort((a, b) => Number(a.kind === 'specific') - Number(b.kind === 'specific') || compareCodes(a.code, b.code))
    .map((measure) => ({
      id: measure.id,
      code: measure.code,
      name: measure.name,
      kind: text.domain.measureKinds[measure.kind],
      type: text.domain.measureTypes[measure.type],
      factors: factorLetters(register, measure.factorIds),
      steps: measure.steps.length,
      used: uses.get(measure.id) ?? 0,
      recoveryPlan: measure.recoveryPlan ? text.domain.yes : '',
    }))
}

const inOrder = new Intl.Collator('it', { numeric: true })

/** Codes as people order them: S2 before S10. */
export function compareCodes(a: string, b: string): number {
  return inOrder.compare(a, b) || compareText(a, b)
}

/** Writes kind and type by their words, factors by their letters, and whether it is of PNRR; other cells are texts. */
export function writeMeasure(
  { factors }: Pick<Register, 'factors'>,
  { domain }: Pick<Text, 'domain'>,
  id: string,
  column: string,
  typed: string,
): Written | null {
  switch (column) {
    case 'kind': {
      const kinds = MEASURE_KINDS.map((kind) => ({ id: kind, name: domain.measureKinds[kind] }))
      return setRead('measures', id, ['kind'], readName(typed, kinds, { none: false }))
    }
    case 'type': {
      const types = MEASURE_TYPES.map((type) => ({ id: type, name: domain.measureTypes[type] }))
      return setRead('measures', id, ['type'], readName(typed, types, { none: false }))
    }
    case 'factors':
      return setRead('measures', id, ['factorIds'], readLetters(typed, factors))
    case 'recoveryPlan':
      return setRead('measures', id, ['recoveryPlan'], readYesNo(typed))
    default:
      return null
  }
}
