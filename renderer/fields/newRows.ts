/** Rows as they are when somebody adds them: empty, with the next number or code. */
import { risksOf } from '../../shared/domain/lookup'
import type { Measure, MeasureKind, Step } from '../../shared/domain/measure'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import { blankRisk, type Risk } from '../../shared/domain/risk'

/** A risk still to be described, last of its process. */
export function emptyRisk(register: Pick<Register, 'risks'>, processId: string, id: string): Risk {
  return blankRisk(id, processId, Math.max(0, ...risksOf(register, processId).map((risk) => risk.number)) + 1)
}

/** The first letter of the codes of each kind, where the office has no habit of its own yet. */
const LETTERS: Readonly<Record<MeasureKind, string>> = { general: 'G', specific: 'S' }

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The highest number that the codes have where the pattern's first group stands, plus one. */
function nextNumber(measures: readonly Measure[], pattern: RegExp): number {
  return Math.max(0, ...measures.map((measure) => Number(pattern.exec(measure.code)?.[1] ?? 0))) + 1
}

/**
 * A code that no measure has: the kind's letter and the next number («G17»). For a specific measure of an area, where
 * the office numbers by area, the area's number and the next in it («S03-09»).
 */
export function nextCode(measures: readonly Measure[], kind: MeasureKind, areaNumber?: number): string {
  const letter = LETTERS[kind]
  const byArea = kind === 'specific' && measures.some((measure) => /^S\d{2}-\d{2}$/i.test(measure.code))
  if (byArea && areaNumber !== undefined) {
    const start = `${letter}${twoDigits(areaNumber)}-`
    return `${start}${twoDigits(nextNumber(measures, new RegExp(`^${start}0*(\\d{1,6})$`, 'i')))}`
  }
  return `${letter}${twoDigits(nextNumber(measures, new RegExp(`^${letter}0*(\\d{1,6})`, 'i')))}`
}

/** A measure still to be named. */
export function emptyMeasure(
  measures: readonly Measure[],
  kind: MeasureKind,
  id: string,
  areaNumber?: number,
): Measure {
  return {
    id,
    code: nextCode(measures, kind, areaNumber),
    kind,
    type: 'control',
    name: '',
    description: '',
    factorIds: [],
    steps: [],
    recoveryPlan: false,
  }
}

/** A step still to be described. */
export function emptyStep(id: string, unitId: string | null): Step {
  return { id, description: '', timing: { kind: 'cadence', cadence: '' }, unitId, indicator: '', target: '' }
}

/** The number after the highest of an area. */
export function nextProcessNumber({ processes }: Pick<Register, 'processes'>, areaId: string): number {
  return processes.reduce((highest, each) => (each.areaId === areaId ? Math.max(highest, each.number) : highest), 0) + 1
}

/** A process still to be named, last of its area. */
export function emptyProcess(register: Pick<Register, 'processes'>, areaId: string, id: string): Process {
  return {
    id,
    areaId,
    number: nextProcessNumber(register, areaId),
    name: '',
    input: '',
    phases: [],
    output: '',
    unitId: null,
    involvedUnitIds: [],
    noLaunderingReason: '',
  }
}
