/** Running a command of the program in a test: its exit code and what it said. */
import { main } from '../../electron/cli/main'

/** Runs the words after `npm start --`. */
export async function run(...argv: readonly string[]) {
  const told = { code: 0, out: '', err: '' }
  const io = {
    stdout: {
      write: (text: string) => {
        told.out += text
      },
    },
    stderr: {
      write: (text: string) => {
        told.err += text
      },
    },
  }
  told.code = await main(argv, io)
  return told
}
