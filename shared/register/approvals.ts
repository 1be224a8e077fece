/** Approvals as they stand in a file: their content must be what its fingerprint says, else a hand altered it. */
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Register } from '../domain/register'
import type { Approval } from '../domain/workflow'
import { fingerprintOf } from './attached'
import { type Problem, problem } from './problem'

/** True when the content of an approval is what its fingerprint says. */
export function isGenuine({ fingerprint, content }: Approval): boolean {
  return fingerprintOf(utf8ToBytes(content)) === fingerprint
}

/** True when the content is of the kind that approvals hold: a JSON object. */
function isObjectText(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** The approvals of a file that nobody gave like that. */
export function approvalProblems({ risks }: Pick<Register, 'risks'>): readonly Problem[] {
  return risks.flatMap(({ workflow: { approval } }, index) => {
    if (approval === null || (isGenuine(approval) && isObjectText(approval.content))) return []
    const place = ['risks', index, 'workflow', 'approval']
    return [problem(place, 'il contenuto approvato non è quello della sua impronta: è stato alterato.')]
  })
}
