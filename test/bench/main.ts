/** The bench: measures groups of figures and prints them, as a table or as JSON. */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { runChecks } from '../../shared/checks'
import type { Register } from '../../shared/domain/register'
import { planCommand } from '../../shared/journal/plan'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { exportFigures } from './exportFigures'
import { type Figure, figure } from './figure'
import { handoutFigures } from './handoutFigures'
import { memoryFigures } from './memoryFigures'
import { pasteFigures } from './pasteFigures'
import { screenFigures } from './screenFigures'
import { searchFigures } from './searchFigures'
import { sheetsFigures } from './sheetsFigures'
import { windowFigures } from './windowFigures'

const RUNS = 3
const GROUPS = [
  'open',
  'work',
  'search',
  'export',
  'window',
  'screens',
  'paste',
  'memory',
  'sheets',
  'handouts',
] as const
type Group = (typeof GROUPS)[number]

/** Decoding the text of a register file into a register. */
function openFigures(sizes: readonly number[]): readonly Figure[] {
  return sizes.map((size) => {
    const text = encodeRegister(syntheticRegister(size))
    const runs = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      if (!decodeRegisterText(text).ok) throw new Error('the synthetic register does not open')
      return performance.now() - start
    })
    return figure('open', size, 'ms', runs)
  })
}

/** The checks, and one edit of every risk as a single command: on a new register each time, as at the first call. */
function workFigures(sizes: readonly number[]): readonly Figure[] {
  const timed = (size: number, work: (register: Register) => unknown) =>
    Array.from({ length: RUNS }, () => {
      const register = syntheticRegister(size)
      const start = performance.now()
      work(register)
      return performance.now() - start
    })
  const bulk = (register: Register) =>
    planCommand(register, {
      kind: 'batch',
      name: 'bulk',
      commands: register.risks.map(({ id }) => ({
        kind: 'set',
        table: 'risks',
        id,
        path: ['evaluation', 'priority'],
        value: 'low',
      })),
    })
  const today = '2026-01-01'
  return sizes.flatMap((size) => [
    figure(
      'check',
      size,
      'ms',
      timed(size, (register) => runChecks(register, { today, text: it.checks })),
    ),
    figure('bulk', size, 'ms', timed(size, bulk)),
  ])
}

const measure: Readonly<Record<Group, (sizes: readonly number[]) => Promise<readonly Figure[]> | readonly Figure[]>> = {
  open: openFigures,
  work: workFigures,
  search: searchFigures,
  export: exportFigures,
  // Always 60 managers with 100 risks each, whatever the sizes.
  handouts: () => handoutFigures(RUNS),
  window: (sizes) => windowFigures(sizes, RUNS),
  screens: (sizes) => screenFigures(sizes, RUNS),
  paste: (sizes) => pasteFigures(sizes, RUNS),
  memory: memoryFigures,
  sheets: sheetsFigures,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, sizes: { type: 'string', default: '1000,5000,20000' } },
})
const sizes = values.sizes.split(',').map(Number)
const chosen = GROUPS.filter((group) => positionals.length === 0 || positionals.includes(group))

const figures: Figure[] = []
for (const group of chosen) {
  process.stderr.write(`Misuro: ${group}…\n`)
  figures.push(...(await measure[group](sizes)))
}
const [cpu] = cpus()
const machine = `${cpu?.model.trim() ?? '?'} × ${cpus().length}, Node ${process.versions.node}, ${process.platform}`
if (values.json) {
  process.stdout.write(`${JSON.stringify({ machine, figures })}\n`)
} else {
  process.stdout.write(`${machine}\n`)
  for (const { name, size, median: middle, unit, floor, ratio } of figures) {
    const beside = floor === undefined ? '' : `  (minimo ${floor} ${unit}, rapporto ${ratio})`
    process.stdout.write(
      `${name.padEnd(26)} ${String(size).padStart(6)}  ${String(middle).padStart(9)} ${unit}${beside}\n`,
    )
  }
}
