/** Locked registers on a real disk: passphrases, sealed files, and locking that is stopped at any moment. */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachFile, readAttached } from '../../electron/files/attachments'
import { Refused } from '../../electron/files/failures'
import { doStorageJob } from '../../electron/files/jobs'
import {
  decodeKeyFile,
  encodeKeyFile,
  keyFileName,
  makeKeyFile,
  openKeyFile,
  readKeyFile,
  type Stage,
  writeKeyFile,
} from '../../electron/files/keyFile'
import { finishLocking, type Kept, makeOtherSet, setForeignAside, setStage } from '../../electron/files/locking'
import { lockLeftovers, lockStateOf } from '../../electron/files/locks'
import {
  createRegister,
  journalPath,
  listRegisters,
  makeSnapshot,
  RegisterStore,
  rebuild,
} from '../../electron/files/registerStore'
import { isSealed, openWithPassphrase, sealWithPassphrase } from '../../electron/files/sealedFile'
import { listSnapshots } from '../../electron/files/snapshots'
import { entriesBefore, verifyJournal } from '../../electron/files/storedEntries'
import { Vault } from '../../electron/files/vault'
import type { StoredFile } from '../../shared/domain/evidence'
import { chained } from '../../shared/journal/chain'
import { EMPTY_HEAD, headAfter, type JournalHead } from '../../shared/journal/entry'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { renames, sample } from './sampleRegister'

const id = sample.heading.id
const now = new Date('2026-02-01T10:00:00Z')
const PASSPHRASE = 'perché la volpe è rossa'
/** A derivation that takes no time: its cost is tried once. */
const QUICK = 2 ** 10
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registro-chiuso-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const names = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
const isPlain = (name: string) => /(\.(jsonl|gz)(\.danneggiato-[^.]+)?|\.allegati.[0-9a-f]{64})$/.test(name)
const isSealedName = (name: string) => name.endsWith('.cifrato')

/** Every byte of the folder, with what is compressed left as it is: searched for words. */
function everything(): string {
  return names()
    .map((name) => readFileSync(path.join(folder, name), 'latin1'))
    .join('\n')
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refused)) throw error ?? new Error('it was not refused')
  return error.failure.code
}

const ATTACHED = 'Verbale riservato della commissione.'
let file: StoredFile

/** A plain register with four entries, two snapshots, an attached file and a damaged tail that was set aside. */
async function plainRegister(): Promise<void> {
  await createRegister(folder, sample)
  const store = new RegisterStore(folder, () => now)
  await store.open(id, null)
  await store.append(id, renames(sample, 3).entries)
  await makeSnapshot(folder, id, now)
  await store.append(id, renames(sample, 4).entries)
  await store.close()
  writeFileSync(journalPath(folder, id), `${readFileSync(journalPath(folder, id), 'utf8')}{"seq":5,"id":"nome segreto`)
  await rebuild(folder, id, now)
  const attached = path.join(tmpdir(), `verbale-${path.basename(folder)}.txt`)
  writeFileSync(attached, ATTACHED)
  file = await attachFile(folder, id, attached)
  rmSync(attached)
}

const HEAD = { seq: 4, id: 'e-4', hash: '' }
const AFTER = encodeRegister(renames(sample, 4).register)

async function beginLocking(): Promise<Vault> {
  await setForeignAside(folder, id, now)
  const { file, vault } = await makeKeyFile(id, PASSPHRASE, 'locking', undefined, QUICK)
  await writeKeyFile(folder, file)
  return vault
}

async function lock(): Promise<Vault> {
  const vault = await beginLocking()
  await makeOtherSet(folder, vault, 'locked', HEAD, now)
  await setStage(folder, id, 'locked')
  await finishLocking(folder)
  return vault
}

/** The register as one of its two sets of files tells it. */
async function told(vault: Vault | null): Promise<string | null> {
  const rebuilt = await rebuild(folder, id, now, true, vault)
  return rebuilt && encodeRegister(rebuilt.register)
}

