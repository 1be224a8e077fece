/** Writing a file so that it is there whole or not at all. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file through a temporary one beside it, synced to disk, then renamed over the old one. On any error the
 * temporary file is removed and the old one is as it was.
 * @throws the error of the file system
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Makes a rename in a folder last through a power cut, where the system has a way to (not on Windows). */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name for a damaged file that is set aside: `name.danneggiato-20240131-101500-1f`. */
export function asideName(name: string, now: Date): string {
  return `${name}.danneggiato-${timeStamp(now)}`
}

/** A moment as part of a file name, never twice the same: `20240131-101500-1f3a`. */
export function timeStamp(now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `${stamp}-${randomBytes(2).toString('hex')}`
}
