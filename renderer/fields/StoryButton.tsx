/** The way from a form to the story of its row. */
import { useEffect } from 'react'
import type { TableName } from '../../shared/domain/register'
import { goToStory } from '../store/historyView'
import { useText } from '../store/viewStore'
import { Button } from '../ui/Button'
import { cursorToScreen } from '../ui/cursorToScreen'

/** A button in the head of a form; Alt+S leads to the story of the field that has the cursor, else of the row. */
export function StoryButton({ table, id }: { readonly table: TableName; readonly id: string }) {
  const text = useText()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''
      // What was typed is kept when the field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      goToStory(table, id, field)
      cursorToScreen()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [table, id])
  return (
    <Button
      look="plain"
      icon="clock"
      label={text.history.storyHint}
      onClick={() => {
        goToStory(table, id)
        cursorToScreen()
      }}
    >
      {text.history.story}
    </Button>
  )
}
