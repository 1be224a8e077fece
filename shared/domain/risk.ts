/** Risk events (eventi rischiosi): what can go wrong in a process. All of them together are the risk catalogue. */
import { type Assessment, EMPTY_ASSESSMENT } from './assessment'
import { EMPTY_EVALUATION, type Evaluation } from './evaluation'
import { highestLevel, type Level } from './level'
import type { Previous } from './previous'
import { EMPTY_WORKFLOW, type Workflow } from './workflow'

export interface Risk {
  readonly id: string
  readonly processId: string
  /** Order within its process, from 1. */
  readonly number: number
  readonly description: string
  /** The enabling factors that explain it (rule 7). */
  readonly factorIds: readonly string[]
  /** A risk of money laundering (D.Lgs. 231/2007). */
  readonly moneyLaundering: boolean
  readonly assessment: Assessment
  readonly evaluation: Evaluation
  /** The measures that answer it; a measure is written once and used by many risks. */
  readonly measureIds: readonly string[]
  /** The RPCT's reason for an A without a specific measure (rule 5: «eventuali»); empty otherwise. */
  readonly noSpecificMeasureReason: string
  /** What the edition before said; `null` for a risk that is new, or in a first register. */
  readonly previous: Previous | null
  readonly workflow: Workflow
}

/** A risk still to be described: nothing is written, nothing was done. */
export function blankRisk(id: string, processId: string, number: number): Risk {
  return {
    id,
    processId,
    number,
    description: '',
    factorIds: [],
    moneyLaundering: false,
    assessment: EMPTY_ASSESSMENT,
    evaluation: EMPTY_EVALUATION,
    measureIds: [],
    noSpecificMeasureReason: '',
    previous: null,
    workflow: EMPTY_WORKFLOW,
  }
}

/** The level that counts and is printed: the RPCT's where there is one, else the manager's; `null` when neither. */
export function finalLevel(risk: Risk): Level | null {
  return risk.evaluation.level ?? risk.assessment.overall.level
}

/** The motivation that belongs to {@link finalLevel}: the RPCT's reason where the RPCT set another level. */
export function finalMotivation(risk: Risk): string {
  const own = risk.evaluation
  const differs = own.level !== null && own.level !== risk.assessment.overall.level
  return differs && own.reason !== '' ? own.reason : risk.assessment.overall.motivation
}

/** The level of a process: the highest among its risks (rule 3); `null` when none is assessed. */
export function processLevel(risks: readonly Risk[]): Level | null {
  return highestLevel(risks.map(finalLevel))
}

/** The risk that speaks for the process: the first, in number order, at the process's level; `null` without risks. */
export function mostSevereRisk(risks: readonly Risk[]): Risk | null {
  const level = processLevel(risks)
  return risks.find((risk) => finalLevel(risk) === level) ?? null
}