describe('a file sealed with a passphrase', () => {
  const VECTOR =
    '{"format":"registro-rischi/cifrato","version":1,"lock":{"kdf":"scrypt","N":1024,"r":8,"p":1,"salt":"SgQA4XvdwDzdVEojhVB+wA==","check":"FFvdH9TW+fkbV2AaCS+c1pXyeSl0BiSjmoJs4/wtVog="},"sum":"ddea6bd3f63b0784256d4c59f5572a2e153bee4eb23aa5e6ca9000077cc10b8d","content":"sWskdA3QWHTi1x8wP54987NwGNEHTxcC5oRfXOBQHzqdP1fLg16kyDAPeu4l38+2PotKHVuh7R3h1uigkf6+QyhBWumd"}\n'

  test('written once is opened for ever: the form does not change by itself', async () => {
    const opened = await openWithPassphrase(VECTOR, PASSPHRASE)
    expect(opened.ok && opened.value.toString('utf8')).toBe('Perché no? È così.')
  })

  test('gives back what was sealed, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.string({ minLength: 1 }), async (bytes, passphrase) => {
        const opened = await openWithPassphrase(await sealWithPassphrase(bytes, passphrase, QUICK), passphrase)
        expect(opened.ok && opened.value.equals(Buffer.from(bytes))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('costs at least 128 MiB of memory a guess, and never bears twice the same salt', async () => {
    const [one, two] = [await sealWithPassphrase('x', PASSPHRASE), await sealWithPassphrase('x', PASSPHRASE)].map(
      (text) => JSON.parse(text) as { lock: { N: number; r: number; salt: string } },
    )
    expect(128 * (one?.lock.N ?? 0) * (one?.lock.r ?? 0)).toBeGreaterThanOrEqual(128 * 2 ** 20)
    expect(one?.lock.salt).not.toBe(two?.lock.salt)
  })

  test('the accents of another computer are the same passphrase; another word, a capital or a space is not', async () => {
    expect((await openWithPassphrase(VECTOR, PASSPHRASE.normalize('NFD'))).ok).toBe(true)
    for (const wrong of ['perche la volpe è rossa', 'Perché la volpe è rossa', `${PASSPHRASE} `, ''])
      await expect(openWithPassphrase(VECTOR, wrong)).resolves.toEqual({ ok: false, error: 'wrongPassphrase' })
  })

  test('with any one sign changed it does not open, and is said to be damaged when the passphrase is right', async () => {
    const body = VECTOR.trimEnd()
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.constantFrom(...'AZ09+{"}'), async (at, sign) => {
        const altered = body.slice(0, at) + sign + body.slice(at + 1)
        fc.pre(altered !== body)
        const opened = await openWithPassphrase(altered, PASSPHRASE)
        // The last sign of a base64 text holds bits that stand for nothing.
        if (opened.ok) expect(Buffer.from(JSON.parse(altered).content, 'base64')).toEqual(contentOf(body))
        else expect(['damaged', 'fromTheFuture']).toContain(opened.error)
      }),
      { numRuns: 300 },
    )
  })
  const contentOf = (text: string) => Buffer.from((JSON.parse(text) as { content: string }).content, 'base64')

  test('cut anywhere it is damaged; from a newer version it says so; one that asks for too much memory is refused', async () => {
    await expect(openWithPassphrase(VECTOR.slice(0, 200), PASSPHRASE)).resolves.toMatchObject({ error: 'damaged' })
    const newer = VECTOR.replace('"version":1', '"version":2')
    await expect(openWithPassphrase(newer, PASSPHRASE)).resolves.toMatchObject({ error: 'fromTheFuture' })
    const greedy = VECTOR.replace('"N":1024', '"N":1073741824')
    await expect(openWithPassphrase(greedy, PASSPHRASE)).resolves.toMatchObject({ error: 'damaged' })
    expect(isSealed(VECTOR)).toBe(true)
    expect(isSealed(encodeRegister(sample))).toBe(false)
  })
})

