/** The register: one body's plan edition with everything in it, as one immutable value. */
import type { RiskArea } from './area'
import type { Body, Edition } from './body'
import type { EnablingFactor } from './factor'
import type { Handout, HandoutOrigin } from './handout'
import type { Indicator } from './indicator'
import type { Measure } from './measure'
import type { Obligation } from './obligation'
import type { Process } from './process'
import type { Risk } from './risk'
import type { Unit } from './unit'

/** What stands on the register's cover. Its id is the register's id. */
export interface Heading {
  readonly id: string
  readonly body: Body
  readonly edition: Edition
  /** A notice printed on every annex («dati dimostrativi»); empty for a real register. */
  readonly notice: string
  /** In a manager's copy, what it was handed out from; `null` in the RPCT's own register. */
  readonly handout: HandoutOrigin | null
}

export interface Register {
  readonly heading: Heading
  readonly units: readonly Unit[]
  readonly areas: readonly RiskArea[]
  readonly factors: readonly EnablingFactor[]
  readonly indicators: readonly Indicator[]
  readonly processes: readonly Process[]
  readonly risks: readonly Risk[]
  readonly measures: readonly Measure[]
  readonly obligations: readonly Obligation[]
  readonly handouts: readonly Handout[]
}

/** The collections of a register, each a list of rows with an `id`. */
export interface Tables {
  readonly units: Unit
  readonly areas: RiskArea
  readonly factors: EnablingFactor
  readonly indicators: Indicator
  readonly processes: Process
  readonly risks: Risk
  readonly measures: Measure
  readonly obligations: Obligation
  readonly handouts: Handout
}

export type TableName = keyof Tables

export const TABLE_NAMES: readonly TableName[] = [
  'units',
  'areas',
  'factors',
  'indicators',
  'processes',
  'risks',
  'measures',
  'obligations',
  'handouts',
]

/** Any row of any collection. */
export type Row = Tables[TableName]
