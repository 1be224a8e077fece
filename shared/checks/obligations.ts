/** Publication obligations: an office for each, and rows whose text was never verified. One finding for all of a kind. */
import type { Check } from './context'

export const transparency: Check = ({ register, subjects, text }, report) => {
  const rows = [...register.obligations].sort((a, b) => a.number - b.number)
  const noOffice = rows.filter((row) => row.unitId === null)
  const [first] = noOffice
  if (first) {
    const message = text.messages['O01-no-office'](noOffice.length, rows.length, first.number)
    report('O01-no-office', subjects.obligation(first), message, ['unitId'])
  }
  const unverified = rows.filter((row) => row.verification === 'C' || row.verification === 'D')
  const [doubtful] = unverified
  if (doubtful) {
    const numbers = unverified.map((row) => String(row.number))
    report('O02-unverified', subjects.obligation(doubtful), text.messages['O02-unverified'](numbers), ['verification'])
  }
}
