/** For the TypeScript that uses electron.mjs: tests and benchmarks. */
export interface ElectronRuntime {
  executable: string
  folder: string
  version: string
  standIn: boolean
}
export const standInFolder: string
export function ensureElectron(options?: { current?: boolean }): Promise<ElectronRuntime>
export function findElectron(): ElectronRuntime | undefined
export function electronExecutable(): string
export function electronArguments(): string[]
export function currentVersion(): string
