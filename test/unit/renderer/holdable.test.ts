import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand'
import { holdable } from '../../../renderer/store/holdable'

describe('a store that is told of later', () => {
  let frames: (() => void)[] = []

  beforeEach(() => {
    frames = []
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.splice(frame - 1, 1))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const paint = () => {
    for (const frame of frames.splice(0)) frame()
    vi.advanceTimersByTime(1)
  }
  const made = () => {
    const { use, hold } = holdable(createStore(() => 0))
    const told: number[] = []
    const stop = use.subscribe((state, before) => told.push(before, state))
    return { use, hold, told, stop }
  }

  it('tells at once while nothing is held', () => {
    const { use, told } = made()
    use.setState(1)
    expect(told).toEqual([0, 1])
  })

  it('has the newest state at once, and tells of it once when the frame is painted', () => {
    const { use, hold, told } = made()
    hold()
    use.setState(1)
    use.setState(2)
    expect(use.getState()).toBe(2)
    expect(told).toEqual([])
    paint()
    expect(told).toEqual([0, 2])
    use.setState(3)
    expect(told).toEqual([0, 2, 2, 3])
  })

  it('tells soon where no frame is painted', () => {
    const { use, hold, told } = made()
    hold()
    use.setState(1)
    vi.advanceTimersByTime(100)
    expect(told).toEqual([0, 1])
    expect(frames).toEqual([])
  })

  it('does not tell who has left meanwhile', () => {
    const { use, hold, told, stop } = made()
    hold()
    use.setState(1)
    stop()
    paint()
    expect(told).toEqual([])
  })
})
