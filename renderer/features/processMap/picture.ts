/** What the picture of a process shows. */
import { byId, processNumber } from '../../../shared/domain/lookup'
import type { Process } from '../../../shared/domain/process'
import type { Register } from '../../../shared/domain/register'

/** One phase in the picture. */
export interface PicturePhase {
  readonly description: string
  /** Who does it: its own unit, else the responsible one; empty when neither is chosen. */
  readonly unit: string
  /** True when another unit did the phase before. */
  readonly handover: boolean
}

/** A process as a picture: what starts it, its phases, what comes out. */
export interface ProcessPicture {
  readonly number: string
  readonly name: string
  readonly area: string
  readonly unit: string
  readonly input: string
  readonly phases: readonly PicturePhase[]
  readonly output: string
  /** How much of the paper it wants: what does not fit one page is printed smaller. */
  readonly size: 'normal' | 'small' | 'smaller'
}

/** Letters of a printed line, and the lines of a page at each size. */
const LINE = 70
const LINES = { normal: 50, small: 64 }
/** Lines that a box costs besides its text: edge, unit, arrow. */
const BOX = 3.2

/** The picture of a process. */
export function pictureOf(register: Pick<Register, 'areas' | 'units'>, process: Process): ProcessPicture {
  const units = byId(register.units)
  const unitName = (id: string | null) => (id === null ? '' : (units.get(id)?.name ?? ''))
  const responsible = unitName(process.unitId)
  const phases = process.phases.map((phase, index) => {
    const before = process.phases[index - 1]
    const unitId = phase.unitId ?? process.unitId
    return {
      description: phase.description,
      unit: unitName(unitId),
      handover: before !== undefined && unitId !== null && (before.unitId ?? process.unitId) !== unitId,
    }
  })
  return {
    number: processNumber(register, process),
    name: process.name,
    area: byId(register.areas).get(process.areaId)?.name ?? '',
    unit: responsible,
    input: process.input,
    phases,
    output: process.output,
    size: sizeOf([process.input, ...phases.map((phase) => phase.description), process.output]),
  }
}

function sizeOf(texts: readonly string[]): ProcessPicture['size'] {
  const lines = texts.reduce((sum, text) => sum + BOX + Math.max(1, Math.ceil(text.length / LINE)), 0)
  return lines <= LINES.normal ? 'normal' : lines <= LINES.small ? 'small' : 'smaller'
}
