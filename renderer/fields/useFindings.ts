/** What the checks say of the open register: worked out behind what is being typed, and once for all screens. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type CheckOptions, countBySeverity, type Finding, runChecks } from '../../shared/checks'
import { byId } from '../../shared/domain/lookup'
import type { Register } from '../../shared/domain/register'
import { registerFor } from '../../shared/handout/partial'
import type { Author } from '../../shared/journal/entry'
import { useRegisterStore, useWholeRegister } from '../store/registerStore'
import { useText } from '../store/viewStore'

interface Known extends CheckOptions {
  readonly findings: readonly Finding[]
}

const known = new WeakMap<Register, Known>()

/** The date of today where the office is, `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function findingsOf(register: Register, options: CheckOptions): readonly Finding[] {
  const last = known.get(register)
  if (last && last.today === options.today && last.text === options.text) return last.findings
  const findings = runChecks(register, options)
  known.set(register, { ...options, findings })
  return findings
}

/** The findings that concern the author: all, or for a manager those on their own processes and risks. */
export function findingsFor(register: Register, author: Author, options: CheckOptions): readonly Finding[] {
  const findings = findingsOf(register, options)
  if (author.role !== 'manager') return findings
  const { processes, risks } = registerFor(register, author)
  const own = { processes: byId<{ readonly id: string }>(processes), risks: byId<{ readonly id: string }>(risks) }
  return findings.filter(
    ({ subject }) => (subject.kind === 'processes' || subject.kind === 'risks') && own[subject.kind].has(subject.id),
  )
}

/** The findings, blocking ones first; `null` for the moment in which they are worked out for the first time. */
export function useFindings(): readonly Finding[] | null {
  const current = useWholeRegister()
  const author = useRegisterStore((state) => state.author)
  const { checks } = useText()
  // The screen is painted first, then checked; a register that was checked already has its findings at once.
  const register = useDeferredValue(current, known.has(current) ? current : null)
  return useMemo(
    () => (register ? findingsFor(register, author, { today: localDate(new Date()), text: checks }) : null),
    [register, author, checks],
  )
}

/** How long nobody types or edits before the count is worked out again; and how many times as long as that takes. */
const QUIET_MS = 600
const TIMES = 20
/** Risks checked in a millisecond, as a first guess. */
const RISKS_PER_MS = 30

/** What the last count cost, in milliseconds. */
let cost = 0

/** How long to wait for a quiet moment: long where a count would be felt when one goes on typing. */
export function quietFor(lastCost: number, risks: number): number {
  return Math.max(QUIET_MS, Math.max(lastCost, risks / RISKS_PER_MS) * TIMES)
}

/** Keys and clicks by which somebody is at work. */
const SIGNS_OF_WORK = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * How many blocking findings there are, worked out only once nobody has typed or edited for a while: nobody ever waits
 * for it. `null` before the first time.
 */
export function useBlockingCount(): number | null {
  const register = useWholeRegister()
  const author = useRegisterStore((state) => state.author)
  const { checks } = useText()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    const work = () => {
      stop()
      const start = performance.now()
      const done = known.has(register)
      const findings = findingsFor(register, author, { today: localDate(new Date()), text: checks })
      if (!done) cost = performance.now() - start
      setCount(countBySeverity(findings).blocking)
    }
    let timer = 0
    const wait = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(work, known.has(register) ? 0 : quietFor(cost, register.risks.length))
    }
    const stop = () => {
      window.clearTimeout(timer)
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, wait, true)
    }
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, wait, true)
    wait()
    return stop
  }, [register, author, checks])
  return count
}
