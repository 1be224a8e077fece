/** What the checks say of the open register: worked out behind what is being typed, and once for all screens. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type CheckOptions, countBySeverity, type Finding, runChecks } from '../../shared/checks'
import type { Register } from '../../shared/domain/register'
import { useRegister } from '../store/registerStore'
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

/** The findings, blocking ones first; `null` for the moment in which they are worked out for the first time. */
export function useFindings(): readonly Finding[] | null {
  const current = useRegister()
  const { checks } = useText()
  // The screen is painted first, then checked; a register that was checked already has its findings at once.
  const register = useDeferredValue(current, known.has(current) ? current : null)
  return useMemo(
    () => (register ? findingsOf(register, { today: localDate(new Date()), text: checks }) : null),
    [register, checks],
  )
}

/** How long nobody edits before the count is worked out again; and how many times as long as that takes. */
const QUIET_MS = 600
const TIMES = 20

let cost = 0

/** How long to wait for a quiet moment, when working the count out took so long the last time. */
export function quietFor(lastCost: number): number {
  return Math.max(QUIET_MS, lastCost * TIMES)
}

/**
 * How many blocking findings there are, worked out only once nobody has edited for a while: typing never waits for it.
 * `null` before the first time.
 */
export function useBlockingCount(): number | null {
  const register = useRegister()
  const { checks } = useText()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let idle = 0
    const options = { today: localDate(new Date()), text: checks }
    const work = () => {
      const start = performance.now()
      const done = known.has(register)
      const findings = findingsOf(register, options)
      if (!done) cost = performance.now() - start
      setCount(countBySeverity(findings).blocking)
    }
    const timer = setTimeout(() => {
      idle = requestIdleCallback(work, { timeout: 2000 })
    }, quietFor(cost))
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [register, checks])
  return count
}
