/** From a register to the job that writes its annexes, for the window and the command line alike. */
import type { Register } from '../domain/register'
import type { AnnexJob, ExportFormat } from '../ipc/annexes'
import { buildAnnex } from './buildAnnex'
import { documentParts } from './document'
import { methodology } from './methodology'
import type { AnnexNumber, AnnexOrder, AnnexPer } from './table'

export interface JobOptions {
  /** The annexes wanted, in the order of their sheets. */
  readonly annexes: readonly AnnexNumber[]
  readonly per: AnnexPer
  /** Of annex 3. */
  readonly order?: AnnexOrder
  readonly formats: readonly ExportFormat[]
}

/** Builds every table that the formats need. The result is plain data: it can be sent to another process. */
export function annexJob(register: Register, { annexes, per, order = 'area', formats }: JobOptions): AnnexJob {
  return {
    tables: annexes.map((number) => buildAnnex(register, number, { per, order })),
    methodology: methodology(register, { per }),
    formats,
    json: formats.includes('json') ? [...documentParts(register, { per, order, annexes })].join('') : '',
  }
}
