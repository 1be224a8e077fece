/** What text may be in a register: no control characters but line feed and tab, no half surrogate pairs. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the rule is about
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** True when the text can be kept, printed and written to a workbook as it is (XML 1.0, § 2.2). */
export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text)
}

/**
 * The text as a register keeps it: line ends become a line feed, page and vertical breaks (Word) too, other
 * control characters and half surrogate pairs are taken out. Letters are never changed.
 */
export function cleanText(text: string): string {
  if (isCleanText(text)) return text
  return text
    .replace(/\r\n?|\v|\f/g, '\n')
    .replace(new RegExp(FORBIDDEN, 'g'), '')
}
