/** The only importer of ipcMain: checks the sender, decodes the request, answers with a Result. */
import { ipcMain, type WebContents } from 'electron'
import {
  CHANNELS,
  type Channel,
  type Contract,
  type EventName,
  type Events,
  type Failure,
} from '../../shared/ipc/contract'
import { decodeRequest } from '../../shared/ipc/decode'
import { failure, type Result, success } from '../../shared/register/result'
import { failureOf } from '../files/failures'
import { isTrustedSender } from '../security/sender'

/** What main does for each request; a failure is thrown. */
export type Handlers = {
  readonly [C in Channel]: (request: Contract[C]['request']) => Promise<Contract[C]['answer']>
}

/** Answers every channel of the contract with its handler. Errors that are not failures of the user's disk are logged. */
export function wire(handlers: Handlers): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, payload: unknown): Promise<Result<unknown, Failure>> => {
      if (!isTrustedSender(event.senderFrame)) {
        return failure({ code: 'badRequest', detail: 'sender' })
      }
      return answer(channel, handlers, payload)
    })
  }
}

async function answer<C extends Channel>(
  channel: C,
  handlers: Handlers,
  payload: unknown,
): Promise<Result<unknown, Failure>> {
  const request = decodeRequest(channel, payload)
  if (!request.ok) return request
  try {
    return success(await handlers[channel](request.value))
  } catch (error) {
    const told = failureOf(error)
    if (told.code === 'internal') console.error(channel, error)
    return failure(told)
  }
}

/** Tells the window something unasked; nothing when it is gone. */
export function tell<E extends EventName>(contents: WebContents, event: E, payload: Events[E]): void {
  if (!contents.isDestroyed()) contents.send(event, payload)
}
