/** What the grid of assessments shows of each risk. */
import { highestExposure, type Indicator, type Rating } from '../../../shared/domain/indicator'
import { LEVELS, type Level } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import { isRated, ratingOn } from '../../../shared/workflow/completeness'
import { type Status, statusOf } from '../../../shared/workflow/transitions'
import { riskRowMaker } from '../../fields/riskPlaces'
import { progressOf } from './progress'
import type { RatingTarget } from './ratingCommands'

export interface AssessmentRow {
  readonly id: string
  readonly areaId: string
  readonly number: string
  readonly process: string
  readonly description: string
  readonly complete: boolean
  readonly status: Status
  /** Orientation only. */
  readonly highest: Level | null
  /** The risk itself: an edit makes a new one, so that the row is known to have changed. */
  readonly risk: Risk
}

/** All risks in annex order. A measure that changes may bring an approved risk back to be reviewed. */
export const assessmentRows = riskRowMaker<AssessmentRow>(
  ({ indicators, measures }) => [indicators, measures],
  ({ risk, process, number }, register) => ({
    id: risk.id,
    areaId: process.areaId,
    number,
    process: process.name,
    description: risk.description,
    complete: progressOf(risk, register.indicators).complete,
    status: statusOf(register, risk),
    highest: highestExposure(register.indicators, risk.assessment.ratings),
    risk,
  }),
)

/** A level in a cell: its letter, with a question mark while its motivation is missing; empty without a level. */
export type LevelMark = '' | Level | `${Level}?`

/** The mark of a rating. */
export function markOf(rating: Rating): LevelMark {
  if (rating.level === null) return ''
  return isRated(rating) ? rating.level : `${rating.level}?`
}

/** The mark of what a column shows. The RPCT's level needs no motivation of its own when it is the manager's. */
export function markFor(risk: Risk, target: RatingTarget): LevelMark {
  if (target.kind === 'indicator') return markOf(ratingOn(risk, target.indicatorId))
  if (target.kind === 'overall') return markOf(risk.assessment.overall)
  const { level, reason } = risk.evaluation
  return level === risk.assessment.overall.level ? (level ?? '') : markOf({ level, motivation: reason })
}

/** The level of a mark and whether its motivation is missing. */
export function readMark(mark: LevelMark): { readonly level: Level | null; readonly bare: boolean } {
  const level = LEVELS.find((each) => mark.startsWith(each)) ?? null
  return { level, bare: mark.endsWith('?') }
}

/** Order of marks: none first, then by level; at the same level those without motivation first. */
export function compareMarks(a: LevelMark, b: LevelMark): number {
  const rank = (mark: LevelMark) => {
    const { level, bare } = readMark(mark)
    return level === null ? 0 : (LEVELS.indexOf(level) + 1) * 2 - (bare ? 1 : 0)
  }
  return rank(a) - rank(b)
}

const PREFIX = 'rating:'

/** The column of a target. */
export function columnOf(target: RatingTarget): string {
  return target.kind === 'indicator' ? `${PREFIX}${target.indicatorId}` : target.kind
}

/** The target that a column shows; `null` for columns that hold no level one can set. */
export function targetOf(columnId: string, indicators: readonly Indicator[]): RatingTarget | null {
  if (columnId === 'overall' || columnId === 'evaluation') return { kind: columnId }
  const indicatorId = columnId.startsWith(PREFIX) ? columnId.slice(PREFIX.length) : null
  return indicatorId !== null && indicators.some(({ id }) => id === indicatorId)
    ? { kind: 'indicator', indicatorId }
    : null
}
