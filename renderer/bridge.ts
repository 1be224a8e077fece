/** The only reader of what preload exposes: typed requests, decoded answers, decoded events. */
import type { Answer, Bridge, Channel, Contract, EventName, Events } from '../shared/ipc/contract'
import { decodeAnswer, eventSchemas } from '../shared/ipc/decode'

declare global {
  interface Window {
    readonly registro: Bridge
  }
}

/** Asks main for something. A refusal is a value; only a program error rejects. */
export async function request<C extends Channel>(channel: C, payload: Contract[C]['request']): Promise<Answer<C>> {
  const call = window.registro.request[channel] as (request: Contract[C]['request']) => Promise<unknown>
  return decodeAnswer(channel, await call(payload))
}

/** Listens to what main tells unasked; gives back the way to stop. */
export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.registro.on[event]((payload) => listener(eventSchemas[event].parse(payload)))
}
