/** SHA-256 by the system: many times quicker than the one in `shared`, which runs everywhere. */
import { createHash } from 'node:crypto'

/** In lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
