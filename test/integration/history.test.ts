/** The history on a real disk: the chain of a file journal that somebody tampered with, older entries, the workbook. */

import { copyFileSync, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRegister, journalPath, RegisterStore, rebuild } from '../../electron/files/registerStore'
import { entriesBefore, storedEntries, verifyJournal } from '../../electron/files/storedEntries'
import { createDocument } from '../../electron/sheets/documentWriter'
import { type HistoryJob, writeHistory } from '../../electron/sheets/historyFile'
import { cellPieces, HistorySheets } from '../../electron/sheets/historySheet'
import { type HistoryFilter, NO_FILTER } from '../../shared/history/filter'
import { applyChanges } from '../../shared/journal/apply'
import { chained } from '../../shared/journal/chain'
import type { Command } from '../../shared/journal/command'
import { EMPTY_HEAD, headAfter, type JournalEntry, OFFICE } from '../../shared/journal/entry'
import { changesToUndo } from '../../shared/journal/history'
import { planCommand } from '../../shared/journal/plan'
import { isCleanText } from '../../shared/register/text'
import { CURRENT_VERSION } from '../../shared/register/upgrades'
import { sample } from './sampleRegister'

// Other work on the machine may slow these down; they are not about time in seconds.
vi.setConfig({ testTimeout: 60_000 })

const id = sample.heading.id
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'storico-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const [process] = sample.processes
const [risk] = sample.risks

/** A journal of the commands, chained as the window does it. */
function journalOf(commands: readonly Command[], more: Partial<JournalEntry> = {}): readonly JournalEntry[] {
  const entries: JournalEntry[] = []
  let register = sample
  for (const command of commands) {
    const planned = planCommand(register, command)
    if (!planned.ok) throw new Error(JSON.stringify(planned.error))
    register = applyChanges(register, planned.value)
    entries.push(entryAfter(entries, planned.value, more))
  }
  return entries
}

function entryAfter(
  entries: readonly JournalEntry[],
  changes: JournalEntry['changes'],
  more: Partial<JournalEntry>,
): JournalEntry {
  const seq = entries.length + 1
  return chained(headAfter(entries, EMPTY_HEAD), {
    format: CURRENT_VERSION,
    seq,
    id: `e-${seq}`,
    at: new Date(Date.UTC(2026, 2, 1, 9, seq)).toISOString(),
    by: { ...OFFICE, name: 'Ada Rossi' },
    name: 'set',
    changes,
    target: null,
    origin: '',
    ...more,
  })
}

const rename = (name: string): Command => {
  return { kind: 'set', table: 'processes', id: process?.id ?? '', path: ['name'], value: name }
}
const describeRisk = (value: string): Command => {
  return { kind: 'set', table: 'risks', id: risk?.id ?? '', path: ['description'], value }
}

/** A register on disk with these entries in its journal, appended as the program does it. */
async function onDisk(entries: readonly JournalEntry[]): Promise<string> {
  await createRegister(folder, sample)
  const store = new RegisterStore(folder)
  await store.open(id, null)
  await store.append(id, entries)
  await store.close()
  return journalPath(folder, id)
}

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')
const writeLines = (file: string, lines: readonly string[]) => writeFileSync(file, `${lines.join('\n')}\n`)

const LENGTH = 9
const NAMES = Array.from({ length: LENGTH }, (_, index) => rename(`Nome ${index + 1}`))

