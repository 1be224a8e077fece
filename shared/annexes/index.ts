/** The annexes: from a register to tables, to comma-separated values, to one JSON document. Nothing here knows Excel. */

export { type AnnexOptions, buildAnnex } from './buildAnnex'
export { annexCsv, csvParts, harmless } from './csv'
export { type AnnexDocument, annexDocument, type DocumentOptions, documentParts } from './document'
export { annexJob, type JobOptions } from './job'
export { methodology } from './methodology'
export {
  ANNEX_NUMBERS,
  ANNEX_ORDERS,
  ANNEX_PERS,
  type AnnexColumn,
  type AnnexNumber,
  type AnnexOrder,
  type AnnexPer,
  type AnnexSpan,
  type AnnexTable,
  type Methodology,
  type MethodologyColumn,
  type MethodologySection,
} from './table'
