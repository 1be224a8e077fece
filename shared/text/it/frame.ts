/** The frame of the window: start page, tabs, saved state, undo, recoveries; words used on many screens. */
import type { Recovery } from '../../ipc/contract'
import type { CommandName } from '../../journal/command'

export const commandNames: Readonly<Record<CommandName, string>> = {
  set: 'modifica',
  insert: 'aggiunta',
  remove: 'eliminazione',
  assess: 'valutazione',
  confirm: 'conferma dell’edizione precedente',
  addEvidence: 'aggiunta di un’evidenza',
  changeEvidence: 'modifica di un’evidenza',
  removeEvidence: 'eliminazione di un’evidenza',
  assignMeasures: 'assegnazione di misure',
  addFromLibrary: 'aggiunta dalla raccolta',
  bulk: 'modifica di più righe',
  submit: 'invio al RPCT',
  return: 'restituzione',
  weigh: 'ponderazione',
  approve: 'approvazione',
  handOut: 'consegna delle schede',
  merge: 'riunione delle schede',
  goBack: 'ritorno a un valore precedente',
  restore: 'ripristino',
  undo: 'annullamento',
  redo: 'ripetizione',
}

const aside = (name: string) => (name === '' ? '' : ` La parte danneggiata è stata messa da parte in «${name}».`)
const edits = (count: number) => (count === 1 ? 'una modifica' : `${count} modifiche`)

const recoveries: Readonly<Record<Recovery['kind'], (recovery: Recovery) => string>> = {
  journalTailCut: ({ setAside }) =>
    `L’ultima riga del giornale su disco era incompleta (scrittura interrotta).${aside(setAside)}`,
  journalDamaged: ({ setAside }) => `Il giornale su disco era danneggiato.${aside(setAside)}`,
  snapshotDamaged: ({ setAside }) =>
    `Una copia di sicurezza era danneggiata: si è usata la precedente.${aside(setAside)}`,
  databaseMissing: ({ edits: count }) =>
    `La banca dati del programma mancava: il registro è stato ricostruito dai file, con ${edits(count)}.`,
  databaseBehind: ({ edits: count }) => `Nella banca dati mancavano ${edits(count)}: recuperate dal giornale su disco.`,
  databaseDamaged: ({ setAside }) =>
    `La banca dati era danneggiata ed è stata messa da parte («${setAside}»): il registro è stato ricostruito dai file.`,
  databaseDiverged: ({ setAside }) =>
    `La banca dati raccontava un’altra storia ed è stata messa da parte («${setAside}»): valgono i file, più recenti.`,
  journalBehind: ({ edits: count }) => `Nel giornale su disco mancavano ${edits(count)}: recuperate dalla banca dati.`,
  journalDiverged: ({ setAside }) =>
    `Il giornale su disco raccontava un’altra storia: vale la banca dati, più recente.${aside(setAside)}`,
  journalMissing: () => 'I file del registro mancavano: sono stati riscritti dalla banca dati.',
}

export const common = {
  none: 'Nessuno',
  noUnit: '– da scegliere –',
  close: 'Chiudi',
  cancel: 'Annulla operazione',
  add: 'Aggiungi',
  remove: 'Elimina',
  filter: 'Filtra le righe',
  rows: (shown: number, total: number) =>
    shown === total ? (total === 1 ? '1 riga' : `${total} righe`) : `${shown} di ${total} righe`,
  allAreas: 'Tutte le aree',
  areas: 'Aree di rischio',
  processCount: (count: number) => (count === 1 ? '1 processo' : `${count} processi`),
  riskCount: (count: number) => (count === 1 ? '1 rischio' : `${count} rischi`),
  number: 'N.',
  area: 'Area di rischio',
  process: 'Processo',
  risk: 'Rischio',
  unit: 'Struttura responsabile',
  level: 'Livello',
  clearLevel: 'Togli il livello',
  noRowsFilter: 'Nessuna riga corrisponde al filtro.',
}

export const frame = {
  screens: {
    dashboard: 'Cruscotto',
    processes: 'Processi',
    risks: 'Rischi',
    assessments: 'Valutazioni',
    handouts: 'Consegne',
    weighing: 'Ponderazione',
    measures: 'Misure',
    transparency: 'Trasparenza',
    checks: 'Controlli',
    annexes: 'Allegati',
    history: 'Storico',
    settings: 'Impostazioni',
  },
  screensLabel: 'Sezioni del registro',
  opening: 'Apertura del registro…',
  toStart: 'Elenco dei registri',
  undo: 'Annulla',
  redo: 'Ripeti',
  undoNamed: (name: CommandName) => `Annulla: ${commandNames[name]}`,
  redoNamed: (name: CommandName) => `Ripeti: ${commandNames[name]}`,
  undone: (name: CommandName) => `Annullata: ${commandNames[name]}.`,
  redone: (name: CommandName) => `Ripetuta: ${commandNames[name]}.`,
  saved: 'Salvato',
  saving: (count: number) => (count > 1 ? `Salvataggio di ${count} modifiche…` : 'Salvataggio…'),
  notSaved: (count: number) => (count === 1 ? '1 modifica non salvata' : `${count} modifiche non salvate`),
  retry: 'Riprova a salvare',
  blockingCount: (count: number) => (count === 1 ? '1 rilievo bloccante' : `${count} rilievi bloccanti`),
  recovered: 'All’apertura qualcosa non era a posto. Nessuna modifica salvata è andata perduta:',
  recoveries,
  understood: 'Ho letto',
  secondStart: 'Il programma era già aperto: questa è la sua finestra.',
  crashed: 'Questa parte della finestra si è bloccata per un errore del programma. Quanto era salvato è al sicuro.',
  reloadWindow: 'Ricarica la finestra',
}

