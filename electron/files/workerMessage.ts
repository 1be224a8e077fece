import type { Failure } from '../../shared/ipc/contract'

/** What a utility process tells main: progress any number of times, then either a value or a failure. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure }
