/** What the rows of annexes 1, 2 and 3 are about, in printed order: area, then number; or the highest level first. */
import type { RiskArea } from '../domain/area'
import { byId, processesInOrder, processNumber, risksOf } from '../domain/lookup'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import { finalLevel, mostSevereRisk, type Risk } from '../domain/risk'
import { inTreatmentOrder } from '../domain/treatment'
import type { AnnexOrder, AnnexPer } from './table'

/** The subject of one row. */
export interface AnnexSubject {
  /** «3.12»; per risk «3.12.1». A process without risks keeps its own number in both forms. */
  readonly number: string
  readonly area: RiskArea | null
  readonly process: Process
  /** The risks that the catalogue cell lists: all of the process, or the one of this row. Empty when it has none. */
  readonly risks: readonly Risk[]
  /** The risk whose levels and motivations the row shows; `null` when there is none. */
  readonly speaking: Risk | null
}

/** One subject per process, or per risk; nothing is left out: a process without risks has its row in both forms. */
export function annexSubjects(register: Register, per: AnnexPer, order: AnnexOrder = 'area'): readonly AnnexSubject[] {
  const subjects = inAreaOrder(register, per)
  return order === 'area' ? subjects : inTreatmentOrder(subjects, ({ speaking }) => speaking && finalLevel(speaking))
}

function inAreaOrder(register: Register, per: AnnexPer): readonly AnnexSubject[] {
  const areas = byId(register.areas)
  const subjects: AnnexSubject[] = []
  for (const process of processesInOrder(register)) {
    const number = processNumber(register, process)
    const area = areas.get(process.areaId) ?? null
    const risks = risksOf(register, process.id)
    if (per === 'process' || risks.length === 0) {
      subjects.push({ number, area, process, risks, speaking: mostSevereRisk(risks) })
      continue
    }
    for (const risk of risks) {
      subjects.push({ number: `${number}.${risk.number}`, area, process, risks: [risk], speaking: risk })
    }
  }
  return subjects
}
