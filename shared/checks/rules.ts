/**
 * The table of the checks: identifier, severity and source of each. Identifiers are stable: they stand in reports and
 * in the settings of other programs.
 *
 * Adding a rule: a row here, a title and a message in `shared/text`, the code in a file of this folder listed in
 * `index.ts`, and a test with a positive and a negative case.
 */
import type { Severity } from './finding'

interface Rule {
  readonly severity: Severity
  readonly basis: string
}

/** The ministerial outline of the PIAO: what its part on corruption risks holds, point by point. */
const PIAO = 'D.M. 132/2022, art. 3, c. 1, lett. c)'
const PNA = 'PNA 2019, All. 1'

const LEVELS = `${PNA}, § 4.2; ${PIAO}, n. 4`
const HIGHEST = `${PNA}, § 4.2 e § 4.3; ${PIAO}, n. 4`
const MEASURES = `${PNA}, § 5.1; L. 190/2012, art. 1, c. 9, lett. b); ${PIAO}, n. 5`
const PRIORITY = `${PNA}, § 4.3; ${PIAO}, n. 4`
const SCHEDULE = `${PNA}, § 5.2; ${PIAO}, n. 5`
const EVENTS = `${PNA}, § 4.1; ${PIAO}, n. 4`
const FACTORS = `${PNA}, § 4.2, riquadro 8, e § 5.1; ${PIAO}, n. 4 e n. 5`
const MAPPING = `${PNA}, § 3.2; L. 190/2012, art. 1, c. 5, lett. a), e c. 9, lett. a); ${PIAO}, n. 3`
const LAUNDERING = `D.Lgs. 231/2007, art. 10; UIF, Istruzioni del 23 aprile 2018; ${PIAO}, n. 3`
const EVIDENCE = `${PNA}, § 4.2; L. 190/2012, art. 1, c. 5, lett. a); ${PIAO}, n. 4`

const table = {
  'R01-not-assessed': { severity: 'blocking', basis: LEVELS },
  'R01-level-missing': { severity: 'blocking', basis: LEVELS },
  'R01-motivation-missing': { severity: 'blocking', basis: LEVELS },
  'R02-arithmetic': { severity: 'warning', basis: HIGHEST },
  'R03-provisional-level': { severity: 'info', basis: HIGHEST },
  'R04-below-highest': { severity: 'warning', basis: HIGHEST },
  'R04-evaluation-differs': { severity: 'warning', basis: `${PNA}, § 4.2 e § 4.3; ${PIAO}, n. 4` },
  'R05-no-measure': { severity: 'blocking', basis: MEASURES },
  'R05-high-without-specific': { severity: 'warning', basis: PRIORITY },
  'R05-high-not-first': { severity: 'warning', basis: PRIORITY },
  'R05-high-accepted': { severity: 'warning', basis: PRIORITY },
  'R06-no-step': { severity: 'blocking', basis: SCHEDULE },
  'R06-step-incomplete': { severity: 'blocking', basis: SCHEDULE },
  'R07-no-risk': { severity: 'blocking', basis: EVENTS },
  'R07-no-factor': { severity: 'blocking', basis: FACTORS },
  'R07-factor-unmet': { severity: 'blocking', basis: FACTORS },
  'R08-process-without-unit': { severity: 'blocking', basis: MAPPING },
  'R08-area-without-process': { severity: 'warning', basis: MAPPING },
  'R08-unit-without-process': { severity: 'warning', basis: MAPPING },
  'R09-no-statement': { severity: 'blocking', basis: LAUNDERING },
  'R09-contradiction': { severity: 'warning', basis: LAUNDERING },
  'R09-no-anomaly-indicators': { severity: 'info', basis: LAUNDERING },
  'R09-no-officer': { severity: 'warning', basis: `D.M. Interno 25 settembre 2015, art. 6; ${LAUNDERING}` },
  'R10-same-motivation': { severity: 'warning', basis: EVIDENCE },
  'R10-short-motivation': { severity: 'warning', basis: EVIDENCE },
  'R10-unused-measure': { severity: 'warning', basis: MEASURES },
  'R10-unused-general': { severity: 'info', basis: MEASURES },
  'R10-same-measure': { severity: 'warning', basis: MEASURES },
  'R10-same-process-name': { severity: 'warning', basis: MAPPING },
  'R10-same-process-number': { severity: 'warning', basis: MAPPING },
  'R10-same-risk-number': { severity: 'warning', basis: EVENTS },
  'R10-name-missing': { severity: 'warning', basis: MAPPING },
  'R10-process-incomplete': { severity: 'info', basis: MAPPING },
  'R10-step-overdue': {
    severity: 'warning',
    basis: `${PNA}, § 6.1; L. 190/2012, art. 1, c. 10, lett. a); ${PIAO}, n. 6`,
  },
  'H01-name-missing': { severity: 'blocking', basis: 'D.L. 80/2021, art. 6; D.M. 132/2022' },
  'H02-rpct-missing': { severity: 'blocking', basis: 'L. 190/2012, art. 1, c. 7' },
  'H03-tax-code': { severity: 'warning', basis: 'D.P.R. 605/1973; D.M. 23 dicembre 1976' },
  'H04-ipa-code': { severity: 'warning', basis: 'D.Lgs. 82/2005, art. 6-ter' },
  'H05-edition-years': { severity: 'warning', basis: 'D.L. 80/2021, art. 6, c. 1 e 2' },
  'H06-adoption-act': { severity: 'warning', basis: 'D.L. 80/2021, art. 6, c. 4; L. 190/2012, art. 1, c. 8' },
  'O01-no-office': { severity: 'info', basis: `D.Lgs. 33/2013, art. 10, c. 1, e art. 43, c. 3; ${PIAO}, n. 7` },
  'O02-unverified': {
    severity: 'info',
    basis: 'D.Lgs. 33/2013; ANAC, delibere 1310/2016 e 264/2023 (mod. 601/2023), allegati 1',
  },
} as const satisfies Readonly<Record<string, Rule>>

/** Identifier of a check: the number of the rule in the domain (H heading, O obligations), then what is wrong. */
export type RuleId = keyof typeof table

/** Severity and source of each check. */
export const RULES: Readonly<Record<RuleId, Rule>> = table

/** All identifiers, in the order of the rules. */
export const RULE_IDS: readonly RuleId[] = Object.keys(table) as RuleId[]
