/** What an approval rests on, its fingerprint, and what has changed since. */

import { byId } from '../domain/lookup'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import type { Approval } from '../domain/workflow'
import { canonicalJson, sha256Of } from '../journal/chain'
import { type Change, diffRows } from '../journal/change'

/** Everything in a register that the approval of one risk rests on. Lists whose order means nothing are by id. */
function basisOf(register: Register, risk: Risk): object {
  const process = byId(register.processes).get(risk.processId)
  const measures = byId(register.measures)
  const named = <T extends { readonly id: string }>(rows: readonly T[]) =>
    Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))
  return {
    process: process && {
      name: process.name,
      input: process.input,
      phases: process.phases,
      output: process.output,
      unitId: process.unitId,
    },
    risk: {
      description: risk.description,
      factorIds: [...risk.factorIds].sort(),
      moneyLaundering: risk.moneyLaundering,
      noSpecificMeasureReason: risk.noSpecificMeasureReason,
    },
    assessment: risk.assessment,
    evaluation: risk.evaluation,
    measures: named(
      risk.measureIds.flatMap((id) => {
        const measure = measures.get(id)
        return measure ? [measure] : []
      }),
    ),
    // Their order is only how they stand on the page, as that of processes.
    indicators: named(register.indicators.map(({ number: _order, ...indicator }) => indicator)),
  }
}

/** What an approval given now would hold. */
export function approvalOf(register: Register, risk: Risk): Approval {
  const content = canonicalJson(basisOf(register, risk))
  return { fingerprint: sha256Of(content), content }
}

interface Known {
  readonly parts: readonly unknown[]
  readonly content: string
}

/** The contents worked out last, while none of the rows they were made of has changed. */
const contents = new WeakMap<Risk, Known>()

function contentNow(register: Register, risk: Risk): string {
  const process = byId(register.processes).get(risk.processId)
  const measures = byId(register.measures)
  const parts = [process, register.indicators, ...risk.measureIds.map((id) => measures.get(id))]
  const known = contents.get(risk)
  if (known && known.parts.length === parts.length && known.parts.every((part, index) => part === parts[index])) {
    return known.content
  }
  const content = canonicalJson(basisOf(register, risk))
  contents.set(risk, { parts, content })
  return content
}

/** True while the approval of a risk holds: nothing that it rests on has changed. */
export function approvalHolds(register: Register, risk: Risk): boolean {
  return risk.workflow.approval !== null && risk.workflow.approval.content === contentNow(register, risk)
}

/**
 * What has changed since a risk was approved; none while the approval holds or was never given. `path` begins with
 * the part: `process`, `risk`, `assessment`, `evaluation`, `measures` or `indicators`.
 */
export function changedSinceApproval(register: Register, risk: Risk): readonly Change[] {
  const { approval } = risk.workflow
  if (approval === null || approvalHolds(register, risk)) return []
  const then: unknown = JSON.parse(approval.content)
  // Through JSON, so that a field that is not there is told the same on both sides.
  const now: unknown = JSON.parse(contentNow(register, risk))
  return diffRows('risks', risk.id, then as object, now as object)
}
