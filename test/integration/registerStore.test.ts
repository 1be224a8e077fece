/** The files of a register: journal, snapshots, and what happens when they are damaged. On a real disk. */
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '../../electron/files/failures'
import { JournalConflict } from '../../electron/files/journalFile'
import { makeKeyFile, writeKeyFile } from '../../electron/files/keyFile'
import {
  createRegister,
  journalPath,
  listRegisters,
  makeSnapshot,
  RegisterStore,
  rebuild,
  rebuildAt,
  removeUnfinished,
} from '../../electron/files/registerStore'
import { listSnapshots, readSnapshot, SnapshotDamaged, toPrune, writeSnapshot } from '../../electron/files/snapshots'
import { Vault } from '../../electron/files/vault'
import { applyChanges } from '../../shared/journal/apply'
import { EMPTY_HEAD, entrySchema } from '../../shared/journal/entry'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { renames, sample } from './sampleRegister'

const id = sample.heading.id
const now = new Date('2026-02-01T10:00:00Z')
/** Everything holds for a register in clear text and for a locked one. */
const WAYS = [
  { name: 'in clear text', vault: null, sealed: false },
  { name: 'locked', vault: new Vault(id, randomBytes(32)), sealed: true },
]
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registro-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe.each(WAYS)('$name', ({ vault, sealed }) => {
  /** A store for the folder; when the register is locked, its key is at hand. */
  async function newStore(): Promise<RegisterStore> {
    const store = new RegisterStore(folder, () => now)
    if (!vault) return store
    await writeKeyFile(folder, (await makeKeyFile(id, 'una frase di prova', 'locked', vault, 2 ** 10)).file)
    store.locks.keep(vault)
    return store
  }

  /** A store with the sample and `count` entries. */
  async function filled(count: number): Promise<RegisterStore> {
    const store = await newStore()
    await createRegister(folder, sample, EMPTY_HEAD, undefined, vault)
    await store.open(id, null)
    if (count > 0) await store.append(id, renames(sample, count).entries)
    return store
  }

  describe('journal', () => {
    test('an appended entry is in the file when append resolves', async () => {
      const store = await filled(3)
      expect(
        readFileSync(journalPath(folder, id, sealed), 'utf8')
          .trim()
          .split('\n'),
      ).toHaveLength(3)
      await store.close()
    })

    test('a retry of entries that are there already changes nothing', async () => {
      const store = await filled(3)
      const before = readFileSync(journalPath(folder, id, sealed))
      await expect(store.append(id, renames(sample, 3).entries)).resolves.toEqual({ seq: 3, id: 'e-3', hash: '' })
      expect(readFileSync(journalPath(folder, id, sealed))).toEqual(before)
      await store.close()
    })

    test('entries that do not follow are refused', async () => {
      const store = await filled(3)
      const later = renames(sample, 6).entries.slice(4)
      await expect(store.append(id, later)).rejects.toBeInstanceOf(JournalConflict)
      const others = renames(sample, 4, 1, 'altri').entries.slice(2)
      await expect(store.append(id, others)).rejects.toBeInstanceOf(JournalConflict)
      await store.close()
    })

    test('cut at any byte, every whole line is kept and the rest is set aside, never dropped', async () => {
      const store = await filled(6)
      await store.close()
      const whole = readFileSync(journalPath(folder, id, sealed))
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
          for (const name of readdirSync(folder)) if (name.includes('danneggiato')) rmSync(path.join(folder, name))
          writeFileSync(journalPath(folder, id, sealed), whole.subarray(0, cut))
          const rebuilt = await rebuild(folder, id, now, false, vault)
          const kept = whole.subarray(0, cut).filter((byte) => byte === 10).length
          expect(rebuilt?.head.seq).toBe(kept)
          const aside = readdirSync(folder).filter((name) => name.includes('danneggiato'))
          const bytes = aside.map((name) => statSync(path.join(folder, name)).size).reduce((sum, size) => sum + size, 0)
          expect(statSync(journalPath(folder, id, sealed)).size + bytes).toBe(cut)
        }),
        { numRuns: 60 },
      )
    })

    test('a damaged line in the middle: what follows is set aside and named', async () => {
      const store = await filled(5)
      await store.close()
      const lines = readFileSync(journalPath(folder, id, sealed), 'utf8').split('\n')
      lines[2] = 'x'.repeat(40)
      writeFileSync(journalPath(folder, id, sealed), lines.join('\n'))
      const rebuilt = await rebuild(folder, id, now, false, vault)
      expect(rebuilt?.head.seq).toBe(2)
      const [recovery] = rebuilt?.recoveries ?? []
      expect(recovery?.kind).toBe('journalDamaged')
      const aside = readFileSync(path.join(folder, recovery?.setAside ?? ''), 'utf8')
      expect(aside).toContain('"id":"e-5"')
      expect(aside.includes('nome e 5')).toBe(!sealed)
    })
  })

  describe('opening', () => {
    test('the database and the file agree', async () => {
      const store = await filled(4)
      await expect(store.open(id, { seq: 4, id: 'e-4', hash: '' })).resolves.toMatchObject({
        kind: 'same',
        recoveries: [],
      })
      await store.close()
    })

    test('the file is ahead: the missing entries are given', async () => {
      const store = await filled(4)
      const opened = await store.open(id, { seq: 2, id: 'e-2', hash: '' })
      expect(opened).toMatchObject({ kind: 'fileAhead', recoveries: [{ kind: 'databaseBehind', edits: 2 }] })
      if (opened.kind === 'fileAhead') expect(opened.entries.map((entry) => entry.seq)).toEqual([3, 4])
      await store.close()
    })

    test('the file is behind: its head is given, and the journal goes on from there', async () => {
      const store = await filled(4)
      const all = renames(sample, 7).entries
      await expect(store.open(id, { seq: 7, id: 'e-7', hash: '' })).resolves.toMatchObject({
        kind: 'fileBehind',
        head: { seq: 4 },
      })
      await expect(store.append(id, all.slice(4))).resolves.toEqual({ seq: 7, id: 'e-7', hash: '' })
      await store.close()
    })

    test('another story with the same number: the files’ register is given and the database must be set aside', async () => {
      const store = await filled(4)
      const opened = await store.open(id, { seq: 3, id: 'altri-3', hash: '' })
      expect(opened).toMatchObject({ kind: 'register', diverged: true, head: { seq: 4 } })
      if (opened.kind === 'register') {
        expect(encodeRegister(opened.register)).toBe(encodeRegister(renames(sample, 4).register))
      }
      await store.close()
    })

    test('the journal was deleted: the snapshot speaks, and entries go on from it', async () => {
      const store = await filled(4)
      await store.close()
      await makeSnapshot(folder, id, now, vault)
      rmSync(journalPath(folder, id, sealed))
      const opened = await store.open(id, null)
      expect(opened).toMatchObject({ kind: 'register', head: { seq: 4 } })
      await store.append(id, renames(sample, 6).entries.slice(4))
      await expect(store.open(id, { seq: 6, id: 'e-6', hash: '' })).resolves.toMatchObject({ kind: 'same' })
      await store.close()
      expect((await rebuild(folder, id, now, false, vault))?.head.seq).toBe(6)
    })

    test('the journal was cut below the newest snapshot: it is set aside whole, and nothing after is lost', async () => {
      const store = await filled(4)
      await store.close()
      await makeSnapshot(folder, id, now, vault)
      const size = statSync(journalPath(folder, id, sealed)).size
      truncateSync(journalPath(folder, id, sealed), Math.floor(size / 2))
      const opened = await store.open(id, { seq: 4, id: 'e-4', hash: '' })
      expect(opened.kind).toBe('same')
      expect(opened.recoveries.some((one) => one.kind === 'journalDamaged' && one.setAside !== '')).toBe(true)
      await store.append(id, renames(sample, 5).entries.slice(4))
      await store.close()
      expect((await rebuild(folder, id, now, false, vault))?.head.seq).toBe(5)
    })

    test('no files at all are said to be missing, and the window’s register is taken', async () => {
      const store = await newStore()
      await expect(store.open(id, { seq: 4, id: 'e-4', hash: '' })).resolves.toMatchObject({ kind: 'missing' })
      const { register } = renames(sample, 4)
      await store.adopt(register, { seq: 4, id: 'e-4', hash: '' })
      await store.append(id, renames(sample, 5).entries.slice(4))
      await store.close()
      expect((await rebuild(folder, id, now, false, vault))?.head.seq).toBe(5)
    })
  })

  describe('what goes out while the register is open', () => {
    const head = (seq: number) => ({ seq, id: `e-${seq}`, hash: '' })
    const codeOf = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => failureOf(error),
      )
    /** Writes something else into a line of the journal, as a failing disk does. */
    const damageLine = (index: number, text = 'x'.repeat(40)) => {
      const lines = readFileSync(journalPath(folder, id, sealed), 'utf8').split('\n')
      lines[index] = text
      writeFileSync(journalPath(folder, id, sealed), lines.join('\n'))
    }

    test('the files hold the window’s head, or something newer', async () => {
      const store = await filled(5)
      for (const seq of [5, 3, 0]) expect((await rebuildAt(folder, id, head(seq), vault)).head.seq).toBe(5)
      expect((await rebuildAt(folder, id, null, vault)).head.seq).toBe(5)
      await store.close()
    })

    test('a journal damaged meanwhile is refused, and mended when the register is opened again', async () => {
      const store = await filled(5)
      damageLine(2)
      const behind = { code: 'filesBehind', detail: '2' }
      expect(await codeOf(rebuildAt(folder, id, head(5), vault))).toEqual(behind)
      expect(await codeOf(rebuildAt(folder, id, null, vault))).toEqual(behind)
      await store.close()
      await makeSnapshot(folder, id, now, vault)
      // The last line is whole: nothing but its missing snapshot says that something is wrong.
      const opened = await store.open(id, head(5))
      expect(opened).toMatchObject({ kind: 'fileBehind', head: { seq: 2 }, recoveries: [{ kind: 'journalDamaged' }] })
      await store.append(id, renames(sample, 5).entries.slice(2))
      const mended = await rebuildAt(folder, id, head(5), vault)
      expect(encodeRegister(mended.register)).toBe(encodeRegister(renames(sample, 5).register))
      await store.close()
    })

    test('lines cut from the end, and another story with the same numbers, are refused', async () => {
      const store = await filled(5)
      const lines = readFileSync(journalPath(folder, id, sealed), 'utf8').split('\n')
      writeFileSync(journalPath(folder, id, sealed), `${lines.slice(0, 4).join('\n')}\n`)
      expect(await codeOf(rebuildAt(folder, id, head(5), vault))).toEqual({ code: 'filesBehind', detail: '4' })
      expect(await codeOf(rebuildAt(folder, id, { ...head(4), id: 'altri-4' }, vault))).toMatchObject({
        code: 'filesBehind',
      })
      await store.close()
    })

    // A sealed line that was made up does not even open.
    if (vault === null) {
      test('an entry that can’t be applied is refused, and set aside on opening', async () => {
        const store = await filled(5)
        const [, , third] = renames(sample, 5).entries
        damageLine(2, JSON.stringify({ ...third, changes: [{ ...third?.changes[0], id: 'nessuno' }] }))
        expect(await codeOf(rebuildAt(folder, id, head(5), vault))).toEqual({ code: 'filesBehind', detail: '2' })
        const opened = await store.open(id, head(5))
        expect(opened).toMatchObject({ kind: 'fileBehind', head: { seq: 2 } })
        expect(opened.recoveries).toMatchObject([
          { kind: 'journalDamaged', setAside: expect.stringContaining('danneggiato') },
        ])
        await store.append(id, renames(sample, 5).entries.slice(2))
        expect((await rebuildAt(folder, id, head(5), vault)).head.seq).toBe(5)
        await store.close()
      })
    }
  })

  describe('snapshots', () => {
    test('a snapshot gives back the same register and head', async () => {
      const { register } = renames(sample, 3)
      const info = await writeSnapshot(folder, { register, head: { seq: 3, id: 'e-3', hash: '' } }, vault)
      const back = await readSnapshot(folder, info.name, vault)
      expect(encodeRegister(back.register)).toBe(encodeRegister(register))
      expect(back.head).toEqual({ seq: 3, id: 'e-3', hash: '' })
    })

    test('a snapshot made while an entry is being written leaves the journal as it is', async () => {
      const store = await filled(4)
      await store.close()
      const whole = readFileSync(journalPath(folder, id, sealed))
      const half = whole.subarray(0, whole.length - 20)
      writeFileSync(journalPath(folder, id, sealed), half)
      await makeSnapshot(folder, id, now, vault)
      expect(readFileSync(journalPath(folder, id, sealed))).toEqual(half)
      expect((await listSnapshots(folder, id, sealed))[0]?.seq).toBe(3)
      expect(readdirSync(folder).filter((name) => name.includes('danneggiato'))).toEqual([])
    })

    test('a damaged snapshot is set aside and the one before it is used, with the journal', async () => {
      const store = await filled(4)
      await store.close()
      await makeSnapshot(folder, id, now, vault)
      const [newest] = await listSnapshots(folder, id, sealed)
      truncateSync(path.join(folder, newest?.name ?? ''), 100)
      const rebuilt = await rebuild(folder, id, now, false, vault)
      expect(rebuilt?.head.seq).toBe(4)
      expect(rebuilt?.recoveries).toMatchObject([{ kind: 'snapshotDamaged' }])
      expect(readdirSync(folder).some((name) => name.startsWith(`${newest?.name}.danneggiato`))).toBe(true)
    })

    test('a file that is no snapshot is refused with its name', async () => {
      writeFileSync(path.join(folder, `${id}-00000001.json.gz`), 'non è un gzip')
      await expect(readSnapshot(folder, `${id}-00000001.json.gz`, vault)).rejects.toBeInstanceOf(SnapshotDamaged)
    })

    test('rotation keeps the newest ten, one a day for a month, one a month, and the first', () => {
      const snapshots = Array.from({ length: 400 }, (_, index) => ({
        name: `s${400 - index}`,
        at: new Date(now.getTime() - index * 6 * 3_600_000).toISOString(),
        seq: 400 - index,
        bytes: 1,
      }))
      const pruned = new Set(toPrune(snapshots, now).map((snapshot) => snapshot.name))
      const kept = snapshots.filter((snapshot) => !pruned.has(snapshot.name))
      expect(kept.slice(0, 10)).toEqual(snapshots.slice(0, 10))
      expect(kept.at(-1)).toBe(snapshots.at(-1))
      const days = new Set(kept.map((snapshot) => snapshot.at.slice(0, 10)))
      expect(days.size).toBeGreaterThanOrEqual(30)
      expect(kept.length).toBeLessThan(60)
    })
  })

  describe('the folder', () => {
    test('registers are listed with body and triennium, newest first', async () => {
      const store = await filled(2)
      await store.close()
      const copy = {
        ...sample,
        heading: { ...sample.heading, id: 'altro', body: { ...sample.heading.body, name: 'Comune di Prova' } },
      }
      await createRegister(folder, copy)
      const listed = await listRegisters(folder)
      expect(listed.map((register) => register.bodyName).sort()).toEqual(
        ['Comune di Prova', sample.heading.body.name].sort(),
      )
      expect(listed.find((register) => register.id === id)?.seq).toBe(2)
    })

    test('a register whose little file is damaged or missing is listed all the same', async () => {
      const store = await filled(1)
      await store.close()
      writeFileSync(path.join(folder, `${id}.info.json`), '{"bodyName":')
      expect((await listRegisters(folder)).map((register) => register.bodyName)).toEqual([id])
      rmSync(path.join(folder, `${id}.info.json`))
      expect((await listRegisters(folder)).map((register) => register.id)).toEqual([id])
    })

    test('a copied folder opens elsewhere', async () => {
      const store = await filled(3)
      await store.close()
      const other = mkdtempSync(path.join(tmpdir(), 'registro-altrove-'))
      for (const name of readdirSync(folder)) copyFileSync(path.join(folder, name), path.join(other, name))
      expect((await rebuild(other, id, now, false, vault))?.head.seq).toBe(3)
      rmSync(other, { recursive: true })
    })

    test('what an interrupted write left behind is taken away', async () => {
      writeFileSync(path.join(folder, 'x.json.gz.1234.tmp'), 'a metà')
      await removeUnfinished(folder)
      expect(readdirSync(folder)).toEqual([])
    })
  })
})

