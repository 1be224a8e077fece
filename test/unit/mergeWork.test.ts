/**
 * Whatever managers do in their copies and the RPCT here meanwhile, step by step as the program lets them: the merge is
 * whole, is undone as one, changes nothing the second time, and does not depend on the order of the files.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPTY_RATING } from '../../shared/domain/indicator'
import type { Register } from '../../shared/domain/register'
import { blankRisk, type Risk } from '../../shared/domain/risk'
import { decodeHandBack, decodeHandout, encodeHandBack, makeHandout, onlyChanged } from '../../shared/handout/files'
import { type MergedFiles, mergeFiles, type ReturnedFile } from '../../shared/handout/mergeFiles'
import { partialRegister } from '../../shared/handout/partial'
import { type Party, partiesOf } from '../../shared/handout/parties'
import { applyChanges } from '../../shared/journal/apply'
import { invertChanges, type Json } from '../../shared/journal/change'
import type { SimpleCommand } from '../../shared/journal/command'
import { type Author, OFFICE } from '../../shared/journal/entry'
import { planCommand } from '../../shared/journal/plan'
import { canonical, decodeRegisterText, encodeRegister } from '../../shared/register/file'
import type { Result } from '../../shared/register/result'
import { syntheticRegister } from '../../shared/synthetic'
import { it as words } from '../../shared/text/it'
import type { TransitionName } from '../../shared/workflow/transitions'
import { authorOf } from './builders'

const START = syntheticRegister(12)
const { parties } = partiesOf(START)
const HANDED_OUT = '2026-03-01T10:00:00.000Z'
const HANDED_BACK = '2026-03-28T10:00:00.000Z'
const NOW = '2026-03-29T10:00:00.000Z'

const [LEVEL, TEXT] = [fc.constantFrom('B', 'M', 'A', null), fc.constantFrom('', ' ', 'Perché sì.', 'Visti gli atti.')]
const STEP = fc.constantFrom<TransitionName>('submit', 'return', 'weigh', 'approve')
const DAY = fc.integer({ min: 2, max: 27 }).map((day) => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`)

/** One thing that somebody does to a risk; `number` chooses among what there is. */
type Deed = (risk: Risk, number: number) => SimpleCommand

const set = ({ id }: Risk, path: readonly string[], value: unknown): SimpleCommand => ({
  kind: 'set',
  table: 'risks',
  id,
  path,
  value: value as Json,
})

function ratingPart(risk: Risk, number: number, part: object): SimpleCommand {
  const indicator = START.indicators[number % START.indicators.length]?.id ?? ''
  const path = ['assessment', 'ratings', indicator]
  return set(risk, path, { ...(risk.assessment.ratings[indicator] ?? EMPTY_RATING), ...part })
}

const DEED: fc.Arbitrary<Deed> = fc.oneof(
  LEVEL.map(
    (level): Deed =>
      (risk, number) =>
        ratingPart(risk, number, { level }),
  ),
  TEXT.map(
    (motivation): Deed =>
      (risk, number) =>
        ratingPart(risk, number, { motivation }),
  ),
  fc.constant<Deed>((risk, number) => ({ ...(ratingPart(risk, number, {}) as object), value: null }) as SimpleCommand),
  fc.tuple(LEVEL, TEXT).map(
    ([level, motivation]): Deed =>
      (risk) =>
        set(risk, ['assessment', 'overall'], { level, motivation }),
  ),
  TEXT.map(
    (text): Deed =>
      (risk) =>
        set(risk, ['description'], text),
  ),
  fc.uuid().map((id): Deed => {
    return ({ processId }) => ({ kind: 'insert', table: 'risks', row: blankRisk(id, processId, 9) })
  }),
  fc.constant<Deed>(({ id }) => ({ kind: 'remove', table: 'risks', id })),
  fc.tuple(STEP, DAY).map(([transition, at]): Deed => {
    return ({ id }) => ({ kind: 'transition', transition, riskId: id, remarks: 'Da precisare.', at })
  }),
  fc.tuple(LEVEL, TEXT).map(
    ([level, reason]): Deed =>
      (risk) =>
        set(risk, ['evaluation'], { level, reason, priority: null, decision: null }),
  ),
)
const WORK = fc.array(fc.tuple(DEED, fc.nat(30)), { maxLength: 12 })
type Work = readonly (readonly [Deed, number])[]

