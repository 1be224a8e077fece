/**
 * A store that React can be told of a frame later. Who asks for its state always gets the newest; only the news of it is
 * held, so that what shows a change already is painted before all else is made anew.
 */
import { type StoreApi, type UseBoundStore, useStore } from 'zustand'

export interface Holdable<S> {
  readonly use: UseBoundStore<StoreApi<S>>
  /** Holds what is to be told, until the next frame is painted. */
  readonly hold: () => void
}

/** Makes a store holdable. */
export function holdable<S>(store: StoreApi<S>): Holdable<S> {
  let held = false
  const waiting = new Set<() => void>()
  const release = () => {
    held = false
    const listeners = [...waiting]
    waiting.clear()
    for (const listener of listeners) listener()
  }
  const subscribe: StoreApi<S>['subscribe'] = (listener) => {
    let before = store.getState()
    const tell = () => {
      const [state, last] = [store.getState(), before]
      before = state
      listener(state, last)
    }
    const stop = store.subscribe(() => (held ? waiting.add(tell) : tell()))
    return () => {
      stop()
      waiting.delete(tell)
    }
  }
  const api = { ...store, subscribe }
  function useHeld(): S
  function useHeld<T>(selector: (state: S) => T): T
  function useHeld<T>(selector?: (state: S) => T): S | T {
    return useStore(api, selector ?? ((state: S): S | T => state))
  }
  return {
    use: Object.assign(useHeld, api),
    hold: () => {
      held = true
      afterPaint(release)
    },
  }
}

/** A window that can't be seen paints no frames: then it is only waited this long. */
const NO_FRAME_MS = 100

function afterPaint(work: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(late)
    setTimeout(work)
  })
  const late = setTimeout(() => {
    cancelAnimationFrame(frame)
    work()
  }, NO_FRAME_MS)
}
