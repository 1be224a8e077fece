/** From what a cell's XML says to its value as text. */
import type { CellKind } from '../../../shared/grid/grid'

/** Excel writes what XML cannot hold as `_x000D_`, and such a text itself as `_x005F_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const DAY = 24 * 60 * 60 * 1000
/** The day before day 1 of Excel, once its 29 February 1900 is over. */
const EPOCH = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462
/** The first day after 31 December 9999. */
const LAST_DAY = 2_958_466

/** A day and time counted in days as `YYYY-MM-DD`, with the time when there is one; `null` when it is no date. */
export function dateText(days: number, from1904: boolean): string | null {
  const counted = from1904 ? days + DAYS_TO_1904 : days
  if (!(counted >= 0 && counted < LAST_DAY)) return null
  // Excel takes 1900 for a leap year: its days up to 28 February 1900 are counted one less.
  const real = !from1904 && counted < 60 ? counted + 1 : counted
  const text = new Date(Math.round((EPOCH + real * DAY) / 1000) * 1000).toISOString()
  const [day = '', time = ''] = text.split('T')
  const clock = time.slice(0, 8)
  if (counted < 1 && !from1904) return clock
  return clock === '00:00:00' ? day : `${day}T${clock}`
}

export interface Value {
  readonly kind: CellKind
  readonly text: string
}

export const NO_VALUE: Value = { kind: 'empty', text: '' }

/** A number as JavaScript writes it: `0.1`, where the file may say `0.10000000000000001`. */
export function numberValue(raw: string, isDate: boolean, from1904: boolean): Value {
  const number = raw.trim() === '' ? Number.NaN : Number(raw)
  if (Number.isNaN(number)) return { kind: 'error', text: raw }
  const date = isDate ? dateText(number, from1904) : null
  return date === null ? { kind: 'number', text: String(number) } : { kind: 'date', text: date }
}

/** Booleans as an Italian spreadsheet shows them. */
export function booleanValue(raw: string): Value {
  return { kind: 'boolean', text: ['1', 'true'].includes(raw.trim()) ? 'VERO' : 'FALSO' }
}
