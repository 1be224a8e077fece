/** Where the program keeps what it keeps, under the user's data folder. */

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
    databases: join(userData, 'IndexedDB'),
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

/** Does what {@link markDatabasesAside} asked: renames the folder of the window's databases. */
export async function setDatabasesAside(places: Places, now: Date): Promise<void> {
  if (!(await stat(places.asideMark).catch(() => null))) return
  if (await stat(places.databases).catch(() => null)) {
    await rename(places.databases, asideName(places.databases, now))
  }
  await rm(places.asideMark)
}
