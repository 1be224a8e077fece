/** Annex 1: the map of processes and the register of risks. */
import { byId } from '../domain/lookup'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import { annexes as text } from '../text/it/annexes'
import { subtitleOf } from './heading'
import { annexSubjects } from './subjects'
import { type AnnexColumn, type AnnexPer, type AnnexTable, spansOf, textColumn } from './table'

const { headers } = text

const COLUMNS: readonly AnnexColumn[] = [
  textColumn('A', 'number', headers.number, 10),
  textColumn('B', 'area', headers.area, 22),
  textColumn('C', 'process', headers.process, 30),
  textColumn('D', 'input', headers.input, 28),
  textColumn('E', 'activities', headers.activities, 48),
  textColumn('F', 'output', headers.output, 26),
  textColumn('G', 'unit', headers.unit, 24),
  textColumn('H', 'risks', headers.catalogue, 46),
]

/** The name of a unit; empty when none is chosen. */
export function unitName(register: Pick<Register, 'units'>, id: string | null): string {
  return id === null ? '' : (byId(register.units).get(id)?.name ?? '')
}

/** A risk as the catalogue names it; one of money laundering says so. */
export function riskText(risk: Risk): string {
  return risk.moneyLaundering ? `${risk.description} ${text.laundering}` : risk.description
}

/** The catalogue cell: the risk alone, or all of them one per line, «1) …», by their number. */
export function catalogueText(risks: readonly Risk[], nameOf: (risk: Risk) => string = riskText): string {
  const [only] = risks
  if (only === undefined) return ''
  if (risks.length === 1) return nameOf(only)
  return risks.map((risk) => `${risk.number}) ${nameOf(risk)}`).join('\n')
}

/** The phases, one per line, each with its unit where it is not the responsible one. */
function activitiesText(register: Register, process: Process): string {
  // A phase that was added and not described yet has nothing to print.
  const described = process.phases.filter(({ description }) => description.trim() !== '')
  const lines = described.map(({ description, unitId }) => {
    const other = unitId !== process.unitId ? unitName(register, unitId) : ''
    return other === '' ? description : `${description} (${other})`
  })
  return lines.length > 1 ? lines.map((line, index) => `${index + 1}) ${line}`).join('\n') : (lines[0] ?? '')
}

/** Catalogue of annex 1: the risks and, where no laundering risk is stated, why (rule 9). */
function fullCatalogueText(process: Process, risks: readonly Risk[]): string {
  const catalogue = catalogueText(risks)
  if (process.noLaunderingReason === '') return catalogue
  const reason = text.noLaundering(process.noLaunderingReason)
  return catalogue === '' ? reason : `${catalogue}\n${reason}`
}

/** Annex 1: A number, B area, C process, D input, E activities, F output, G responsible unit, H catalogue of risks. */
export function processAnnex(register: Register, per: AnnexPer): AnnexTable {
  const subjects = annexSubjects(register, per)
  return {
    number: 1,
    title: text.titles[1],
    subtitle: subtitleOf(register.heading),
    notice: register.heading.notice,
    columns: COLUMNS,
    rows: subjects.map(({ number, area, process, risks }) => [
      number,
      area?.name ?? '',
      process.name,
      process.input,
      activitiesText(register, process),
      process.output,
      unitName(register, process.unitId),
      fullCatalogueText(process, risks),
    ]),
    spans: spansOf(
      1,
      subjects.map(({ process }) => process.areaId),
    ),
  }
}
