/** Security decisions that are plain functions, and two items of Electron's checklist that are read off the source. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Session } from 'electron'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {}, app: {}, session: {}, shell: { openExternal: vi.fn() } }))

const { shell } = await import('electron')
const { Refused } = await import('../../electron/files/failures')
const { openingOf, safeFileName } = await import('../../electron/files/attachedTypes')
const { openLink, webAddress } = await import('../../electron/security/links')
const { fileFor } = await import('../../electron/security/appProtocol')
const { contentPolicy } = await import('../../electron/security/contentPolicy')
const { isLocalAddress } = await import('../../electron/security/network')
const { isAllowedPermission } = await import('../../electron/security/permissions')
const { isTrustedSender } = await import('../../electron/security/sender')
const { printWebPreferences, secureWebPreferences } = await import('../../electron/security/windowOptions')
const { PRINT_ORIGIN, PRINT_POLICY, printedAddress, streamOf } = await import('../../electron/security/printSession')
const { decodeRequest } = await import('../../shared/ipc/decode')
const { CHANNELS } = await import('../../shared/ipc/contract')

const root = path.resolve(import.meta.dirname, '../..')
const served = path.resolve('/programma/out/renderer')

describe('app:// serves one folder', () => {
  test('files of the window', () => {
    expect(fileFor(served, 'app://registro/')).toBe(path.join(served, 'index.html'))
    expect(fileFor(served, 'app://registro/assets/a.js?x=1')).toBe(path.join(served, 'assets/a.js'))
  })

  test('nothing outside it, whatever the address', () => {
    const steps = fc.constantFrom('..', '%2e%2e', '..%2f', '%2e%2e%5c', 'a', '%00', '\\..', '/', 'etc', 'passwd')
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (parts) => {
        const file = fileFor(served, `app://registro/${parts.join('/')}`)
        if (file !== null) expect(file.startsWith(served + path.sep)).toBe(true)
      }),
    )
    for (const address of ['app://altro/index.html', 'file:///etc/passwd', 'https://example.org', 'app:registro']) {
      expect(fileFor(served, address)).toBeNull()
    }
  })
})

test('only the top frame of our own page may call main', () => {
  expect(isTrustedSender({ url: 'app://registro/', parent: null })).toBe(true)
  expect(isTrustedSender({ url: 'app://registro/', parent: {} })).toBe(false)
  expect(isTrustedSender({ url: 'https://example.org/', parent: null })).toBe(false)
  expect(isTrustedSender({ url: 'app://registro.example.org/', parent: null })).toBe(false)
  expect(isTrustedSender(null)).toBe(false)
})

test('permissions: only keeping the database and writing plain text to the clipboard, only for our page', () => {
  expect(isAllowedPermission('persistent-storage', 'app://registro')).toBe(true)
  expect(isAllowedPermission('persistent-storage', 'https://example.org')).toBe(false)
  for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'usb']) {
    expect(isAllowedPermission(permission, 'app://registro')).toBe(false)
  }
})

test('no address but our own is asked for', () => {
  expect(isLocalAddress('app://registro/index.html')).toBe(true)
  for (const address of ['http://localhost/', 'https://example.org', 'ws://x', 'file:///x', 'app://altro/']) {
    expect(isLocalAddress(address)).toBe(false)
  }
})

test('the content policy allows no inline code, no eval, no other origin', () => {
  const policy = contentPolicy('abc')
  expect(policy).not.toMatch(/unsafe-|\*|https?:/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
})

test('window preferences: sandbox, isolation, no Node', () => {
  expect(secureWebPreferences('p')).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
})

describe('what is printed', () => {
  test('has no scripts, no preload, and an origin that main does not trust', () => {
    const preferences = printWebPreferences({} as Session)
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    })
    expect(preferences).not.toHaveProperty('preload')
    expect(isTrustedSender({ url: `${PRINT_ORIGIN}/x/documento.html`, parent: null })).toBe(false)
    expect(isLocalAddress(`${PRINT_ORIGIN}/x/documento.html`)).toBe(false)
  })

  test('may load its style sheet and its fonts and nothing else', () => {
    expect(PRINT_POLICY).toContain("default-src 'none'")
    expect(PRINT_POLICY).not.toMatch(/script-src|img-src|unsafe|\*|https?:|data:/)
  })

  test('is asked for by its own addresses only', () => {
    expect(printedAddress('app://stampa/ab-1/documento.html')).toEqual({ id: 'ab-1', name: 'documento.html' })
    for (const address of [
      'app://registro/ab/documento.html',
      'app://stampa/documento.html',
      'app://stampa/../x',
      'file:///etc/passwd',
      'https://example.org/a/b',
      'app://stampa/a/%2e%2e',
    ]) {
      expect(printedAddress(address)).toBeNull()
    }
  })

  test('is handed over in pieces, whole, and no faster than it is read', async () => {
    let made = 0
    function* parts() {
      for (made = 1; made <= 50; made += 1) yield 'è'.repeat(50_000)
    }
    const reader = streamOf(parts()).getReader()
    const first = await reader.read()
    expect(made).toBeLessThan(20)
    let bytes = first.value?.length ?? 0
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) bytes += piece.value.length
    expect(bytes).toBe(50 * 50_000 * 2)
  })
})

test('every channel refuses what is not its request', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANNELS), fc.anything(), (channel, value) => {
      if (value !== null && !(typeof value === 'object')) expect(decodeRequest(channel, value).ok).toBe(false)
      else decodeRequest(channel, value)
    }),
  )
})

describe('checklist 15: only web addresses leave the program', () => {
  test('shell.openExternal is called in two places, each behind its check: web addresses and drafts of mail', () => {
    const sources = readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const users = sources.filter((name) =>
      /openExternal\(/.test(readFileSync(path.join(root, 'electron', name), 'utf8')),
    )
    expect(users.sort()).toEqual([path.join('ipc', 'handoutHandlers.ts'), path.join('security', 'links.ts')])
  })

  test('https and http, whole, without a name and password in front of the host', () => {
    expect(webAddress('https://www.anticorruzione.it/piano?x=1#y')).toBe('https://www.anticorruzione.it/piano?x=1#y')
    expect(webAddress('http://intranet/atti')).toBe('http://intranet/atti')
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'smb://server/x',
      'ms-msdt:/id',
      'https:',
      'https:///',
      'www.anac.it',
      'https://www.anac.it@evil.example/',
      'https://a:b@evil.example/',
      'https:\\\\evil.example',
      'https://a b',
      ' https://www.anac.it\njavascript:x',
      '',
    ])
      expect(webAddress(address), address).toBeNull()
  })

  test('whatever the text, what is opened is a web address', async () => {
    const opened = vi.mocked(shell.openExternal)
    const schemes = fc.constantFrom(
      'https://',
      'HTTP://',
      'file://',
      'javascript:',
      'vbscript:',
      'ms-word:',
      '\\\\',
      '',
    )
    await fc.assert(
      fc.asyncProperty(schemes, fc.string(), async (scheme, rest) => {
        opened.mockClear()
        await openLink(`${scheme}${rest}`).catch((error: unknown) => expect(error).toBeInstanceOf(Refused))
        for (const [address] of opened.mock.calls) expect(address).toMatch(/^https?:\/\/[^/@]/)
      }),
    )
  })
})

describe('files that came with a register', () => {
  test('documents are opened, programs never, all else after a question', () => {
    for (const name of ['Verbale.pdf', 'a.b.DOCX', 'foto.JPG', 'atto.pdf.p7m']) expect(openingOf(name)).toBe('open')
    for (const name of [
      'x.exe',
      'verbale.pdf.exe',
      'a.LNK',
      'x.ps1',
      'x.sh',
      'x.desktop',
      'senza ending',
      'README',
      '.x',
    ])
      expect(openingOf(name), name).toBe('never')
    for (const name of ['x.docm', 'x.doc', 'x.zip', 'x.html', 'x.xml', 'x.qualcosa'])
      expect(openingOf(name)).toBe('ask')
  })

  test('what Windows would run is never opened, however the name is dressed up', () => {
    for (const name of ['x.exe.', 'x.exe ', 'x.exe. .', 'fdp\u202e.exe', 'x.pdf:y.exe', 'a/b.exe', 'x.e\u200bxe'])
      expect(openingOf(name), name).not.toBe('open')
    expect(openingOf('verbale\u202efdp.exe')).toBe('never')
  })

  test('the name of the copy stays in its folder and keeps its true ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(140)
        expect(path.join('/cartella', safe).startsWith('/cartella/')).toBe(true)
        expect(safe).not.toMatch(/^\.\.?$|[. ]$/)
      }),
    )
    expect(safeFileName('con.pdf')).toBe('_con.pdf')
    expect(safeFileName('aux.tar.gz')).toBe('_aux.tar.gz')
  })
})

test('checklist 16: the product is packaged with a supported Electron', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(Number(devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(45)
})
