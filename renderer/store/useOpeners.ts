/** Opening what the evidence names: main does it, and says why not. */
import type { StoredFile } from '../../shared/domain/evidence'
import type { Failure } from '../../shared/ipc/contract'
import { request } from '../bridge'
import { useRegister } from './registerStore'
import { say, useText } from './viewStore'

interface Openers {
  readonly openLink: (address: string) => Promise<void>
  readonly openFile: (file: StoredFile) => Promise<void>
  readonly saveFile: (file: StoredFile) => Promise<void>
}

/** The ways to open an address, a file, and to save a file elsewhere. */
export function useOpeners(): Openers {
  const text = useText()
  const { id } = useRegister().heading
  const tell = (failure: Failure) => say(text.app.failures[failure.code](failure.detail), 'problem')
  return {
    openLink: async (address) => {
      const answer = await request('evidence.openLink', { address })
      if (!answer.ok) tell(answer.error)
    },
    openFile: async (file) => {
      const answer = await request('evidence.openFile', { id, file })
      if (!answer.ok) tell(answer.error)
      else if (answer.value.opened) say(text.assessment.evidence.opened(file.name))
    },
    saveFile: async (file) => {
      const answer = await request('evidence.saveFile', { id, file })
      if (!answer.ok) tell(answer.error)
      else if (answer.value.path !== null) say(text.assessment.evidence.savedIn(answer.value.path))
    },
  }
}
