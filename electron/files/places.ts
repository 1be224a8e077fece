/** Where the program keeps what it keeps, under the user's data folder. */

import { rmSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { asideName, writeWhole } from './atomic'

/** The folders and files of one user. */
export interface Places {
  readonly registers: string
  readonly removed: string
  readonly memory: string
  readonly asideMark: string
  readonly databases: string
  /** Where version 0.1 had the window's databases. */
  readonly oldDatabases: string
  /** Where printed files wait until they are put in their places. */
  readonly passage: string
  /** Copies of attached files that were opened: emptied at every start. */
  readonly opened: string
}

export function placesIn(userData: string): Places {
  return {
    registers: join(userData, 'registri'),
    removed: join(userData, 'registri', 'tolti'),
    memory: join(userData, 'finestra.json'),
    asideMark: join(userData, 'metti-da-parte-la-banca-dati'),
    databases: join(userData, 'WebStorage'),
    oldDatabases: join(userData, 'IndexedDB'),
    passage: join(userData, 'stampa'),
    opened: join(userData, 'aperti'),
  }
}

const memorySchema = z.object({ registerId: z.string().nullable().catch(null) })

/** What is remembered between two starts; defaults when there is nothing or it can't be read: it holds nothing of value. */
export async function readMemory(path: string): Promise<{ readonly registerId: string | null }> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const json = text === '' ? null : parse(text)
  const decoded = memorySchema.safeParse(json)
  return decoded.success ? decoded.data : { registerId: null }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export async function writeMemory(path: string, memory: { readonly registerId: string | null }): Promise<void> {
  await writeWhole(path, `${JSON.stringify(memory)}\n`)
}

/** Takes away the copies of attached files that were opened; one that another program holds goes at a later start. */
export async function clearOpened({ opened }: Places): Promise<void> {
  await rm(opened, { recursive: true, force: true }).catch((error: unknown) => console.error('opened copies', error))
}

/** Asks that the databases be set aside at the next start, before the window opens them. */
export async function markDatabasesAside(places: Places): Promise<void> {
  await writeFile(places.asideMark, '')
}

/** Does what {@link markDatabasesAside} asked: renames the folders of the window's databases. */
export async function setDatabasesAside(places: Places, now: Date): Promise<void> {
  if (!(await exists(places.asideMark))) return
  for (const folder of [places.databases, places.oldDatabases]) {
    if (await exists(folder)) await rename(folder, asideName(folder, now))
  }
  await rm(places.asideMark)
}

/** True when version 0.1 left a folder of databases. */
export async function hasOldDatabases(places: Places): Promise<boolean> {
  return exists(places.oldDatabases)
}

/** Deletes that folder, when the window has moved what was in it and the browser has closed its files. */
export function deleteOldDatabases(places: Places): void {
  try {
    rmSync(places.oldDatabases, { recursive: true, force: true })
  } catch (error) {
    // Another program may hold a file: the next start tries again.
    console.error('old databases', error)
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
