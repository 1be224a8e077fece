interface TreeItem {
  readonly id: string | null
  readonly label: string
  /** Left out where there is nothing to count. */
  readonly count?: number
  /** Further words for the count, read out: «12 processi». */
  readonly countLabel?: string
}

/** The areas at the left, with counts: one is chosen; arrows move. */
export function AreaTree(props: {
  readonly label: string
  readonly items: readonly TreeItem[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}) {
  return (
    <nav className="areas" aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li key={item.id === null ? 'all' : `=${item.id}`}>
            <button
              type="button"
              aria-current={item.id === props.chosen ? 'true' : undefined}
              onClick={() => props.onChoose(item.id)}
              title={item.label}
            >
              <span className="name">{item.label}</span>
              {item.count === undefined ? null : (
                <span className="count" title={item.countLabel}>
                  {item.count}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
