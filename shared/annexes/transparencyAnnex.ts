/** Annex 4: the obligations to publish. */
import { compareText } from '../domain/lookup'
import type { Obligation } from '../domain/obligation'
import type { Register } from '../domain/register'
import { annexes as text } from '../text/it/annexes'
import { subtitleOf } from './heading'
import { unitName } from './processAnnex'
import { type AnnexColumn, type AnnexTable, spansOf, textColumn } from './table'

const { headers } = text

const COLUMNS: readonly AnnexColumn[] = [
  textColumn('A', 'section1', headers.section1, 24),
  textColumn('B', 'section2', headers.section2, 26),
  textColumn('C', 'basis', headers.basis, 28),
  textColumn('D', 'name', headers.obligation, 34),
  textColumn('E', 'contents', headers.contents, 70),
  textColumn('F', 'update', headers.update, 24),
  textColumn('G', 'unit', headers.office, 26),
]

/** The obligations in printed order. */
export function obligationsInOrder(register: Pick<Register, 'obligations'>): readonly Obligation[] {
  return [...register.obligations].sort((a, b) => a.number - b.number || compareText(a.id, b.id))
}

/** Annex 4: A and B subsections, C legal basis, D obligation, E contents, F update, G office. One row per obligation. */
export function transparencyAnnex(register: Register): AnnexTable {
  const obligations = obligationsInOrder(register)
  return {
    number: 4,
    title: text.titles[4],
    subtitle: subtitleOf(register.heading),
    notice: register.heading.notice,
    columns: COLUMNS,
    rows: obligations.map((row) => [
      row.section1,
      row.section2,
      row.basis,
      row.name,
      row.contents,
      row.update,
      unitName(register, row.unitId),
    ]),
    spans: [
      ...spansOf(
        0,
        obligations.map((row) => row.section1),
      ),
      ...spansOf(
        1,
        obligations.map((row) => `${row.section1}\n${row.section2}`),
      ),
    ].sort((a, b) => a.first - b.first || a.column - b.column),
  }
}
