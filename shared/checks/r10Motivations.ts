/** Rule 10, motivations: the same one copied over many levels, or one of a few words. */
import type { Assessment } from '../domain/assessment'
import { type Indicator, ratingAt } from '../domain/indicator'
import type { Process } from '../domain/process'
import { type Check, type CheckContext, RISKS_AT_ONCE, type RiskPlace, shownName } from './context'
import { normalised, readText } from './words'

/** A motivation with fewer words than this says too little. */
export const FEWEST_WORDS = 6

/** From so many processes on, a repeated motivation is a warning; fewer are worth knowing. */
export const MANY_PROCESSES = 3

/** A level's place in the assessment: how messages call it, and the path of its motivation. */
interface Part {
  readonly label: string
  readonly field: readonly string[]
}

/** What was read in the motivations of an assessment, by indicator in number order, the overall one last. */
interface Facts {
  readonly indicators: readonly Indicator[]
  readonly words: readonly number[]
  readonly fingerprints: readonly number[]
}

// Rows never change in place: what was read in one holds as long as it lives, so a check after an edit reads one row.
const known = new WeakMap<Assessment, Facts>()

function motivationAt({ ratings, overall }: Assessment, indicators: readonly Indicator[], part: number): string {
  const indicator = indicators[part]
  return indicator ? (ratingAt(ratings, indicator.id)?.motivation ?? '') : overall.motivation
}

function factsOf(assessment: Assessment, indicators: readonly Indicator[]): Facts {
  const cached = known.get(assessment)
  if (cached && sameIndicators(cached.indicators, indicators)) return cached
  const words: number[] = []
  const fingerprints: number[] = []
  for (let part = 0; part <= indicators.length; part += 1) {
    const read = readText(motivationAt(assessment, indicators, part))
    words.push(read.words)
    fingerprints.push(read.fingerprint)
  }
  const facts = { indicators, words, fingerprints }
  known.set(assessment, facts)
  return facts
}

function sameIndicators(a: readonly Indicator[], b: readonly Indicator[]): boolean {
  return a === b || (a.length === b.length && a.every((indicator, index) => indicator.id === b[index]?.id))
}

export const motivationQuality: Check = function* (context, report) {
  const { risks, indicators, subjects, text } = context
  const parts: readonly Part[] = [
    ...indicators.map((indicator) => ({
      label: text.labels.indicator(indicator.number),
      field: ['assessment', 'ratings', indicator.id, 'motivation'],
    })),
    { label: text.labels.overall, field: ['assessment', 'overall', 'motivation'] },
  ]
  const seen = new Set<number>()
  const repeated = new Set<number>()
  for (const [at, place] of risks.entries()) {
    if (at % RISKS_AT_ONCE === 0) yield
    const { words, fingerprints } = factsOf(place.risk.assessment, indicators)
    const short: Part[] = []
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index]
      const count = words[index] ?? 0
      if (count === 0 || !part) continue
      if (count < FEWEST_WORDS) short.push(part)
      const fingerprint = fingerprints[index] ?? 0
      if (seen.has(fingerprint)) repeated.add(fingerprint)
      else seen.add(fingerprint)
    }
    const [first] = short
    if (first) {
      const subject = subjects.risk(place)
      const labels = short.map((part) => part.label)
      const message = text.messages['R10-short-motivation'](subject.label, labels, FEWEST_WORDS)
      report('R10-short-motivation', subject, message, first.field)
    }
  }
  if (repeated.size === 0) return
  for (const group of yield* groupsOf(context, parts, repeated)) {
    if (group.levels < 2) continue
    const subject = subjects.risk(group.first)
    const quoted = shownName(group.text, text.labels.unnamed)
    const { label, field } = group.part
    const message = text.messages['R10-same-motivation'](subject.label, label, quoted, group.levels, group.processes)
    report('R10-same-motivation', subject, message, field, group.processes >= MANY_PROCESSES ? 'warning' : 'info')
  }
}

/** One text and where it stands first. */
interface Group {
  readonly text: string
  readonly first: RiskPlace
  readonly part: Part
  levels: number
  processes: number
  last: Process
}

/** The texts behind fingerprints that come more than once, each with how often it does. */
function* groupsOf(
  { risks, indicators }: CheckContext,
  parts: readonly Part[],
  repeated: ReadonlySet<number>,
): Generator<undefined, readonly Group[]> {
  const groups: Group[] = []
  const byFingerprint = new Map<number, Group[]>()
  for (const [at, place] of risks.entries()) {
    if (at % RISKS_AT_ONCE === 0) yield
    const { assessment } = place.risk
    const { words, fingerprints } = factsOf(assessment, indicators)
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index]
      const fingerprint = fingerprints[index] ?? 0
      if (words[index] === 0 || !part || !repeated.has(fingerprint)) continue
      const text = motivationAt(assessment, indicators, index)
      const alike = byFingerprint.get(fingerprint) ?? []
      const group = alike.find((candidate) => sameText(candidate.text, text))
      if (group) {
        group.levels += 1
        // Risks come process by process, so a new process is one that differs from the last.
        if (group.last !== place.process) group.processes += 1
        group.last = place.process
        continue
      }
      const made = { text, first: place, part, levels: 1, processes: 1, last: place.process }
      groups.push(made)
      byFingerprint.set(fingerprint, [...alike, made])
    }
  }
  return groups
}

function sameText(a: string, b: string): boolean {
  return a === b || normalised(a) === normalised(b)
}
