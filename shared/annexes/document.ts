/**
 * The annexes as one JSON document, `allegati.json`: the content of the tables with its structure kept, for machines.
 *
 * Keys, all always present:
 * - `format` «registro-rischi-allegati», `version` 1;
 * - `body`, `edition` (with `triennium`), `notice`: the cover of the register;
 * - `per`: `process` or `risk`, what a row of annexes 1-3 stands for;
 * - `methodology`: see {@link Methodology};
 * - `annexes`: for each annex `number`, `title`, `columns` and `rows`. A column has its `letter`, the `key` of the row
 *   that it prints (`measures.steps` are inside `measures`), and the printed `header` and `group`.
 *
 * Levels are the letters B, M, A or `null` when not assessed; dates are ISO; units are names, empty when not chosen.
 */
import { type Body, type Edition, triennium } from '../domain/body'
import type { Indicator } from '../domain/indicator'
import type { Level } from '../domain/level'
import { byId } from '../domain/lookup'
import type { MeasureKind, MeasureType, Step, Timing } from '../domain/measure'
import type { Register } from '../domain/register'
import { finalLevel, finalMotivation, type Risk } from '../domain/risk'
import { ratingOn } from '../workflow/completeness'
import { furtherEvaluationReason, indicatorsInOrder, supersededAssessment } from './analysisAnnex'
import { buildAnnex } from './buildAnnex'
import { letterAt } from './letters'
import { measureOrder, measuresFor, noSpecificReasons } from './measuresAnnex'
import { methodology } from './methodology'
import { unitName } from './processAnnex'
import { type AnnexSubject, annexSubjects } from './subjects'
import type { AnnexNumber, AnnexOrder, AnnexPer, Methodology } from './table'
import { obligationsInOrder } from './transparencyAnnex'

export interface DocumentColumn {
  readonly letter: string
  readonly key: string
  readonly header: string
  readonly group: string | null
}

export interface DocumentRisk {
  readonly number: number
  readonly description: string
  readonly moneyLaundering: boolean
  /** Letters of the enabling factors. */
  readonly factors: readonly string[]
  readonly level: Level | null
}

export interface ProcessRecord {
  readonly number: string
  readonly area: string
  readonly process: string
  readonly input: string
  readonly activities: readonly { readonly description: string; readonly unit: string }[]
  readonly output: string
  readonly unit: string
  readonly involvedUnits: readonly string[]
  readonly risks: readonly DocumentRisk[]
  readonly noLaunderingReason: string
}

export interface AnalysisRecord {
  readonly number: string
  readonly process: string
  readonly risks: readonly DocumentRisk[]
  /** Number of the risk whose levels follow; `null` when the process has none. */
  readonly speakingRisk: number | null
  readonly indicators: readonly {
    readonly number: number
    readonly name: string
    readonly direction: Indicator['direction']
    readonly level: Level | null
    readonly motivation: string
  }[]
  readonly overall: Level | null
  readonly motivation: string
  readonly belowHighestReason: string
  /** The unit's own overall level and motivation where the RPCT's stand in their place. */
  readonly selfAssessment: { readonly level: Level | null; readonly motivation: string } | null
  /** The RPCT's reason where it is not already `motivation`. */
  readonly evaluationReason: string
}

export interface MeasuresRecord {
  readonly number: string
  readonly process: string
  readonly risks: readonly DocumentRisk[]
  readonly overall: Level | null
  readonly measures: readonly {
    readonly letter: string
    readonly code: string
    readonly kind: MeasureKind
    readonly type: MeasureType
    readonly name: string
    readonly description: string
    readonly recoveryPlan: boolean
    readonly steps: readonly DocumentStep[]
  }[]
  readonly noSpecificMeasureReasons: readonly string[]
}

export interface DocumentStep {
  readonly description: string
  readonly timing: Timing
  readonly unit: string
  readonly indicator: string
  readonly target: string
}

export interface ObligationRecord {
  readonly section1: string
  readonly section2: string
  readonly basis: string
  readonly name: string
  readonly contents: string
  readonly update: string
  readonly unit: string
}

export type AnnexRecord = ProcessRecord | AnalysisRecord | MeasuresRecord | ObligationRecord

/** Everything of the document but the rows. */
export interface DocumentHead {
  readonly format: 'registro-rischi-allegati'
  readonly version: 1
  readonly body: Body
  readonly edition: Edition & { readonly triennium: string }
  readonly notice: string
  readonly per: AnnexPer
  readonly methodology: Methodology
}

export interface DocumentAnnex {
  readonly number: AnnexNumber
  readonly title: string
  readonly columns: readonly DocumentColumn[]
  readonly rows: readonly AnnexRecord[]
}

export interface AnnexDocument extends DocumentHead {
  readonly annexes: readonly DocumentAnnex[]
}

export interface DocumentOptions {
  readonly per: AnnexPer
  /** Of annex 3. */
  readonly order?: AnnexOrder
  /** In the order wanted. */
  readonly annexes: readonly AnnexNumber[]
}

