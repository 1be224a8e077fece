import type { Text } from '../it'

export const checksScreen: Text['checksScreen'] = {
  working: 'Checking…',
  total: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  rows: (shown, total) =>
    shown === total ? (total === 1 ? '1 finding' : `${total} findings`) : `${shown} of ${total} findings`,
  severity: 'Severity',
  severities: { all: 'All', blocking: 'Blocking', warning: 'Warnings', info: 'Remarks' },
  rules: 'Checks',
  allRules: 'All checks',
  rule: 'Check',
  where: 'Where',
  message: 'What is wrong',
  basis: 'Source',
  chosen: 'Chosen finding',
  choose: 'Choose a finding to read it in full. Enter, or a double click, leads to the place.',
  go: 'Go to the place',
  goTo: (label) => `Go to the place: ${label}`,
  blocking: (count) =>
    `${count === 1 ? '1 finding is blocking' : `${count} findings are blocking`}. The annexes can be exported all the same, for a draft say, but not published like this.`,
  notBlocking: 'No blocking finding: the annexes can be published. Warnings and remarks are still to be read.',
  own: (blocking) =>
    blocking === 0
      ? 'There is no blocking finding in the processes of your unit. Warnings and remarks are still to be read.'
      : `In the processes of your unit ${blocking === 1 ? '1 finding is blocking' : `${blocking} findings are blocking`}: the plan can't be published like this.`,
  stillEmpty: 'The register has no process yet: the checks will say more once there are processes and risks.',
  nothing: 'No finding: the register is in order.',
  nothingHint: 'The annexes come next.',
  toAnnexes: 'Go to the annexes',
  noneHere: 'No finding with these filters.',
}
