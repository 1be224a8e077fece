/**
 * How much of a workbook is read. Far beyond what an office's register needs (a ministry's annex of 3,000 rows has
 * 60,000 cells), and little enough for an office computer.
 */

const MEBIBYTE = 1024 * 1024

export const LIMITS = {
  /** The file as it lies on disk. */
  file: 50 * MEBIBYTE,
  /** All parts that are read, unpacked. Pictures, macros and the like are never unpacked. */
  unpacked: 64 * MEBIBYTE,
  /** What all parts say of their size, read or not. */
  declared: 1024 * MEBIBYTE,
  /** Entries of the archive; a workbook has some tens. */
  entries: 5000,
  /** A part larger than `ratioFrom` may not unpack to more than so many times its packed size. */
  ratio: 200,
  ratioFrom: 2 * MEBIBYTE,
  sheets: 500,
  /** Cells in all sheets together, styled empty ones included. */
  cells: 400_000,
  mergedRanges: 100_000,
  /** Those of Excel itself. */
  rows: 1_048_576,
  columns: 16_384,
} as const

/** A size as it is said in a message. */
export function inMegabytes(bytes: number): string {
  return `${bytes / MEBIBYTE} MB`
}
