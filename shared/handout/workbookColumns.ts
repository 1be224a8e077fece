/** The columns of the sheet «Valutazioni»: what each shows of a risk, and which field it fills. */
import { type Indicator, ratingAt } from '../domain/indicator'
import type { Direction } from '../domain/level'
import { byId, processNumber } from '../domain/lookup'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import { selfAssessment as text } from '../text/it/selfAssessment'

/** `locked` texts come from the register; `level` and `text` cells are filled in; `code` says whose row it is. */
export type WorkbookColumnKind = 'locked' | 'level' | 'text' | 'code'

export interface WorkbookColumn {
  readonly header: string
  readonly kind: WorkbookColumnKind
  /** In characters. */
  readonly width: number
  /** Help, shown as a note on the header; empty for none. */
  readonly note: string
  /** For a level, whether its A means more exposure or less. */
  readonly direction: Direction
  /** The field of the risk that the column fills; `null` for those that are only read. */
  readonly path: readonly string[] | null
  /** The field as a message names it. */
  readonly field: string
  readonly textOf: (risk: Risk) => string
  /** What is said about this risk's cell in a note; empty for none. */
  readonly noteOf: (risk: Risk) => string
}

const WIDTH = { number: 7, process: 26, risk: 36, level: 18, text: 42, code: 12 } as const

type Locked = Pick<WorkbookColumn, 'header' | 'width' | 'note' | 'field' | 'textOf'>

const noNote = () => ''

const locked = (column: Locked): WorkbookColumn => ({
  ...column,
  kind: 'locked',
  direction: 'direct',
  path: null,
  noteOf: noNote,
})

/** Longer notes are of no use, and Excel keeps no more than a cell's text. */
const LONGEST_NOTE = 8_000

/** What the edition before said of an indicator; empty when it said nothing. */
function previousRating({ previous }: Risk, indicatorId: string): string {
  const rating = previous && ratingAt(previous.ratings, indicatorId)
  if (!previous || !rating || (rating.level === null && rating.motivation === '')) return ''
  const motivation = rating.motivation.length <= LONGEST_NOTE ? rating.motivation : text.previousTooLong
  return text.previousRating(previous.edition, rating.level ?? text.noLevel, motivation)
}

/** Names of columns, each once: whoever reads the workbook back finds a column by its name. */
class Headers {
  private readonly used = new Set<string>()

  constructor(taken: readonly string[]) {
    for (const header of taken) this.used.add(header.toLowerCase())
  }

  take(header: string, number: number): string {
    const free = this.used.has(header.toLowerCase()) ? text.headers.numbered(header, number) : header
    this.used.add(free.toLowerCase())
    return free
  }
}

/** The name of an indicator as a header: one line, without white space around it. */
const nameOf = ({ name, number }: Indicator) => name.replace(/\s+/g, ' ').trim() || String(number)

function indicatorColumns(indicator: Indicator, headers: Headers): readonly WorkbookColumn[] {
  const { id, number, direction, meanings } = indicator
  const name = nameOf(indicator)
  const level = headers.take(name, number)
  const motivation = headers.take(text.headers.motivationOf(name), number)
  return [
    {
      header: level,
      kind: 'level',
      width: WIDTH.level,
      note: text.notes.level(direction === 'inverse', meanings),
      direction,
      path: ['assessment', 'ratings', id, 'level'],
      field: level,
      textOf: (risk) => ratingAt(risk.assessment.ratings, id)?.level ?? '',
      noteOf: (risk) => previousRating(risk, id),
    },
    {
      header: motivation,
      kind: 'text',
      width: WIDTH.text,
      note: text.notes.motivation,
      direction,
      path: ['assessment', 'ratings', id, 'motivation'],
      field: motivation,
      textOf: (risk) => ratingAt(risk.assessment.ratings, id)?.motivation ?? '',
      noteOf: noNote,
    },
  ]
}

const OVERALL: readonly WorkbookColumn[] = [
  {
    header: text.headers.overall,
    kind: 'level',
    width: WIDTH.level,
    note: text.notes.overall,
    direction: 'direct',
    path: ['assessment', 'overall', 'level'],
    field: text.headers.overall,
    textOf: (risk) => risk.assessment.overall.level ?? '',
    noteOf: noNote,
  },
  {
    header: text.headers.motivation,
    kind: 'text',
    width: WIDTH.text,
    note: text.notes.overallMotivation,
    direction: 'direct',
    path: ['assessment', 'overall', 'motivation'],
    field: text.headers.motivation,
    textOf: (risk) => risk.assessment.overall.motivation,
    noteOf: noNote,
  },
  {
    header: text.headers.belowHighest,
    kind: 'text',
    width: WIDTH.text,
    note: text.notes.belowHighest,
    direction: 'direct',
    path: ['assessment', 'belowHighestReason'],
    field: text.headers.belowHighest,
    textOf: (risk) => risk.assessment.belowHighestReason,
    noteOf: noNote,
  },
]

/** What the edition before said as a whole; of the single indicators their notes tell. */
function previousColumns(risks: readonly Risk[]): readonly WorkbookColumn[] {
  const editions = [...new Set(risks.flatMap(({ previous }) => (previous === null ? [] : [previous.edition])))]
  if (editions.length === 0) return []
  const note = text.notes.previous(editions.join(', '))
  const { previousOverall, previousMotivation } = text.headers
  const field = text.tooLong.fields.previous
  return [
    locked({
      header: previousOverall,
      width: WIDTH.level,
      note,
      field,
      textOf: (risk) => risk.previous?.overall.level ?? '',
    }),
    locked({
      header: previousMotivation,
      width: WIDTH.text,
      note,
      field,
      textOf: (risk) => risk.previous?.overall.motivation ?? '',
    }),
  ]
}

/** Excel keeps at most this many characters in a cell, counted in UTF-16. */
export const LONGEST_CELL = 32_767

/** The columns for these risks of a register, from left to right. */
export function workbookColumns(
  register: Pick<Register, 'areas' | 'processes' | 'indicators'>,
  risks: readonly Risk[],
): readonly WorkbookColumn[] {
  const indicators = [...register.indicators].sort((a, b) => a.number - b.number)
  const processes = byId(register.processes)
  const { number, process, risk, code } = text.headers
  const own = Object.values(text.headers).filter((header): header is string => typeof header === 'string')
  const headers = new Headers(own)
  return [
    locked({
      header: number,
      width: WIDTH.number,
      note: text.notes.number,
      field: number,
      textOf: ({ processId }) => {
        const found = processes.get(processId)
        return found ? processNumber(register, found) : ''
      },
    }),
    locked({
      header: process,
      width: WIDTH.process,
      note: text.notes.process,
      field: text.tooLong.fields.process,
      textOf: ({ processId }) => processes.get(processId)?.name ?? '',
    }),
    locked({
      header: risk,
      width: WIDTH.risk,
      note: text.notes.risk,
      field: text.tooLong.fields.risk,
      textOf: ({ description }) => description,
    }),
    ...indicators.flatMap((indicator) => indicatorColumns(indicator, headers)),
    ...OVERALL,
    ...previousColumns(risks),
    {
      header: code,
      kind: 'code',
      width: WIDTH.code,
      note: '',
      direction: 'direct',
      path: null,
      field: code,
      textOf: ({ id }) => id,
      noteOf: noNote,
    },
  ]
}