describe('the sealed pieces of a register', () => {
  const vault = new Vault('reg-1', Buffer.alloc(32, 7))

  test('open only with their key, in their register, as their kind and in their place, whole', () => {
    const sealed = vault.seal('entry', '1/e-1', 'una voce')
    expect(vault.open('entry', '1/e-1', sealed)?.toString()).toBe('una voce')
    expect(vault.open('entry', '2/e-1', sealed)).toBeNull()
    expect(vault.open('snapshot', '1/e-1', sealed)).toBeNull()
    expect(new Vault('reg-2', vault.key).open('entry', '1/e-1', sealed)).toBeNull()
    expect(new Vault('reg-1', randomBytes(32)).open('entry', '1/e-1', sealed)).toBeNull()
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const altered = Buffer.from(sealed)
        altered[at] = (altered[at] ?? 0) ^ mask
        expect(vault.open('entry', '1/e-1', altered)).toBeNull()
      }),
    )
    for (let length = 0; length < sealed.length; length += 1)
      expect(vault.open('entry', '1/e-1', sealed.subarray(0, length))).toBeNull()
  })

  test('the same text sealed twice is never the same', () => {
    const sealed = new Set(Array.from({ length: 200 }, () => vault.seal('row', 'x', 'B').toString('hex')))
    expect(sealed.size).toBe(200)
  })
})

describe('the key file', () => {
  test('opens with its passphrase only, for its register only, and a damaged one is no wrong passphrase', async () => {
    const { file, vault } = await makeKeyFile('reg-1', PASSPHRASE, 'locked', undefined, QUICK)
    const opened = await openKeyFile(file, PASSPHRASE)
    expect(opened instanceof Vault && Buffer.from(opened.key).equals(vault.key)).toBe(true)
    await expect(openKeyFile(file, 'un’altra frase')).resolves.toBe('wrongPassphrase')
    const text = encodeKeyFile(file)
    expect(decodeKeyFile(text, 'reg-1')).toEqual({ kind: 'whole', file })
    expect(decodeKeyFile(text, 'reg-2')).toEqual({ kind: 'damaged' })
    expect(decodeKeyFile(text.slice(0, -30), 'reg-1')).toEqual({ kind: 'damaged' })
    expect(decodeKeyFile(text.replace('"version": 1', '"version": 2'), 'reg-1')).toEqual({ kind: 'fromTheFuture' })
    expect(text).not.toContain(Buffer.from(vault.key).toString('base64'))
  })

  test('another passphrase: the register’s key stays, the old passphrase does not open any more', async () => {
    await plainRegister()
    const vault = await lock()
    const store = new RegisterStore(folder, () => now)
    const before = readFileSync(path.join(folder, keyFileName(id)))
    expect(await refusal(store.locks.changePassphrase(id, 'sbagliata', 'una frase nuova', QUICK))).toBe(
      'wrongPassphrase',
    )
    expect(readFileSync(path.join(folder, keyFileName(id)))).toEqual(before)
    await store.locks.changePassphrase(id, PASSPHRASE, 'una frase nuova', QUICK)
    expect(await refusal(store.locks.unlock(id, PASSPHRASE))).toBe('wrongPassphrase')
    const { key } = await store.locks.unlock(id, 'una frase nuova')
    expect(Buffer.from(key).equals(vault.key)).toBe(true)
    expect(await told(vault)).toBe(AFTER)
  })
})

