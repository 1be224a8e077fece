/**
 * The looks of cells. One object per look, shared by all cells that have it: exceljs finds the style of a cell by the
 * identity of the object, so that a look made anew for each cell would cost more than the text in it.
 *
 * Colours are those of Designers Italia; every text on its fill has a contrast of at least 4.5 to 1 (WCAG 2.1 AA).
 */
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'
import type { Level } from '../../shared/domain/level'
import { FONT_SIZE } from './textMeasure'

/** On every Windows and macOS; DejaVu Sans, which Linux shows in its place, has nearly the same widths. */
export const FONT_NAME = 'Verdana'

export type CellStyle = Partial<Style>

/** The font of the whole workbook: column widths are counted in its digits. */
export const DEFAULT_FONT: Partial<Font> = { name: FONT_NAME, size: FONT_SIZE, family: 2 }

const line = { style: 'thin', color: { argb: 'FF8C99A6' } } as const
const BORDER: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

const TOP: Partial<Alignment> = { vertical: 'top', horizontal: 'left', wrapText: true }
const MIDDLE: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true }
const BANNER: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true }

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

function font(more: Partial<Font>): Partial<Font> {
  return { ...DEFAULT_FONT, ...more }
}

/** Text of a table. */
export const TEXT: CellStyle = { font: DEFAULT_FONT, alignment: TOP, border: BORDER }
/** The number that names a row. */
export const NUMBER: CellStyle = { font: font({ bold: true }), alignment: TOP, border: BORDER }
/** What several rows have in common. */
export const SHARED: CellStyle = { font: font({ bold: true }), alignment: TOP, border: BORDER, fill: solid('FFEBF2FA') }
/** A level cell without a level. */
export const NO_LEVEL: CellStyle = { font: DEFAULT_FONT, alignment: MIDDLE, border: BORDER }
/** Levels, by the exposure they state. */
export const LEVELS: Readonly<Record<Level, CellStyle>> = {
  B: level('FFD4EDDF', 'FF00472F'),
  M: level('FFFFE9B8', 'FF5C3B00'),
  A: level('FFF9D3D3', 'FF7A0F1E'),
}
/** Column headers: white on the blue of Designers Italia. */
export const HEADER: CellStyle = {
  font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
  alignment: MIDDLE,
  border: BORDER,
  fill: solid('FF0066CC'),
}
/** The many narrow columns under a common heading, whose names are long. */
export const SMALL_SIZE = 7
export const SMALL_HEADER: CellStyle = {
  ...HEADER,
  font: font({ size: SMALL_SIZE, bold: true, color: { argb: 'FFFFFFFF' } }),
}

export const TITLE_SIZE = 14
export const SUBTITLE_SIZE = 10
export const SECTION_SIZE = 11

export const TITLE: CellStyle = {
  font: font({ size: TITLE_SIZE, bold: true, color: { argb: 'FF004D99' } }),
  alignment: BANNER,
}
export const SUBTITLE: CellStyle = { font: font({ size: SUBTITLE_SIZE }), alignment: BANNER }
export const NOTICE: CellStyle = {
  font: font({ size: SUBTITLE_SIZE, bold: true, color: { argb: 'FF5C3B00' } }),
  alignment: BANNER,
  fill: solid('FFFFE9B8'),
}
export const SECTION: CellStyle = {
  font: font({ size: SECTION_SIZE, bold: true, color: { argb: 'FF004D99' } }),
  alignment: { ...BANNER, vertical: 'bottom' },
}
export const PARAGRAPH: CellStyle = { font: DEFAULT_FONT, alignment: TOP }

function level(fill: string, color: string): CellStyle {
  return {
    font: font({ size: 10, bold: true, color: { argb: color } }),
    alignment: MIDDLE,
    border: BORDER,
    fill: solid(fill),
  }
}

/** Size of the text in sheets that are filled in on screen. */
export const FORM_SIZE = 9

const formFont = (more: Partial<Font> = {}) => font({ size: FORM_SIZE, ...more })
const OPEN = { locked: false }

/** Sheets to fill in: what is only read, what is written, and the letters. */
export const FORM_LOCKED: CellStyle = { font: formFont(), alignment: TOP, border: BORDER, fill: solid('FFF0F2F5') }
export const FORM_TEXT: CellStyle = { font: formFont(), alignment: TOP, border: BORDER, protection: OPEN }
const letter: CellStyle = {
  font: font({ size: 11, bold: true }),
  alignment: { ...TOP, horizontal: 'center' },
  border: BORDER,
}
export const FORM_LEVEL: CellStyle = { ...letter, protection: OPEN }
export const FORM_LOCKED_LEVEL: CellStyle = { ...letter, fill: solid('FFF0F2F5') }
export const FORM_LOCKED_HEADER: CellStyle = { ...HEADER, fill: solid('FF435A70') }
export const FORM_NAME: CellStyle = { ...FORM_LOCKED, font: formFont({ bold: true }) }
export const FORM_PARAGRAPH: CellStyle = { font: formFont(), alignment: TOP }

/** The tint of a cell whose letter states this exposure, for cells that change while they are written. */
export const TINTS: Readonly<Record<Level, CellStyle>> = {
  B: tint('FFD4EDDF', 'FF00472F'),
  M: tint('FFFFE9B8', 'FF5C3B00'),
  A: tint('FFF9D3D3', 'FF7A0F1E'),
}

/** In a conditional format the colour of a solid fill is the background's. */
function tint(fill: string, color: string): CellStyle {
  return { font: { color: { argb: color } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } }
}
