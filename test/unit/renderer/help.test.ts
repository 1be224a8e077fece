/** The help says of each rule its checks and its sources, in both languages. */
import { expect, test } from 'vitest'
import { checksOfRule, sourcesOfRule } from '../../../renderer/app/help/rulesOfHelp'
import { RULE_IDS } from '../../../shared/checks'
import { en } from '../../../shared/text/en'
import { it as italian } from '../../../shared/text/it'

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

test('ten rules, each with checks and sources, each source once', () => {
  expect(italian.help.rules).toHaveLength(10)
  for (const number of NUMBERS) {
    expect(checksOfRule(number).length, String(number)).toBeGreaterThan(0)
    const sources = sourcesOfRule(number)
    expect(sources.length, String(number)).toBeGreaterThan(0)
    expect(new Set(sources).size).toBe(sources.length)
  }
  expect(checksOfRule(1)).not.toContain('R10-short-motivation')
})

test('every check of the rules stands under one of them', () => {
  expect(NUMBERS.flatMap((number) => checksOfRule(number))).toEqual(RULE_IDS.filter((id) => id.startsWith('R')))
})

test('the second language says as much as the first', () => {
  expect(en.help.rules).toHaveLength(italian.help.rules.length)
  expect(en.help.words).toHaveLength(italian.help.words.length)
  expect(en.help.saving).toHaveLength(italian.help.saving.length)
  expect(en.help.keys.map((group) => group.rows.length)).toEqual(italian.help.keys.map((group) => group.rows.length))
})

test('no key or word is said twice', () => {
  for (const { help } of [italian, en]) {
    const said = [
      ...help.words.map(({ term }) => term),
      ...help.keys.flatMap(({ rows }) => rows.map(({ does }) => does)),
    ]
    expect(new Set(said).size).toBe(said.length)
  }
})
