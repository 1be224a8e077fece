/** The rounds of the managers: where each stands, who is late, what a reminder says, and the words of a merge. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differing } from '../../renderer/features/handouts/differing'
import type { Handout } from '../../shared/domain/handout'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import { copyHeading, makeHandout } from '../../shared/handout/files'
import { mergeHandBack } from '../../shared/handout/merge'
import { type MergeMemory, type MergeOptions, mergeFiles, type ReturnedFile } from '../../shared/handout/mergeFiles'
import { partialRegister } from '../../shared/handout/partial'
import { type Party, partiesOf } from '../../shared/handout/parties'
import { awaitedRounds, reminderOf } from '../../shared/handout/reminders'
import { fieldWords, fileReport, valueWords } from '../../shared/handout/report'
import { originOf } from '../../shared/handout/returnedFiles'
import { daysBetween, roundsOf } from '../../shared/handout/rounds'
import { canonical } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { it as words } from '../../shared/text/it'
import { authorOf } from './builders'

const START = syntheticRegister(30)
const { parties } = partiesOf(START)
const AT = '2026-03-01T10:00:00.000Z'
const NOW = '2026-04-01T08:00:00.000Z'

function party(index: number): Party {
  const found = parties[index % parties.length]
  if (!found) throw new Error('no party')
  return found
}

function row(of: Party, id: string, more: Partial<Handout> = {}): Handout {
  const { id: unitId, name: unitName, manager } = of.unit
  const made = { unitId, unitName, manager, kind: 'file', fileName: `${id}.consegna.json`, at: AT, by: 'RPCT' } as const
  return { id, ...made, due: '2026-03-31', fingerprint: '', mergedAt: '', ...more }
}

const withHandouts = (...handouts: readonly Handout[]): Register => ({ ...START, handouts })
const roundOf = (register: Register, of: Party, today: string) => {
  const found = roundsOf(register, today).find((round) => round.party.unit.id === of.unit.id)
  if (!found) throw new Error('no round')
  return found
}

describe('the round of a manager', () => {
  it('counts every risk in one status, and none twice', () => {
    for (const { party: of, statuses } of roundsOf(START, '2026-03-01')) {
      expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(of.risks.length)
    }
  })

  it('is awaited from the hand-out until it comes back, and late from the day after it was due', () => {
    const mine = party(0)
    expect(roundOf(START, mine, '2026-04-10')).toMatchObject({ last: null, awaited: false, daysLate: 0 })
    const out = withHandouts(row(mine, 'h-1'))
    expect(roundOf(out, mine, '2026-03-31')).toMatchObject({ awaited: true, daysLate: 0 })
    expect(roundOf(out, mine, '2026-04-01')).toMatchObject({ awaited: true, daysLate: 1 })
    expect(roundOf(withHandouts(row(mine, 'h-1', { due: '' })), mine, '2030-01-01').daysLate).toBe(0)
    const back = withHandouts(row(mine, 'h-1', { mergedAt: NOW }))
    expect(roundOf(back, mine, '2026-04-10')).toMatchObject({ awaited: false, daysLate: 0, mergedAt: NOW })
  })

  it('of a file and a workbook of one day either answers; a newer hand-out is awaited again', () => {
    const mine = party(0)
    const both = [row(mine, 'h-1', { mergedAt: NOW }), row(mine, 'h-2', { kind: 'workbook' })]
    expect(roundOf(withHandouts(...both), mine, '2026-04-10').awaited).toBe(false)
    const newer = row(mine, 'h-3', { at: '2026-05-01T10:00:00.000Z', due: '2026-05-31' })
    expect(roundOf(withHandouts(...both, newer), mine, '2026-06-02')).toMatchObject({ awaited: true, daysLate: 2 })
  })

  it('counts days by the calendar, also over the change of the hour', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(0)
    expect(daysBetween('', '2026-03-28')).toBe(0)
  })
})

describe('a reminder', () => {
  it('says who, what, by when, how late, what is missing and with which file; the latest come first', () => {
    const [first, second, third] = [party(0), party(1), party(2)]
    const register: Register = {
      ...withHandouts(
        row(first, 'h-1', { due: '' }),
        row(second, 'h-2', { due: '2026-04-20' }),
        row(third, 'h-3'),
        row(third, 'h-4', { kind: 'workbook', fileName: 'autovalutazione.xlsx' }),
      ),
    }
    const awaited = awaitedRounds(roundsOf(register, '2026-04-10'))
    expect(awaited.map(({ party: of }) => of.unit.id)).toEqual([third, second, first].map(({ unit }) => unit.id))
    const [late] = awaited
    if (!late) throw new Error('none')
    const { subject, body } = reminderOf(register, late, 'Il RPCT')
    expect(subject).toContain(third.unit.name)
    for (const part of [third.unit.manager, '31/3/2026', '10 giorni fa', 'h-3.consegna.json', 'autovalutazione.xlsx']) {
      expect(body).toContain(part)
    }
    expect(body.endsWith('Il RPCT')).toBe(true)
    const missing = third.risks.map((risk) => ({ ...risk, assessment: { ...risk.assessment, ratings: {} } }))
    const open = new Map(missing.map((risk) => [risk.id, risk]))
    const emptied = { ...register, risks: register.risks.map((risk) => open.get(risk.id) ?? risk) }
    const again = awaitedRounds(roundsOf(emptied, '2026-04-10'))[0]
    if (!again) throw new Error('none')
    expect(reminderOf(emptied, again, '').body).toContain(third.processes[0]?.name)
  })
})

/** A file that came back after its manager rewrote every overall motivation. */
function returned(of: Party, index: number, change: (risk: Risk) => Risk): ReturnedFile {
  const part = partialRegister(START, of, START.heading)
  const { origin } = makeHandout(part, { id: `h-${index}`, unitId: of.unit.id, at: AT, by: '', due: '' })
  const base = { ...part, heading: copyHeading(START.heading, origin) }
  const theirs = { ...base, risks: base.risks.map(change) }
  const submitted = new Set(base.risks.map(({ id }) => id))
  return {
    kind: 'file',
    file: `${index}.json`,
    origin,
    back: { base, theirs, author: authorOf(of), at: AT, submitted },
  }
}

