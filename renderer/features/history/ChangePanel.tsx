/** One change, whole: from what to what with the difference marked, and the way back to either value. */
import { useState } from 'react'
import { difference } from '../../../shared/history/difference'
import { type GoBack, goBackOf, type Side } from '../../../shared/history/goBack'
import { isThere, type Known, rowName } from '../../../shared/history/names'
import { changeWords, whoName } from '../../../shared/history/words'
import type { Change } from '../../../shared/journal/change'
import type { JournalEntry } from '../../../shared/journal/entry'
import { placeOf } from '../../fields/findingPlace'
import { useDates } from '../../store/dates'
import { goToStory } from '../../store/historyView'
import { chooseRow, goToRow, useText } from '../../store/viewStore'
import { FormPanel, Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { GoBackDialog } from './GoBackDialog'
import type { HistoryRow } from './historyRows'

interface PanelProps {
  readonly row: HistoryRow
  readonly entry: JournalEntry
  readonly known: Known
  readonly onToggle: () => void
}

export function ChangePanel({ row, entry, known, onToggle }: PanelProps) {
  const text = useText()
  const words = text.history
  const dates = useDates()
  const change = entry.changes[row.index]
  return (
    <FormPanel
      title={words.number(entry.seq)}
      subtitle={`${dates.moment(entry.at)} · ${whoName(text, entry.by)}`}
      actions={
        <Button look="plain" icon="close" label={text.common.close} onClick={() => chooseRow('history', null)} />
      }
    >
      <p>{row.step}</p>
      {change ? (
        <ChangePart change={change} entry={entry} known={known} />
      ) : (
        <>
          <p>{row.row}</p>
          {row.open === null ? null : (
            <div>
              <Button icon={row.open ? 'minus' : 'plus'} onClick={onToggle}>
                {row.open ? words.closeStep : words.openStep}
              </Button>
            </div>
          )}
        </>
      )}
      <p className="note hash">
        {words.hash}: <code>{entry.hash === '' ? words.noHash : entry.hash}</code>
      </p>
    </FormPanel>
  )
}

interface ChangeProps {
  readonly change: Change
  readonly entry: JournalEntry
  readonly known: Known
}

function ChangePart({ change, entry, known }: ChangeProps) {
  const text = useText()
  const words = text.history
  const [going, setGoing] = useState<Side | null>(null)
  const { table, id, path } = change
  const { field, before, after } = changeWords(text, known, change)
  const pieces = difference(before, after)
  const whole = path.length === 0
  const side = (which: Side) => (
    <Value
      title={words[which]}
      empty={words.empty}
      pieces={pieces.filter(({ kind }) => kind === 'same' || kind === (which === 'before' ? 'gone' : 'new'))}
      // Only a text that stayed in part is worth marking.
      marked={pieces.some(({ kind }) => kind === 'same')}
      back={whole && change[which] === null ? null : goBackOf(known, entry, change, which)}
      onGo={() => setGoing(which)}
    />
  )
  return (
    <>
      <Group title={rowName(text, known, table, id)}>
        <div className="buttons">
          {isThere(known, table, id) ? (
            <Button icon="arrow-right" onClick={() => openRow(change)}>
              {words.goToRow}
            </Button>
          ) : null}
          <Button icon="clock" onClick={() => goToStory(table, id)}>
            {words.storyOfRow}
          </Button>
          {whole ? null : (
            <Button icon="clock" onClick={() => goToStory(table, id, path.join('.'))}>
              {words.storyOfField}
            </Button>
          )}
        </div>
      </Group>
      <Group title={field}>
        {side('before')}
        {side('after')}
      </Group>
      {going === null ? null : (
        <GoBackDialog
          known={known}
          change={change}
          back={goBackOf(known, entry, change, going)}
          onClose={() => setGoing(null)}
        />
      )}
    </>
  )
}

/** Goes to the row, at the field. */
function openRow({ table, id, path }: Change): void {
  const place = placeOf({ subject: { kind: table, id, label: '' }, field: [...path] } as never)
  goToRow(place.screen, place.row, place.field)
  cursorToScreen()
}

interface ValueProps {
  readonly title: string
  readonly empty: string
  readonly pieces: ReturnType<typeof difference>
  readonly marked: boolean
  readonly back: GoBack | null
  readonly onGo: () => void
}

function Value({ title, empty, pieces, marked, back, onGo }: ValueProps) {
  const words = useText().history
  let at = 0
  return (
    <div className="history-value">
      <div className="history-head">
        <h4>{title}</h4>
        {back?.kind === 'now' ? <span className="note">{words.now}</span> : null}
        {back?.kind === 'field' || back?.kind === 'row' ? (
          <Button icon="restore" onClick={onGo}>
            {back.kind === 'row' ? words.bringBack : words.goBack}
          </Button>
        ) : null}
      </div>
      <p className="words">
        {pieces.length === 0
          ? empty
          : pieces.map(({ kind, text }) => {
              const key = at
              at += text.length
              if (!marked || kind === 'same') return <span key={key}>{text}</span>
              return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
            })}
      </p>
      {back?.kind === 'not' ? <p className="note">{words.notBack[back.reason]}</p> : null}
    </div>
  )
}
