import type { Text } from '../it'

/** The picture of a process, and moving its phases. */
export const picture: Text['picture'] = {
  button: 'Picture',
  title: (name) => `Picture of process ${name}`,
  caption: (name, phases) =>
    `${name}: what starts it, ${phases === 1 ? 'one phase' : `${phases} phases`} in order with who does them, what comes out.`,
  input: 'Input',
  output: 'Output',
  phases: 'Phases',
  phase: (number) => `Phase ${number}`,
  responsible: 'Responsible unit',
  area: 'Risk area',
  by: 'Done by',
  handover: 'Passes to',
  missing: 'to be written',
  noUnit: 'unit to be chosen',
  noPhases: 'No phase is written: add them in the form, under “Activities”.',
  print: 'Print',
  printed: (body, triennium, date) => `${body} · ${triennium} · printed on ${date}`,
  drag: 'Drag to move the phase (keyboard: Alt+↑, Alt+↓)',
  moved: (to, total) => `Phase moved to place ${to} of ${total}.`,
}
