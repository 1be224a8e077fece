/** The utility process without Electron: its messages through a port of our own. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkerMessage } from '../../electron/files/workerMessage'
import { annexJob } from '../../shared/annexes'
import { syntheticRegister } from '../../shared/synthetic'

const root = mkdtempSync(path.join(tmpdir(), 'lavoro-'))
afterAll(() => {
  Reflect.deleteProperty(process, 'parentPort')
  rmSync(root, { recursive: true, force: true })
})

class Port extends EventEmitter {
  readonly told: WorkerMessage[] = []
  readonly answer: Promise<WorkerMessage>
  private answered: (message: WorkerMessage) => void = () => undefined

  constructor() {
    super()
    this.answer = new Promise((resolve) => {
      this.answered = resolve
    })
  }

  postMessage(message: WorkerMessage): void {
    this.told.push(message)
    if (message.kind !== 'progress') this.answered(message)
  }

  hear(data: unknown): void {
    // A structured clone, as between processes: what cannot be cloned must not be in a job.
    this.emit('message', { data: structuredClone(data) })
  }
}

let port = new Port()
let folder = ''

beforeEach(async () => {
  port = new Port()
  folder = mkdtempSync(path.join(root, 'd-'))
  Object.assign(process, { parentPort: port })
  vi.resetModules()
  await import('../../electron/sheets/worker')
})

const job = (processes: number) =>
  annexJob(syntheticRegister(processes), {
    annexes: [1, 2, 3, 4],
    per: 'process',
    formats: ['xlsx', 'csv', 'json'],
  })

describe('the worker', () => {
  it('writes the files and says how far it is, then what it wrote', async () => {
    port.hear({ kind: 'export', folder, ...job(100) })
    expect(await port.answer).toEqual({
      kind: 'done',
      value: { kind: 'written', folder, files: expect.arrayContaining(['allegati-piao.xlsx', 'allegati.json']) },
    })
    expect(readdirSync(folder)).toHaveLength(6)
    const progress = port.told.filter((message) => message.kind === 'progress')
    expect(progress.length).toBeGreaterThan(2)
    const last = progress.at(-1)
    expect(last?.kind === 'progress' && last.done === last.total && last.total > 300).toBe(true)
  })

  it('stops when told to, and leaves nothing behind', async () => {
    port.hear({ kind: 'export', folder, ...job(2000) })
    port.hear({ kind: 'cancel' })
    expect(await port.answer).toEqual({ kind: 'done', value: { kind: 'stopped' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says why it cannot', async () => {
    const missing = path.join(folder, 'manca')
    port.hear({ kind: 'export', folder: missing, ...job(5) })
    expect(await port.answer).toEqual({ kind: 'failed', failure: { code: 'notFound', detail: missing } })
    expect(existsSync(missing)).toBe(false)
  })
})
