/** Files attached to a register, on a real disk: kept by content, verified when read, carried by the register file. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachFile, attachmentsFolder, readAttached } from '../../electron/files/attachments'
import { failureOf } from '../../electron/files/failures'
import { doStorageJob } from '../../electron/files/jobs'
import { createRegister, listRegisters, removeUnfinished } from '../../electron/files/registerStore'
import { handOut } from '../../electron/sheets/handOutFiles'
import { readReturned } from '../../electron/sheets/returnedFiles'
import type { StoredFile } from '../../shared/domain/evidence'
import type { Register } from '../../shared/domain/register'
import { partiesOf } from '../../shared/handout/parties'
import type { OpenedFile } from '../../shared/ipc/contract'
import { fingerprintOf } from '../../shared/register/attached'
import { authorOf } from '../unit/builders'
import { sample } from './sampleRegister'

const { id } = sample.heading
let folder = ''
let own = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registri-'))
  own = mkdtempSync(path.join(tmpdir(), 'utente-'))
})
afterEach(() => {
  for (const each of [folder, own]) rmSync(each, { recursive: true })
})

function document(name: string, content: string | Uint8Array): string {
  const file = path.join(own, name)
  writeFileSync(file, content)
  return file
}

function withFile(file: StoredFile): Register {
  const [risk, ...others] = sample.risks
  if (!risk) throw new Error('the sample has no risk')
  const evidence = [{ id: 'ev-1', indicatorId: null, kind: 'file', text: 'Verbale', file }] as const
  return { ...sample, risks: [{ ...risk, assessment: { ...risk.assessment, evidence } }, ...others] }
}

async function codeOf(done: Promise<unknown>): Promise<string> {
  return done.then(
    () => 'done',
    (error: unknown) => failureOf(error).code,
  )
}

describe('attaching', () => {
  test('keeps the content under its fingerprint, once, whatever its name', async () => {
    const file = await attachFile(folder, id, document('Verbale n. 3.pdf', 'contenuto'))
    expect(file).toEqual({ sha256: fingerprintOf(Buffer.from('contenuto')), name: 'Verbale n. 3.pdf', bytes: 9 })
    await attachFile(folder, id, document('copia.pdf', 'contenuto'))
    expect(readdirSync(attachmentsFolder(folder, id))).toEqual([file.sha256])
    expect(Buffer.from(await readAttached(folder, id, file)).toString()).toBe('contenuto')
  })

  test('refuses what is empty, is a folder or is larger than 20 MB, and says which', async () => {
    const large = document('grande.pdf', 'x')
    truncateSync(large, 20 * 1024 * 1024 + 1)
    expect(await codeOf(attachFile(folder, id, large))).toBe('attachmentTooLarge')
    expect(await codeOf(attachFile(folder, id, document('vuoto.pdf', '')))).toBe('attachmentEmpty')
    expect(await codeOf(attachFile(folder, id, own))).toBe('attachmentEmpty')
    expect(await codeOf(attachFile(folder, id, path.join(own, 'manca.pdf')))).toBe('notFound')
    expect(readdirSync(folder)).toEqual([])
  })

  test('a damaged content is never given out; attached again it is mended, the damaged one set aside', async () => {
    const file = await attachFile(folder, id, document('atto.pdf', 'contenuto'))
    const kept = path.join(attachmentsFolder(folder, id), file.sha256)
    writeFileSync(kept, 'altro')
    expect(await codeOf(readAttached(folder, id, file))).toBe('attachmentDamaged')
    await attachFile(folder, id, path.join(own, 'atto.pdf'))
    expect(Buffer.from(await readAttached(folder, id, file)).toString()).toBe('contenuto')
    expect(readdirSync(attachmentsFolder(folder, id)).filter((name) => name.includes('danneggiato'))).toHaveLength(1)
    rmSync(kept)
    expect(await codeOf(readAttached(folder, id, file))).toBe('attachmentMissing')
  })

  test('what a cut-short write left behind goes at the next start', async () => {
    const file = await attachFile(folder, id, document('atto.pdf', 'contenuto'))
    writeFileSync(path.join(attachmentsFolder(folder, id), `${file.sha256}.ab12.tmp`), 'con')
    await removeUnfinished(folder)
    expect(readdirSync(attachmentsFolder(folder, id))).toEqual([file.sha256])
  })

  /** Mounting a small disk wants root on Linux, as in CI. */
  const canMount = process.platform === 'linux' && process.getuid?.() === 0
  test.skipIf(!canMount)('a full and a read-only disk are said; nothing half stays', async () => {
    const disk = path.join(own, 'disco')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    try {
      const big = document('grande.pdf', Buffer.alloc(200_000, 1))
      expect(await codeOf(attachFile(disk, id, big))).toBe('diskFull')
      expect(readdirSync(attachmentsFolder(disk, id))).toEqual([])
      execFileSync('mount', ['-o', 'remount,ro', disk])
      expect(await codeOf(attachFile(disk, id, document('atto.pdf', 'x')))).toBe('notWritable')
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

describe('the register file carries them', () => {
  test('a saved copy opened elsewhere brings the content along, byte for byte', async () => {
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251))
    const file = await attachFile(folder, id, document('foto.png', content))
    await createRegister(folder, withFile(file))
    const copy = path.join(own, 'copia.registro.json')
    expect(
      await doStorageJob({ kind: 'saveCopy', head: null, key: null, passphrase: null, folder, id, path: copy }),
    ).toEqual([])
    const elsewhere = path.join(own, 'altrove')
    mkdirSync(elsewhere)
    const opened = (await doStorageJob({
      kind: 'openFile',
      passphrase: null,
      folder: elsewhere,
      path: copy,
    })) as OpenedFile
    expect(opened).toEqual({ kind: 'added', id, remarks: [] })
    expect(Buffer.from(await readAttached(elsewhere, id, file)).equals(content)).toBe(true)
    expect(await listRegisters(elsewhere)).toHaveLength(1)
  })

  test('a content that is missing here is named, and the rest is written', async () => {
    const file = await attachFile(folder, id, document('atto.pdf', 'contenuto'))
    await createRegister(folder, withFile(file))
    rmSync(path.join(attachmentsFolder(folder, id), file.sha256))
    const copy = path.join(own, 'copia.registro.json')
    expect(
      await doStorageJob({ kind: 'saveCopy', head: null, key: null, passphrase: null, folder, id, path: copy }),
    ).toEqual(['atto.pdf'])
    const elsewhere = path.join(own, 'altrove')
    mkdirSync(elsewhere)
    const opened = (await doStorageJob({
      kind: 'openFile',
      passphrase: null,
      folder: elsewhere,
      path: copy,
    })) as OpenedFile
    expect(opened).toMatchObject({ kind: 'added', remarks: [expect.stringContaining('atto.pdf')] })
  })

  test('snapshots hold names and fingerprints, no contents', async () => {
    const file = await attachFile(folder, id, document('atto.pdf', 'contenuto'))
    await createRegister(folder, withFile(file))
    const snapshot = readdirSync(folder).find((name) => name.endsWith('.json.gz')) ?? ''
    const text = gunzipSync(readFileSync(path.join(folder, snapshot))).toString()
    expect(text).toContain(file.sha256)
    expect(text).not.toContain(Buffer.from('contenuto').toString('base64'))
  })
})

describe('a round of hand-outs carries them', () => {
  test('out to the manager’s copy, and back beside the register of the RPCT', async () => {
    const file = await attachFile(folder, id, document('Relazione.pdf', 'la relazione'))
    const register = withFile(file)
    await createRegister(folder, register)
    const party = partiesOf(register).parties.find(({ risks }) =>
      risks.some(({ id: one }) => one === register.risks[0]?.id),
    )
    if (!party) throw new Error('no party')
    const [copies, rounds] = ['copie', 'giro'].map((name) => path.join(own, name)) as [string, string]
    for (const each of [copies, rounds]) mkdirSync(each)
    const at = '2026-03-01T08:00:00.000Z'
    const job = {
      kind: 'handOut',
      key: null,
      passphrase: null,
      registers: folder,
      id,
      head: null,
      folder: rounds,
      unitIds: [party.unit.id],
    } as const
    await handOut({ ...job, kinds: ['file'], by: 'RPCT', due: '', at, replace: false })
    const handed = path.join(rounds, readdirSync(rounds)[0] ?? '')
    const opened = (await doStorageJob({
      kind: 'openFile',
      passphrase: null,
      folder: copies,
      path: handed,
    })) as OpenedFile
    if (opened.kind !== 'added') throw new Error(opened.kind)
    expect(Buffer.from(await readAttached(copies, opened.id, file)).toString()).toBe('la relazione')

    const back = path.join(own, 'ritorno.json')
    const author = authorOf(party)
    await doStorageJob({
      kind: 'handBack',
      head: null,
      key: null,
      passphrase: null,
      folder: copies,
      id: opened.id,
      path: back,
      author,
      at,
      submitted: [],
    })
    const kept: [string, string[]][] = []
    const [read] = await readReturned([back], {
      keep: async (registerId, files) => {
        kept.push([registerId, [...files.keys()]])
      },
    })
    expect(read?.kind).toBe('file')
    expect(kept).toEqual([[id, [file.sha256]]])
  })
})
