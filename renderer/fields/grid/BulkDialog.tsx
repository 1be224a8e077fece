/** One edit on many rows: those of the block, or all that are shown. */
import { useMemo, useState } from 'react'
import { isLevel, type Level } from '../../../shared/domain/level'
import { areasInOrder } from '../../../shared/domain/lookup'
import type { Register, TableName } from '../../../shared/domain/register'
import type { SetCommand } from '../../../shared/journal/command'
import type { Text } from '../../../shared/text/it'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Check, type Option, Select } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { LevelRadio } from '../../ui/Level'
import { Segmented } from '../../ui/Segmented'
import { TextBox } from '../../ui/TextBox'
import { useUnitOptions } from '../fields'
import { factorsInOrder } from '../riskPlaces'
import { type BulkEdit, type BulkKind, type BulkLevelTarget, bulkCommands, bulkKinds, levelsThere } from './bulk'

const NO_UNIT = '-'

/** What was filled in so far. */
interface Draft {
  readonly kind: BulkKind
  /** The unit, area, factor, measure, or whose level. */
  readonly choice: string
  readonly level: Level | null
  readonly motivation: string
  readonly read: boolean
}

/** The dialog. `selected` and `shown` are ids of rows. */
export function BulkDialog(props: {
  readonly table: TableName
  readonly selected: readonly string[]
  readonly shown: readonly string[]
  readonly onAccept: (commands: readonly SetCommand[]) => void
  readonly onClose: () => void
}) {
  const text = useText()
  const words = text.grid.bulk
  const register = useRegister()
  const units = useUnitOptions()
  const { table, selected, shown } = props
  const kinds = bulkKinds(table)
  const [which, setWhich] = useState<'selected' | 'shown'>(selected.length > 1 ? 'selected' : 'shown')
  const [draft, setDraft] = useState<Draft>({
    kind: kinds[0] ?? 'unit',
    choice: '',
    level: null,
    motivation: '',
    read: false,
  })
  const ids = which === 'selected' ? selected : shown
  const edit = editOf(draft)
  const commands = useMemo(() => (edit ? bulkCommands(register, table, ids, edit) : []), [register, table, ids, edit])
  const optionsFor = (kind: BulkKind): readonly Option[] => {
    if (kind === 'stepUnit') return units
    return kind === 'unit' ? [...units, { value: NO_UNIT, label: words.noUnit }] : optionsOf(register, text, kind)
  }
  const changed = new Set(commands.map(({ id }) => id)).size
  const options = optionsFor(draft.kind)

  return (
    <Dialog
      title={words.title}
      onClose={props.onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={props.onClose}>{text.common.cancel}</Button>
          <Button
            look="primary"
            disabled={changed === 0 || (draft.kind === 'level' && !draft.read)}
            onClick={() => props.onAccept(commands)}
          >
            {words.accept(changed)}
          </Button>
        </>
      }
    >
      <Segmented
        legend={words.rows}
        value={which}
        onChoose={setWhich}
        options={[
          { value: 'selected', label: words.selected, count: selected.length },
          { value: 'shown', label: words.shown, count: shown.length },
        ]}
      />
      <Select
        label={words.what}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={(kind) => kind !== '' && setDraft({ ...draft, kind, choice: '', read: false })}
      />
      <Select
        label={words.choices[draft.kind]}
        value={draft.choice}
        options={options}
        none={words.toChoose}
        onChoose={(choice) => setDraft({ ...draft, choice, read: false })}
      />
      {draft.kind === 'level' ? (
        <LevelPart
          draft={draft}
          there={draft.choice === '' ? 0 : levelsThere(register, ids, targetOf(draft.choice))}
          count={ids.length}
          onChange={setDraft}
        />
      ) : null}
      {edit && changed < ids.length ? <p className="note">{words.already(ids.length - changed)}</p> : null}
    </Dialog>
  )
}

function LevelPart(props: {
  readonly draft: Draft
  readonly there: number
  readonly count: number
  readonly onChange: (draft: Draft) => void
}) {
  const text = useText()
  const words = text.grid.bulk
  const { draft, onChange } = props
  return (
    <>
      <div className="level-line">
        <span className="label" aria-hidden="true">
          {text.common.level}
        </span>
        <LevelRadio
          label={text.common.level}
          value={draft.level}
          onChoose={(level) => onChange({ ...draft, level, read: false })}
          words={text.domain.levels}
          clearLabel={text.common.clearLevel}
        />
      </div>
      <TextBox
        label={words.motivation}
        value={draft.motivation}
        lines="many"
        required
        onCommit={(motivation) => onChange({ ...draft, motivation })}
      />
      <Banner kind="warning">{words.levelWarning(props.count, props.there)}</Banner>
      <Check label={words.read} checked={draft.read} onChange={(read) => onChange({ ...draft, read })} />
    </>
  )
}

/** The edit that was filled in; `null` while something is missing. */
function editOf({ kind, choice, level, motivation }: Draft): BulkEdit | null {
  if (choice === '') return null
  switch (kind) {
    case 'unit':
      return { kind: 'unit', unitId: choice === NO_UNIT ? null : choice }
    case 'stepUnit':
      return { kind: 'stepUnit', unitId: choice }
    case 'area':
      return { kind: 'area', areaId: choice }
    case 'addFactor':
    case 'removeFactor':
      return { kind: kind === 'addFactor' ? 'add' : 'remove', list: 'factorIds', id: choice }
    case 'addMeasure':
    case 'removeMeasure':
      return { kind: kind === 'addMeasure' ? 'add' : 'remove', list: 'measureIds', id: choice }
    case 'level':
      return isLevel(level) && motivation.trim() !== ''
        ? { kind: 'level', target: targetOf(choice), level, motivation: motivation.trim() }
        : null
  }
}

const INDICATOR = 'indicator:'

function targetOf(choice: string): BulkLevelTarget {
  if (choice === 'overall' || choice === 'evaluation') return choice
  return { indicatorId: choice.slice(INDICATOR.length) }
}

function optionsOf(
  register: Register,
  { grid }: Text,
  kind: Exclude<BulkKind, 'unit' | 'stepUnit'>,
): readonly Option[] {
  switch (kind) {
    case 'area':
      return areasInOrder(register).map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))
    case 'addFactor':
    case 'removeFactor':
      return factorsInOrder(register).map(({ id, letter, name }) => ({ value: id, label: `${letter}) ${name}` }))
    case 'addMeasure':
    case 'removeMeasure':
      return [...register.measures]
        .sort((a, b) => a.code.localeCompare(b.code, 'it', { numeric: true }))
        .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
    case 'level':
      return [
        { value: 'overall', label: grid.bulk.overall },
        { value: 'evaluation', label: grid.bulk.evaluation },
        ...[...register.indicators]
          .sort((a, b) => a.number - b.number)
          .map(({ id, number, name }) => ({ value: `${INDICATOR}${id}`, label: `${number}. ${name}` })),
      ]
  }
}
