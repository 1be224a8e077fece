/** For the TypeScript that uses ready.mjs: tests and benchmarks. */
import type { ElectronRuntime } from './electron.mjs'

export interface Needs {
  electron?: boolean
  virtualDisplay?: boolean
  build?: boolean
}
export function ensureReady(needs?: Needs): Promise<{ electron?: ElectronRuntime }>
export function requireNode(): void
export function hasDisplay(): boolean
export function withDisplay(command: readonly string[], which?: number): string[]
