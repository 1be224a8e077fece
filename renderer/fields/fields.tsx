/** Form fields bound to the register: each sets one field of one row through a command. */
import type { ReactNode } from 'react'
import { type Unit, unitTree } from '../../shared/domain/unit'
import { useRegister } from '../store/registerStore'
import { useText, useView } from '../store/viewStore'
import { Check, CheckList, type Option, Select } from '../ui/Choice'
import { TextBox } from '../ui/TextBox'
import { type FieldPlace, useField } from './useField'

interface BoundProps extends FieldPlace {
  readonly label: string
  readonly help?: ReactNode
}

/** True when the user was led to this field: it takes the cursor. */
export function useIsLedTo(path: readonly string[]): boolean {
  return useView((state) => state.focusField === path.join('.'))
}

/** Says which field a control is of, for those that look where the cursor is (its story: `StoryButton`). */
function Placed({ path, children }: { readonly path: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="placed" data-field={path.join('.')}>
      {children}
    </div>
  )
}

/** Text of one line or more. */
export function TextField(
  props: BoundProps & { readonly lines?: 'one' | 'many'; readonly required?: boolean; readonly type?: 'text' | 'date' },
) {
  const { value, set, error, barred } = useField(props)
  const takeFocus = useIsLedTo(props.path)
  return (
    <Placed path={props.path}>
      <TextBox
        key={`${props.id}/${props.path.join('/')}`}
        label={props.label}
        value={typeof value === 'string' ? value : ''}
        onCommit={set}
        lines={props.lines ?? 'one'}
        type={props.type ?? 'text'}
        help={props.help}
        error={error}
        barred={barred}
        required={props.required ?? false}
        takeFocus={takeFocus}
      />
    </Placed>
  )
}

/** Text of several lines. */
export function LongTextField(props: BoundProps & { readonly required?: boolean }) {
  return <TextField {...props} lines="many" />
}

/** A whole number. */
export function NumberField(props: BoundProps) {
  const { value, set, error, barred } = useField(props)
  const takeFocus = useIsLedTo(props.path)
  return (
    <Placed path={props.path}>
      <TextBox
        key={`${props.id}/${props.path.join('/')}`}
        label={props.label}
        value={typeof value === 'number' ? String(value) : ''}
        onCommit={(typed) => set(typed.trim() === '' ? null : Number(typed))}
        type="number"
        help={props.help}
        error={error}
        barred={barred}
        takeFocus={takeFocus}
      />
    </Placed>
  )
}

/** One of a fixed list. */
export function ChoiceField(props: BoundProps & { readonly options: readonly Option[]; readonly none?: string }) {
  const { value, set, error, barred } = useField(props)
  const takeFocus = useIsLedTo(props.path)
  return (
    <Placed path={props.path}>
      <Select
        label={props.label}
        value={typeof value === 'string' ? value : ''}
        options={props.options}
        onChoose={(chosen) => set(chosen === '' ? null : chosen)}
        help={props.help}
        error={error}
        barred={barred}
        takeFocus={takeFocus}
        {...(props.none === undefined ? {} : { none: props.none })}
      />
    </Placed>
  )
}

/** One unit of the organisational tree, or none. */
export function UnitField(props: BoundProps) {
  const text = useText()
  return <ChoiceField {...props} options={useUnitOptions()} none={text.common.noUnit} />
}

const unitOptions = new WeakMap<readonly Unit[], readonly Option[]>()

/** The units as options, indented as the tree; the same list until a unit changes. */
export function useUnitOptions(): readonly Option[] {
  const { units } = useRegister()
  const known = unitOptions.get(units)
  if (known) return known
  const made = unitTree(units).map(({ unit, depth }) => ({ value: unit.id, label: unit.name, depth }))
  unitOptions.set(units, made)
  return made
}

/** Any of a short list, as check boxes. */
export function CheckListField(props: BoundProps & { readonly options: readonly Option[] }) {
  const { value, set, barred } = useField(props)
  const chosen = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
  return (
    <Placed path={props.path}>
      <CheckList
        legend={props.label}
        options={props.options}
        chosen={chosen}
        onChange={set}
        help={props.help}
        barred={barred}
      />
    </Placed>
  )
}

/** Yes or no. */
export function CheckField(props: BoundProps) {
  const { value, set, barred } = useField(props)
  return (
    <Placed path={props.path}>
      <Check label={props.label} checked={value === true} onChange={set} help={props.help} barred={barred} />
    </Placed>
  )
}

/** The enabling factors as check boxes, letter first. */
export function FactorsField(props: BoundProps) {
  const { factors } = useRegister()
  const options = [...factors]
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
    .map((factor) => ({ value: factor.id, label: `${factor.letter}) ${factor.name}` }))
  return <CheckListField {...props} options={options} />
}