describe('a locked register', () => {
  test('tells the same as before, snapshots and times included, and no word of it is left in clear text', async () => {
    await plainRegister()
    const before = await listSnapshots(folder, id)
    const vault = await lock()
    expect(await told(vault)).toBe(AFTER)
    expect(names().filter(isPlain)).toEqual([])
    expect(names().filter((name) => name.includes('danneggiato'))).toHaveLength(1)
    for (const word of ['nome e 4', 'nome segreto', 'Verbale', sample.processes[1]?.name ?? '', 'prova'])
      expect(everything().includes(word), word).toBe(false)
    await expect(readAttached(folder, id, file)).rejects.toThrow()
    expect(Buffer.from(await readAttached(folder, id, file, vault)).toString()).toBe(ATTACHED)
    const after = await listSnapshots(folder, id, true)
    expect(after.map(({ at, seq }) => ({ at, seq }))).toEqual(before.map(({ at, seq }) => ({ at, seq })))
  })

  test('is listed with name and number of edits, and is not opened, added to or read without its key', async () => {
    await plainRegister()
    await lock()
    const [listed] = await listRegisters(folder)
    expect(listed).toMatchObject({ id, bodyName: sample.heading.body.name, seq: 4, lock: 'locked' })
    const store = new RegisterStore(folder, () => now)
    const before = names()
    expect(await refusal(store.open(id, null))).toBe('locked')
    expect(await refusal(store.open(id, HEAD))).toBe('locked')
    expect(await refusal(store.adopt(sample, EMPTY_HEAD))).toBe('locked')
    expect(await refusal(store.locks.unlock(id, 'sbagliata'))).toBe('wrongPassphrase')
    expect(names()).toEqual(before)
    await store.locks.unlock(id, PASSPHRASE)
    await expect(store.open(id, HEAD)).resolves.toMatchObject({ kind: 'same' })
    await store.close()
    store.locks.forget(id)
    expect(await refusal(store.open(id, null))).toBe('locked')
  })

  test('whose key file is gone is no empty register: it is said, nothing is taken away, and the kept key mends it', async () => {
    await plainRegister()
    await lock()
    const store = new RegisterStore(folder, () => now)
    const { keyFile } = await store.locks.unlock(id, PASSPHRASE)
    store.locks.forget(id)
    rmSync(path.join(folder, keyFileName(id)))
    const left = names()
    await finishLocking(folder)
    expect(names()).toEqual(left)
    expect((await listRegisters(folder))[0]).toMatchObject({ id, lock: 'keyMissing' })
    expect(await refusal(store.open(id, null))).toBe('keyMissing')
    expect(await refusal(store.locks.unlock(id, PASSPHRASE))).toBe('keyMissing')
    expect(await refusal(store.locks.unlock(id, 'sbagliata', keyFile))).toBe('wrongPassphrase')
    expect(names()).toEqual(left)
    await store.locks.unlock(id, PASSPHRASE, keyFile)
    expect(await lockStateOf(folder, id)).toBe('locked')
    await expect(store.open(id, HEAD)).resolves.toMatchObject({ kind: 'same' })
    await store.close()
  })

  test('with a damaged or newer key file says so', async () => {
    await plainRegister()
    await lock()
    const store = new RegisterStore(folder, () => now)
    const place = path.join(folder, keyFileName(id))
    const whole = readFileSync(place, 'utf8')
    writeFileSync(place, whole.slice(0, 100))
    expect(await refusal(store.locks.unlock(id, PASSPHRASE))).toBe('keyDamaged')
    writeFileSync(place, whole.replace('"version": 1', '"version": 9'))
    expect(await refusal(store.locks.unlock(id, PASSPHRASE))).toBe('fromNewer')
    expect((await listRegisters(folder))[0]).toMatchObject({ lock: 'locked' })
  })

  test('has a history: its entries are read, and one that was altered or taken out is found', async () => {
    await createRegister(folder, sample)
    let head: JournalHead = EMPTY_HEAD
    const entries = renames(sample, 4).entries.map(({ hash: _none, ...entry }) => {
      const made = chained(head, entry)
      head = headAfter([made])
      return made
    })
    const plain = new RegisterStore(folder, () => now)
    await plain.open(id, null)
    await plain.append(id, entries)
    await plain.close()
    const vault = await beginLocking()
    await makeOtherSet(folder, vault, 'locked', head, now)
    await setStage(folder, id, 'locked')
    await finishLocking(folder)
    await expect(entriesBefore(folder, id, 4, 2, vault)).resolves.toEqual([entries[2], entries[1]])
    const whole = await verifyJournal(folder, id, null, vault)
    expect(whole.report).toMatchObject({ entries: 4, breakCount: 0, lastHash: head.hash })

    const journal = journalPath(folder, id, true)
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n')
    const altered = (lines[1] ?? '').replace(
      /"sealed":"(.)/,
      (_all, sign: string) => `"sealed":"${sign === 'A' ? 'B' : 'A'}`,
    )
    writeFileSync(journal, `${[lines[0], altered, ...lines.slice(2)].join('\n')}\n`)
    expect((await verifyJournal(folder, id, null, vault)).report.breaks[0]).toMatchObject({ seq: 2 })
    writeFileSync(journal, `${[lines[0], ...lines.slice(2)].join('\n')}\n`)
    expect((await verifyJournal(folder, id, null, vault)).report.breaks[0]).toMatchObject({ kind: 'missing', seq: 2 })
  })

  test('takes files to attach, sealed, and says of one that was altered that it is damaged', async () => {
    await plainRegister()
    const vault = await lock()
    const other = path.join(folder, 'altro.txt')
    writeFileSync(other, 'Un altro verbale.')
    const attached = await attachFile(folder, id, other, vault)
    rmSync(other)
    expect(everything()).not.toContain('altro verbale')
    expect(Buffer.from(await readAttached(folder, id, attached, vault)).toString()).toBe('Un altro verbale.')
    const place = path.join(folder, `${id}.allegati`, `${attached.sha256}.cifrato`)
    const bytes = readFileSync(place)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    writeFileSync(place, bytes)
    expect(await refusal(readAttached(folder, id, attached, vault))).toBe('attachmentDamaged')
  })

  test('goes back to clear text, with what was set aside while it was locked', async () => {
    await plainRegister()
    const vault = await lock()
    const store = new RegisterStore(folder, () => now)
    store.locks.keep(vault)
    await store.open(id, HEAD)
    await store.adopt(renames(sample, 4).register, HEAD)
    await store.append(id, renames(sample, 5).entries.slice(4))
    await store.close()
    await setStage(folder, id, 'unlocking')
    await makeOtherSet(folder, vault, 'plain', { seq: 5, id: 'e-5', hash: '' }, now)
    await setStage(folder, id, 'unlocked')
    await finishLocking(folder)
    expect(await told(null)).toBe(encodeRegister(renames(sample, 5).register))
    expect(names().filter(isSealedName)).toEqual([])
    const aside = names().filter((name) => name.includes('danneggiato'))
    expect(aside.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('')).toContain('nome segreto')
    expect(aside.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('')).toContain('nome e 4')
    expect(await lockLeftovers(folder)).toEqual([{ id, lock: 'plain' }])
  })
})

