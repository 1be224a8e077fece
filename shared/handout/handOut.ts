/** Handing out: which files are made for which managers, and the rows that remember it. Nothing is written here. */
import type { Handout, HandoutKind, HandoutOrigin } from '../domain/handout'
import type { Register } from '../domain/register'
import { failure, type Result, success } from '../register/result'
import { selfAssessment } from '../text/it/selfAssessment'
import { type EncodedHandout, HANDOUT_ENDING, makeHandout, type Sha256 } from './files'
import { partialRegister } from './partial'
import { type Party, partiesOf } from './parties'
import { planWorkbook, unitSlugs } from './workbookFiles'
import type { TextTooLong, WorkbookPlan } from './workbookPlan'

/** What is to be handed out, to whom and as what. */
export interface HandOutWish {
  readonly unitIds: readonly string[]
  readonly kinds: readonly HandoutKind[]
  /** When, ISO 8601 in UTC, and by whom. */
  readonly at: string
  readonly by: string
  /** Until when it is to come back (`YYYY-MM-DD`); empty for no day. */
  readonly due: string
}

/** A file to be written: its text, or the workbook that it is made of. */
export type HandOutFile =
  | { readonly kind: 'file'; readonly name: string; readonly text: EncodedHandout['text'] }
  | { readonly kind: 'workbook'; readonly name: string; readonly plan: WorkbookPlan }

/** The files of a hand-out, and a row for each. */
export interface HandOutPlan {
  readonly files: readonly HandOutFile[]
  readonly rows: readonly Handout[]
}

/** Plans a hand-out; refused, with every place, when a text is too long for a cell of a workbook. */
export function planHandOut(
  register: Register,
  wish: HandOutWish,
  newId: () => string,
  sha256?: Sha256,
): Result<HandOutPlan, readonly TextTooLong[]> {
  const { parties } = partiesOf(register)
  const slugs = unitSlugs(parties)
  const files: HandOutFile[] = []
  const rows: Handout[] = []
  const tooLong: TextTooLong[] = []
  for (const [index, party] of parties.entries()) {
    if (!wish.unitIds.includes(party.unit.id)) continue
    for (const kind of wish.kinds) {
      const made = { id: newId(), at: wish.at, by: wish.by, due: wish.due }
      const slug = slugs[index] ?? party.unit.id
      if (kind === 'file') {
        const name = `${slug}${HANDOUT_ENDING}`
        const part = partialRegister(register, party, register.heading)
        const { origin, text } = makeHandout(part, { ...made, unitId: party.unit.id }, sha256)
        files.push({ kind, name, text })
        rows.push(rowOf(party, kind, name, origin))
        continue
      }
      // A workbook has a row for each risk: without one there is nothing to fill in.
      if (party.risks.length === 0) continue
      const planned = planWorkbook(register, party, made, selfAssessment.fileName(slug))
      if (!planned.ok) {
        tooLong.push(...planned.error)
        continue
      }
      const { name, plan } = planned.value
      files.push({ kind, name, plan })
      rows.push(rowOf(party, kind, name, plan.origin))
    }
  }
  return tooLong.length > 0 ? failure(tooLong) : success({ files, rows })
}

function rowOf(party: Party, kind: HandoutKind, fileName: string, origin: HandoutOrigin): Handout {
  const { id, unitId, at, by, due, fingerprint } = origin
  const { name, manager } = party.unit
  return { id, unitId, unitName: name, manager, kind, fileName, at, by, due, fingerprint, mergedAt: '' }
}
