/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security), held against the running program: one
 * test an item, by its number. Item 19 (fuses) is in `package.e2e.ts`, 15 and 16 in `test/security`.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import type {} from '../../renderer/bridge'
import { CHANNELS, EVENT_NAMES } from '../../shared/ipc/contract'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'

let program: Program

test.beforeAll(async ({ browserName: _ }, info) => {
  program = await startProgram(userFolder(info))
})
test.afterAll(async () => {
  await closeProgram(program)
})

/** What Electron says of the window's preferences. */
function preferences(): Promise<Record<string, unknown>> {
  return program.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences())) as Record<string, unknown>
  })
}

test('1, 18: only the program’s own files, over app:// and never file://', async () => {
  expect(program.page.url()).toMatch(/^app:\/\/registro\//)
  const outcome = await program.page.evaluate(async () => {
    const tried: string[] = []
    for (const address of ['file:///etc/passwd', 'app://registro/../../../package.json', 'app://altrove/index.html']) {
      const answer = await fetch(address).then(
        (response) => String(response.status),
        () => 'refused',
      )
      tried.push(answer)
    }
    return tried
  })
  expect(outcome).toEqual(['refused', '404', expect.stringMatching(/refused|404/)])
})

test('2, 3, 4: no Node in the page, isolated, sandboxed', async () => {
  const seen = await program.page.evaluate(() => [typeof require, typeof process, typeof module, typeof Buffer])
  expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined'])
  expect(await preferences()).toMatchObject({ nodeIntegration: false, contextIsolation: true, sandbox: true })
})

test('5: permissions are refused, except keeping the database', async () => {
  const states = await program.page.evaluate(async () => {
    const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    )
    return [await query('geolocation'), await query('notifications'), await query('midi'), camera]
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('6, 8, 9, 10: web security on, nothing insecure or experimental', async () => {
  const given = await preferences()
  expect(given.webSecurity).toBe(true)
  expect(given.allowRunningInsecureContent ?? false).toBe(false)
  expect(given.experimentalFeatures ?? false).toBe(false)
  expect(given.enableBlinkFeatures ?? '').toBe('')
})

test('7: the content security policy stops inline scripts, eval and foreign styles', async () => {
  const header = await program.page.evaluate(async () =>
    (await fetch('app://registro/index.html')).headers.get('content-security-policy'),
  )
  expect(header).toContain("default-src 'none'")
  expect(header).not.toMatch(/unsafe|\*/)
  const done = await program.page.evaluate(async () => {
    const mark = window as unknown as { marked?: boolean }
    const script = document.createElement('script')
    script.textContent = 'window.marked = true'
    document.head.append(script)
    // The tool that runs this code may itself use eval: only a task of the page's own is held to the policy.
    const evaluated = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested
          globalThis.eval('1')
          resolve(true)
        } catch {
          resolve(false)
        }
      })
    })
    return { inline: mark.marked === true, evaluated }
  })
  expect(done).toEqual({ inline: false, evaluated: false })
})

test('11, 12: no webview can be attached', async () => {
  const before = await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  await program.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://registro/index.html')
    document.body.append(view)
  })
  await program.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before)
})

test('13, 14: the window neither leaves nor opens another', async () => {
  const opened = await program.page.evaluate(() => window.open('https://example.org') === null)
  expect(opened).toBe(true)
  await program.page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await program.page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://example.org/'
    document.body.append(form)
    form.submit()
  })
  expect(program.page.url()).toMatch(/^app:\/\/registro\//)
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('17, 20: the page sees the contract and nothing else, and a wrong request is refused', async () => {
  const seen = await program.page.evaluate(() => ({
    request: Object.keys(window.registro.request),
    on: Object.keys(window.registro.on),
    all: Object.keys(window.registro),
  }))
  expect(seen).toEqual({ request: [...CHANNELS], on: [...EVENT_NAMES], all: ['request', 'on'] })
  const refused = await program.page.evaluate(() =>
    window.registro.request['storage.readSnapshot']({ id: 'x', name: '../../etc/passwd' }),
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'badRequest' } })
})

test('no network: a server on this machine is never reached', async () => {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.end('raggiunto')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const outcome = await program.page.evaluate(async (address) => {
    const tried = await fetch(address).then(
      () => 'reached',
      () => 'refused',
    )
    const image = new Image()
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve('reached')
      image.onerror = () => resolve('refused')
    })
    image.src = `${address}x.png`
    return [tried, await loaded]
  }, `http://127.0.0.1:${port}/`)
  await new Promise((resolve) => server.close(resolve))
  expect(outcome).toEqual(['refused', 'refused'])
  expect(hits).toBe(0)
})
