/** The round trip on real folders: handed out, opened in another folder, worked in, handed back, merged. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../electron/cli/main'
import { doStorageJob } from '../../electron/files/jobs'
import { lockStateOf } from '../../electron/files/locks'
import { createRegister, listRegisters, RegisterStore, rebuild } from '../../electron/files/registerStore'
import { openerFor, sealerFor } from '../../electron/files/sealedFile'
import { handOut } from '../../electron/sheets/handOutFiles'
import { readReturned, sealedAmong } from '../../electron/sheets/returnedFiles'
import type { Handout } from '../../shared/domain/handout'
import type { Register } from '../../shared/domain/register'
import { mergeFiles, type ReturnedFile } from '../../shared/handout/mergeFiles'
import { partiesOf } from '../../shared/handout/parties'
import type { OpenedFile } from '../../shared/ipc/contract'
import type { ReadFile } from '../../shared/ipc/handouts'
import { chained } from '../../shared/journal/chain'
import type { Command } from '../../shared/journal/command'
import { type Author, headAfter } from '../../shared/journal/entry'
import { planCommand } from '../../shared/journal/plan'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { CURRENT_VERSION } from '../../shared/register/upgrades'
import { syntheticRegister } from '../../shared/synthetic'
import { it as words } from '../../shared/text/it'
import { handoutFiles } from '../../shared/text/it/handoutFiles'

const START = syntheticRegister(20)
const ID = START.heading.id
const NOW = '2026-04-01T08:00:00.000Z'
let place = ''
const inPlace = (...parts: string[]) => path.join(place, ...parts)

beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'consegne-'))
  for (const name of ['rpct', 'dirigente', 'uscita']) mkdirSync(inPlace(name))
  await createRegister(inPlace('rpct'), START)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Somebody works on a register kept in a folder. */
async function work(folder: string, id: string, command: Command, by: Author): Promise<Register> {
  const rebuilt = await rebuild(folder, id, new Date())
  if (!rebuilt) throw new Error('no register')
  const planned = planCommand(rebuilt.register, command, by)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  const entry = chained(rebuilt.head, {
    format: CURRENT_VERSION,
    seq: rebuilt.head.seq + 1,
    id: `e-${rebuilt.head.seq + 1}`,
    at: NOW,
    by,
    name: 'set',
    changes: planned.value,
    target: null,
    origin: '',
  })
  const store = new RegisterStore(folder)
  await store.open(id, rebuilt.head)
  expect(await store.append(id, [entry])).toEqual(headAfter([entry]))
  await store.close()
  const after = await rebuild(folder, id, new Date())
  if (!after) throw new Error('no register')
  return after.register
}

const UNITS = partiesOf(START).parties.map(({ unit }) => unit.id)

async function handOutAll(
  kinds: readonly ('file' | 'workbook')[],
  folder: string,
  unitIds: readonly string[] = UNITS,
): Promise<readonly Handout[]> {
  const job = {
    kind: 'handOut',
    head: null,
    key: null,
    passphrase: null,
    registers: inPlace('rpct'),
    id: ID,
    folder,
    unitIds,
    kinds,
  } as const
  const done = await handOut({
    ...job,
    by: 'Il RPCT',
    due: '2026-03-31',
    at: '2026-03-01T08:00:00.000Z',
    replace: false,
  })
  if (done.kind !== 'written') throw new Error(done.kind)
  return done.rows
}

function ready(file: ReadFile | undefined): ReturnedFile {
  if (file?.kind === 'workbook') return { kind: 'workbook', file: file.file, returned: file.returned, remarks: [] }
  if (file?.kind !== 'file') throw new Error(file?.reason ?? 'no file')
  const { origin, base, theirs, author, at, submitted } = file
  return { kind: 'file', file: file.file, origin, back: { base, theirs, author, at, submitted: new Set(submitted) } }
}

function merge(register: Register, files: readonly ReturnedFile[]) {
  return mergeFiles(register, files, { decisions: new Map(), now: NOW, words })
}

const rewrite = (id: string, motivation: string): Command => ({
  kind: 'set',
  table: 'risks',
  id,
  path: ['assessment', 'overall'],
  value: { level: 'A', motivation },
})

