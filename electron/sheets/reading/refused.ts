/** How reading ends early. */
import type { WorkbookRefusal, WorkbookRefusalCode } from '../../../shared/grid/refusal'

/** Thrown inside this folder and turned into a value where reading begins. */
export class RefusedWorkbook extends Error {
  readonly refusal: WorkbookRefusal

  constructor(code: WorkbookRefusalCode, place = '') {
    super(`${code} ${place}`)
    this.refusal = { code, place }
  }
}
