/** Commands that set levels and motivations of one risk. */
import { type Rating, ratingAt } from '../../../shared/domain/indicator'
import type { Level } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import type { Json } from '../../../shared/journal/change'
import type { SetCommand } from '../../../shared/journal/command'
import type { Written } from '../../fields/grid/plan'
import { readLevel } from '../../fields/grid/writers'

/** Which level of a risk: that on an indicator, the manager's overall one, or the RPCT's. */
export type RatingTarget =
  | { readonly kind: 'indicator'; readonly indicatorId: string }
  | { readonly kind: 'overall' }
  | { readonly kind: 'evaluation' }

function set(risk: Risk, path: readonly string[], value: Json): SetCommand {
  return { kind: 'set', table: 'risks', id: risk.id, path, value }
}

/** The field that holds the level of a target. */
export function levelPath(target: RatingTarget): readonly string[] {
  if (target.kind === 'indicator') return ['assessment', 'ratings', target.indicatorId, 'level']
  return target.kind === 'overall' ? ['assessment', 'overall', 'level'] : ['evaluation', 'level']
}

/** The field that says why that level. */
export function motivationPath(target: RatingTarget): readonly string[] {
  if (target.kind === 'indicator') return ['assessment', 'ratings', target.indicatorId, 'motivation']
  return target.kind === 'overall' ? ['assessment', 'overall', 'motivation'] : ['evaluation', 'reason']
}

/** A rating is there as a whole or not at all: its first half brings the other, empty; its last one takes it away. */
function setPart(risk: Risk, indicatorId: string, part: Partial<Rating>): SetCommand | null {
  const place = ['assessment', 'ratings', indicatorId]
  const known = ratingAt(risk.assessment.ratings, indicatorId)
  const next: Rating = { level: null, motivation: '', ...known, ...part }
  if (next.level === null && next.motivation === '') return known ? set(risk, place, null) : null
  if (!known) return set(risk, place, { level: next.level, motivation: next.motivation })
  const key = part.level === undefined ? 'motivation' : 'level'
  return set(risk, [...place, key], next[key])
}

/** Sets or clears a level and touches nothing else; `null` when there is nothing to clear. */
export function levelCommand(risk: Risk, target: RatingTarget, level: Level | null): SetCommand | null {
  if (target.kind === 'indicator') return setPart(risk, target.indicatorId, { level })
  return set(risk, levelPath(target), level)
}

/** Sets the motivation of an indicator's level; `null` when there is nothing to clear. */
export function motivationCommand(risk: Risk, indicatorId: string, motivation: string): SetCommand | null {
  return setPart(risk, indicatorId, { motivation })
}

/** Writes a pasted or filled level and touches no motivation; `null` where the column holds none. */
export function writeLevel(
  risk: Risk,
  target: RatingTarget | null,
  typed: string,
  words: Readonly<Record<Level, string>>,
): Written | null {
  if (!target) return null
  const read = readLevel(typed, words)
  if (!read.ok) return read
  const command = levelCommand(risk, target, read.value)
  return { ok: true, commands: command ? [command] : [] }
}
