/** What text may be in a register: no control characters but line feed and tab, no half surrogate pairs. */

/** C0 controls other than line feed and tab, delete, noncharacters, and halves of surrogate pairs (Cs). */
const FORBIDDEN = /[\ufffe\uffff]|(?![\n\t])\p{Cc}(?<![\u0080-\u009f])|\p{Cs}/u

/** Anything that could be forbidden: whole surrogate pairs too. Several times faster, and enough for nearly all text. */
const DOUBTFUL = /[^\t\n\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd]/

/** True when the text can be kept, printed and written to a workbook as it is (XML 1.0, § 2.2). */
export function isCleanText(text: string): boolean {
  return !DOUBTFUL.test(text) || !FORBIDDEN.test(text)
}

/**
 * The text as a register keeps it: line ends become a line feed, page and vertical breaks (Word) too, other
 * control characters and half surrogate pairs are taken out. Letters are never changed.
 */
export function cleanText(text: string): string {
  if (isCleanText(text)) return text
  return text.replace(/\r\n?|\v|\f/g, '\n').replace(new RegExp(FORBIDDEN, 'gu'), '')
}
