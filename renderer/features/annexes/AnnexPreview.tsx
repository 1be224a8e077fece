/** One annex as it will be printed. Only the blocks of rows near the eye are in the page. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { AnnexColumn, AnnexTable } from '../../../shared/annexes'
import { SHARED_KEYS } from '../../../shared/annexes/layout'
import { exposureOf, isLevel } from '../../../shared/domain/level'
import type { Zoom } from './annexView'
import { Paper, SheetHeading } from './Paper'
import { type Block, blocksOf, CHARACTER, guessHeight, headerRows, rowSpansIn } from './previewLayout'

interface PreviewProps {
  readonly table: AnnexTable
  readonly label: string
  readonly zoom: Zoom
}

export function AnnexPreview({ table, label, zoom }: PreviewProps) {
  const { columns, rows } = table
  const width = Math.round(columns.reduce((sum, column) => sum + column.width * CHARACTER, 0))
  const header = useMemo(() => headerRows(columns), [columns])
  const blocks = useMemo(() => blocksOf(rows.length), [rows.length])
  return (
    <Paper label={label} width={width} zoom={zoom}>
      {(scroller) => (
        <>
          <SheetHeading title={table.title} subtitle={table.subtitle} notice={table.notice} />
          <table aria-rowcount={rows.length + header.length}>
            <caption className="unseen">{table.title}</caption>
            <colgroup>
              {columns.map((column) => (
                <col key={column.letter} style={{ width: column.width * CHARACTER }} />
              ))}
            </colgroup>
            <thead>
              {header.map((cells, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a header has no identity but its place
                <tr key={index} aria-rowindex={index + 1}>
                  {cells.map((cell) => (
                    <th
                      key={cell.text}
                      scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
                      colSpan={cell.columnSpan}
                      rowSpan={cell.rowSpan}
                    >
                      {cell.text}
                    </th>
                  ))}
                </tr>
              ))}
            </thead>
            {blocks.map((block) => (
              <Rows key={block.first} table={table} block={block} above={header.length} scroller={scroller} />
            ))}
          </table>
        </>
      )}
    </Paper>
  )
}

interface RowsProps {
  readonly table: AnnexTable
  readonly block: Block
  /** How many header rows there are. */
  readonly above: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Blocks this far from the part in view are made ready. */
const AHEAD = '800px 0px'

/** One block: its rows while it is near, an empty place of the same height while it is not. */
function Rows({ table, block, above, scroller }: RowsProps) {
  const place = useRef<HTMLTableSectionElement>(null)
  const height = useRef(0)
  const [near, setNear] = useState(block.first === 0)
  useEffect(() => {
    const body = place.current
    if (!body) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        // Before its rows go their height is kept.
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) height.current = body.offsetHeight
        setNear(entry.isIntersecting)
      },
      { root: scroller.current, rootMargin: AHEAD },
    )
    observer.observe(body)
    return () => observer.disconnect()
  }, [scroller])

  if (!near) {
    return (
      <tbody ref={place} aria-hidden="true">
        <tr style={{ height: height.current || guessHeight(table, block) }}>
          <td colSpan={table.columns.length} />
        </tr>
      </tbody>
    )
  }
  const rowSpan = rowSpansIn(table.spans, block)
  return (
    <tbody ref={place}>
      {table.rows.slice(block.first, block.end).map((cells, index) => {
        const row = block.first + index
        return (
          <tr key={row} aria-rowindex={row + above + 1}>
            {table.columns.map((column, at) => {
              const span = rowSpan(row, at)
              return span === 0 ? null : <Cell key={column.letter} column={column} text={cells[at] ?? ''} rows={span} />
            })}
          </tr>
        )
      })}
    </tbody>
  )
}

function Cell({ column, text, rows }: { readonly column: AnnexColumn; readonly text: string; readonly rows: number }) {
  if (column.kind === 'level') {
    return <td className={isLevel(text) ? `tint ${exposureOf(text, column.direction)}` : 'tint'}>{text}</td>
  }
  // Columns of what several rows have in common are tinted as in the workbook, merged or not.
  if (!SHARED_KEYS.has(column.key)) return <td className={column.key === 'number' ? 'strong' : undefined}>{text}</td>
  // What several rows have in common stays in sight while they pass.
  return (
    <td rowSpan={rows} className="shared">
      <div>{text}</div>
    </td>
  )
}
