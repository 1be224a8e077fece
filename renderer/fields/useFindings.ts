/** What the checks say of the open register: worked out behind what is being typed, and once for all screens. */
import { useDeferredValue, useMemo } from 'react'
import { type CheckOptions, type Finding, runChecks } from '../../shared/checks'
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