test('a folder of version 1 of the program opens: its snapshot, its journal, its heads without a hash', async () => {
  const text = readFileSync('test/fixtures/registro-v1.registro.json', 'utf8')
  const lines = readFileSync('test/fixtures/registro-v1.jsonl', 'utf8')
  const decoded = decodeRegisterText(text)
  if (!decoded.ok) throw new Error(decoded.error.message)
  const old = decoded.value.register.heading.id
  writeFileSync(path.join(folder, `${old}-00000000.json.gz`), gzipSync(`{"seq":0,"id":""}\n${text}`))
  writeFileSync(journalPath(folder, old), lines)
  const count = lines.trim().split('\n').length
  const store = new RegisterStore(folder, () => now)
  const last = { seq: count, id: `e-${count}`, hash: '' }
  await expect(store.open(old, last)).resolves.toEqual({ kind: 'same', recoveries: [] })
  const opened = await store.open(old, null)
  if (opened.kind !== 'register') throw new Error(opened.kind)
  const entries = lines
    .trim()
    .split('\n')
    .map((line) => entrySchema.parse(JSON.parse(line)))
  const after = entries.reduce((state, entry) => applyChanges(state, entry.changes), decoded.value.register)
  expect(encodeRegister(opened.register)).toBe(encodeRegister(after))
  expect(opened.head).toEqual(last)
  expect(opened.entries).toEqual(entries)
  await store.append(old, renames(opened.register, 1, count + 1).entries)
  await store.close()
  await makeSnapshot(folder, old, now)
  expect((await rebuild(folder, old, now))?.head.seq).toBe(count + 1)
})
