import { useId } from 'react'
import { Icon } from './Icon'

/** The filter above a grid: words that rows must contain. */
export function SearchBox(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="search">
      <Icon name="search" />
      <label htmlFor={id} className="unseen">
        {props.label}
      </label>
      <input
        id={id}
        type="search"
        placeholder={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
