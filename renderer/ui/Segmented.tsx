import { useId } from 'react'
import './segmented.css'

interface SegmentedProps<T extends string> {
  /** The name of the group for screen readers. */
  readonly legend: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly count?: number
    readonly title?: string
  }[]
  readonly onChoose: (value: T) => void
}

/** One of a few, all in sight: radio buttons in a row, so that arrows move between them. */
export function Segmented<T extends string>({ legend, value, options, onChoose }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            className="unseen"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
          {option.count === undefined ? null : <span className="count">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}
