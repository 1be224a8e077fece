/** Evidence of a risk: added, changed and taken away, each as one step to undo. */
import { type Evidence, MOST_BYTES_TOGETHER } from '../../../shared/domain/evidence'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import type { Json } from '../../../shared/journal/change'
import type { BatchCommand } from '../../../shared/journal/command'
import { bytesNamedIn, filesNamedIn } from '../../../shared/register/attached'

type EvidenceName = 'addEvidence' | 'changeEvidence' | 'removeEvidence'

function put(risk: Risk, name: EvidenceName, evidence: readonly Evidence[]): BatchCommand {
  const path = ['assessment', 'evidence']
  const value = evidence as unknown as Json
  return { kind: 'batch', name, commands: [{ kind: 'set', table: 'risks', id: risk.id, path, value }] }
}

/** Puts evidence at the end, or in the place of the one with the same id. */
export function keepEvidence(risk: Risk, one: Evidence): BatchCommand {
  const { evidence } = risk.assessment
  if (!evidence.some(({ id }) => id === one.id)) return put(risk, 'addEvidence', [...evidence, one])
  return put(
    risk,
    'changeEvidence',
    evidence.map((known) => (known.id === one.id ? one : known)),
  )
}

/** Takes evidence away. The content of a file stays on disk, so that this can be undone. */
export function removeEvidence(risk: Risk, id: string): BatchCommand {
  return put(
    risk,
    'removeEvidence',
    risk.assessment.evidence.filter((one) => one.id !== id),
  )
}

/** True when one more file would make the register too large for a register file. */
export function isTooMuch(register: Pick<Register, 'risks'>, file: { sha256: string; bytes: number }): boolean {
  if (filesNamedIn(register).some(({ sha256 }) => sha256 === file.sha256)) return false
  return bytesNamedIn(register) + file.bytes > MOST_BYTES_TOGETHER
}

/** The address as it is kept: `www.…` gets its scheme; null when it is no web address. Main checks again. */
export function webAddressOf(typed: string): string | null {
  const text = typed.trim()
  const whole = /^www\./i.test(text) ? `https://${text}` : text
  return /^https?:\/\/(?![^/?#]*@)[^\s\\/?#]+[^\s\\]*$/i.test(whole) ? whole : null
}
