/** Figures of a round of 60 managers with 100 risks each: all handed out, and all merged, from disk and to disk. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileOfText, writeFileSet } from '../../electron/files/fileSet'
import { createRegister } from '../../electron/files/registerStore'
import { handOut } from '../../electron/sheets/handOutFiles'
import { readReturned } from '../../electron/sheets/returnedFiles'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import { copyHeading, encodeHandBack, makeHandout } from '../../shared/handout/files'
import { mergeFiles } from '../../shared/handout/mergeFiles'
import { partialRegister } from '../../shared/handout/partial'
import { partiesOf } from '../../shared/handout/parties'
import { planCommand } from '../../shared/journal/plan'
import { encodeRegister } from '../../shared/register/file'
import type { FileValue } from '../../shared/register/upgrades'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { authorOf } from '../unit/builders'
import { type Figure, figure } from './figure'

const MANAGERS = 60
const RISKS = 100
const AT = '2026-03-01T10:00:00.000Z'

/** A register in which each of 60 managers answers for 100 risks. */
function roundRegister(): Register {
  const made = syntheticRegister(MANAGERS * RISKS)
  const [model] = made.units
  if (!model) throw new Error('no unit')
  const units = Array.from({ length: MANAGERS }, (_, index) => ({
    ...model,
    id: `u-round-${index}`,
    number: index + 1,
    name: `Settore ${index + 1}`,
    manager: `Dirigente ${index + 1}`,
    parentId: null,
  }))
  const risks = made.risks.slice(0, MANAGERS * RISKS)
  const unitOf = new Map<string, string>()
  for (const [index, { processId }] of risks.entries()) {
    if (!unitOf.has(processId)) unitOf.set(processId, units[Math.floor(index / RISKS)]?.id ?? '')
  }
  const processes = made.processes
    .filter(({ id }) => unitOf.has(id))
    .map((process) => ({ ...process, unitId: unitOf.get(process.id) ?? null }))
  return { ...made, units: [...made.units, ...units], processes, risks }
}

/** A risk after its manager assessed it: every level and motivation is new. */
function assessed(risk: Risk, register: Register): Risk {
  const rating = { level: 'M', motivation: 'Visti gli atti dell’anno e gli esiti dei controlli.' } as const
  const ratings = Object.fromEntries(register.indicators.map(({ id }) => [id, rating]))
  return { ...risk, assessment: { ...risk.assessment, ratings, overall: rating } }
}

async function handBacks(register: Register, folder: string): Promise<readonly string[]> {
  const files = partiesOf(register)
    .parties.filter(({ unit }) => unit.id.startsWith('u-round-'))
    .map((party, index) => {
      const part = partialRegister(register, party, register.heading)
      const made = { id: `h-${index}`, unitId: party.unit.id, at: AT, by: 'RPCT', due: '' }
      const { origin } = makeHandout(part, made)
      const copy = { ...part, heading: copyHeading(register.heading, origin) }
      const theirs = { ...copy, risks: copy.risks.map((risk) => assessed(risk, copy)) }
      const base = JSON.parse(encodeRegister(copy)) as FileValue
      const submitted = copy.risks.map(({ id }) => id)
      const text = encodeHandBack({ base, theirs, author: authorOf(party), at: AT, submitted })
      return fileOfText(`${party.unit.id}.json`, [text])
    })
  return writeFileSet(folder, files, { makeFolder: true })
}

/** `handout`: from the register's files to 60 files on disk. `merge`: from 60 files on disk to the planned step. */
export async function handoutFigures(runs: number): Promise<readonly Figure[]> {
  const place = mkdtempSync(path.join(tmpdir(), 'misura-consegne-'))
  try {
    const register = roundRegister()
    const registers = path.join(place, 'registri')
    await createRegister(registers, register)
    const unitIds = partiesOf(register)
      .parties.map(({ unit }) => unit.id)
      .filter((id) => id.startsWith('u-round-'))
    const out = path.join(place, 'consegne')
    await writeFileSet(out, [], { makeFolder: true })
    const paths = await handBacks(register, path.join(place, 'riconsegne'))
    const handing: number[] = []
    const merging: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const first = performance.now()
      const job = {
        kind: 'handOut',
        key: null,
        passphrase: null,
        registers,
        id: register.heading.id,
        head: null,
        folder: out,
        unitIds,
        kinds: ['file'],
      } as const
      const done = await handOut({ ...job, by: '', due: '', at: AT, replace: true })
      if (done.kind !== 'written' || done.rows.length !== MANAGERS) throw new Error('not all were handed out')
      handing.push(performance.now() - first)

      const second = performance.now()
      const files = (await readReturned(paths)).map((file) => {
        if (file.kind !== 'file') throw new Error('a hand-back was refused')
        const { origin, base, theirs, author, at } = file
        const back = { base, theirs, author, at, submitted: new Set(file.submitted) }
        return { kind: 'file', file: file.file, origin, back } as const
      })
      const merged = mergeFiles(register, files, { decisions: new Map(), now: AT, words: it })
      const planned = planCommand(register, { kind: 'changes', name: 'merge', changes: merged.changes })
      if (!planned.ok || planned.value.length < MANAGERS * RISKS) throw new Error('not all was merged')
      merging.push(performance.now() - second)
    }
    const size = MANAGERS * RISKS
    return [figure('handout', size, 'ms', handing), figure('merge', size, 'ms', merging)]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
