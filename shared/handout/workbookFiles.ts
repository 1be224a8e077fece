/** The workbooks of a register: one for each manager, with its name, or every text that is too long for one. */
import type { HandoutOrigin } from '../domain/handout'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import { isDeviceName } from '../register/fileNames'
import { failure, type Result, success } from '../register/result'
import { selfAssessment as text } from '../text/it/selfAssessment'
import { partialRegister } from './partial'
import { type Party, partiesOf } from './parties'
import { type TextTooLong, type WorkbookPlan, workbookPlan } from './workbookPlan'

/** A hand-out as it is made: its id, when and by whom, until when it is to come back. */
export type HandingOut = Pick<HandoutOrigin, 'id' | 'at' | 'by' | 'due'>

export interface PlannedWorkbook {
  readonly name: string
  readonly party: Party
  readonly plan: WorkbookPlan
}

/** Longer names do not fit in the paths of some disks and mail programs. */
const LONGEST_NAME = 60

/** A name as part of a file name that any computer keeps: small letters, digits and hyphens. */
function slug(name: string): string {
  const whole = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= LONGEST_NAME) return whole
  const words = whole.slice(0, LONGEST_NAME + 1)
  return words.slice(0, words.includes('-') ? words.lastIndexOf('-') : LONGEST_NAME)
}

/** The name of each party's unit as part of a file name; two units of one name are told apart by a number. */
export function unitSlugs(parties: readonly Party[]): readonly string[] {
  const used = new Set<string>()
  return parties.map(({ unit }) => {
    const name = slug(unit.name) || unit.id.toLowerCase()
    const wanted = isDeviceName(name) ? text.unitFile(name) : name
    let free = wanted
    for (let number = 2; used.has(free); number += 1) free = `${wanted}-${number}`
    used.add(free)
    return free
  })
}

/** The file name of each party's workbook. */
export function workbookNames(parties: readonly Party[]): readonly string[] {
  return unitSlugs(parties).map(text.fileName)
}

/** The workbook of one party. */
export function planWorkbook(
  register: Register,
  party: Party,
  made: HandingOut,
  name: string,
): Result<PlannedWorkbook, readonly TextTooLong[]> {
  const part = partialRegister(register, party, register.heading)
  const plan = workbookPlan(part, { ...made, registerId: register.heading.id, unitId: party.unit.id })
  return plan.ok ? success({ name, party, plan: plan.value }) : plan
}

export interface PlannedWorkbooks {
  readonly workbooks: readonly PlannedWorkbook[]
  /** Processes that nobody answers for: they are in no workbook. */
  readonly unassigned: readonly Process[]
}

/** A workbook for each manager with a risk to assess; refused, with every place, when a text is too long for a cell. */
export function planWorkbooks(
  register: Register,
  makeOne: (party: Party) => HandingOut,
): Result<PlannedWorkbooks, readonly TextTooLong[]> {
  const { parties, unassigned } = partiesOf(register)
  const assessing = parties.filter(({ risks }) => risks.length > 0)
  const names = workbookNames(assessing)
  const workbooks: PlannedWorkbook[] = []
  const tooLong: TextTooLong[] = []
  for (const [index, party] of assessing.entries()) {
    const planned = planWorkbook(register, party, makeOne(party), names[index] ?? '')
    if (planned.ok) workbooks.push(planned.value)
    else tooLong.push(...planned.error)
  }
  return tooLong.length > 0 ? failure(tooLong) : success({ workbooks, unassigned })
}