/** The register after the work of an author on the risks of a party; what they may not do is not done. */
function after(start: Register, work: Work, author: Author, { processes }: Party): Register {
  const own = new Set(processes.map(({ id }) => id))
  return work.reduce((register, [deed, number]) => {
    const risks = register.risks.filter(({ processId }) => own.has(processId))
    const risk = risks[number % Math.max(1, risks.length)]
    const planned = risk && planCommand(register, deed(risk, number), author)
    return planned?.ok ? applyChanges(register, planned.value) : register
  }, start)
}

function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** What comes back of a hand-out to a party, after somebody who says to be `author` worked in it. */
function returned(party: Party, work: Work, author: Author): ReturnedFile {
  const { id } = party.unit
  const part = partialRegister(START, party, START.heading)
  const handout = makeHandout(part, { id: `h-${id}`, unitId: id, at: HANDED_OUT, by: 'RPCT', due: '' })
  const { copy, file } = taken(decodeHandout(JSON.parse(handout.text())))
  const theirs = after(copy, work, author, party)
  const submitted = theirs.risks.map((risk) => risk.id)
  const text = encodeHandBack({ base: file, theirs, author, at: HANDED_BACK, submitted })
  const { origin, back } = taken(decodeHandBack(JSON.parse(text)))
  return { kind: 'file', file: id, origin, back: onlyChanged(back) }
}

function merge(register: Register, files: readonly ReturnedFile[], isTheirs: (place: number) => boolean): MergedFiles {
  const options = { decisions: new Map(), now: NOW, words }
  const choices = mergeFiles(register, files, options).files.flatMap((outcome) => outcome.choices)
  const decisions = new Map(choices.map(({ key }, place) => [key, isTheirs(place) ? 'theirs' : 'mine'] as const))
  return mergeFiles(register, files, { ...options, decisions })
}

function partyAt(index: number): Party {
  const party = parties[index % parties.length]
  if (!party) throw new Error('no party')
  return party
}

it('keeps a register whole, the RPCT’s fields untouched, one step to undo, nothing the second time, in any order', () => {
  fc.assert(
    fc.property(WORK, WORK, WORK, fc.nat(), fc.boolean(), fc.nat(), (first, second, own, index, claims, choice) => {
      const [party, other] = [partyAt(index), partyAt(index + 1)]
      const mine = after(START, own, OFFICE, party)
      // One of them may say to be the RPCT in the copy that was handed out.
      const files = [
        returned(party, first, claims ? OFFICE : authorOf(party)),
        returned(other, second, authorOf(other)),
      ]
      const { changes, register } = merge(mine, files, (place) => (choice >> (place % 20)) % 2 === 1)
      const planned = taken(planCommand(mine, { kind: 'changes', name: 'merge', changes }))
      expect(canonical(applyChanges(mine, planned))).toEqual(canonical(register))
      expect(canonical(taken(decodeRegisterText(encodeRegister(register))).register)).toEqual(canonical(register))
      expect(canonical(applyChanges(register, invertChanges(planned)))).toEqual(canonical(mine))
      expect(merge(register, files, () => false).changes).toEqual([])
      const inOrder = merge(mine, files, () => false)
      expect(canonical(merge(mine, [...files].reverse(), () => false).register)).toEqual(canonical(inOrder.register))
      const left = new Map(register.risks.map((risk) => [risk.id, risk]))
      for (const { id, evaluation, number, workflow } of mine.risks) {
        const risk = left.get(id)
        if (risk) expect(risk).toMatchObject({ evaluation, number })
        else expect(workflow.state).toBe('open')
      }
    }),
    { numRuns: 60 },
  )
})
