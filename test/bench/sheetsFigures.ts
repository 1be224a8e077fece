/**
 * Self-assessment workbooks of 60 managers with 100 risks each: handed out (`sheets.out`), and taken back with every
 * field filled in (`sheets.merge`), from the register to the disk and from the disk to the register.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type AssessmentFile, writeAssessmentFiles } from '../../electron/sheets/assessmentFiles'
import { readWorkbook } from '../../electron/sheets/readWorkbook'
import { EMPTY_ASSESSMENT } from '../../shared/domain/assessment'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import { changesOf, mergeHandBack } from '../../shared/handout/merge'
import { planWorkbooks } from '../../shared/handout/workbookFiles'
import { workbookHandBack, workbookReport } from '../../shared/handout/workbookMerge'
import { readReturnedWorkbook } from '../../shared/handout/workbookReturn'
import { applyChanges } from '../../shared/journal/apply'
import { syntheticRegister } from '../../shared/synthetic'
import { type Figure, figure } from './figure'

const RUNS = 3
const MANAGERS = 60
const RISKS_EACH = 100

/** A register where each manager has one process, with all their risks. */
function registerOf(managers: number): Register {
  const register = syntheticRegister(managers * RISKS_EACH)
  const [unit] = register.units
  const [process] = register.processes
  if (!unit || !process) throw new Error('the synthetic register is empty')
  const numbers = Array.from({ length: managers }, (_, index) => index + 1)
  return {
    ...register,
    units: numbers.map((number) => ({
      ...unit,
      id: `u-${number}`,
      number,
      name: `Settore ${number}`,
      parentId: null,
      manager: `Dirigente ${number}`,
    })),
    processes: numbers.map((number) => ({
      ...process,
      id: `p-${number}`,
      number,
      phases: [],
      unitId: `u-${number}`,
      involvedUnitIds: [],
    })),
    risks: register.risks.slice(0, managers * RISKS_EACH).map((risk, index) => ({
      ...risk,
      processId: `p-${Math.floor(index / RISKS_EACH) + 1}`,
      number: (index % RISKS_EACH) + 1,
      measureIds: [],
    })),
    measures: [],
    obligations: [],
  }
}

const withRisks = (register: Register, change: (risk: Risk) => Risk): Register => ({
  ...register,
  risks: register.risks.map(change),
})

function planned(register: Register): readonly AssessmentFile[] {
  const plan = planWorkbooks(register, ({ unit }) => ({
    id: `h-${unit.id}`,
    at: '2026-11-23T09:00:00.000Z',
    by: '',
    due: '',
  }))
  if (!plan.ok) throw new Error('the synthetic motivations are too long')
  return plan.value.workbooks
}

/** Takes the workbooks back one after the other; gives how many cells were applied. */
async function mergeAll(register: Register, files: readonly string[]): Promise<number> {
  let current = register
  let applied = 0
  for (const file of files) {
    const grid = await readWorkbook(file)
    const returned = grid.ok ? readReturnedWorkbook(grid.value) : null
    if (!returned?.ok) throw new Error(`not read: ${file}`)
    const handBack = workbookHandBack(current, returned.value)
    const merged = mergeHandBack(current, handBack)
    applied += workbookReport(returned.value, merged).applied
    current = applyChanges(current, changesOf(current, merged, handBack))
  }
  return applied
}

/** `sheets.out` and `sheets.merge`, in milliseconds; their size is the number of risks. */
export async function sheetsFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'banco-fogli-'))
  try {
    const filled = registerOf(MANAGERS)
    const blank = withRisks(filled, (risk) => ({ ...risk, assessment: EMPTY_ASSESSMENT }))
    // What comes back was handed out empty, and has the rows of the filled register.
    const full = planned(filled)
    const returned = planned(blank).map(({ name, plan }, index) => ({
      name,
      plan: { ...plan, rows: full[index]?.plan.rows ?? [] },
    }))
    const back = path.join(folder, 'tornati')
    mkdirSync(back)
    const files = await writeAssessmentFiles(back, returned)
    const out: number[] = []
    const merge: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      // The lists must be new: indexes of those of the run before would still be known.
      const register = withRisks(filled, (risk) => ({ ...risk }))
      const start = performance.now()
      await writeAssessmentFiles(path.join(folder, `consegnati-${run}`), planned(register), { makeFolder: true })
      out.push(performance.now() - start)
      const empty = withRisks(blank, (risk) => ({ ...risk }))
      const again = performance.now()
      if ((await mergeAll(empty, files)) === 0) throw new Error('nothing came back')
      merge.push(performance.now() - again)
    }
    const size = MANAGERS * RISKS_EACH
    return [figure('sheets.out', size, 'ms', out), figure('sheets.merge', size, 'ms', merge)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
