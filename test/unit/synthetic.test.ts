/** Synthetic registers: same number, same bytes; valid. */
import { describe, expect, it, vi } from 'vitest'
import { runChecks } from '../../shared/checks'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { OPTIONS } from './builders'

// Other work on the machine may slow these down; they are not about time in seconds.
vi.setConfig({ testTimeout: 60_000 })

describe('a synthetic register', () => {
  it('is the same whenever it is made', () => {
    expect(encodeRegister(syntheticRegister(120))).toBe(encodeRegister(syntheticRegister(120)))
  })

  it.each([0, 1, 11, 500])('of %i processes is valid and without blocking findings', (processes) => {
    const register = syntheticRegister(processes)
    expect(register.processes).toHaveLength(processes)
    expect(decodeRegisterText(encodeRegister(register)).ok).toBe(true)
    const findings = runChecks(register, OPTIONS)
    expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([])
  })

  it('has realistic lengths: motivations of 15 to 60 words, one or two risks, three to five phases', () => {
    const { risks, processes } = syntheticRegister(400)
    for (const { assessment } of risks) {
      for (const { motivation } of [...Object.values(assessment.ratings), assessment.overall]) {
        const words = motivation.split(/\s+/).length
        expect(words).toBeGreaterThanOrEqual(15)
        expect(words).toBeLessThanOrEqual(60)
      }
    }
    expect(risks.length / processes.length).toBeGreaterThan(1.1)
    expect(new Set(processes.map(({ phases }) => phases.length))).toEqual(new Set([3, 4, 5]))
    expect(new Set(processes.map(({ name }) => name)).size).toBe(processes.length)
  })
})
