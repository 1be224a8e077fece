/** The next edition of a register: its copy, with what was judged put beside, to be judged anew. */
import { EMPTY_ASSESSMENT } from '../domain/assessment'
import { type Edition, triennium } from '../domain/body'
import { EMPTY_EVALUATION } from '../domain/evaluation'
import type { Previous } from '../domain/previous'
import type { Register } from '../domain/register'
import { finalLevel, finalMotivation, type Risk } from '../domain/risk'
import { EMPTY_WORKFLOW } from '../domain/workflow'

export interface NextEdition {
  /** The id of the new register, never used before. */
  readonly id: string
  /** The first year of the new triennium. */
  readonly firstYear: number
}

/** What an edition says of a risk, for the one after; what it says itself of the one before, while it is not judged. */
function previousOf(risk: Risk, edition: Edition): Previous | null {
  const { ratings } = risk.assessment
  const level = finalLevel(risk)
  const judged = level !== null || Object.values(ratings).some((rating) => rating.level !== null)
  if (!judged) return risk.previous
  return { edition: triennium(edition), ratings, overall: { level, motivation: finalMotivation(risk) } }
}

/**
 * A new register that starts as a copy of this one: every row keeps its id, so that the two can be compared. The
 * levels and motivations that counted are at hand in `previous`; assessments, evaluations, evidence, the workflow and
 * hand-outs start empty. Nothing else is changed: what is out of date, such as steps whose day is past, the checks say.
 */
export function nextEdition(register: Register, { id, firstYear }: NextEdition): Register {
  const { heading } = register
  const years = heading.edition.lastYear - heading.edition.firstYear
  const edition: Edition = {
    firstYear,
    lastYear: firstYear + years,
    status: 'draft',
    act: { kind: '', number: '', date: '' },
  }
  return {
    ...register,
    heading: { ...heading, id, edition, handout: null },
    risks: register.risks.map((risk) => ({
      ...risk,
      assessment: EMPTY_ASSESSMENT,
      evaluation: EMPTY_EVALUATION,
      workflow: EMPTY_WORKFLOW,
      previous: previousOf(risk, heading.edition),
    })),
    handouts: [],
  }
}

/** How many steps of measures were due before a day (ISO): to be planned anew. */
export function stepsDueBefore(register: Pick<Register, 'measures'>, day: string): number {
  const steps = register.measures.flatMap((measure) => measure.steps)
  return steps.filter(({ timing }) => timing.kind === 'date' && timing.date !== '' && timing.date < day).length
}
