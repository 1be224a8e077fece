/** Who works here, as this computer remembers it: once for all registers, and apart for those where it differs. */
import { byId } from '../../shared/domain/lookup'
import type { Register } from '../../shared/domain/register'
import { type Author, authorSchema, managerOf, OFFICE } from '../../shared/journal/entry'
import { cleanText } from '../../shared/register/text'

const NAME_KEY = 'autore'
const DEVICE_KEY = 'chi-lavora'

/** Where this computer keeps who works on one register. */
export function authorKey(registerId: string): string {
  return `${DEVICE_KEY}/${registerId}`
}

let login = ''

/** The name that the computer knows its user by: proposed until somebody writes another. */
export function proposeName(name: string): void {
  login = name
}

/** Who works, and whether somebody said so. */
export interface Known {
  readonly author: Author
  readonly said: boolean
}

/** Who works on a register: what was said of it, else of this computer; else the office of the RPCT. */
export function knownAuthor(register: Register): Known {
  const own = read(authorKey(register.heading.id))
  const device = read(DEVICE_KEY)
  const name = device?.name || localStorage.getItem(NAME_KEY) || login
  const { handout } = register.heading
  if (handout) {
    const manager = byId(register.units).get(handout.unitId)?.manager
    return { author: managerOf(own?.name || manager || name, handout.unitId), said: own !== null }
  }
  if (own && fits(register, own)) return { author: own, said: true }
  // A unit is one of one register: in another the manager says which.
  if (device && device.role !== 'manager') return { author: device, said: true }
  return { author: { ...OFFICE, name }, said: false }
}

/** Keeps who works on a register, and on this computer. Gives the author, with a tidy name. */
export function keepAuthor(register: Register, said: Author): Author {
  const author = { ...said, name: cleanText(said.name).replaceAll(/\s+/g, ' ').trim() }
  const key = authorKey(register.heading.id)
  const device = read(DEVICE_KEY)
  localStorage.setItem(NAME_KEY, author.name)
  if (!device && author.role !== 'manager') localStorage.setItem(DEVICE_KEY, JSON.stringify(author))
  localStorage.setItem(key, JSON.stringify(author))
  return author
}

function fits(register: Register, { role, unitId }: Author): boolean {
  return role !== 'manager' || (unitId !== null && byId(register.units).has(unitId))
}

/** What is kept under a key; `null` where there is nothing, or nothing that makes sense. */
function read(key: string): Author | null {
  const kept = localStorage.getItem(key)
  if (kept === null) return null
  try {
    const decoded = authorSchema.safeParse(JSON.parse(kept))
    return decoded.success ? decoded.data : null
  } catch (error) {
    // Not JSON: as good as never said, so it is asked again.
    if (error instanceof SyntaxError) return null
    throw error
  }
}
