/** electron-builder's hooks. */
import { rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Every dependency is bundled already: electron-builder has none to look for, rebuild or copy.
 * @returns {boolean}
 */
export function beforeBuild() {
  return false
}

/**
 * The stand-in runtime (stand-in.mjs) brings a starter of its own, which is no part of the program.
 * @param {{ appOutDir: string }} context
 */
export async function afterPack({ appOutDir }) {
  await rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
}
