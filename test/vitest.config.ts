import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    // Only against what hangs: a busy machine must not change the outcome.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
