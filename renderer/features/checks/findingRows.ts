/** What the grid of findings shows. */
import { type Finding, RULE_IDS, type RuleId, type Severity } from '../../../shared/checks'
import type { Text } from '../../../shared/text/it'

export interface FindingRow {
  readonly id: string
  readonly severity: Severity
  readonly rule: RuleId
  readonly title: string
  readonly where: string
  /** The message without its place, which stands beside it. */
  readonly message: string
  readonly basis: string
}

/** The message without the place that it begins with. */
export function withoutPlace(message: string, label: string): string {
  const after = message.slice(label.length)
  if (!message.startsWith(label) || !/^[:,] /.test(after)) return message
  const rest = after.slice(2)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** One row a finding, in the order given. A finding keeps its id while its rule and its place stay the same. */
export function findingRows(findings: readonly Finding[], text: Text['checks']): readonly FindingRow[] {
  const times = new Map<string, number>()
  return findings.map(({ rule, severity, subject, message, basis }) => {
    const place = `${rule}/${subject.kind}/${subject.id}`
    const count = times.get(place) ?? 0
    times.set(place, count + 1)
    return {
      id: count === 0 ? place : `${place}/${count}`,
      severity,
      rule,
      title: text.titles[rule],
      where: subject.label,
      message: withoutPlace(message, subject.label),
      basis,
    }
  })
}

/** The rules that some row speaks of, in their order, with how many rows each has. */
export function ruleCounts(rows: readonly Pick<FindingRow, 'rule'>[]): readonly { rule: RuleId; count: number }[] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of rows) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return RULE_IDS.flatMap((rule) => {
    const count = counts.get(rule)
    return count === undefined ? [] : [{ rule, count }]
  })
}
