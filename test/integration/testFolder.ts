/** A new, empty folder for each test of a file that imports this; all go when the file is done. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach } from 'vitest'

const root = mkdtempSync(path.join(tmpdir(), 'registro-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The folder of the test that is running. */
export let folder = ''
let count = 0
beforeEach(() => {
  count += 1
  folder = path.join(root, String(count))
  mkdirSync(folder)
})

/** A place in it. */
export const at = (name: string) => path.join(folder, name)