describe('stopped at any moment', () => {
  /** A copy of the folder as it is at a moment, to go on from as after a power cut. */
  const moments: string[] = []
  afterEach(() => {
    for (const moment of moments.splice(0)) rmSync(moment, { recursive: true })
  })
  function keepMoment(): void {
    const moment = mkdtempSync(path.join(tmpdir(), 'registro-momento-'))
    cpSync(folder, moment, { recursive: true })
    moments.push(moment)
  }
  /** The same moment with one more file of a set gone, again and again: the taking away was stopped there. */
  function keepEachRemoval(kept: Kept): void {
    keepMoment()
    for (const name of names().filter(kept === 'plain' ? isPlain : isSealedName)) {
      rmSync(path.join(folder, name))
      keepMoment()
    }
  }
  async function afterRestart(
    moment: string,
    vault: Vault,
  ): Promise<{ readonly state: string; readonly text: string }> {
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    cpSync(moment, folder, { recursive: true })
    await finishLocking(folder)
    const state = await lockStateOf(folder, id)
    // Neither half of the other set stays.
    expect(names().filter(state === 'locked' ? isPlain : isSealedName)).toEqual([])
    const key = state === 'locked' ? vault : null
    expect(Buffer.from(await readAttached(folder, id, file, key)).toString()).toBe(ATTACHED)
    return { state, text: (await told(key)) ?? '' }
  }

  test.each([
    { to: 'locked', begun: 'locking', done: 'locked', before: 'plain' },
    { to: 'plain', begun: 'unlocking', done: 'unlocked', before: 'locked' },
  ] as const)('a change to $to leaves the old or the new register whole, never neither', async (way) => {
    const { to, begun, done, before } = way
    await plainRegister()
    let vault: Vault
    if (to === 'plain') {
      vault = await lock()
      await setStage(folder, id, 'unlocking' satisfies Stage)
    } else {
      vault = await beginLocking()
    }
    keepMoment()
    await makeOtherSet(folder, vault, to, HEAD, now, keepMoment)
    keepMoment()
    const undecided = moments.length
    await setStage(folder, id, done)
    keepEachRemoval(before)
    expect(undecided).toBeGreaterThanOrEqual(6)
    expect(moments.length - undecided).toBeGreaterThanOrEqual(4)
    expect(begun).not.toBe(done)
    for (const [index, moment] of [...moments].entries()) {
      const { state, text } = await afterRestart(moment, vault)
      expect(text, `moment ${index}`).toBe(AFTER)
      expect(state, `moment ${index}`).toBe(index < undecided ? before : to)
      // What is to be done at the next start is told to the window, and a second start changes nothing.
      const left = names()
      await finishLocking(folder)
      expect(names()).toEqual(left)
    }
  })

  test('a disk that refuses a file in the middle: the register is as it was, and it can be tried again', async () => {
    await plainRegister()
    const vault = await beginLocking()
    let steps = 0
    const refuse = () => {
      steps += 1
      if (steps === 3) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    }
    await expect(makeOtherSet(folder, vault, 'locked', HEAD, now, refuse)).rejects.toThrow('ENOSPC')
    await finishLocking(folder)
    expect(await told(null)).toBe(AFTER)
    expect(await lockStateOf(folder, id)).toBe('plain')
    expect(await told(await lock())).toBe(AFTER)
  })

  test('a register that moved on meanwhile is not taken: the set made does not stand at its head', async () => {
    await plainRegister()
    const vault = await beginLocking()
    const later = { seq: 5, id: 'e-5', hash: '' }
    expect(await refusal(makeOtherSet(folder, vault, 'locked', later, now))).toBe('journalConflict')
  })

  test('sealed files of a key that is gone are set aside when the register is locked again, not written over', async () => {
    await plainRegister()
    await lock()
    rmSync(path.join(folder, keyFileName(id)))
    const lost = names().filter(isSealedName).length
    await createRegister(folder, sample)
    expect(await lockStateOf(folder, id)).toBe('plain')
    await setForeignAside(folder, id, now)
    expect(names().filter((name) => name.includes('.senza-chiave-'))).toHaveLength(lost)
  })
})

