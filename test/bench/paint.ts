/**
 * Time in the page from what a user does to the frame in which its outcome is painted. A frame counts as painted when
 * the page's own thread is done with it: its styles, layout and list of things to draw.
 */
import type { Page } from '@playwright/test'

/** What is waited for, as the page itself can see it. */
export type Sight =
  | { readonly kind: 'text'; readonly selector: string; readonly text: string }
  /** At least one element, each with some text in it, and none of `without`. */
  | { readonly kind: 'filled'; readonly selector: string; readonly heading: string; readonly without?: string }
  | { readonly kind: 'gone'; readonly selector: string }

/** A stopwatch in the page, started by the next event of its kind. */
interface Watch {
  took: number
}

/** Readies the page for one measure: `event` starts it, the frame that shows `sight` ends it. */
export async function watchFor(page: Page, event: 'click' | 'keydown' | 'paste', sight: Sight): Promise<void> {
  await page.evaluate(
    ([name, wanted]) => {
      const watch: Watch = { took: -1 }
      ;(window as unknown as { watch: Watch }).watch = watch
      const isThere = (): boolean => {
        const found = [...document.querySelectorAll(wanted.selector)]
        if (wanted.kind === 'gone') return found.length === 0
        if (wanted.kind === 'text') return found[0]?.textContent === wanted.text
        return (
          document.querySelector('main h1')?.textContent === wanted.heading &&
          found.some((each) => (each.textContent ?? '').trim() !== '') &&
          (wanted.without === undefined || document.querySelector(wanted.without) === null)
        )
      }
      const begin = ({ timeStamp }: Event) => {
        const look = () => {
          if (!isThere()) {
            requestAnimationFrame(look)
            return
          }
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            watch.took = performance.now() - timeStamp
          }
          channel.port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }
      window.addEventListener(name, begin, { capture: true, once: true })
    },
    [event, sight] as const,
  )
}

/** The milliseconds of the measure that {@link watchFor} readied, once it is done. */
export async function watched(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.took >= 0)
  return page.evaluate(() => (window as unknown as { watch: Watch }).watch.took)
}

/** Waits until the page has nothing to do, so that what comes next is not made to wait for what came before. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))))
}
