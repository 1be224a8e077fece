/** What the checks say of the open register: worked out behind what is being typed, and once for all screens. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import { type CheckOptions, checkSteps, countBySeverity, type Finding } from '../../shared/checks'
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

/** The register that is being checked, and the way to go on with it. */
let underWay: (CheckOptions & { readonly register: Register; readonly steps: Steps }) | null = null

type Steps = ReturnType<typeof checkSteps>

/** The date of today where the office is, `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function findingsOf(register: Register, options: CheckOptions): readonly Finding[] {
  for (;;) {
    const findings = checkOn(register, options, () => false)
    if (findings) return findings
  }
}

/** Goes on checking until `enough` says so; gives the findings once all are known. */
export function checkOn(register: Register, options: CheckOptions, enough: () => boolean): readonly Finding[] | null {
  const isSame = (work: CheckOptions) => work.today === options.today && work.text === options.text
  const last = known.get(register)
  if (last && isSame(last)) return last.findings
  if (underWay?.register !== register || !isSame(underWay)) {
    underWay = { ...options, register, steps: checkSteps(register, options) }
  }
  const { steps } = underWay
  underWay = null
  let step = steps.next()
  while (!step.done && !enough()) step = steps.next()
  if (!step.done) {
    underWay = { ...options, register, steps }
    return null
  }
  known.set(register, { ...options, findings: step.value })
  return step.value
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

/** So long is checked at once, in milliseconds, while a screen waits for the findings; then others have their turn. */
const AT_ONCE_MS = 30

/** The findings, blocking ones first; `null` for the moment in which they are worked out for the first time. */
export function useFindings(): readonly Finding[] | null {
  const current = useWholeRegister()
  const author = useRegisterStore((state) => state.author)
  const { checks } = useText()
  const [checked, setChecked] = useState<Register | null>(null)
  useEffect(() => {
    const options = { today: localDate(new Date()), text: checks }
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = () => {
      const end = performance.now() + AT_ONCE_MS
      try {
        if (checkOn(current, options, () => performance.now() >= end)) startTransition(() => setChecked(current))
        else timer = setTimeout(work)
      } catch (error) {
        // To the boundary around the screen, which tells of it.
        setChecked(() => {
          throw error
        })
      }
    }
    // The screen is painted first, then checked.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(work)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [current, checks])
  // A register that was checked already has its findings at once; after an edit those of before stand until then.
  const register = known.has(current) ? current : checked
  return useMemo(
    () => (register ? findingsFor(register, author, { today: localDate(new Date()), text: checks }) : null),
    [register, author, checks],
  )
}

/** How long nobody types or edits, and a register was open, before the count is worked out. */
const QUIET_MS = 600
/** Keys and clicks by which somebody is at work. */
const SIGNS_OF_WORK = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * How many blocking findings there are, worked out piece by piece while the window has nothing else to do, once nobody has
 * typed or edited for a while: nobody ever waits for it. `null` before the first time.
 */
export function useBlockingCount(): number | null {
  const register = useWholeRegister()
  const author = useRegisterStore((state) => state.author)
  const { checks } = useText()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    const options = { today: localDate(new Date()), text: checks }
    let timer = 0
    let idle = 0
    const work = (deadline: IdleDeadline) => {
      if (checkOn(register, options, () => deadline.timeRemaining() <= 0)) {
        stop()
        setCount(countBySeverity(findingsFor(register, author, options)).blocking)
      } else idle = requestIdleCallback(work)
    }
    const begin = () => {
      idle = requestIdleCallback(work)
    }
    const rest = () => {
      window.clearTimeout(timer)
      cancelIdleCallback(idle)
    }
    const wait = () => {
      rest()
      timer = window.setTimeout(begin, QUIET_MS)
    }
    const stop = () => {
      rest()
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, wait, true)
    }
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, wait, true)
    if (known.has(register)) begin()
    else wait()
    return stop
  }, [register, author, checks])
  return count
}
