/**
 * The session of what is printed: in memory, apart from the window's, with one kind of address and no scripts.
 * Source: Electron, «Security», items 1, 5, 7 and 18.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Session, session } from 'electron'
import { APP_SCHEME } from './appProtocol'

/** Not the window's origin: a printed document could not call main even if it had scripts. */
export const PRINT_ORIGIN = `${APP_SCHEME}://stampa`

/** What is served while it is printed. */
export interface PrintedPage {
  /** The HTML in pieces, made while it is read. */
  readonly html: () => Iterable<string>
  readonly style: string
}

/** No scripts, no pictures, no frames, no network: the style sheet and the fonts beside it. */
export const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Pages by the first part of their address. */
export type PrintedPages = ReadonlyMap<string, PrintedPage>

let prepared: Session | null = null

/** The session, made at its first use. It serves `pages`, and `fonts` (names of woff2 files) out of their folder. */
export function printSession(pages: PrintedPages, fontFolder: string, fonts: ReadonlySet<string>): Session {
  if (prepared) return prepared
  const made = session.fromPartition('stampa', { cache: false })
  made.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  made.setPermissionCheckHandler(() => false)
  made.setDevicePermissionHandler(() => false)
  made.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !url.startsWith(`${PRINT_ORIGIN}/`) }))
  made.protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const asked = method === 'GET' ? printedAddress(url) : null
    const page = asked ? pages.get(asked.id) : undefined
    if (!asked || !page) return new Response(null, { status: 404 })
    if (asked.name === 'documento.html') return answer(streamOf(page.html()), 'text/html; charset=utf-8')
    if (asked.name === 'stile.css') return answer(page.style, 'text/css; charset=utf-8')
    const font = /^assets\/(.+)$/.exec(asked.name)?.[1]
    if (font === undefined || !fonts.has(font)) return new Response(null, { status: 404 })
    return answer(new Uint8Array(await readFile(join(fontFolder, font))), 'font/woff2')
  })
  prepared = made
  return made
}

/** The parts of an address of the print session; null for any other address. */
export function printedAddress(address: string): { readonly id: string; readonly name: string } | null {
  const parts = /^app:\/\/stampa\/([a-z0-9-]+)\/([A-Za-z0-9._/-]+)$/.exec(address)
  return parts ? { id: parts[1] ?? '', name: parts[2] ?? '' } : null
}

function answer(body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': PRINT_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

const PIECE = 128 * 1024

/** Pieces of text as bytes, made only when there is room for them: main is never busy for long. */
export function streamOf(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = parts[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Other work of main comes first.
      await new Promise((resolve) => setImmediate(resolve))
      const gathered: string[] = []
      for (let size = 0; size < PIECE; ) {
        const next = iterator.next()
        if (next.done) {
          if (gathered.length > 0) controller.enqueue(encoder.encode(gathered.join('')))
          controller.close()
          return
        }
        gathered.push(next.value)
        size += next.value.length
      }
      controller.enqueue(encoder.encode(gathered.join('')))
    },
  })
}
