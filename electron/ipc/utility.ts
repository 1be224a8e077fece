/** Runs one job in a utility process of its own, so that the window and main stay quick while it works. */
import { utilityProcess } from 'electron'
import type { Failure } from '../../shared/ipc/contract'
import { Refused } from './failures'

/** What a worker tells: progress any number of times, then either a value or a failure. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A job under way. */
export interface Job {
  /** Resolves with the worker's value, rejects with {@link Refused}. */
  readonly done: Promise<unknown>
  /** Tells the worker to stop: it cleans up after itself and answers. */
  readonly cancel: () => void
}

/** Starts `script` as a utility process, hands it `message`, and ends it when it has answered. */
export function runJob(
  script: string,
  message: unknown,
  onProgress: (done: number, total: number) => void = () => undefined,
): Job {
  const child = utilityProcess.fork(script, [], { serviceName: 'Registro Rischi', stdio: 'inherit' })
  const done = new Promise<unknown>((resolve, reject) => {
    child.on('message', (told: WorkerMessage) => {
      if (told.kind === 'progress') {
        onProgress(told.done, told.total)
        return
      }
      if (told.kind === 'done') resolve(told.value)
      else reject(new Refused(told.failure))
      child.kill()
    })
    child.on('exit', (code) => {
      reject(new Refused({ code: 'internal', detail: `il processo di lavoro si è chiuso (codice ${code})` }))
    })
  })
  child.postMessage(message)
  return { done, cancel: () => child.postMessage({ kind: 'cancel' }) }
}
