/** What was found in the chain of a journal, in words. */
import type { ChainReport } from '../journal/chain'
import type { Text } from '../text/it'

/** A report as lines: how many entries, from when, intact or broken where. `whenOf` writes a moment. */
export function chainLines(text: Text, report: ChainReport, whenOf: (at: string) => string): readonly string[] {
  const words = text.history
  if (report.entries === 0) return [words.chainEmpty]
  const from = report.firstAt === '' ? '' : whenOf(report.firstAt)
  const told = report.breaks.map(({ kind, seq, until, who, at }) =>
    words.breaks[kind](seq, until, at === '' ? '' : ` (${[who, whenOf(at)].filter((part) => part !== '').join(', ')})`),
  )
  const more = report.breakCount - report.breaks.length
  return [
    words.chainCount(report.entries, report.firstSeq, from),
    ...(report.firstSeq > 1 ? [words.chainPart] : []),
    ...(report.unchained > 0 ? [words.chainUnchained(report.unchained)] : []),
    ...(told.length === 0 ? [words.chainOk] : told),
    ...(more > 0 ? [words.moreBreaks(more)] : []),
  ]
}
