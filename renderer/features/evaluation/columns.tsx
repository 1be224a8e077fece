/** The columns of the queue. */
import type { Text } from '../../../shared/text/it'
import { STATUSES } from '../../../shared/workflow/transitions'
import { levelColumn, numberColumn, textColumn } from '../../fields/columns'
import { StatusBadge } from '../../fields/StatusBadge'
import { TWO_LINES } from '../../fields/twoLines'
import type { Columns } from '../../ui/DataGrid'
import type { QueueRow } from './queue'

export function queueColumns(text: Text): Columns<QueueRow> {
  const words = text.weighing
  const level = {
    width: 52,
    minWidth: 46,
    filter: false,
    getQuickFilterText: () => '',
    cellClass: 'level-cell',
  } as const
  return [
    { ...numberColumn<QueueRow>(text), width: 66, pinned: null },
    textColumn('description', text.common.risk, { ...TWO_LINES, flex: 1, minWidth: 110 }),
    levelColumn('manager', words.manager, text, { ...level, headerTooltip: words.managerFull }),
    levelColumn('rpct', words.rpct, text, { ...level, headerTooltip: words.rpctFull }),
    {
      colId: 'status',
      headerName: words.status,
      width: 128,
      cellClass: 'middle',
      valueGetter: ({ data }) => (data ? text.workflow.statuses[data.status] : ''),
      cellRenderer: ({ data }: { readonly data?: QueueRow }) => (data ? <StatusBadge status={data.status} /> : null),
      comparator: (_a, _b, left, right) =>
        STATUSES.indexOf(left.data?.status ?? 'toFill') - STATUSES.indexOf(right.data?.status ?? 'toFill'),
      filter: false,
    },
    textColumn('process', text.common.process, { ...TWO_LINES, flex: 1, minWidth: 110 }),
  ]
}
