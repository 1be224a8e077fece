/** Measuring in tests, on machines that do other things too. */

/**
 * The shortest of several runs, in milliseconds: what the work costs when nothing else gets in the way.
 * @param prepare makes ready, outside the measured time, and gives what is to be measured
 */
export function quickestOf(runs: number, prepare: () => () => unknown): number {
  let quickest = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const work = prepare()
    const start = performance.now()
    work()
    quickest = Math.min(quickest, performance.now() - start)
  }
  return quickest
}
