/** Runs one job in a utility process of its own, so that the window and main stay quick while it works. */
import { utilityProcess } from 'electron'
import { Refused } from '../files/failures'
import type { WorkerMessage } from '../files/workerMessage'

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
