/** What is wrong with a piece of outside data: where, what, and what to do, in Italian. */
import type { z } from 'zod'

/** One error in a file or message. */
export interface Problem {
  /** The exact place, in the words of the screen: `rischi[340].valutazione.complessiva.livello`. */
  readonly place: string
  /** The same place as a JSON Pointer into the file (RFC 6901). */
  readonly pointer: string
  /** What is wrong and what to write instead, as a sentence in Italian. */
  readonly message: string
}

/** The words of the screen for the names in the file (the table of words in the README's glossary). */
const WORDS: Readonly<Record<string, string>> = {
  format: 'formato',
  version: 'versione',
  heading: 'intestazione',
  body: 'ente',
  edition: 'edizione',
  notice: 'avviso',
  units: 'strutture',
  areas: 'aree',
  factors: 'fattori',
  indicators: 'indicatori',
  processes: 'processi',
  risks: 'rischi',
  measures: 'misure',
  obligations: 'obblighi',
  handouts: 'consegne',
  handout: 'consegna',
  evidence: 'evidenze',
  file: 'allegato',
  files: 'allegati',
  bytes: 'byte',
  previous: 'annoPrima',
  workflow: 'iter',
  state: 'stato',
  remarks: 'osservazioni',
  approval: 'approvazione',
  fingerprint: 'impronta',
  content: 'contenuto',
  due: 'scadenza',
  mergedAt: 'riunitaIl',
  unitName: 'nomeStruttura',
  fileName: 'nomeFile',
  name: 'nome',
  kind: 'tipo',
  type: 'tipologia',
  number: 'numero',
  taxCode: 'codiceFiscale',
  ipaCode: 'codiceIpa',
  launderingOfficer: 'gestoreAntiriciclaggio',
  firstYear: 'primoAnno',
  lastYear: 'ultimoAnno',
  status: 'stato',
  act: 'atto',
  date: 'data',
  parentId: 'strutturaSuperiore',
  manager: 'responsabile',
  contact: 'referente',
  functions: 'funzioni',
  noProcessReason: 'motivoSenzaProcessi',
  moneyLaundering: 'riciclaggio',
  anomalyIndicators: 'indicatoriDiAnomalia',
  letter: 'lettera',
  explanation: 'spiegazione',
  description: 'descrizione',
  direction: 'verso',
  meanings: 'significati',
  areaId: 'area',
  processId: 'processo',
  unitId: 'struttura',
  involvedUnitIds: 'struttureCoinvolte',
  factorIds: 'fattori',
  measureIds: 'misure',
  phases: 'fasi',
  steps: 'fasi',
  timing: 'tempi',
  cadence: 'cadenza',
  indicator: 'indicatore',
  target: 'valoreAtteso',
  noLaunderingReason: 'motivoSenzaRiciclaggio',
  noSpecificMeasureReason: 'motivoSenzaMisuraSpecifica',
  assessment: 'valutazione',
  ratings: 'indicatori',
  overall: 'complessiva',
  level: 'livello',
  motivation: 'motivazione',
  belowHighestReason: 'motivoSottoIlMassimo',
  evaluation: 'ponderazione',
  reason: 'motivazione',
  priority: 'priorita',
  decision: 'decisione',
  recoveryPlan: 'pnrr',
  code: 'codice',
  section1: 'sottoSezione1',
  section2: 'sottoSezione2',
  basis: 'riferimentoNormativo',
  contents: 'contenuti',
  update: 'aggiornamento',
  verification: 'verifica',
}

/** `['risks', 3, 'assessment']` → `rischi[3].valutazione`; an empty path is the whole file. */
export function placeOf(path: readonly PropertyKey[]): string {
  let place = ''
  for (const part of path) {
    if (typeof part === 'number') place += `[${part}]`
    else place += `${place === '' ? '' : '.'}${WORDS[String(part)] ?? String(part)}`
  }
  return place === '' ? 'file' : place
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A problem at a path. */
export function problem(path: readonly PropertyKey[], message: string): Problem {
  return { place: placeOf(path), pointer: pointerOf(path), message }
}

/** `place: message`, as one line. */
export function describeProblem({ place, message }: Problem): string {
  return `${place}: ${message}`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'un testo',
  number: 'un numero',
  int: 'un numero intero',
  boolean: 'vero o falso',
  object: 'un oggetto',
  record: 'un oggetto',
  array: 'un elenco',
}

/** At most this much of a wrong value is shown. */
const SHOWN = 40

function show(value: unknown): string {
  if (value === undefined) return 'manca il valore'
  if (value === null) return 'c’è un valore nullo'
  if (typeof value === 'string') {
    return `c’è «${value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}»`
  }
  if (typeof value === 'object') return Array.isArray(value) ? 'c’è un elenco' : 'c’è un oggetto'
  return `c’è «${String(value)}»`
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[part]
  }
  return value
}

function sentence(issue: z.core.$ZodIssue, input: unknown): string {
  const found = show(valueAt(input, issue.path))
  switch (issue.code) {
    case 'invalid_type':
      return `${found}, serve ${KINDS[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `${found}, serve uno tra: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
    case 'too_big':
      return `${found}, il numero è fuori dai limiti ammessi (${issue.code === 'too_small' ? `minimo ${issue.minimum}` : `massimo ${issue.maximum}`}).`
    case 'unrecognized_keys':
      return `voce sconosciuta «${issue.keys.join('», «')}»: toglierla, o aprire il file con la versione del programma che lo ha scritto.`
    case 'invalid_format':
      return `${found}, che non ha la forma richiesta.`
    case 'custom':
      return issue.message === 'controlCharacters'
        ? 'il testo contiene caratteri di controllo non stampabili: toglierli.'
        : issue.message
    case 'invalid_key':
      return 'il nome della voce non è un identificativo valido.'
    default:
      return `${found}, che non è un valore ammesso.`
  }
}

/** The problems of a failed zod decoding, in Italian. `input` is what was decoded; `at` the path where it stands. */
export function problemsOf(error: z.ZodError, input: unknown, at: readonly PropertyKey[] = []): readonly Problem[] {
  return error.issues.map((issue) => problem([...at, ...issue.path], sentence(issue, input)))
}