describe('the round trip of one manager', () => {
  let rows: readonly Handout[] = []
  let copyId = ''
  let back = ''
  const [party] = partiesOf(START).parties
  if (!party) throw new Error('no party')
  const author: Author = { name: party.unit.manager, role: 'manager', unitId: party.unit.id }
  const [risk] = party.risks
  if (!risk) throw new Error('no risk')

  it('writes a file for each manager, and does not replace one unasked', async () => {
    rows = await handOutAll(['file'], inPlace('uscita'))
    expect(readdirSync(inPlace('uscita')).sort()).toEqual(rows.map(({ fileName }) => fileName).sort())
    const { parties } = partiesOf(START)
    expect(rows.map(({ unitId }) => unitId)).toEqual(parties.map(({ unit }) => unit.id))
    const job = {
      kind: 'handOut',
      head: null,
      key: null,
      passphrase: null,
      registers: inPlace('rpct'),
      id: ID,
      folder: inPlace('uscita'),
    } as const
    const wish = { unitIds: [party.unit.id], kinds: ['file'], by: '', due: '', at: NOW } as const
    const [first] = rows
    const before = readFileSync(inPlace('uscita', first?.fileName ?? ''), 'utf8')
    expect(await handOut({ ...job, ...wish, replace: false })).toEqual({ kind: 'there', names: [first?.fileName] })
    expect(readFileSync(inPlace('uscita', first?.fileName ?? ''), 'utf8')).toBe(before)
  })

  it('opens elsewhere as a register of its own; opened again it is the one that is there', async () => {
    const file = inPlace('uscita', rows[0]?.fileName ?? '')
    const job = { kind: 'openFile', passphrase: null, folder: inPlace('dirigente'), path: file } as const
    const opened = (await doStorageJob(job)) as OpenedFile
    if (opened.kind !== 'added') throw new Error(opened.kind)
    copyId = opened.id
    expect(copyId).not.toBe(ID)
    expect(await doStorageJob(job)).toEqual({ kind: 'there', id: copyId })
    const [summary] = await listRegisters(inPlace('dirigente'))
    expect(summary).toMatchObject({
      id: copyId,
      bodyName: START.heading.body.name,
      handout: { unitName: party.unit.name, manager: party.unit.manager, by: 'Il RPCT', due: '2026-03-31' },
    })
  })

  it('is worked in and handed back with what was handed out and what was made of it', async () => {
    await work(inPlace('dirigente'), copyId, rewrite(risk.id, 'Visti gli atti di marzo.'), author)
    back = inPlace('uscita', 'ritorno con un altro nome.json')
    const submitted = party.risks.map(({ id }) => id)
    const job = {
      kind: 'handBack',
      head: null,
      key: null,
      passphrase: null,
      folder: inPlace('dirigente'),
      id: copyId,
      path: back,
      author,
      at: NOW,
    } as const
    await doStorageJob({ ...job, submitted })
    const [read] = await readReturned([back])
    const file = ready(read)
    const register = { ...START, handouts: rows }
    const merged = merge(register, [file])
    expect(merged.files[0]).toMatchObject({ refusal: null, warnings: [], choices: [], manager: author.name })
    expect(merged.files[0]?.report).toMatchObject({ rejected: [], conflicts: [] })
    const after = merged.register.risks.find(({ id }) => id === risk.id)
    expect(after?.assessment.overall).toEqual({ level: 'A', motivation: 'Visti gli atti di marzo.' })
    expect(after?.workflow).toMatchObject({ by: author.name, at: NOW })
    expect(merged.register.handouts[0]?.mergedAt).toBe(NOW)
    const planned = planCommand(register, { kind: 'changes', name: 'merge', changes: merged.changes })
    expect(planned.ok).toBe(true)
    // The same again, or both at once: nothing more.
    expect(merge(merged.register, [file]).changes).toEqual([])
    expect(merge(register, [file, file]).register).toEqual(merged.register)
    expect(merge(merged.register, [file]).files[0]?.warnings).toEqual(['mergedBefore'])
  })

  it('what changed here too is a conflict, side by side, and stays as it is here until decided', async () => {
    const file = ready((await readReturned([back]))[0])
    const register = await work(inPlace('rpct'), ID, rewrite(risk.id, 'Motivo del RPCT.'), { ...author, role: 'rpct' })
    const merged = merge(register, [file])
    const [choice] = merged.files[0]?.choices ?? []
    expect(choice).toMatchObject({
      field: 'Motivazione',
      base: risk.assessment.overall.motivation,
      mine: 'Motivo del RPCT.',
      theirs: 'Visti gli atti di marzo.',
    })
    expect(choice?.subject.label).toContain('rischio')
    const now = (after: Register) => after.risks.find(({ id }) => id === risk.id)?.assessment.overall.motivation
    expect(now(merged.register)).toBe('Motivo del RPCT.')
    const decisions = new Map([[choice?.key ?? '', 'theirs' as const]])
    expect(now(mergeFiles(register, [file], { decisions, now: NOW, words }).register)).toBe('Visti gli atti di marzo.')
  })

  it('merges on the command line too', async () => {
    const register = inPlace('uscita', 'rpct.registro.json')
    writeFileSync(register, encodeRegister(START))
    const told: string[] = []
    const io = {
      stdout: { write: (text: string) => told.push(text) },
      stderr: { write: (text: string) => told.push(text) },
    }
    const out = inPlace('uscita', 'riunito.registro.json')
    expect(await main(['merge', register, back, '--out', out, '--json'], io)).toBe(0)
    expect(JSON.parse(told.join(''))).toMatchObject({ files: [{ file: back, rejected: [], conflicts: [] }] })
    const decoded = decodeRegisterText(readFileSync(out, 'utf8'))
    const merged = decoded.ok ? decoded.value.register.risks.find(({ id }) => id === risk.id) : undefined
    expect(merged?.assessment.overall.motivation).toBe('Visti gli atti di marzo.')
  })

  it('handed out before the last merge of that manager: the preview says so', async () => {
    const file = ready((await readReturned([back]))[0])
    const [row] = rows
    if (!row) throw new Error('no row')
    const newer: Handout = {
      ...row,
      id: 'h-nuova',
      at: '2026-03-10T08:00:00.000Z',
      mergedAt: '2026-03-20T08:00:00.000Z',
    }
    expect(merge({ ...START, handouts: [row, newer] }, [file]).files[0]?.warnings).toEqual(['olderThanMerge'])
    expect(merge(START, [file]).files[0]?.warnings).toEqual(['notRecorded'])
  })

  it('from another register, another edition, or altered: refused, nothing changed', async () => {
    const file = ready((await readReturned([back]))[0])
    const { heading } = START
    const foreign = { ...START, heading: { ...heading, id: 'altro' } }
    const later = {
      ...START,
      heading: { ...heading, edition: { ...heading.edition, firstYear: 2031, lastYear: 2033 } },
    }
    const [row] = rows
    if (!row) throw new Error('no row')
    const altered = { ...START, handouts: [{ ...row, fingerprint: '0'.repeat(64) }] }
    const refusals = [foreign, later, altered].map((register) => {
      const merged = merge(register, [file])
      expect(merged.changes).toEqual([])
      return merged.files[0]?.refusal
    })
    expect(refusals).toEqual(['otherRegister', 'otherEdition', 'altered'])
    // A refused file refuses only itself.
    const good = merge({ ...START, handouts: rows }, [file])
    const foreignFile: ReturnedFile = { ...file, file: 'altro.json' } as ReturnedFile
    if (foreignFile.kind !== 'file') throw new Error('kind')
    const stranger = { ...foreignFile, origin: { ...foreignFile.origin, registerId: 'altro' } }
    expect(merge({ ...START, handouts: rows }, [stranger, file]).register).toEqual(good.register)
  })

  it('damaged, edited by hand, empty, missing, too large, or something else: each with its reason', async () => {
    const text = readFileSync(back, 'utf8')
    const bad: Readonly<Record<string, string>> = {
      'troncato.json': text.slice(0, text.length / 2),
      'modificato.json': text.replace('Visti gli atti di marzo.', 'Visti gli atti di aprile.'),
      'registro.json': encodeRegister(START),
      'vuoto.json': '',
      'profondo.json': `${text.slice(0, text.lastIndexOf('}'))},"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    }
    for (const [name, content] of Object.entries(bad)) writeFileSync(inPlace('uscita', name), content)
    const names = [...Object.keys(bad), 'non-esiste.json', rows[1]?.fileName ?? '', '.']
    const files = await readReturned(names.map((name) => inPlace('uscita', name)))
    const reasons = files.map((file) => (file.kind === 'refused' ? file.reason : ''))
    expect(reasons[0]).toContain('non si legge come JSON')
    expect(reasons[1]).toBe(handoutFiles.altered)
    expect(reasons[2]).toBe(handoutFiles.notHandBack)
    expect(reasons[3]).toContain('vuoto')
    expect(reasons[4]).toBe(handoutFiles.altered)
    expect(reasons[5]).toContain('non-esiste.json')
    expect(reasons[6]).toBe(handoutFiles.isHandout)
    expect(reasons[7]).toContain('è una cartella')
    const [large] = await readReturned([back], { largest: 1000 })
    expect(large).toMatchObject({ kind: 'refused', reason: handoutFiles.tooLarge('0 MB') })
    const opened = doStorageJob({ kind: 'openFile', passphrase: null, folder: inPlace('dirigente'), path: back })
    await expect(opened).rejects.toMatchObject({ failure: { code: 'notRegister', detail: handoutFiles.isHandBack } })
  })
})

describe('many managers at once', () => {
  it('all or nothing: when one file cannot be written, none is', async () => {
    mkdirSync(inPlace('piena'))
    const [, second] = await handOutAll(['file'], inPlace('piena'))
    rmSync(inPlace('piena'), { recursive: true })
    mkdirSync(inPlace('piena', second?.fileName ?? ''), { recursive: true })
    const job = {
      kind: 'handOut',
      head: null,
      key: null,
      passphrase: null,
      registers: inPlace('rpct'),
      id: ID,
      folder: inPlace('piena'),
      unitIds: UNITS,
    } as const
    const writing = handOut({ ...job, kinds: ['file'], by: '', due: '', at: NOW, replace: true })
    await expect(writing).rejects.toMatchObject({ code: 'EISDIR' })
    expect(readdirSync(inPlace('piena'))).toEqual([second?.fileName])
  })

  it('a file and a workbook in one go', async () => {
    mkdirSync(inPlace('misti'))
    const rows = await handOutAll(['file', 'workbook'], inPlace('misti'), UNITS.slice(0, 1))
    const workbook = rows.find(({ kind }) => kind === 'workbook')
    const [read] = await readReturned([inPlace('misti', workbook?.fileName ?? '')])
    expect(read).toMatchObject({ kind: 'workbook', remarks: [] })
    const register = { ...START, handouts: rows }
    const merged = merge(register, [ready(read)])
    // It came back as it was given: only that is new.
    expect(merged.changes.map(({ table, path: [field] }) => `${table}.${field}`)).toEqual(['handouts.mergedAt'])
  })
})

describe('a sealed round trip', () => {
  const PASSPHRASE = 'quattro parole prese a caso'

  it('leaves nothing in clear text on the way, and comes back with what was made of it', async () => {
    const [party] = partiesOf(START).parties
    if (!party?.risks[0]) throw new Error('no party')
    const out = inPlace('uscita-cifrata')
    const home = inPlace('dirigente-cifrato')
    for (const folder of [out, home]) mkdirSync(folder)
    const done = await handOut({
      kind: 'handOut',
      head: null,
      key: null,
      registers: inPlace('rpct'),
      id: ID,
      folder: out,
      unitIds: [party.unit.id],
      kinds: ['file'],
      by: 'Il RPCT',
      due: '',
      at: NOW,
      replace: false,
      passphrase: PASSPHRASE,
    })
    if (done.kind !== 'written') throw new Error(done.kind)
    const file = path.join(out, done.rows[0]?.fileName ?? '')
    expect(readFileSync(file, 'utf8')).not.toContain(party.processes[0]?.name)

    const job = { kind: 'openFile', folder: home, path: file } as const
    await expect(doStorageJob({ ...job, passphrase: null })).resolves.toEqual({ kind: 'sealed' })
    const opened = (await doStorageJob({ ...job, passphrase: PASSPHRASE })) as OpenedFile
    if (opened.kind !== 'added') throw new Error(opened.kind)
    expect(await lockStateOf(home, opened.id)).toBe('locked')
    const locks = new RegisterStore(home).locks
    const key = await locks.keyFor(opened.id, PASSPHRASE)

    const back = path.join(out, 'torna.riconsegna.json')
    const author: Author = { name: party.unit.manager, role: 'manager', unitId: party.unit.id }
    const wish = { id: opened.id, head: null, author, submitted: [], at: NOW, path: back }
    await doStorageJob({ kind: 'handBack', folder: home, key, passphrase: PASSPHRASE, ...wish })
    expect(await sealedAmong([back, file])).toEqual(['torna.riconsegna.json', path.basename(file)])
    const [unread] = await readReturned([back])
    expect(unread).toMatchObject({ kind: 'refused', reason: handoutFiles.sealed })
    const [wrong] = await readReturned([back], { unseal: openerFor('un’altra frase qualunque') })
    expect(wrong).toMatchObject({ kind: 'refused', reason: handoutFiles.notOpened.wrongPassphrase })
    const [read] = await readReturned([back], { unseal: openerFor(PASSPHRASE) })
    expect(read).toMatchObject({ kind: 'file', author, origin: { registerId: ID } })
  })

  it('derives its key once for all files, and once to open them', async () => {
    const seal = await sealerFor(PASSPHRASE)
    const started = performance.now()
    const texts = await Promise.all(Array.from({ length: 60 }, (_, index) => seal(`consegna ${index}`)))
    expect(new Set(texts.map((text) => (JSON.parse(text) as { lock: { salt: string } }).lock.salt)).size).toBe(1)
    expect(new Set(texts.map((text) => (JSON.parse(text) as { content: string }).content.slice(0, 16))).size).toBe(60)
    const unseal = openerFor(PASSPHRASE)
    const opened = await Promise.all(texts.map(unseal))
    expect(opened.every(({ ok }) => ok)).toBe(true)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
