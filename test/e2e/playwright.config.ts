/** End-to-end tests on the real Electron. One at a time: each starts a program of its own. */
import { defineConfig } from '@playwright/test'
import { findElectron } from '../../electron/setup/electron.mjs'

// Playwright asks the electron package where Electron is.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= findElectron()?.folder ?? ''

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: '../../out/test/e2e',
})
