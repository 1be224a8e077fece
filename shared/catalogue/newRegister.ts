/** A new register, filled from the catalogues: nothing in it is assessed, mapped or assigned yet. */
import type { RiskArea } from '../domain/area'
import type { Body, BodyKind, Edition } from '../domain/body'
import type { EnablingFactor } from '../domain/factor'
import type { Measure } from '../domain/measure'
import type { Register } from '../domain/register'
import type { Catalogue, CatalogueArea, CatalogueMeasure, CatalogueObligation } from './catalogue'

export interface NewRegister {
  /** The register's id, new and never used before. */
  readonly id: string
  readonly body: Body
  readonly edition: Edition
  readonly catalogue: Catalogue
  readonly obligations: readonly CatalogueObligation[]
  /** Whether the measures for PNRR and PNC projects are wanted. */
  readonly recoveryPlan: boolean
}

const two = (number: number) => String(number).padStart(2, '0')

/** The areas that the catalogue has for a kind of body; those of «other» for a kind it does not know. */
export function areasFor(catalogue: Catalogue, kind: BodyKind): readonly CatalogueArea[] {
  const { areaSets } = catalogue
  const set =
    areaSets.find(({ bodyKinds }) => bodyKinds.includes(kind)) ??
    areaSets.find(({ bodyKinds }) => bodyKinds.includes('other'))
  return set?.areas ?? []
}

/** An area of a register from one of a catalogue. */
export function areaFrom(area: CatalogueArea, id: string, number = area.number): RiskArea {
  const { name, kind, moneyLaundering, anomalyIndicators } = area
  return {
    id,
    number,
    name,
    kind,
    moneyLaundering,
    anomalyIndicators: anomalyIndicators.join('\n'),
    noProcessReason: '',
  }
}

/**
 * A measure of a register from one of a catalogue. Its steps have no unit until the body chooses one; letters that
 * the register does not know are left out.
 */
export function measureFrom(
  measure: CatalogueMeasure,
  id: string,
  factors: readonly EnablingFactor[],
  code = measure.code,
): Measure {
  const { kind, type, name, description, recoveryPlan } = measure
  return {
    id,
    code,
    kind,
    type,
    name,
    description,
    factorIds: factorIdsOf(measure.factors, factors),
    steps: measure.steps.map((step, index) => ({ id: `${id}-${index + 1}`, ...step, unitId: null })),
    recoveryPlan,
  }
}

/** Ids of the register's factors with the given letters, in the order of the letters given. */
export function factorIdsOf(letters: readonly string[], factors: readonly EnablingFactor[]): readonly string[] {
  return letters.flatMap((letter) => factors.find((factor) => factor.letter === letter)?.id ?? [])
}

/** A register with areas, factors, indicators, measures and obligations, and no unit, process or risk. */
export function newRegister({ id, body, edition, catalogue, obligations, recoveryPlan }: NewRegister): Register {
  const factors = catalogue.factors.map((factor) => ({ id: `f-${factor.letter}`, ...factor }))
  return {
    heading: { id, body, edition, notice: '', handout: null },
    units: [],
    areas: areasFor(catalogue, body.kind).map((area) => areaFrom(area, `a-${two(area.number)}`)),
    factors,
    indicators: catalogue.indicators.map((indicator) => ({ id: `i-${indicator.number}`, ...indicator })),
    processes: [],
    risks: [],
    measures: catalogue.measures
      .filter((measure) => recoveryPlan || !measure.recoveryPlan)
      .map((measure) => measureFrom(measure, `m-${measure.code.toLowerCase()}`, factors)),
    obligations: obligations.map((obligation) => ({
      id: `o-${String(obligation.number).padStart(3, '0')}`,
      ...obligation,
      unitId: null,
    })),
    handouts: [],
  }
}