describe('the chain of a journal on disk', () => {
  test('as it was written it holds, and its last hash is told', async () => {
    const entries = journalOf(NAMES)
    await onDisk(entries)
    const { report, marks } = await verifyJournal(folder, id, null)
    expect(report).toMatchObject({ entries: LENGTH, firstSeq: 1, lastSeq: LENGTH, breakCount: 0, unchained: 0 })
    expect(report.lastHash).toBe(entries.at(-1)?.hash)
    expect(marks).toBe(entries.map(({ hash }) => hash.slice(0, 8)).join(''))
  })

  test('another name in a line that is still good JSON: the program opens it, the chain names it', async () => {
    const file = await onDisk(journalOf(NAMES))
    const lines = linesOf(file)
    writeLines(file, lines.with(3, (lines[3] ?? '').replace('Ada Rossi', 'Un Altro')))
    const store = new RegisterStore(folder)
    expect((await store.open(id, headAfter(journalOf(NAMES)))).kind).toBe('same')
    await store.close()
    const { report } = await verifyJournal(folder, id, null)
    expect(report.breaks).toMatchObject([{ kind: 'altered', seq: 4, who: 'Un Altro', at: '2026-03-01T09:04:00.000Z' }])
  })

  test('any value of any line that is altered, the line is named', async () => {
    const file = await onDisk(journalOf(NAMES))
    const lines = linesOf(file)
    const places = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, item]) => places(item, [...at, key]))
        : [at]
    const put = (value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown => {
      if (key === undefined) return leaf
      const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
      copy[key] = put(copy[key], rest, leaf)
      return copy
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(LENGTH - 1),
        fc.nat(),
        fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        async (line, which, leaf) => {
          const value: unknown = JSON.parse(lines[line] ?? '')
          const all = places(value)
          const altered = JSON.stringify(put(value, all[which % all.length] ?? [], leaf))
          fc.pre(altered !== lines[line])
          writeLines(file, lines.with(line, altered))
          const { report } = await verifyJournal(folder, id, null)
          expect(report.breaks).toMatchObject([{ kind: 'altered', seq: line + 1 }])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('lines that are taken out, doubled, or no JSON are named', async () => {
    const file = await onDisk(journalOf(NAMES))
    const lines = linesOf(file)
    const found = async (now: readonly string[]) => {
      writeLines(file, now)
      return (await verifyJournal(folder, id, null)).report.breaks
    }
    expect(await found(lines.toSpliced(2, 2))).toMatchObject([{ kind: 'missing', seq: 3, until: 4 }])
    expect(await found(lines.toSpliced(5, 0, lines[1] ?? ''))).toMatchObject([{ kind: 'extra', seq: 2 }])
    expect(await found(lines.with(6, '{"seq":'))).toMatchObject([{ kind: 'altered', seq: 7 }])
    expect(await found(lines)).toEqual([])
  })

  test('what is new is looked through from where it was left; a line that is being written is left out', async () => {
    const entries = journalOf(NAMES)
    const file = await onDisk(entries.slice(0, 5))
    const first = await verifyJournal(folder, id, null)
    const start = { head: headAfter(entries.slice(0, 5)), bytes: first.bytes }
    writeFileSync(file, `${entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')}{"seq":10,`)
    const tail = await verifyJournal(folder, id, start)
    expect(tail.report).toMatchObject({ entries: 4, firstSeq: 6, lastSeq: 9, breakCount: 0 })
    const other = { ...start, head: { ...start.head, hash: 'f'.repeat(64) } }
    expect((await verifyJournal(folder, id, other)).report.breaks).toMatchObject([{ kind: 'altered', seq: 6 }])
  })

  test('a journal of the version before bears no hash; what is appended to it is chained', async () => {
    await createRegister(folder, sample)
    const file = journalPath(folder, id)
    copyFileSync(path.resolve(import.meta.dirname, '../fixtures/registro-v1.jsonl'), file)
    const old = linesOf(file)
    const { report } = await verifyJournal(folder, id, null)
    expect(report).toMatchObject({ entries: old.length, unchained: old.length, breakCount: 0, lastHash: '' })
    const [entry] = journalOf(NAMES.slice(0, 1))
    const { hash: _hash, ...bare } = entry as JournalEntry
    const next = chained(EMPTY_HEAD, { ...bare, seq: old.length + 1 })
    writeLines(file, [...old, JSON.stringify(next)])
    expect((await verifyJournal(folder, id, null)).report).toMatchObject({
      entries: old.length + 1,
      unchained: old.length,
      breakCount: 0,
      lastHash: next.hash,
    })
  })

  test('a journal that goes on from a snapshot is held against the hash that the snapshot bears', async () => {
    const entries = journalOf(NAMES)
    const store = new RegisterStore(folder)
    const head = headAfter(entries.slice(0, 4))
    await store.adopt(sample, head)
    await store.append(id, entries.slice(4))
    await store.close()
    expect((await verifyJournal(folder, id, null)).report).toMatchObject({ firstSeq: 5, breakCount: 0 })
    const file = journalPath(folder, id)
    const lines = linesOf(file)
    writeLines(file, lines.with(0, (lines[0] ?? '').replace('Ada Rossi', 'Un Altro')))
    expect((await verifyJournal(folder, id, null)).report.breaks).toMatchObject([{ kind: 'altered', seq: 5 }])
  })

  test('no journal at all is an empty one', async () => {
    await createRegister(folder, sample)
    expect((await verifyJournal(folder, id, null)).report).toMatchObject({ entries: 0, breakCount: 0, lastHash: '' })
  })
})

describe('older entries', () => {
  test('come a page at a time, newest first', async () => {
    const entries = journalOf(NAMES)
    await onDisk(entries)
    const seqs = async (before: number, limit: number) =>
      (await entriesBefore(folder, id, before, limit)).map(({ seq }) => seq)
    expect(await seqs(10, 4)).toEqual([9, 8, 7, 6])
    expect(await seqs(6, 4)).toEqual([5, 4, 3, 2])
    expect(await seqs(2, 4)).toEqual([1])
    expect(await seqs(1, 4)).toEqual([])
  })
})

const LONG = 'Che cosa si è guardato. '.repeat(3000)
const FORMULA = "=cmd|'/c calc'!A1"

const exportJob = (filter: Partial<HistoryFilter> = {}): HistoryJob => ({
  folder,
  id,
  head: null,
  key: null,
  filter: { ...NO_FILTER, ...filter },
  by: 'Ada Rossi · RPCT',
  path: path.join(folder, 'storico.xlsx'),
  madeAt: '2026-03-02T08:00:00.000Z',
})

async function exported(entries: readonly JournalEntry[], filter: Partial<HistoryFilter> = {}) {
  await onDisk(entries)
  const job = exportJob(filter)
  const outcome = await writeHistory(job)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(job.path)
  const [info, rows] = workbook.worksheets.map((sheet) => {
    const read: string[][] = []
    sheet.eachRow((row) => {
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, (cell) => {
        expect(cell.formula, cell.address).toBeUndefined()
        cells.push(typeof cell.value === 'string' ? cell.value : '')
      })
      read.push(cells)
    })
    return read
  })
  return { outcome, info: info ?? [], rows: rows ?? [], names: workbook.worksheets.map(({ name }) => name) }
}

describe('the workbook of the history', () => {
  test('says who changed what, when, from what to what, with number and hash; an undo says of what', async () => {
    const entries = [...journalOf([describeRisk('Prima'), rename(FORMULA)], { origin: 'scheda-u1.json' })]
    entries.push(entryAfter(entries, changesToUndo(entries[1] as JournalEntry), { name: 'undo', target: 2 }))
    const { outcome, rows, info, names } = await exported(entries)
    expect(outcome).toEqual({ kind: 'written', path: path.join(folder, 'storico.xlsx'), rows: 3 })
    expect(names).toEqual(['Informazioni', 'Storico'])
    expect(rows[0]?.slice(0, 3)).toEqual(['N. modifica', 'Quando (UTC)', 'Chi'])
    expect(rows[2]).toEqual([
      '2',
      '2026-03-01 09:02:00',
      'Ada Rossi',
      'RPCT',
      'Modifica',
      'scheda-u1.json',
      expect.stringMatching(/^Processo \d+\.\d+ /),
      'Denominazione',
      process?.name,
      FORMULA,
      entries[1]?.hash,
    ])
    expect(rows[3]?.[4]).toBe('Annullamento di: modifica (n. 2)')
    const said = new Map(info.map(([label, value]) => [label, value]))
    expect(said.get('Ente')).toBe(sample.heading.body.name)
    expect(said.get('Filtro')).toContain('tutto lo storico')
    expect(said.get('Catena')).toContain('La catena è intatta')
    expect(said.get('Impronta dell’ultima modifica')).toBe(entries.at(-1)?.hash)
  })

  test('holds what the filter lets through, and says which filter', async () => {
    const entries = journalOf([describeRisk('Prima'), rename('Nome'), describeRisk('Dopo')])
    const { outcome, rows, info } = await exported(entries, { row: { table: 'risks', id: risk?.id ?? '' } })
    expect(outcome).toMatchObject({ rows: 2 })
    expect(rows.slice(1).map(([seq]) => seq)).toEqual(['1', '3'])
    expect(info.find(([label]) => label === 'Filtro')?.[1]).toContain('Storia di: Rischio')
  })

  test('a text that no cell can hold goes on in further rows, and none of it is lost', async () => {
    const { rows } = await exported(journalOf([describeRisk(LONG.trim())]))
    const parts = rows.slice(1)
    expect(parts.map(([seq]) => seq)).toEqual(['1', '1 (segue)', '1 (segue)'])
    expect(parts.map((row) => row[9] ?? '').join('')).toBe(LONG.trim())
    for (const row of parts) for (const cell of row) expect(cell.length).toBeLessThanOrEqual(32_767)
  })

  test('tells of a journal that was tampered with, where', async () => {
    const entries = journalOf(NAMES)
    const tampered = entries.with(4, { ...(entries[4] as JournalEntry), at: '2025-01-01T00:00:00.000Z' })
    const { info } = await exported(tampered)
    const chain = info.find(([label]) => label === 'Catena')?.[1] ?? ''
    expect(chain).toContain('La catena non torna')
    expect(chain).toContain('La modifica n. 5 (Ada Rossi, 2025-01-01 00:00:00)')
  })

  test('names rows that are gone', async () => {
    const { rows } = await exported(
      journalOf([describeRisk('Poi tolto'), { kind: 'remove', table: 'risks', id: risk?.id ?? '' }]),
    )
    for (const row of rows.slice(1)) expect(row[6]).toContain('Poi tolto (non c’è più)')
  })

  test('goes on in a further sheet before a sheet is full', async () => {
    const file = path.join(folder, 'fogli.xlsx')
    const out = createWriteStream(file)
    const document = createDocument(out, { title: '', subject: '', body: '', language: 'it-IT' })
    const sheets = new HistorySheets(document, 2)
    for (const seq of ['1', '2', '3']) sheets.add([seq, '', '', '', '', '', '', '', '', '', ''])
    sheets.finish()
    await document.commit()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Storico', 3],
      ['Storico 2', 2],
    ])
  })

  test('pieces of a cell are never cut within a sign, and joined they are the text', () => {
    const text = fc.array(fc.constantFrom('a', '😀', '\n', 'è'), { maxLength: 600 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, longest) => {
        const pieces = cellPieces(whole, longest)
        expect(pieces.join('')).toBe(whole)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest)
          expect(isCleanText(piece)).toBe(true)
          expect(piece.split('\n').length - 1).toBeLessThanOrEqual(253)
        }
      }),
    )
  })

  test('says how far it is; stopped half-way it leaves nothing behind', async () => {
    const names = Array.from({ length: 300 }, (_, index) => rename(`nome ${index}`))
    const entries = journalOf(names)
    await onDisk(entries)
    const told: [number, number][] = []
    await writeHistory(exportJob(), { onProgress: (done, total) => told.push([done, total]) })
    expect(told[0]).toEqual([0, 300])
    expect(told.at(-1)).toEqual([300, 300])
    expect(told.length).toBeGreaterThan(4)
    const before = readdirSync(folder)
    const stop = new AbortController()
    const other = { ...exportJob(), path: path.join(folder, 'altro.xlsx') }
    const writing = writeHistory(other, { signal: stop.signal, onProgress: (done) => done > 100 && stop.abort() })
    await expect(writing).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(before)
  })

  test('the register and its journal are as they were', async () => {
    const entries = journalOf(NAMES)
    const before = entries.map((entry) => JSON.stringify(entry))
    await exported(entries)
    expect(linesOf(journalPath(folder, id))).toEqual(before)
    expect((await rebuild(folder, id, new Date()))?.head).toEqual(headAfter(entries))
    const read: JournalEntry[] = []
    for await (const entry of storedEntries(folder, id)) read.push(entry)
    expect(read).toEqual(entries)
  })
})
