/** The unpacked Linux package: built, its fuses read back, started as a user would. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { electronArguments } from '../../electron/setup/electron.mjs'
import { it } from '../../shared/text/it'
import { root, userFolder } from './pages/program'

const folder = path.join(root, 'out', 'dist', 'linux-unpacked')

test('the package starts, fuses and all', async () => {
  test.skip(process.platform !== 'linux', 'the unpacked package is built and started on Linux')
  test.setTimeout(180_000)
  const built = spawnSync('npm', ['run', 'dist', '--silent', '--', '--dir'], { cwd: root, encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  const executable = path.join(folder, 'registro-rischi')

  const fuses = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/@electron/fuses/dist/bin.js'), 'read', '--app', executable],
    {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    },
  ).stdout
  expect(fuses).toMatch(/RunAsNode is Disabled/)
  expect(fuses).toMatch(/EnableNodeOptionsEnvironmentVariable is Disabled/)
  expect(fuses).toMatch(/EnableNodeCliInspectArguments is Disabled/)
  expect(fuses).toMatch(/OnlyLoadAppFromAsar is Enabled/)
  expect(fuses).toMatch(/EnableEmbeddedAsarIntegrityValidation is Enabled/)
  expect(existsSync(path.join(folder, 'resources', 'app'))).toBe(false)
  expect(readdirSync(path.join(folder, 'resources'))).toContain('app.asar')

  const program = spawn(
    executable,
    [...electronArguments(), '--remote-debugging-port=0', `--user-data-dir=${userFolder(test.info())}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(program))
    await expect.poll(() => browser.contexts()[0]?.pages().length).toBe(1)
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('no page')
    await expect(page.getByRole('heading', { name: it.start.title })).toBeVisible()
    await page.getByRole('button', { name: it.start.sample }).click()
    await expect(page.locator('.ag-row').first()).toBeVisible()
    await browser.close()
  } finally {
    program.kill()
  }
})

function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stderr?.on('data', (text) => {
      said += String(text)
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    program.on('exit', (code) => reject(new Error(`Il programma è finito con codice ${code}\n${said}`)))
  })
}
