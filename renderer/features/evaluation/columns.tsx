/** The columns of the queue. */
import type { Text } from '../../../shared/text/it'
import { levelColumn, numberColumn, textColumn } from '../../fields/columns'
import { StatusBadge } from '../../fields/StatusBadge'
import { TWO_LINES } from '../../fields/twoLines'
import type { Columns } from '../../ui/DataGrid'
import { UNSEARCHED } from '../../ui/grid/rowTexts'
import type { QueueRow } from './queue'

/** Number, risk with its status, the two levels; the process too where there is room. */
export function queueColumns(text: Text, { narrow }: { readonly narrow: boolean }): Columns<QueueRow> {
  const words = text.weighing
  const level = {
    width: 52,
    minWidth: 46,
    filter: false,
    context: UNSEARCHED,
    cellClass: 'level-cell',
  } as const
  return [
    { ...numberColumn<QueueRow>(text), width: 58, pinned: null },
    textColumn('description', text.common.risk, {
      flex: 2,
      minWidth: 96,
      cellRenderer: ({ data }: { readonly data?: QueueRow }) =>
        data ? (
          <span className="queue-risk">
            <span>{data.description || text.assessment.unnamed}</span>
            <StatusBadge status={data.status} />
          </span>
        ) : null,
    }),
    levelColumn('manager', words.manager, text, { ...level, headerTooltip: words.managerFull }),
    levelColumn('rpct', words.rpct, text, { ...level, headerTooltip: words.rpctFull }),
    textColumn('process', text.common.process, { ...TWO_LINES, flex: 1, minWidth: 110, hide: narrow }),
  ]
}
