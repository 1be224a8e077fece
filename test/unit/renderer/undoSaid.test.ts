/** What the message after an undo says that it touched. */
import { expect, test } from 'vitest'
import { touched } from '../../../renderer/store/undoSaid'
import type { Change } from '../../../shared/journal/change'
import { it as italian } from '../../../shared/text/it'

const change = (table: Change['table'], id: string): Change => ({ table, id, path: ['name'], before: '', after: 'x' })
const label = ({ id }: Change) => `nome di ${id}`

test('one row by its name, however many of its fields changed', () => {
  expect(touched(italian, [change('processes', 'p-1'), change('processes', 'p-1')], label)).toBe(
    'Processi: nome di p-1',
  )
  expect(touched(italian, [change('heading', 'prova')], label)).toBe('Ente ed edizione')
})

test('more rows by their number, in one table or in several', () => {
  expect(touched(italian, [change('risks', 'r-1'), change('risks', 'r-2')], label)).toBe('Rischi: 2 righe')
  expect(touched(italian, [change('risks', 'r-1'), change('processes', 'p-1')], label)).toContain('2 righe')
})

test('a long name is cut', () => {
  expect(touched(italian, [change('risks', 'r-1')], () => 'x'.repeat(200)).length).toBeLessThan(100)
})
