/**
 * The annexes on paper: the style sheet, and where pages may break. Chromium lays the pages out; rows are handed to it
 * in blocks that stay together, so that the name of the area stands at the head of every page.
 */
import type { Block } from './layout'
import type { AnnexTable } from './table'

/** Sizes as in the workbook: annexes have many columns of prose, on A3 they keep a size that reads well. */
export type Paper = 'A3' | 'A4'

/** Rows that stay on one page; a `long` block is a single row too high for that. */
export interface PaperBlock extends Block {
  readonly long: boolean
}

/** The page in points: width between the margins, and the height that blocks are measured against. */
const ACROSS = 1134
const PAGE = 720
/** A character and a line of the style sheet below, and the padding of a cell, in points. */
const CHARACTER = 4.3
const LINE = 11.5
const PADDING = 6

/** A block is at most this high: no page ends with more white than that. */
const HIGHEST_BLOCK = PAGE / 6
/**
 * A row higher than this may break. Below, it is kept whole even if it leaves white at the foot of a page: what goes on
 * overleaf has no number and no name beside it.
 */
const HIGHEST_WHOLE = PAGE * 0.85

/** All rows, in blocks of as many as print together, from the length of their texts. */
export function* blocksForPaper({ columns, rows }: Pick<AnnexTable, 'columns' | 'rows'>): Generator<PaperBlock> {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const perLine = columns.map(({ width }) => Math.max(1, ((width / total) * ACROSS - PADDING) / CHARACTER))
  let first = 0
  let height = 0
  for (let row = 0; row < rows.length; row += 1) {
    const rowHeight = heightOf(rows[row] ?? [], perLine)
    if (row > first && height + rowHeight > HIGHEST_BLOCK) {
      yield { first, end: row, long: height > HIGHEST_WHOLE }
      first = row
      height = 0
    }
    height += rowHeight
  }
  if (first < rows.length) yield { first, end: rows.length, long: height > HIGHEST_WHOLE }
}

function heightOf(values: readonly string[], perLine: readonly number[]): number {
  let lines = 1
  values.forEach((value, at) => {
    const room = perLine[at] ?? 1
    let taken = 0
    for (let start = 0; start <= value.length; ) {
      const end = value.indexOf('\n', start)
      const stop = end < 0 ? value.length : end
      taken += Math.max(1, Math.ceil((stop - start) / room))
      start = stop + 1
    }
    if (taken > lines) lines = taken
  })
  return lines * LINE + PADDING
}

/** A font file that the document may use. */
export interface PaperFont {
  readonly name: string
  readonly weight: number
}

/** The style sheet of every printed document. Colours are those of the workbook (electron/sheets/styles.ts). */
export function paperStyle(paper: Paper, fonts: readonly PaperFont[]): string {
  const faces = fonts.map(
    ({ name, weight }) =>
      `@font-face{font-family:"Titillium Web";font-weight:${weight};src:url("assets/${name}") format("woff2")}\n`,
  )
  return `${faces.join('')}@page{size:${paper} landscape;margin:12mm 10mm 14mm}
${STYLE}`
}

const STYLE = `*{box-sizing:border-box;print-color-adjust:exact}
html{font:9pt/11.5pt "Titillium Web",Verdana,"DejaVu Sans",sans-serif;color:#17324d;background:#fff}
body{margin:0;overflow-wrap:anywhere}
h1{margin:0 0 2pt;font-size:15pt;line-height:19pt;color:#004d99}
h2{margin:12pt 0 3pt;font-size:11.5pt;line-height:15pt;color:#004d99;break-after:avoid}
p{margin:0 0 3pt}
.subtitle{font-size:10.5pt;line-height:14pt}
.notice{padding:2pt 5pt;background:#ffe9b8;color:#5c3b00;font-weight:600}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin-top:4pt}
section{break-inside:avoid}
caption{break-after:avoid;text-align:left;padding:0 0 3pt;color:#33485c}
thead{display:table-header-group;break-inside:avoid}
tr,.annex tbody{break-inside:avoid}
.annex tbody.long,.annex tbody.long tr{break-inside:auto}
th,td{border:.6pt solid #8c99a6;padding:2.5pt 3.5pt;vertical-align:top;text-align:left;white-space:pre-line}
thead th{background:#06c;color:#fff;text-align:center;vertical-align:middle;font-weight:600;overflow-wrap:break-word}
.annex thead tr+tr th{font-size:7pt;line-height:8.5pt}
tbody th{font-weight:600}
.number{font-weight:700}
.shared{background:#ebf2fa}
.from{border-top-style:none}
.on{border-bottom-style:none}
.shared,.shared h2,.shared h3{margin:0;font-size:9pt;line-height:11.5pt;font-weight:600;color:#17324d}
.level{text-align:center;font-weight:700;font-size:10.5pt}
.B{background:#d4eddf;color:#00472f}
.M{background:#ffe9b8;color:#5c3b00}
.A{background:#f9d3d3;color:#7a0f1e}
`
