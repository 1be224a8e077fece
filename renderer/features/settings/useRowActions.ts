/** What is done to the rows of a section: adding, editing a cell, deleting; refusals are said in words. */
import type { InsertCommand } from '../../../shared/journal/command'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { chooseRow, goToRow, say, useText } from '../../store/viewStore'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { placeText, type RowSection } from './sections'

interface RowActions {
  readonly choose: (id: string | null) => void
  /** Puts the row in and leads to its name. */
  readonly add: (command: InsertCommand, said: string) => void
  /** Takes the row out and chooses `next`. */
  readonly remove: (id: string, name: string, next: string | null) => void
}

export function useRowActions(section: RowSection): RowActions {
  const text = useText()
  const choose = (id: string | null) => chooseRow('settings', placeText(section, id))
  return {
    choose,
    add: (command, said) => {
      const outcome = dispatch(command)
      if (!outcome.ok) return sayRefusal(text, outcome.error)
      goToRow('settings', placeText(section, command.row.id), 'name')
      say(said)
    },
    remove: (id, name, next) => {
      const outcome = dispatch({ kind: 'remove', table: section, id })
      if (!outcome.ok) return sayRefusal(text, outcome.error)
      choose(next)
      cursorToScreen()
      say(text.settings.removed(name || text.settings.unnamed))
    },
  }
}