describe('copies', () => {
  test('a sealed copy opens elsewhere with the same passphrase, and stays sealed there', async () => {
    await plainRegister()
    const vault = await lock()
    const copy = path.join(folder, 'copia.registro.json')
    const job = { kind: 'saveCopy', folder, id, head: null, key: vault.key, path: copy } as const
    await doStorageJob({ ...job, passphrase: PASSPHRASE })
    expect(decodeRegisterText(readFileSync(copy, 'utf8')).ok).toBe(false)
    const elsewhere = path.join(folder, 'altrove')
    const open = (passphrase: string | null) =>
      doStorageJob({ kind: 'openFile', folder: elsewhere, path: copy, passphrase })
    mkdirSync(elsewhere)
    await expect(open(null)).resolves.toEqual({ kind: 'sealed' })
    expect(await refusal(open('sbagliata'))).toBe('wrongPassphrase')
    expect(readdirSync(elsewhere)).toEqual([])
    await expect(open(PASSPHRASE)).resolves.toMatchObject({ kind: 'added', id })
    const found = await readKeyFile(elsewhere, id)
    const opened = found.kind === 'whole' ? await openKeyFile(found.file, PASSPHRASE) : null
    if (!(opened instanceof Vault)) throw new Error('it does not open')
    expect(encodeRegister((await rebuild(elsewhere, id, now, true, opened))?.register ?? sample)).toBe(AFTER)
    await doStorageJob({ ...job, passphrase: null })
    expect(readFileSync(copy, 'utf8')).toBe(AFTER)
  })

  test('a sealed copy that was altered is refused as damaged, and nothing is added', async () => {
    const copy = path.join(folder, 'copia.registro.json')
    const text = await sealWithPassphrase(encodeRegister(sample), PASSPHRASE, QUICK)
    const at = text.length - 200
    writeFileSync(copy, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
    const job = { kind: 'openFile', folder, path: copy, passphrase: PASSPHRASE } as const
    expect(await refusal(doStorageJob(job))).toBe('sealedDamaged')
    expect(names()).toEqual(['copia.registro.json'])
  })
})
