/**
 * How much room a text takes in a cell: spreadsheets do not fit row heights by themselves in a file made elsewhere, so
 * they are computed here. Widths are those of Verdana and of DejaVu Sans, which takes its place on Linux: the wider of
 * the two for each letter, so that nothing is clipped with either.
 */

/** A line of Verdana 8 in points, at the screen scale where Excel needs most (125 %); LibreOffice needs less. */
export const LINE_HEIGHT = 10.2

/** The size of the text in the tables, in points. */
export const FONT_SIZE = 8

/** Bold Verdana is wider than regular by less than this. */
export const BOLD_FACTOR = 1.18

/** Widths in thousandths of the font size, for the characters from U+0020 to U+007E. */
const ASCII: readonly number[] = [
  352, 401, 460, 838, 636, 1076, 780, 275, 454, 454, 636, 838, 364, 454, 364, 454, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 454, 454, 838, 838, 838, 545, 1000, 684, 686, 698, 771, 632, 575, 775, 752, 421, 455, 693, 557, 863,
  748, 787, 603, 787, 695, 684, 616, 732, 684, 989, 685, 615, 685, 454, 454, 454, 838, 636, 636, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 344, 592, 278, 974, 634, 612, 635, 635, 427, 521, 394, 634, 592, 818, 592, 592, 525, 636,
  454, 636, 838,
]

/** Latin letters with marks, punctuation: what an average capital takes. */
const LATIN = 700
/** Any other alphabet, symbols and ideograms. */
const OTHER = 1050

const WIDTHS = new Uint16Array(65_536).fill(OTHER)
WIDTHS.fill(LATIN, 0x00a0, 0x0250)
ASCII.forEach((width, index) => {
  WIDTHS[0x20 + index] = width
})
// Lower-case Latin letters with marks are much narrower than capitals; Italian is full of them.
WIDTHS.fill(640, 0x00e0, 0x0100)
WIDTHS.fill(300, 0x00ec, 0x00f0)
// Signs that need a second look: control characters, and halves of a pair.
WIDTHS.fill(0, 0, 0x20)
WIDTHS.fill(0, 0x7f, 0xa0)
WIDTHS.fill(0, 0xd800, 0xe000)
WIDTHS.fill(0, 0xfffe)
for (const [code, width] of [
  [0x09, 2816],
  [0xa0, 352],
  [0x2013, 636],
  [0x2014, 1000],
  [0x2018, 318],
  [0x2019, 318],
  [0x201c, 518],
  [0x201d, 518],
  [0x2026, 1000],
] as const) {
  WIDTHS[code] = width
}

const NEWLINE = 10
const SPACE = 32

/** The width of a column of `characters` in thousandths of the font size: what a line of text may take. */
export function lineWidth(characters: number, size: number = FONT_SIZE, bold = false): number {
  // A character of the default font is 7 pixels; five pixels of a cell are margin, and a little is kept in reserve
  // because printers and screens round differently.
  const points = (characters * 7 - 6) * 0.75 * 0.97
  return Math.max(1000, ((points / size) * 1000) / (bold ? BOLD_FACTOR : 1))
}

/** The width of a sign that needs a second look; 0 when it cannot stand in a workbook. */
function unusualWidth(codes: Uint16Array, index: number, end: number): number {
  const code = codes[index] as number
  if (isHighHalf(code)) return index + 1 < end && isLowHalf(codes[index + 1] as number) ? OTHER : 0
  // The second half: its room is counted with the first.
  if (isLowHalf(code)) return index > 0 && isHighHalf(codes[index - 1] as number) ? 1 : 0
  return code >= 0x80 && code < 0xa0 ? OTHER : 0
}

function isHighHalf(code: number): boolean {
  return (code & 0xfc00) === 0xd800
}

function isLowHalf(code: number): boolean {
  return (code & 0xfc00) === 0xdc00
}

/** Room for the characters of the text at hand; grows when a longer one comes. */
let bytes = Buffer.alloc(64 * 1024)
let view = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)

/** The characters of a text as numbers: four times quicker to walk than the text itself. Valid until the next call. */
function codesOf(text: string): Uint16Array {
  if (text.length * 2 > bytes.length) {
    bytes = Buffer.alloc(text.length * 4)
    view = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
  }
  bytes.write(text, 0, 'utf16le')
  return view
}

/**
 * How many lines the text takes when wrapped at spaces in lines of `width` (see {@link lineWidth}); a word longer than
 * a line is broken. At least 1; 0 when a character of the text cannot stand in a workbook (XML 1.0, § 2.2) and the
 * text must be cleaned first.
 */
export function countLines(text: string, width: number): number {
  const codes = codesOf(text)
  const end = text.length
  let lines = 1
  let used = 0
  let word = 0
  for (let index = 0; index < end; index += 1) {
    const code = codes[index] as number
    if (code === NEWLINE) {
      lines += 1
      used = 0
      word = 0
      continue
    }
    let size = WIDTHS[code] as number
    if (size === 0) {
      size = unusualWidth(codes, index, end)
      if (size === 0) return 0
    }
    used += size
    if (code === SPACE) {
      // A space that does not fit hangs at the end of its line.
      word = 0
      continue
    }
    word += size
    if (used <= width) continue
    lines += 1
    if (word >= used || word > width) word = size
    used = word
  }
  return lines
}

/** No sign is wider, in thousandths of the font size. */
const WIDEST = 2816
/** No sign of a written text is wider: a tab is, but it counts as the space it is. */
const WIDEST_SIGN = 1076

/**
 * At most how many lines a text without line ends can take: two lines together are always more than one full. Costs
 * nothing, and is enough to see that a short text does not make a row higher.
 */
export function mostLines(text: string, width: number): number {
  return 1 + Math.floor((2 * text.length * (text.includes('\t') ? WIDEST : WIDEST_SIGN)) / width)
}

/**
 * The text in pieces of at most `limit` lines each, cut where a line starts, at the start of a paragraph if one is near.
 * Joined, the pieces are the text, character by character. The text must be clean: see {@link countLines}.
 */
export function splitByLines(text: string, width: number, limit: number): readonly string[] {
  const pieces: string[] = []
  const codes = codesOf(text)
  let start = 0
  while (start < text.length) {
    const end = endOfLines(codes, text.length, start, { width, limit })
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces.length === 0 ? [''] : pieces
}

/** What a piece has room for. */
interface Lines {
  readonly width: number
  readonly limit: number
}

/** Where the piece that begins at `start` ends: after at most `limit` lines. */
function endOfLines(codes: Uint16Array, end: number, start: number, { width, limit }: Lines): number {
  let lines = 1
  let used = 0
  let word = 0
  let wordStart = start
  let paragraph = -1
  for (let index = start; index < end; index += 1) {
    const code = codes[index] as number
    if (code === NEWLINE) {
      if (lines === limit) return index + 1
      lines += 1
      if (lines > limit * 0.7) paragraph = index + 1
      used = 0
      word = 0
      wordStart = index + 1
      continue
    }
    const size = (WIDTHS[code] as number) || unusualWidth(codes, index, end)
    used += size
    if (code === SPACE) {
      word = 0
      wordStart = index + 1
      continue
    }
    word += size
    if (used <= width) continue
    const breaksWord = word >= used || word > width
    if (lines === limit) {
      if (paragraph > start) return paragraph
      // Never between the two halves of a pair, and always forward.
      const cut = breaksWord ? index - (isLowHalf(code) ? 1 : 0) : wordStart
      return Math.max(cut, start + 1)
    }
    lines += 1
    if (breaksWord) {
      word = size
      wordStart = index
    }
    used = word
  }
  return end
}