const rewrite = (motivation: string) => (risk: Risk) => ({
  ...risk,
  assessment: { ...risk.assessment, overall: { ...risk.assessment.overall, motivation } },
})

const options: MergeOptions = { decisions: new Map(), now: NOW, words }

describe('merging many files', () => {
  it('in any order gives the same register, and again changes nothing', () => {
    const texts = fc.array(fc.constantFrom('Visti gli atti.', 'Sentito l’ufficio.', 'Nessuna segnalazione.'), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(texts, fc.nat(), (motivations, seed) => {
        const files = motivations
          .slice(0, parties.length)
          .map((text, index) => returned(party(index), index, rewrite(text)))
        const shuffled = [...files.slice(seed % files.length), ...files.slice(0, seed % files.length)].reverse()
        const once = mergeFiles(START, files, options)
        expect(canonical(mergeFiles(START, shuffled, options).register)).toEqual(canonical(once.register))
        expect(mergeFiles(once.register, shuffled, options).changes).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('decided one conflict after the other, what is remembered in between gives what merging anew gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs')), { maxLength: 8 }),
        (clicks) => {
          // Two managers, and a second file of the first: some share their rows, one does not.
          const files = [
            returned(party(0), 1, rewrite('Prima versione.')),
            returned(party(1), 2, rewrite('Sentito l’ufficio.')),
            returned(party(0), 1, rewrite('Versione corretta.')),
          ]
          const mine = { ...START, risks: START.risks.map(rewrite('Motivo del RPCT.')) }
          const memory: MergeMemory = new Map()
          const decisions = new Map<string, 'mine' | 'theirs'>()
          for (const [place, decision] of clicks) {
            const shown = mergeFiles(mine, files, { ...options, decisions: new Map(decisions) }, memory)
            const choices = shown.files.flatMap((file) => file.choices)
            const choice = choices[place % Math.max(choices.length, 1)]
            if (choice) decisions.set(choice.key, decision)
          }
          const remembered = mergeFiles(mine, files, { ...options, decisions }, memory)
          const anew = mergeFiles(mine, files, { ...options, decisions })
          expect(remembered.changes).toEqual(anew.changes)
          expect(remembered.files).toEqual(anew.files)
          expect(canonical(remembered.register)).toEqual(canonical(anew.register))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('two files of one manager: where they differ, the second is in conflict with what the first brought', () => {
    const files = [
      returned(party(0), 1, rewrite('Prima versione.')),
      returned(party(0), 1, rewrite('Versione corretta.')),
    ]
    const merged = mergeFiles(START, files, options)
    expect(merged.files[0]?.choices).toEqual([])
    const choices = merged.files[1]?.choices ?? []
    expect(choices[0]).toMatchObject({ mine: 'Prima versione.', theirs: 'Versione corretta.' })
    const decisions = new Map(choices.map(({ key }) => [key, 'theirs' as const]))
    const decided = mergeFiles(START, files, { ...options, decisions })
    const own = new Set(party(0).risks.map(({ id }) => id))
    for (const risk of decided.register.risks.filter(({ id }) => own.has(id))) {
      expect(risk.assessment.overall.motivation).toBe('Versione corretta.')
    }
    expect(originOf(decided.files)).toContain(`1.json (${party(0).unit.manager}`)
  })

  it('a measure that the register no longer has is rejected with that reason, and the rest still merges', () => {
    const of = party(0)
    const measure = START.measures[0]
    if (!measure) throw new Error('no measure')
    const file = returned(of, 1, (risk) => ({
      ...rewrite('Visti gli atti.')(risk),
      measureIds: [...risk.measureIds, measure.id],
    }))
    const without: Register = {
      ...START,
      measures: START.measures.filter(({ id }) => id !== measure.id),
      risks: START.risks.map((risk) => ({ ...risk, measureIds: risk.measureIds.filter((id) => id !== measure.id) })),
    }
    const merged = mergeFiles(without, [file], options)
    const { rejected, applied } = merged.files[0]?.report ?? { rejected: [], applied: 0 }
    expect(applied).toBeGreaterThan(0)
    expect(rejected.map(({ reason }) => reason)).toContain(words.handouts.rejections.referenceGone)
  })
})

describe('the report in words', () => {
  it('names rows, fields and values as the screen does', () => {
    const of = party(0)
    const indicator = START.indicators[0]
    if (!indicator) throw new Error('no indicator')
    const file = returned(of, 1, (each) => ({ ...each, evaluation: { ...each.evaluation, priority: 'low' } }))
    if (file.kind !== 'file') throw new Error('kind')
    const report = fileReport([START], file.file, mergeHandBack(START, file.back), words)
    expect(report.rejected[0]).toMatchObject({
      sheet: 'Rischi',
      value: 'Bassa',
      reason: words.workflow.forbidden.rpctOnly,
    })
    expect(report.rejected[0]?.cell).toMatch(/^Processo .*rischio \d+ · Priorità$/)
    const of2 = (path: readonly string[]) => fieldWords([START], { path }, words)
    expect(of2(['assessment', 'ratings', indicator.id, 'level'])).toBe(indicator.name)
    expect(of2(['assessment', 'ratings', indicator.id, 'motivation'])).toBe(`Motivazione: ${indicator.name}`)
    expect(of2(['assessment', 'overall', 'level'])).toBe('Valutazione complessiva')
    expect(of2([])).toBe('Tutta la riga')
    const factor = START.factors[0]
    const named = valueWords([START], { table: 'risks', path: ['factorIds'] }, [factor?.id ?? ''], words)
    expect(named).toBe(factor?.name)
  })
})

describe('what differs between two texts', () => {
  it('is found word by word, and the three parts are the text again', () => {
    const sentence = fc.array(fc.constantFrom('gli', 'atti', 'di', 'marzo', 'aprile ', '\n'), { maxLength: 12 })
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const [base, text] = [a.join(' '), b.join(' ')]
        const { start, middle, end } = differing(base, text)
        expect(start + middle + end).toBe(text)
        if (base === text) expect(middle).toBe('')
      }),
    )
    expect(differing('Visti gli atti di marzo.', 'Visti gli atti di aprile.')).toEqual({
      start: 'Visti gli atti di ',
      middle: 'aprile.',
      end: '',
    })
  })
})
