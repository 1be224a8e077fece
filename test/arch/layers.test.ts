/** Every import specifier is held against the list of layers (README, «Architettura»): who may import whom. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..', '..')

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(name) : [name]
  })
}

const isCode = (file: string) => /\.(ts|tsx|mts|mjs)$/.test(file)
const files = ['shared', 'electron', 'renderer', 'test'].flatMap(filesBelow)
const code = files.filter(isCode)

/** Import specifiers of a file, relative ones as paths from the root without ending. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g)]
  const bare = [...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)]
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]
  return [...found, ...bare, ...dynamic].map((match) => {
    const specifier = match[1] ?? ''
    return specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
      : specifier
  })
}

/** The layer of a file: the first rule whose folder holds it decides. */
interface Layer {
  readonly folder: string
  /** Folders (ending in /), files without ending, or packages that it may import. Its own folder always. */
  readonly may: readonly string[]
}

const REACT = ['react', 'react-dom', 'zustand']
const NODE = ['node:']

const LAYERS: readonly Layer[] = [
  { folder: 'shared/domain/', may: [] },
  { folder: 'shared/register/', may: ['shared/domain/', 'zod', '@noble/hashes'] },
  {
    folder: 'shared/journal/',
    may: ['shared/domain/', 'shared/register/', 'shared/workflow/', 'zod', '@noble/hashes'],
  },
  { folder: 'shared/', may: ['shared/', 'zod'] },
  {
    folder: 'electron/setup/',
    may: [...NODE, 'electron/', 'vite', '@vitejs/', 'yauzl', '@electron/fuses', 'electron-builder'],
  },
  { folder: 'electron/preload', may: ['shared/ipc/contract', 'electron'] },
  { folder: 'electron/security/', may: [...NODE, 'electron'] },
  { folder: 'electron/files/', may: [...NODE, 'shared/', 'zod'] },
  {
    folder: 'electron/sheets/',
    may: [...NODE, 'shared/', 'electron/files/', 'exceljs', 'yauzl', 'saxes', 'zod'],
  },
  { folder: 'electron/cli/', may: [...NODE, 'shared/', 'electron/files/', 'electron/sheets/', 'zod'] },
  { folder: 'electron/', may: [...NODE, 'shared/', 'electron/', 'electron'] },
  { folder: 'renderer/bridge', may: ['shared/ipc/'] },
  {
    folder: 'renderer/ui/',
    may: ['shared/domain/', 'shared/checks/', ...REACT, 'ag-grid-', '@ag-grid-community/', 'bootstrap-italia/'],
  },
  { folder: 'renderer/data/', may: ['shared/', 'renderer/bridge', 'dexie'] },
  { folder: 'renderer/store/', may: ['shared/', 'renderer/bridge', 'renderer/data/', ...REACT] },
  { folder: 'renderer/fields/', may: ['shared/', 'renderer/store/', 'renderer/ui/', ...REACT, 'ag-grid-community'] },
  {
    folder: 'renderer/features/',
    may: [
      'shared/',
      'assets/',
      'renderer/bridge',
      'renderer/data/openRegister',
      'renderer/store/',
      'renderer/fields/',
      'renderer/ui/',
      ...REACT,
      'ag-grid-community',
    ],
  },
  { folder: 'renderer/', may: ['shared/', 'renderer/', ...REACT, '@fontsource/', '@vitejs/'] },
]

function isAllowed(file: string, specifier: string): boolean {
  const layer = LAYERS.find(({ folder }) => file.startsWith(folder))
  if (!layer) return true
  const own = file.startsWith('renderer/features/') ? `${file.split('/').slice(0, 3).join('/')}/` : layer.folder
  if (specifier.startsWith(own)) return true
  return layer.may.some((allowed) =>
    allowed.endsWith('/') || allowed.endsWith(':') || allowed.endsWith('-')
      ? specifier.startsWith(allowed)
      : specifier === allowed || specifier.startsWith(`${allowed}/`),
  )
}

describe('layers', () => {
  test('the list speaks of folders and files that exist', () => {
    for (const { folder } of LAYERS)
      expect(
        code.some((file) => file.startsWith(folder)),
        folder,
      ).toBe(true)
  })

  test('every import is on the list', () => {
    const wrong = code.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !isAllowed(file, specifier))
        .map((specifier) => `${file} → ${specifier}`),
    )
    expect(wrong).toEqual([])
  })

  test('the test itself would notice: a shared file that imports upward, a feature that imports another', () => {
    expect(isAllowed('shared/domain/risk.ts', 'shared/text/it')).toBe(false)
    expect(isAllowed('shared/checks/index.ts', 'electron')).toBe(false)
    expect(isAllowed('renderer/features/checks/ChecksScreen.tsx', 'renderer/features/annexes/pages')).toBe(false)
    expect(isAllowed('renderer/ui/Button.tsx', 'renderer/store/viewStore')).toBe(false)
  })

  const only = (specifier: string) =>
    code.filter((file) => !file.startsWith('test/') && importsOf(file).includes(specifier))

  test('exceljs lives in electron/sheets, Dexie in renderer/data, nowhere else', () => {
    expect(only('exceljs').every((file) => file.startsWith('electron/sheets/'))).toBe(true)
    expect(only('dexie')).toEqual(['renderer/data/database.ts'])
  })

  test('ipcMain is named in one file, window.registro in one, innerHTML and eval in none', () => {
    const naming = (pattern: RegExp) =>
      code.filter((file) => !file.startsWith('test/') && pattern.test(readFileSync(path.join(root, file), 'utf8')))
    expect(naming(/\bipcMain\b(?! )/).filter((file) => file !== 'electron/ipc/wire.ts')).toEqual([])
    expect(naming(/window\.registro\./)).toEqual(['renderer/bridge.ts'])
    expect(naming(/innerHTML|\beval\(|new Function\(/)).toEqual([])
    expect(
      naming(/\bfetch\(|XMLHttpRequest|WebSocket|from 'node:(http|https|net)'/).filter(
        (file) => !file.startsWith('electron/setup/'),
      ),
    ).toEqual([])
  })

  test('no folder is called utils, helpers or common; no source file is much over 400 lines', () => {
    expect(files.filter((file) => /(^|\/)(utils|helpers|common)\//.test(file))).toEqual([])
    const long = code.filter(
      (file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 420 && !file.startsWith('test/'),
    )
    expect(long).toEqual([])
  })

  test('at the root only the agreed names', () => {
    const agreed =
      /^(electron|renderer|shared|assets|test|package\.json|tsconfig\.json|electron-builder\.yml|README\.md|package-lock\.json|LICENSE|CHANGELOG\.md|publiccode\.yml|\..+|node_modules|out)$/
    expect(readdirSync(root).filter((name) => !agreed.test(name))).toEqual([])
    expect(statSync(path.join(root, 'package-lock.json')).isFile()).toBe(true)
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/)
  })
})
