/** A text for each manager who has not handed back: what, by when, what is missing, with which file. */
import { triennium } from '../domain/body'
import { processNumber } from '../domain/lookup'
import type { Register } from '../domain/register'
import { reminders as text } from '../text/it/reminders'
import { isAssessed } from '../workflow/completeness'
import type { Round } from './rounds'

/** A message ready to be pasted or sent. */
export interface Reminder {
  readonly unitId: string
  readonly subject: string
  readonly body: string
}

/** At most this many processes are named. */
const NAMED = 10

/** A day as one writes it: `31/3/2026`. `day` begins with `YYYY-MM-DD`. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}

/** Rounds that are awaited, the latest first, then those that are due first. */
export function awaitedRounds(rounds: readonly Round[]): readonly Round[] {
  const due = ({ last }: Round) => last?.due || '9999'
  return rounds
    .filter(({ awaited }) => awaited)
    .sort((a, b) => b.daysLate - a.daysLate || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}

/** The reminder of a round; `by` is who signs it. */
export function reminderOf(register: Register, round: Round, by: string): Reminder {
  const { unit, risks } = round.party
  const years = triennium(register.heading.edition)
  const newest = round.handouts.filter(({ at }) => at === round.last?.at)
  const due = round.last?.due ?? ''
  const lines = [
    text.greeting(unit.manager),
    `${text.notBack(unit.name, register.heading.body.name, years, writtenDay(round.last?.at ?? ''))} ${dueSentence(due, round.daysLate)}`.trim(),
    '',
    text.missing(round.unfinished, risks.length),
    ...missingProcesses(register, round),
    '',
    ...newest.map(({ kind, fileName }) => text.how[kind](fileName)),
    '',
    text.thanks,
    ...(by === '' ? [] : ['', by]),
  ]
  return { unitId: unit.id, subject: text.subject(unit.name, years), body: lines.join('\n') }
}

function dueSentence(due: string, daysLate: number): string {
  if (due === '') return ''
  return daysLate > 0 ? text.late(writtenDay(due), daysLate) : text.due(writtenDay(due))
}

function missingProcesses(register: Register, { party }: Round): readonly string[] {
  const counts = party.processes.flatMap((process) => {
    const missing = party.risks.filter(
      (risk) => risk.processId === process.id && !isAssessed(risk, register.indicators),
    ).length
    return missing === 0 ? [] : [text.process(`${processNumber(register, process)} ${process.name}`, missing)]
  })
  const more = counts.length - NAMED
  return more > 0 ? [...counts.slice(0, NAMED), text.more(more)] : counts
}
