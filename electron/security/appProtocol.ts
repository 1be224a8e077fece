/**
 * The app:// scheme: serves the window's files from one folder and nothing else.
 * Source: Electron, «Security», items 1 and 18; electron#37702 (why not file://).
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentPolicy } from './contentPolicy'

export const APP_SCHEME = 'app'
export const APP_ORIGIN = `${APP_SCHEME}://registro`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Declares the scheme; must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** The file within `folder` that an app:// address names; null when it names anything else. */
export function fileFor(folder: string, address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== 'registro') return null
  const path = decodePath(url.pathname)
  if (path === null || path.includes('\0')) return null
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(folder + sep) ? file : null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** Serves `folder` at app://registro/ with the content policy on every answer; anything else is 404. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = fileFor(folder, request.url)
    const type = file === null ? undefined : TYPES[extname(file)]
    if (file === null || type === undefined || request.method !== 'GET') return new Response(null, { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EISDIR') return null
      throw error
    })
    if (bytes === null) return new Response(null, { status: 404 })
    const body = type.startsWith('text/html')
      ? bytes.toString('utf8').replaceAll('__NONCE__', nonce)
      : new Uint8Array(bytes)
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': contentPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
      },
    })
  })
}
