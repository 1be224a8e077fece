import type { ReactNode } from 'react'
import type { Text } from '../../shared/text/it'
import { useText } from '../store/viewStore'
import { Explain } from '../ui/Explain'

/** The explanation of a field, behind a «?»; with a line that always stands there, and with more to say, where given. */
export function FieldHelp(props: {
  readonly about: keyof Text['fieldHelp']
  readonly short?: ReactNode
  readonly more?: string
}) {
  const text = useText()
  const { about, short, more } = props
  return (
    <Explain label={text.help.aboutField} short={short}>
      {more ? `${more} ` : ''}
      {text.fieldHelp[about]}
    </Explain>
  )
}
