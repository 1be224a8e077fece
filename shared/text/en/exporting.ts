import type { Text } from '../it'

export const exporting: Text['exporting'] = {
  choosing: 'Choose where to write, in the window that has opened.',
  running: (done, total) => `Writing: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} rows`,
  finishing: 'Closing the files…',
  stop: 'Stop',
  stopping: 'Stopping…',
  stopped: 'Export stopped: nothing has changed on disk.',
}
