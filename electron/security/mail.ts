/** The one address that is ever handed to another program: a draft for the mail program, built here from decoded parts. */

/** The parts of a message. */
export interface MailParts {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Windows hands a program at most 2,083 characters of an address; some mail programs take fewer. */
export const LONGEST_ADDRESS = 2_000

/**
 * The address of a draft: always `mailto:`, every part percent-encoded so that none can begin another header. When it
 * would be too long the body is `instead`; `whole` says which it is.
 */
export function mailAddress(
  { to, subject, body }: MailParts,
  instead: string,
): { readonly address: string; readonly whole: boolean } {
  const whole = addressOf(to, subject, body)
  if (whole.length <= LONGEST_ADDRESS) return { address: whole, whole: true }
  return { address: addressOf(to, subject, instead), whole: false }
}

function addressOf(to: string, subject: string, body: string): string {
  const lines = body.replaceAll(/\r\n?|\n/g, '\r\n')
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}
