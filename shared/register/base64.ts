/** Base64 (RFC 4648, § 4), strict: the same bytes always give the same text, and no other text gives these bytes. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const codes = Uint8Array.from(SIGNS, (sign) => sign.charCodeAt(0))
const values = new Uint8Array(128).fill(255)
codes.forEach((code, value) => {
  values[code] = value
})
const PAD = '='.charCodeAt(0)

/** As many signs as one call makes a text of. */
const CHUNK = 0x8000

/** The text of some bytes. */
export function toBase64(bytes: Uint8Array): string {
  const signs = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const left = bytes.length - from
    const [a, b, c] = [bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0]
    signs[to] = codes[a >> 2] ?? 0
    signs[to + 1] = codes[((a & 3) << 4) | (b >> 4)] ?? 0
    if (left > 1) signs[to + 2] = codes[((b & 15) << 2) | (c >> 6)] ?? 0
    if (left > 2) signs[to + 3] = codes[c & 63] ?? 0
  }
  const parts: string[] = []
  for (let at = 0; at < signs.length; at += CHUNK) {
    parts.push(String.fromCharCode(...signs.subarray(at, at + CHUNK)))
  }
  return parts.join('')
}

/** The bytes of a text; `null` when it is not what {@link toBase64} gives for any bytes. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let spare = 0
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const last = from + 4 === text.length
    const wanted = last ? 4 - padding : 4
    let group = 0
    for (let place = 0; place < 4; place += 1) {
      const code = place < wanted ? text.charCodeAt(from + place) : 0
      const value = place < wanted ? (code < 128 ? (values[code] ?? 255) : 255) : 0
      if (value === 255) return null
      group = (group << 6) | value
    }
    bytes[to] = group >> 16
    if (to + 1 < bytes.length) bytes[to + 1] = (group >> 8) & 255
    if (to + 2 < bytes.length) bytes[to + 2] = group & 255
    // Bits beyond the last byte must be zero, or two texts would give the same bytes.
    if (last) spare = padding === 0 ? 0 : group & (padding === 1 ? 255 : 65_535)
  }
  return spare === 0 ? bytes : null
}
