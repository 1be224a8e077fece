/** From a register to one of its annexes. */
import type { Register } from '../domain/register'
import { analysisAnnex } from './analysisAnnex'
import { measuresAnnex } from './measuresAnnex'
import { processAnnex } from './processAnnex'
import type { AnnexNumber, AnnexOrder, AnnexPer, AnnexTable } from './table'
import { transparencyAnnex } from './transparencyAnnex'

export interface AnnexOptions {
  /** What a row of annexes 1-3 stands for; annex 4 has one row per obligation in any case. */
  readonly per: AnnexPer
  /** Of annex 3; the others keep the order of the areas. */
  readonly order?: AnnexOrder
}

/** One annex as a plain table: a pure function of the register, linear in its size. */
export function buildAnnex(
  register: Register,
  number: AnnexNumber,
  { per, order = 'area' }: AnnexOptions = { per: 'process' },
): AnnexTable {
  switch (number) {
    case 1:
      return processAnnex(register, per)
    case 2:
      return analysisAnnex(register, per)
    case 3:
      return measuresAnnex(register, per, order)
    case 4:
      return transparencyAnnex(register)
  }
}
