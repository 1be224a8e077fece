import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { sealWithPassphrase } from '../../electron/files/sealedFile'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { smallRegister } from '../unit/annexesRegister'
import { run } from './commandLine'
import { textsOf, workbookAt } from './sheetsReading'
import { at, folder } from './testFolder'

function registerFile(): string {
  writeFileSync(at('prova.registro.json'), encodeRegister(smallRegister))
  return at('prova.registro.json')
}

describe('export', () => {
  it('writes everything by default, and says which files', async () => {
    const { code, out, err } = await run('export', registerFile(), '--out', at('fuori'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const names = [
      'allegati-piao.xlsx',
      'allegato-1.csv',
      'allegato-2.csv',
      'allegato-3.csv',
      'allegato-4.csv',
      'allegati.json',
    ]
    expect(out).toBe(names.map((name) => `Scritto ${path.join(at('fuori'), name)}\n`).join(''))
    expect(readdirSync(at('fuori')).sort()).toEqual([...names].sort())
  })

  it('the word sample stands for the sample register', async () => {
    expect((await run('export', 'sample', '--out', at('fuori'), '--format', 'xlsx')).code).toBe(0)
    const workbook = await workbookAt(path.join(at('fuori'), 'allegati-piao.xlsx'))
    expect(workbook.worksheets).toHaveLength(5)
    expect(textsOf(workbook.getWorksheet('1 Processi e rischi')).length).toBeGreaterThan(90)
  })

  it('formats, annexes and rows as asked for, white space allowed around the words', async () => {
    const words = ['--format', 'csv, json', '--annex=2 ,1', '--per', 'risk', '--out', at('fuori')]
    expect((await run('export', registerFile(), ...words)).code).toBe(0)
    expect(readdirSync(at('fuori')).sort()).toEqual(['allegati.json', 'allegato-1.csv', 'allegato-2.csv'])
    const rows = readFileSync(path.join(at('fuori'), 'allegato-1.csv'), 'utf8')
    expect(rows).toContain('\r\n2.12.2;')
    const { per, annexes } = JSON.parse(readFileSync(path.join(at('fuori'), 'allegati.json'), 'utf8'))
    expect(per).toBe('risk')
    expect(annexes.map(({ number }: { number: number }) => number)).toEqual([1, 2])
  })

  it('annex 3 in the order of treatment', async () => {
    const words = ['--format', 'csv,json', '--annex', '1,3', '--order', 'level', '--out', at('fuori')]
    expect((await run('export', 'sample', ...words)).code).toBe(0)
    const levels = (number: number) =>
      [...readFileSync(path.join(at('fuori'), `allegato-${number}.csv`), 'utf8').matchAll(/;([BMA]);/g)].map(
        (match) => match[1],
      )
    expect(levels(3).join('')).toMatch(/^A+M+B+$/)
    const { annexes } = JSON.parse(readFileSync(path.join(at('fuori'), 'allegati.json'), 'utf8'))
    const overall = annexes[1].rows.map((row: { overall: string }) => row.overall)
    expect(overall).toEqual(levels(3))
  })

  it('replaces what was there, and twice gives the same tables', async () => {
    const file = registerFile()
    await run('export', file, '--out', at('fuori'), '--format', 'csv')
    const first = readFileSync(path.join(at('fuori'), 'allegato-3.csv'))
    writeFileSync(path.join(at('fuori'), 'allegato-3.csv'), 'vecchio')
    await run('export', file, '--out', at('fuori'), '--format', 'csv')
    expect(readFileSync(path.join(at('fuori'), 'allegato-3.csv'))).toEqual(first)
  })

  it('a file where the folder should be: refused', async () => {
    writeFileSync(at('file'), '')
    const { code, err } = await run('export', registerFile(), '--out', at('file'))
    expect(code).toBe(1)
    expect(err).toBe(`${at('file')} non è una cartella. Nulla è cambiato.\n`)
  })

  it('a folder where a file should be: refused, nothing written', async () => {
    mkdirSync(at('fuori/allegati.json'), { recursive: true })
    const { code, err } = await run('export', registerFile(), '--out', at('fuori'))
    expect(code).toBe(1)
    expect(err).toContain('allegati.json esiste e non è un file')
    expect(readdirSync(at('fuori'))).toEqual(['allegati.json'])
  })
})

describe('check', () => {
  it('lists findings and ends with 1 when one is blocking', async () => {
    const { code, out } = await run('check', registerFile())
    expect(code).toBe(1)
    expect(out).toContain('[bloccante]')
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/rilievi? bloccant/)
  })

  it('the sample has nothing blocking', async () => {
    expect((await run('check', 'sample')).code).toBe(0)
  })

  it('as JSON: one value, the keys of the contract', async () => {
    const { code, out } = await run('check', registerFile(), '--json')
    expect(code).toBe(1)
    const { findings, counts } = JSON.parse(out)
    expect(Object.keys(findings[0])).toEqual(['rule', 'severity', 'message', 'basis', 'subject'])
    expect(Object.keys(findings[0].subject)).toEqual(['kind', 'id', 'label'])
    expect(counts.blocking + counts.warning + counts.info).toBe(findings.length)
  })
})

describe('sample and generate', () => {
  it('write registers that open', async () => {
    expect(await run('sample', '--out', at('s.registro.json'))).toMatchObject({ code: 0, err: '' })
    expect(await run('generate', '--processes', '30', '--out', at('g.registro.json'))).toMatchObject({ code: 0 })
    for (const name of ['s.registro.json', 'g.registro.json']) {
      expect(decodeRegisterText(readFileSync(at(name), 'utf8')).ok).toBe(true)
    }
  })

  it('the same number gives the same bytes', async () => {
    await run('generate', '--processes', '30', '--out', at('uno'))
    await run('generate', '--processes', '30', '--out', at('due'))
    expect(readFileSync(at('uno'))).toEqual(readFileSync(at('due')))
  })

  it('a missing folder is not made; nothing is left behind', async () => {
    const { code, err } = await run('sample', '--out', at('manca/s.registro.json'))
    expect(code).toBe(1)
    expect(err).toContain('non esiste')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['-1', '1.5', 'dieci', '1e3', '50001', '9'.repeat(500), ' 5'])(
    '--processes %s: wrong usage',
    async (word) => {
      const { code, err } = await run('generate', `--processes=${word}`, '--out', at('g'))
      expect(code).toBe(2)
      expect(err).toContain('serve un numero intero da 0 a 50000')
      expect(err.length).toBeLessThan(300)
    },
  )
})

describe('a register that cannot be read', () => {
  it('missing', async () => {
    expect(await run('check', at('manca.registro.json'))).toMatchObject({
      code: 1,
      out: '',
      err: `Il file ${at('manca.registro.json')} non esiste.\n`,
    })
  })

  it('a folder', async () => {
    const { code, err } = await run('export', folder, '--out', at('fuori'))
    expect(code).toBe(1)
    expect(err).toContain('è una cartella')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['', 'danneggiato'],
    ['non è json', 'danneggiato'],
    ['[1,2,3]', 'non è un registro'],
    ['{"format":"registro-rischi","version":99}', 'versione più recente'],
  ])('%j', async (content, words) => {
    writeFileSync(at('x.json'), content)
    const { code, out, err } = await run('check', at('x.json'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(words)
    expect(err).toContain(at('x.json'))
  })

  it('every place of error, up to twenty', async () => {
    const file = JSON.parse(encodeRegister(smallRegister))
    file.obligations = Array.from({ length: 40 }, () => ({ ...file.obligations[0], number: 'uno' }))
    writeFileSync(at('x.json'), JSON.stringify(file))
    const { code, err } = await run('check', at('x.json'))
    expect(code).toBe(1)
    expect(err.match(/^ {2}obblighi\[\d+\]/gm)).toHaveLength(20)
    expect(err).toContain('altri errori')
  })

  it('a reference to nothing', async () => {
    const file = JSON.parse(encodeRegister(smallRegister))
    file.processes[0].areaId = 'nessuna'
    writeFileSync(at('x.json'), JSON.stringify(file))
    const { code, err } = await run('check', at('x.json'))
    expect(code).toBe(1)
    expect(err).toContain('processi[0].area')
    expect(err).toContain('«nessuna»')
  })
})

describe('wrong usage ends with 2, says what is wrong and writes nothing', () => {
  it.each([
    [[], 'Manca il comando'],
    [['importa'], 'Comando sconosciuto: «importa»'],
    [
      ['import', 'x.xlsx', '--out', 'y'],
      'Comando sconosciuto: «import». I comandi sono: export, check, sheets, merge, sample, generate.',
    ],
    [['constructor'], 'Comando sconosciuto'],
    [['export'], 'Manca il registro'],
    [['export', 'sample'], 'Manca --out'],
    [['export', 'sample', '--out'], 'Manca il valore dopo --out'],
    [['export', 'sample', '--out', ''], 'Manca il valore dopo --out'],
    [['export', 'sample', 'altro', '--out', 'x'], 'Parole di troppo: «altro»'],
    [['export', 'sample', '--out', 'x', '--out', 'y'], '--out è scritta più di una volta'],
    [['export', 'sample', '--uot', 'x'], 'opzione sconosciuta «--uot»'],
    [['export', 'sample', '-o', 'x'], 'opzione sconosciuta «-o»'],
    [['export', 'sample', '--out', 'x', '--format', 'pdf'], '«pdf» non è ammesso'],
    [['export', 'sample', '--out', 'x', '--format', 'csv,csv'], '«csv» è scritto più di una volta'],
    [['export', 'sample', '--out', 'x', '--format', 'csv,'], 'voce vuota'],
    [['export', 'sample', '--out', 'x', '--annex', '5'], '«5» non è ammesso'],
    [['export', 'sample', '--out', 'x', '--annex', '1,2,1'], '«1» è scritto più di una volta'],
    [['export', 'sample', '--out', 'x', '--per', 'area'], '«area» non è ammesso'],
    [['export', 'sample', '--out', 'x', '--order', 'risk'], '«risk» non è ammesso'],
    [['check'], 'Manca il registro'],
    [['check', 'sample', '--json=sì'], '--json non vuole un valore'],
    [['sample'], 'Manca --out'],
    [['sample', 'x', '--out', 'y'], 'Parole di troppo'],
    [['generate', '--out', 'x'], 'Manca --processes'],
    [['generate', '--processes', '5'], 'Manca --out'],
  ])('%j', async (argv, words) => {
    const before = process.cwd()
    process.chdir(folder)
    try {
      const { code, out, err } = await run(...argv)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(words)
      expect(err).toContain('npm start -- help')
      expect(readdirSync(folder)).toEqual([])
    } finally {
      process.chdir(before)
    }
  })

  it('a huge word is not shown back whole', async () => {
    expect((await run('x'.repeat(100_000))).err.length).toBeLessThan(400)
  })
})

describe('help', () => {
  it.each(['help', '--help', '-h'])('%s lists the commands', async (word) => {
    const { code, out } = await run(word)
    expect(code).toBe(0)
    for (const command of ['export', 'check', 'sheets', 'merge', 'sample', 'generate']) expect(out).toContain(command)
    expect(out).not.toContain('compare')
  })
})

describe('a sealed register', () => {
  const PASSPHRASE = 'perché la volpe è rossa'
  afterEach(() => {
    delete process.env.REGISTRO_PASSPHRASE
  })
  async function sealedFile(): Promise<string> {
    writeFileSync(
      at('cifrato.registro.json'),
      await sealWithPassphrase(encodeRegister(smallRegister), PASSPHRASE, 1024),
    )
    return at('cifrato.registro.json')
  }

  it('is read with the passphrase from the environment, as if it were in clear text', async () => {
    const plain = await run('check', registerFile(), '--json')
    process.env.REGISTRO_PASSPHRASE = PASSPHRASE
    expect(await run('check', await sealedFile(), '--json')).toEqual(plain)
  })

  it('without a passphrase is refused by a word that says where to put it', async () => {
    const { code, out, err } = await run('export', await sealedFile(), '--out', at('fuori'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('REGISTRO_PASSPHRASE')
    expect(readdirSync(folder)).not.toContain('fuori')
  })

  it('with a wrong passphrase changes nothing and does not repeat what was given', async () => {
    process.env.REGISTRO_PASSPHRASE = 'una frase segreta sbagliata'
    const { code, err } = await run('export', await sealedFile(), '--out', at('fuori'))
    expect(code).toBe(1)
    expect(err).toContain('non è quella giusta')
    expect(err).not.toContain('sbagliata')
    expect(readdirSync(folder)).not.toContain('fuori')
  })

  it('damaged is told apart from a wrong passphrase', async () => {
    process.env.REGISTRO_PASSPHRASE = PASSPHRASE
    const file = await sealedFile()
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.slice(0, whole.length - 40))
    expect((await run('check', file)).err).toContain('danneggiato')
  })
})