function recordsOf(
  register: Register,
  number: AnnexNumber,
  { per, order = 'area' }: DocumentOptions,
): readonly AnnexRecord[] {
  const factors = byId(register.factors)
  const risk = (one: Risk): DocumentRisk => ({
    number: one.number,
    description: one.description,
    moneyLaundering: one.moneyLaundering,
    factors: one.factorIds.map((id) => factors.get(id)?.letter ?? ''),
    level: finalLevel(one),
  })
  switch (number) {
    case 1:
      return annexSubjects(register, per).map((subject) => processRecord(register, subject, risk))
    case 2: {
      const indicators = indicatorsInOrder(register)
      return annexSubjects(register, per).map((subject) => analysisRecord(subject, indicators, risk))
    }
    case 3: {
      const places = measureOrder(register)
      return annexSubjects(register, per, order).map((subject) => measuresRecord(register, subject, places, risk))
    }
    case 4:
      return obligationsInOrder(register).map(({ section1, section2, basis, name, contents, update, unitId }) => ({
        section1,
        section2,
        basis,
        name,
        contents,
        update,
        unit: unitName(register, unitId),
      }))
  }
}

type Describe = (risk: Risk) => DocumentRisk

function processRecord(
  register: Register,
  { number, area, process, risks }: AnnexSubject,
  described: Describe,
): ProcessRecord {
  return {
    number,
    area: area?.name ?? '',
    process: process.name,
    input: process.input,
    activities: process.phases.map(({ description, unitId }) => ({ description, unit: unitName(register, unitId) })),
    output: process.output,
    unit: unitName(register, process.unitId),
    involvedUnits: process.involvedUnitIds.map((id) => unitName(register, id)),
    risks: risks.map(described),
    noLaunderingReason: process.noLaunderingReason,
  }
}

function analysisRecord(
  { number, process, risks, speaking }: AnnexSubject,
  indicators: readonly Indicator[],
  described: Describe,
): AnalysisRecord {
  return {
    number,
    process: process.name,
    risks: risks.map(described),
    speakingRisk: speaking?.number ?? null,
    indicators: indicators.map((indicator) => ({
      number: indicator.number,
      name: indicator.name,
      direction: indicator.direction,
      ...(speaking ? ratingOn(speaking, indicator.id) : { level: null, motivation: '' }),
    })),
    overall: speaking ? finalLevel(speaking) : null,
    motivation: speaking ? finalMotivation(speaking) : '',
    belowHighestReason: speaking?.assessment.belowHighestReason ?? '',
    selfAssessment: speaking ? supersededAssessment(speaking) : null,
    evaluationReason: speaking ? furtherEvaluationReason(speaking) : '',
  }
}

function measuresRecord(
  register: Register,
  { number, process, risks, speaking }: AnnexSubject,
  order: ReadonlyMap<string, number>,
  described: Describe,
): MeasuresRecord {
  const step = ({ description, timing, unitId, indicator, target }: Step): DocumentStep => ({
    description,
    timing,
    unit: unitName(register, unitId),
    indicator,
    target,
  })
  return {
    number,
    process: process.name,
    risks: risks.map(described),
    overall: speaking ? finalLevel(speaking) : null,
    measures: measuresFor(register, risks, order).map((measure, position) => ({
      letter: letterAt(position),
      code: measure.code,
      kind: measure.kind,
      type: measure.type,
      name: measure.name,
      description: measure.description,
      recoveryPlan: measure.recoveryPlan,
      steps: measure.steps.map(step),
    })),
    noSpecificMeasureReasons: noSpecificReasons(risks),
  }
}

function documentHead(register: Register, per: AnnexPer): DocumentHead {
  const { body, edition, notice } = register.heading
  return {
    format: 'registro-rischi-allegati',
    version: 1,
    body,
    edition: { triennium: triennium(edition), ...edition },
    notice,
    per,
    methodology: methodology(register, { per }),
  }
}

function documentAnnex(register: Register, number: AnnexNumber, options: DocumentOptions): DocumentAnnex {
  // The columns are those of the printed table, which depend on the indicators and not on the rows.
  const { title, columns } = buildAnnex({ ...register, processes: [], obligations: [] }, number, options)
  return {
    number,
    title,
    columns: columns.map(({ letter, key, header, group }) => ({ letter, key, header, group })),
    rows: recordsOf(register, number, options),
  }
}

/** The document as a value. */
export function annexDocument(register: Register, options: DocumentOptions): AnnexDocument {
  return {
    ...documentHead(register, options.per),
    annexes: options.annexes.map((number) => documentAnnex(register, number, options)),
  }
}

/**
 * The text of `allegati.json` in pieces, to be written one after the other: one line per row, so that large registers
 * need no text of their full size and two exports compare line by line.
 */
export function* documentParts(register: Register, options: DocumentOptions): Generator<string> {
  const head = JSON.stringify(documentHead(register, options.per), null, 1)
  yield `${head.slice(0, -2)},\n "annexes": [`
  let annexSeparator = '\n'
  for (const number of options.annexes) {
    const { rows, ...rest } = documentAnnex(register, number, options)
    yield `${annexSeparator}  ${JSON.stringify(rest).slice(0, -1)},"rows":[`
    let separator = '\n'
    for (const row of rows) {
      yield `${separator}   ${JSON.stringify(row)}`
      separator = ',\n'
    }
    yield '\n  ]}'
    annexSeparator = ',\n'
  }
  yield '\n ]\n}\n'
}
