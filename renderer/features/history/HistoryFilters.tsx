/** The filters of the history, at the left of its grid. */
import { isFiltering, NO_FILTER, PLACES } from '../../../shared/history/filter'
import type { Known } from '../../../shared/history/names'
import { fieldName, stepWord } from '../../../shared/history/words'
import type { ChangePlace } from '../../../shared/journal/change'
import { COMMAND_NAMES, type CommandName } from '../../../shared/journal/command'
import type { Text } from '../../../shared/text/it'
import { clearHistoryFilter, filterHistory, useHistoryView } from '../../store/historyView'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { type Option, Select } from '../../ui/Choice'
import { SearchBox } from '../../ui/SearchBox'
import { TextBox } from '../../ui/TextBox'

export function HistoryFilters({ known }: { readonly known: Known }) {
  const text = useText()
  const words = text.history
  const { filter } = useHistoryView()
  return (
    <section className="areas history-filters" aria-label={words.filters}>
      <SearchBox label={words.text} value={filter.text} onChange={(typed) => filterHistory({ text: typed })} />
      <TextBox label={words.who} value={filter.who} onCommit={(who) => filterHistory({ who })} />
      <div className="pair">
        <TextBox label={words.from} type="date" value={filter.from} onCommit={(from) => filterHistory({ from })} />
        <TextBox label={words.to} type="date" value={filter.to} onCommit={(to) => filterHistory({ to })} />
      </div>
      {filter.row === null ? (
        <Select
          label={words.table}
          none={words.allTables}
          value={filter.table ?? ''}
          options={PLACES.map((value) => ({ value, label: text.domain.tables[value] }))}
          onChoose={(table) => filterHistory({ table: table === '' ? null : table })}
        />
      ) : (
        <Select
          label={words.field}
          none={words.allFields}
          value={filter.field}
          options={fieldOptions(text, known, filter.row.table)}
          onChoose={(field) => filterHistory({ field })}
        />
      )}
      <Select
        label={words.step}
        none={words.allSteps}
        value={filter.step ?? ''}
        options={COMMAND_NAMES.map((value): Option<CommandName> => ({ value, label: stepWord(text, value) }))}
        onChoose={(step) => filterHistory({ step: step === '' ? null : step })}
      />
      <Button
        icon="close"
        disabled={!isFiltering({ ...filter, row: NO_FILTER.row, field: filter.row ? filter.field : '' })}
        onClick={() => (filter.row ? filterHistory({ ...NO_FILTER, row: filter.row }) : clearHistoryFilter())}
      >
        {words.clear}
      </Button>
    </section>
  )
}

/** The fields of a table; for a rating one of each indicator, level and motivation together. */
function fieldOptions(text: Text, known: Known, table: ChangePlace): readonly Option[] {
  return Object.keys(text.history.fields[table]).flatMap((key) => {
    if (key.includes('*.')) return []
    if (!key.includes('*')) return [{ value: key, label: fieldName(text, known, table, key.split('.')) }]
    return known.register.indicators.map(({ id }) => {
      const path = key.replace('*', id).split('.')
      return { value: path.join('.'), label: fieldName(text, known, table, path) }
    })
  })
}
