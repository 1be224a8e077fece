import type { Text } from '../it'

/** The tour in five steps. */
export const tour: Text['tour'] = {
  offer: 'First time? A tour in five steps shows where things are done. You can leave it whenever you like.',
  start: 'Start the tour',
  startWithSample: 'Start the tour with a sample register',
  refuse: 'No, thanks',
  step: (number, total) => `Step ${number} of ${total}`,
  next: 'Next',
  back: 'Back',
  leave: 'Leave the tour',
  done: 'Finish',
  leaveHint: 'Esc leaves the tour; from “Help” (F1) you can take it again.',
  steps: {
    dashboard: {
      title: 'The dashboard: how far we are',
      text: 'At the top is what to do now, with the button that leads there. Below: levels by area, progress by unit, measures, findings. Each number leads to its rows.',
    },
    processes: {
      title: 'Processes: what the body does',
      text: 'Start here. The library offers typical processes to adapt; in the grid you type as in a spreadsheet; at the right is the form of the chosen row, with phases, risks and a picture to print.',
    },
    assessments: {
      title: 'Assessments: all from the keyboard',
      text: 'On a row, B, M or A sets the level and the cursor goes to the motivation; Tab goes to the next indicator; Alt+PgDn to the next one to complete. The program never writes a level by itself.',
    },
    checks: {
      title: 'Checks: what is missing',
      text: 'The rules are looked at all the time. Blocking means that the annex is not complete; each finding names its source and leads to the field where it is put right.',
    },
    annexes: {
      title: 'Annexes: the four tables',
      text: 'They are always ready: here you see them as they will be printed, and export them. And to find anything, from anywhere: Ctrl+K.',
    },
  },
}
