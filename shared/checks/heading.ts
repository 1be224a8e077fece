/** The cover: name, RPCT, codes, triennium, act of adoption. */
import type { Check } from './context'
import { saysSomething } from './words'

/**
 * True for 11 digits of which the last is the right check digit (Luhn's formula, as for numbers given to bodies and
 * not to persons).
 */
export function isBodyTaxCode(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false
  let sum = 0
  for (let position = 0; position < 10; position += 1) {
    const digit = Number(code[position])
    const doubled = digit * 2
    sum += position % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10 === Number(code[10])
}

/** True for what the index of public bodies uses as a code: letters, digits and `_`, such as p_lu or c_e715. */
export function isIpaCode(code: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{1,29}$/.test(code)
}

export const cover: Check = ({ register, subjects, text }, report) => {
  const { body, edition } = register.heading
  const subject = subjects.heading()
  const { messages } = text
  if (!saysSomething(body.name)) report('H01-name-missing', subject, messages['H01-name-missing'](), ['body', 'name'])
  if (!saysSomething(body.rpct)) report('H02-rpct-missing', subject, messages['H02-rpct-missing'](), ['body', 'rpct'])
  const taxCode = body.taxCode.trim()
  if (!isBodyTaxCode(taxCode)) {
    report('H03-tax-code', subject, messages['H03-tax-code'](taxCode.slice(0, 40)), ['body', 'taxCode'])
  }
  const ipaCode = body.ipaCode.trim()
  if (!isIpaCode(ipaCode)) {
    report('H04-ipa-code', subject, messages['H04-ipa-code'](ipaCode.slice(0, 40)), ['body', 'ipaCode'])
  }
  if (edition.lastYear !== edition.firstYear + 2) {
    const message = messages['H05-edition-years'](edition.firstYear, edition.lastYear)
    report('H05-edition-years', subject, message, ['edition', 'lastYear'])
  }
  const { act } = edition
  if (edition.status === 'adopted' && !(saysSomething(act.kind) && saysSomething(act.number) && act.date !== '')) {
    report('H06-adoption-act', subject, messages['H06-adoption-act'](), ['edition', 'act'])
  }
}
