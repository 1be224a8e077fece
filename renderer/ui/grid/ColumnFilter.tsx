/** The popup that filters a column: words, and the values to pick from with their counts. */
import type { IRowNode } from 'ag-grid-community'
import { type CustomFilterProps, useGridFilter } from 'ag-grid-react'
import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { searchable, wordMatcher } from '../matchWords'
import { type ColumnFilterModel, countValues, filterOf, pickValue, type ValueCount, withWords } from './filterModel'
import { cellText } from './view'

/** The words of what pops up over a grid; its context gives them, so that they follow the language. */
export interface FilterWords {
  readonly words: string
  readonly values: string
  readonly empty: string
  /** A cell without a value. */
  readonly blank: string
  readonly none: string
  readonly clear: string
  readonly more: (count: number) => string
}

/** What the grid's cells, headers and filters can ask for. */
export interface GridContext {
  readonly filterWords: () => FilterWords
  /** What was typed into the cell before its editor was there; it is given once. */
  readonly takeEarly: () => string
}

/** More values than this nobody reads: the words narrow them. */
const SHOWN = 300

/** The filter of every column. */
export function ColumnFilter(props: CustomFilterProps<unknown, GridContext, ColumnFilterModel>) {
  const { model, onModelChange, api, column, context, doesRowPassOtherFilter } = props
  const words = context.filterWords()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [values, setValues] = useState<readonly ValueCount[]>([])
  const passes = useMemo(() => filterOf(model), [model])
  const textOf = useCallback(
    (rowNode: IRowNode) => cellText(api.getCellValue({ rowNode, colKey: column, useFormatter: true })),
    [api, column],
  )
  const hide = useRef<(() => void) | undefined>(undefined)
  useGridFilter({
    doesFilterPass: ({ node }) => passes?.(textOf(node)) ?? true,
    afterGuiAttached: (popup) => {
      hide.current = popup?.hidePopup
      const texts: string[] = []
      const examples = new Map<string, IRowNode>()
      api.forEachNode((node) => {
        if (!doesRowPassOtherFilter(node)) return
        const text = textOf(node)
        texts.push(text)
        examples.set(text, node)
      })
      const { comparator } = column.getColDef()
      const rawOf = (rowNode: IRowNode): unknown => api.getCellValue({ rowNode, colKey: column })
      // Levels stand as B, M, A, and codes as in the grid.
      const compare = (a: string, b: string) => {
        const [left, right] = [examples.get(a), examples.get(b)]
        if (typeof comparator !== 'function' || !left || !right) return 0
        return comparator(rawOf(left), rawOf(right), left, right, false)
      }
      setValues(typeof comparator === 'function' ? countValues(texts, compare) : countValues(texts))
      box.current?.focus()
    },
  })
  const found = useMemo(() => {
    const matches = wordMatcher(model?.words ?? '')
    return values.filter(({ value }) => matches(searchable(value)))
  }, [values, model?.words])

  return (
    <div className="column-filter">
      <div className="field">
        <label htmlFor={id}>{words.words}</label>
        <input
          id={id}
          ref={box}
          type="search"
          value={model?.words ?? ''}
          onChange={(event) => onModelChange(withWords(model, event.target.value))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            // Left alone, the browser would empty the field: what is filtered stays, as when a value is picked.
            event.preventDefault()
            if (event.key === 'Escape') return
            hide.current?.()
            api.setFocusedHeader(column)
          }}
        />
      </div>
      <fieldset className="values" aria-label={words.values}>
        {found.slice(0, SHOWN).map(({ value, count }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={model?.values?.includes(value) ?? false}
              onChange={(event) => onModelChange(pickValue(model, value, event.target.checked))}
            />
            <span className="words">{value === '' ? words.empty : value}</span>
            <span className="count">{count}</span>
          </label>
        ))}
        {found.length > SHOWN ? <p className="note">{words.more(found.length - SHOWN)}</p> : null}
        {found.length === 0 ? <p className="note">{words.none}</p> : null}
      </fieldset>
      <button
        type="button"
        className="button secondary"
        disabled={model === null}
        onClick={() => {
          onModelChange(null)
          box.current?.focus()
        }}
      >
        {words.clear}
      </button>
    </div>
  )
}
