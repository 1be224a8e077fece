/** The columns of the grid of assessments. */
import type { ColDef } from 'ag-grid-community'
import type { Indicator } from '../../../shared/domain/indicator'
import { exposureOf } from '../../../shared/domain/level'
import type { Text } from '../../../shared/text/it'
import { STATUSES } from '../../../shared/workflow/transitions'
import { levelColumn, numberColumn, textColumn } from '../../fields/columns'
import { StatusBadge } from '../../fields/StatusBadge'
import { TWO_LINES } from '../../fields/twoLines'
import type { Columns } from '../../ui/DataGrid'
import { UNSEARCHED } from '../../ui/grid/rowTexts'
import { LevelBadge } from '../../ui/Level'
import { type AssessmentRow, columnOf, compareMarks, type LevelMark, markFor, readMark } from './assessmentRows'
import { indicatorsInOrder } from './progress'
import type { RatingTarget } from './ratingCommands'

/**
 * Number, process, risk, the indicators, the overall level, the RPCT's, and the highest exposure as orientation. Where
 * it is `narrow` process and status give way: the form beside names them.
 */
export function assessmentColumns(
  indicators: readonly Indicator[],
  text: Text,
  { narrow }: { readonly narrow: boolean },
): Columns<AssessmentRow> {
  const words = text.assessment.columns
  return [
    { ...numberColumn<AssessmentRow>(text), width: 62 },
    textColumn('process', text.common.process, { ...TWO_LINES, flex: 1, minWidth: 90, hide: narrow }),
    textColumn('description', text.common.risk, { ...TWO_LINES, flex: 2, minWidth: 120 }),
    ...indicatorsInOrder(indicators).map((indicator) => {
      const full = words.indicatorFull(
        indicator.number,
        indicator.name,
        text.assessment.directions[indicator.direction],
      )
      return markColumn({ kind: 'indicator', indicatorId: indicator.id }, text, {
        ...heading(String(indicator.number), indicator.direction === 'inverse' ? words.inverse : '', full),
        width: 38,
        minWidth: 38,
        cellRenderer: ({ value }: { readonly value: LevelMark }) => (
          <Mark mark={value} indicator={indicator} text={text} />
        ),
      })
    }),
    markColumn({ kind: 'overall' }, text, {
      ...heading(words.overall, '', words.overallFull),
      width: 58,
      minWidth: 50,
    }),
    markColumn({ kind: 'evaluation' }, text, {
      ...heading(words.evaluation, '', words.evaluationFull),
      width: 50,
      minWidth: 46,
    }),
    { ...statusColumn(text), hide: narrow },
    levelColumn('highest', words.highest, text, {
      ...heading(words.highest, '', words.highestFull),
      width: 50,
      minWidth: 46,
      filter: false,
      context: UNSEARCHED,
      cellClass: 'level-cell tight orientation',
      headerClass: 'tight',
    }),
  ]
}

function statusColumn(text: Text): ColDef<AssessmentRow> {
  return {
    colId: 'status',
    headerName: text.workflow.status,
    width: 134,
    minWidth: 60,
    cellClass: 'middle',
    valueGetter: ({ data }) => (data ? text.workflow.statuses[data.status] : ''),
    cellRenderer: ({ data }: { readonly data?: AssessmentRow }) => (data ? <StatusBadge status={data.status} /> : null),
    comparator: (_a, _b, left, right) =>
      STATUSES.indexOf(left.data?.status ?? 'toFill') - STATUSES.indexOf(right.data?.status ?? 'toFill'),
  }
}

function markColumn(target: RatingTarget, text: Text, options: Partial<ColDef<AssessmentRow>>): ColDef<AssessmentRow> {
  return {
    colId: columnOf(target),
    valueGetter: ({ data }) => (data ? markFor(data.risk, target) : ''),
    comparator: compareMarks,
    // What is copied and pasted is the letter.
    valueFormatter: ({ value }) => readMark(value ?? '').level ?? '',
    cellClass: 'level-cell tight',
    headerClass: 'tight',
    filter: false,
    // What is searched are words: the letters would match nearly every row.
    context: UNSEARCHED,
    cellRenderer: ({ value }: { readonly value: LevelMark }) => <Mark mark={value} text={text} />,
    ...options,
  }
}

/** A short heading; its full name is the tooltip and what screen readers say. */
function heading(short: string, below: string, full: string): Partial<ColDef<AssessmentRow>> {
  return {
    headerName: full,
    headerTooltip: full,
    headerComponentParams: {
      innerHeaderComponent: () => (
        <span className="short-heading">
          <span aria-hidden="true">
            {short}
            {below === '' ? null : <small>{below}</small>}
          </span>
          <span className="unseen">{full}</span>
        </span>
      ),
    },
  }
}

/** A level in a cell: tinted by the exposure it states; a dashed frame while its motivation is missing. */
function Mark({
  mark,
  indicator,
  text,
}: {
  readonly mark: LevelMark
  readonly indicator?: Indicator
  readonly text: Text
}) {
  const { level, bare } = readMark(mark)
  if (level === null) {
    return (
      <span className="level none">
        <span aria-hidden="true">–</span>
        <span className="unseen">{text.assessment.noLevel}</span>
      </span>
    )
  }
  const exposure = indicator ? exposureOf(level, indicator.direction) : level
  const plain = text.domain.levels[level]
  const said = exposure === level ? plain : text.assessment.levelInverse(plain, exposure)
  const words = { ...text.domain.levels, [level]: bare ? text.assessment.levelWithout(said) : said }
  return (
    <span className={bare ? 'bare-level' : undefined}>
      <LevelBadge level={level} tint={exposure} words={words} />
    </span>
  )
}
