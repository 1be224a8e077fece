/** The commands of the palette, and what stands first when rows and commands are searched together. */
import { describe, expect, test } from 'vitest'
import { paletteCommands } from '../../../renderer/app/palette/commands'
import { findFor, LIMIT } from '../../../renderer/app/palette/find'
import { syntheticRegister } from '../../../shared/synthetic'
import { en } from '../../../shared/text/en'
import { it as italian } from '../../../shared/text/it'
import { BASE, withRow } from '../builders'

const first = (typed: string, register = BASE) => findFor(register, paletteCommands(italian), typed)[0]?.item

describe.each([
  ['it', italian],
  ['en', en],
] as const)('commands in %s', (_language, text) => {
  test('each is there once and is found first by its own name', () => {
    const commands = paletteCommands(text)
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    for (const command of commands) expect(findFor(BASE, commands, command.title)[0]?.item, command.title).toBe(command)
  })
})

describe('what stands first', () => {
  test('nothing typed: all commands', () => {
    const commands = paletteCommands(italian)
    expect(findFor(BASE, commands, ' ').map(({ item }) => item)).toEqual(commands)
  })

  test('the name of a screen leads to it, also beside many rows that begin with it', () => {
    const register = syntheticRegister(300)
    for (const screen of ['misure', 'rischi', 'processi', 'controlli']) {
      const found = first(screen, register)
      expect(found?.kind === 'command' && found.title.toLowerCase(), screen).toBe(`vai a ${screen}`)
    }
  })

  test('a command is found by what it is also called', () => {
    expect(first('excel')?.id).toBe('export')
    expect(first('scorciatoie')?.id).toBe('help')
  })

  test('a process by its number, before its risks', () => {
    const found = first('1.7', withRow(BASE, 'processes', 'p-1', { number: 7 }))
    expect(found?.kind).toBe('processes')
  })

  test('never more than the limit', () => {
    expect(findFor(syntheticRegister(400), paletteCommands(italian), 'a').length).toBe(LIMIT)
  })
})