export const refusals = {
  missing: 'La riga non c’è più: è stata eliminata.',
  exists: 'C’è già una riga con questo identificativo.',
  otherRegister: 'È la copia di un altro registro: non si può mettere al posto di questo.',
  inUse: (count: number, names: readonly string[]) =>
    `Non si può eliminare: è in uso in ${count === 1 ? 'un punto' : `${count} punti`} (${names.join('; ')}${count > names.length ? '; …' : ''}). Toglierla prima da lì.`,
}

export const start = {
  title: 'Registro Rischi',
  subtitle: 'Il registro dei rischi corruttivi, dalla mappa dei processi agli allegati del PIAO.',
  registers: 'Registri su questo computer',
  none: 'Su questo computer non c’è ancora nessun registro.',
  noneHint: 'Creare quello del proprio ente, oppure aprire l’esempio per vedere come è fatto.',
  open: 'Apri',
  restore: 'Ripristina…',
  saveCopy: 'Salva una copia…',
  removeFromList: 'Togli…',
  create: 'Nuovo registro',
  openFile: 'Apri un file…',
  sample: 'Apri l’esempio',
  sampleHint: 'Provincia di Lucca – dati dimostrativi: processi e livelli sono inventati.',
  loading: (name: string) => `Apertura di «${name}»…`,
  working: 'Lettura del file…',
  changed: (when: string) => `ultima modifica ${when}`,
  cannotOpen: 'Il registro non si può aprire.',
  fromTheFuture:
    'È stato scritto da una versione più recente del programma. Aggiornare il programma: niente è stato toccato.',
  databaseUnusable:
    'La banca dati del programma non si apre. Si può metterla da parte e riaprire i registri dai file su disco, dove le modifiche salvate ci sono tutte.',
  setAside: 'Metti da parte la banca dati e riavvia',
  opened: (remarks: readonly string[]) => ['Registro aperto.', ...remarks].join(' '),
  copySaved: (path: string) => `Copia salvata in ${path}.`,
  knownTitle: 'Questo registro è già su questo computer',
  known: (name: string) =>
    `«${name}» è già nell’elenco. Si può aprire quello che c’è, oppure metterci il contenuto del file: la sostituzione si può annullare.`,
  openExisting: 'Apri quello che c’è',
  replace: 'Sostituisci con il file',
  removeTitle: 'Togliere il registro dall’elenco?',
  remove: (name: string) =>
    `«${name}» non comparirà più nell’elenco. I suoi file non sono cancellati: vengono spostati in una cartella «tolti».`,
  removed: (folder: string) => `Registro tolto dall’elenco. I suoi file sono in ${folder}.`,
  restoreTitle: 'Ripristinare una copia di sicurezza',
  restoreHint:
    'Il registro torna com’era in quel momento. È una modifica come le altre: si può annullare, e nulla va perduto.',
  restoreThis: 'Ripristina',
  restored: 'Registro ripristinato. Con «Annulla» si torna a com’era.',
  noSnapshots: 'Non ci sono ancora copie di sicurezza.',
  snapshot: (when: string, seq: number) => `${when} · ${seq === 0 ? 'com’era alla creazione' : `modifica n. ${seq}`}`,
  author: 'Chi lavora',
  authorHelp: 'Il nome che accompagna ogni modifica nella storia del registro.',
  language: 'Lingua',
}

export const newRegister = {
  title: 'Nuovo registro',
  bodyName: 'Nome dell’ente',
  bodyNameHelp: 'Come va scritto sugli allegati, per esempio «Provincia di Lucca».',
  bodyKind: 'Tipo di ente',
  firstYear: 'Primo anno del triennio',
  rpct: 'RPCT',
  rpctHelp: 'Responsabile della prevenzione della corruzione e della trasparenza (art. 1, c. 7, L. 190/2012).',
  recoveryPlan: 'L’ente attua progetti PNRR o PNC: aggiungi le misure relative',
  what: 'Il registro nasce con aree di rischio, fattori abilitanti, indicatori, misure generali e obblighi di pubblicazione. Strutture, processi e rischi si aggiungono dopo, anche scegliendoli da una raccolta pronta.',
  create: 'Crea il registro',
  needsName: 'Scrivere il nome dell’ente.',
  needsYear: 'Scrivere un anno tra 1990 e 2198.',
}
