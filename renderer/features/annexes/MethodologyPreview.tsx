/** The sheet «Metodologia» as it will be printed. */
import type { Methodology, MethodologySection } from '../../../shared/annexes'
import { isLevel } from '../../../shared/domain/level'
import type { Zoom } from './annexView'
import { Paper, SheetHeading } from './Paper'

/** Of the six columns of the page: a narrow one, a wide one and four of middle width; in pixels, as in the workbook. */
const WIDTHS = [66, 264, 160, 160, 160, 160]
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0)

interface PreviewProps {
  readonly methodology: Methodology
  readonly label: string
  readonly zoom: Zoom
}

export function MethodologyPreview({ methodology, label, zoom }: PreviewProps) {
  return (
    <Paper label={label} width={WIDTH} zoom={zoom}>
      {() => (
        <>
          <SheetHeading {...methodology} />
          <p>{methodology.introduction}</p>
          {methodology.sections.map((section) => (
            <Section key={section.title} section={section} />
          ))}
        </>
      )}
    </Paper>
  )
}

function Section({ section: { title, paragraphs, columns, rows } }: { readonly section: MethodologySection }) {
  return (
    <section>
      <h3>{title}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {columns.length === 0 ? null : (
        <table>
          <caption className="unseen">{title}</caption>
          <colgroup>
            {WIDTHS.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.header} scope="col" colSpan={column.span}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('|')}>
                {columns.map((column, at) => {
                  const text = cells[at] ?? ''
                  const tint = column.kind === 'level' ? `tint ${isLevel(text) ? text : ''}` : at === 0 ? 'strong' : ''
                  return (
                    <td key={column.header} colSpan={column.span} className={tint}>
                      {text}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
