/** The checks and the sources of each of the ten rules, for the help. */
import { RULE_IDS, RULES, type RuleId } from '../../../shared/checks'

/** The checks of a rule, from 1, in their order. */
export function checksOfRule(number: number): readonly RuleId[] {
  const start = `R${String(number).padStart(2, '0')}-`
  return RULE_IDS.filter((id) => id.startsWith(start))
}

/** Where a rule stands: each source once. */
export function sourcesOfRule(number: number): readonly string[] {
  const parts = checksOfRule(number).flatMap((id) => RULES[id].basis.split('; '))
  return [...new Set(parts)]
}
