/** How many assessments stand where, each number leading to its rows. */
import { STATUSES } from '../../../shared/workflow/transitions'
import { StatusBadge } from '../../fields/StatusBadge'
import { goToStatus } from '../../store/statusView'
import { useText } from '../../store/viewStore'
import { cursorToScreen } from '../../ui/cursorToScreen'
import type { StatusCounts } from './statuses'

export function StatusCard({ counts }: { readonly counts: StatusCounts }) {
  const text = useText()
  const words = text.dashboard.statuses
  return (
    <section className="card states-card" aria-labelledby="states-title">
      <h2 id="states-title">{words.title}</h2>
      <ul className="figures">
        {STATUSES.map((status) => (
          <li key={status}>
            <StatusBadge status={status} />
            {counts[status] === 0 ? (
              <span className="zero">0</span>
            ) : (
              <>
                <button
                  type="button"
                  className="count"
                  aria-label={words.goTo(counts[status], text.workflow.statuses[status])}
                  title={words.goTo(counts[status], text.workflow.statuses[status])}
                  onClick={() => {
                    goToStatus(status)
                    cursorToScreen()
                  }}
                >
                  {counts[status]}
                </button>
                <span className="only-print count">{counts[status]}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
