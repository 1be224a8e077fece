import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOfText, writeFileSet } from '../../electron/files/fileSet'
import { exportFiles } from '../../electron/sheets/exportFiles'
import { annexJob } from '../../shared/annexes'
import { syntheticRegister } from '../../shared/synthetic'
import { smallRegister } from '../unit/annexesRegister'
import { at, folder } from './testFolder'

const content = (name: string) => readFileSync(at(name), 'utf8')

describe('a set of files', () => {
  it('is written, and replaces what was there', async () => {
    writeFileSync(at('uno'), 'vecchio')
    const paths = await writeFileSet(folder, [fileOfText('uno', ['nu', 'ovo']), fileOfText('due', ['2'])])
    expect(paths).toEqual([at('uno'), at('due')])
    expect(content('uno')).toBe('nuovo')
    expect(readdirSync(folder).sort()).toEqual(['due', 'uno'])
  })

  it('nothing changes when one of them cannot be made', async () => {
    writeFileSync(at('uno'), 'vecchio')
    const broken = { name: 'due', write: () => Promise.reject(new Error('rotto')) }
    await expect(writeFileSet(folder, [fileOfText('uno', ['nuovo']), broken])).rejects.toThrow('rotto')
    expect(content('uno')).toBe('vecchio')
    expect(readdirSync(folder)).toEqual(['uno'])
  })

  it('nothing changes when the last one cannot take its place', async () => {
    writeFileSync(at('uno'), 'vecchio')
    const blocked = {
      name: 'due',
      write: async (out: NodeJS.WritableStream) => {
        mkdirSync(path.join(at('due'), 'dentro'), { recursive: true })
        out.end('2')
      },
    }
    await expect(writeFileSet(folder, [fileOfText('uno', ['nuovo']), blocked])).rejects.toThrow()
    expect(content('uno')).toBe('vecchio')
    expect(readdirSync(folder).sort()).toEqual(['due', 'uno'])
  })

  it('a folder where a file should go is refused before anything is written', async () => {
    mkdirSync(at('due'))
    const set = writeFileSet(folder, [fileOfText('uno', ['1']), fileOfText('due', ['2'])])
    await expect(set).rejects.toMatchObject({ code: 'EISDIR', path: at('due') })
    expect(readdirSync(folder)).toEqual(['due'])
  })

  it('a link goes on pointing at its file', async () => {
    writeFileSync(at('vero'), 'vecchio')
    symlinkSync(at('vero'), at('link'))
    await writeFileSet(folder, [fileOfText('link', ['nuovo'])])
    expect(content('vero')).toBe('nuovo')
  })

  it('the folder must be there, unless it is to be made; a failed set takes it away again', async () => {
    const deep = path.join(folder, 'a', 'b')
    await expect(writeFileSet(deep, [fileOfText('uno', ['1'])])).rejects.toMatchObject({ code: 'ENOENT' })
    const broken = { name: 'uno', write: () => Promise.reject(new Error('rotto')) }
    await expect(writeFileSet(deep, [broken], { makeFolder: true })).rejects.toThrow('rotto')
    expect(readdirSync(folder)).toEqual([])
    await writeFileSet(deep, [fileOfText('uno', ['1'])], { makeFolder: true })
    expect(readdirSync(deep)).toEqual(['uno'])
  })
})

describe('an export that is stopped', () => {
  it('leaves nothing behind, not even the folder it made', async () => {
    const job = annexJob(syntheticRegister(1500), { annexes: [1, 2, 3, 4], per: 'process', formats: ['xlsx', 'csv'] })
    const stop = new AbortController()
    const seen: number[] = []
    const target = at('nuova')
    const running = exportFiles(target, job, {
      makeFolder: true,
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done)
        if (done > 1000) stop.abort()
      },
    })
    await expect(running).rejects.toThrow()
    expect(stop.signal.aborted).toBe(true)
    expect(readdirSync(folder)).toEqual([])
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('stopped before it begins, it does not begin', async () => {
    const job = annexJob(smallRegister, { annexes: [1], per: 'process', formats: ['xlsx'] })
    await expect(exportFiles(folder, job, { signal: AbortSignal.abort() })).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })
})

/** A small disk of its own, where this machine lets us have one. */
function smallDisk(size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk that is full or read-only', () => {
  const job = () =>
    annexJob(syntheticRegister(400), { annexes: [1, 2, 3, 4], per: 'process', formats: ['xlsx', 'csv', 'json'] })

  it('full: the error says so, and the old files are as they were', async (test) => {
    if (!smallDisk('1m')) test.skip('no right to mount')
    try {
      writeFileSync(at('allegati-piao.xlsx'), 'vecchio')
      await expect(exportFiles(folder, job())).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(readdirSync(folder)).toEqual(['allegati-piao.xlsx'])
      expect(content('allegati-piao.xlsx')).toBe('vecchio')
    } finally {
      execFileSync('umount', [folder])
    }
  })

  it('full during the workbook itself', async (test) => {
    if (!smallDisk('64k')) test.skip('no right to mount')
    try {
      await expect(exportFiles(folder, { ...job(), formats: ['xlsx'] })).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(readdirSync(folder)).toEqual([])
    } finally {
      execFileSync('umount', [folder])
    }
  })

  it('read-only', async (test) => {
    if (!smallDisk('1m')) test.skip('no right to mount')
    try {
      execFileSync('mount', ['-o', 'remount,ro', folder])
      await expect(exportFiles(folder, job())).rejects.toMatchObject({ code: 'EROFS' })
    } finally {
      execFileSync('umount', [folder])
    }
  })
})
