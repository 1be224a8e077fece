/** The screen «Storico»: what changed, the chain of the journal, and its export. */
import type { BreakKind } from '../../journal/chain'
import type { CommandName } from '../../journal/command'
import { commandNames } from './frame'
import { historyFields } from './historyFields'

const many = (count: number) => count.toLocaleString('it')
const entries = (count: number) => (count === 1 ? '1 modifica' : `${many(count)} modifiche`)

const breaks: Readonly<Record<BreakKind, (seq: number, until: number, who: string) => string>> = {
  altered: (seq, _until, who) =>
    `La modifica n. ${seq}${who} non è come fu scritta, oppure è stata riscritta quella subito prima.`,
  missing: (seq, until) =>
    seq === until ? `Manca la modifica n. ${seq}.` : `Mancano le modifiche dalla n. ${seq} alla n. ${until}.`,
  extra: (seq, _until, who) => `La modifica n. ${seq}${who} è fuori posto: è stata aggiunta o spostata.`,
}

export const history = {
  /** One row of each table, named. */
  one: {
    heading: 'Ente ed edizione',
    units: 'Struttura',
    areas: 'Area di rischio',
    factors: 'Fattore',
    indicators: 'Indicatore',
    processes: 'Processo',
    risks: 'Rischio',
    measures: 'Misura',
    obligations: 'Obbligo',
    handouts: 'Consegna',
  },
  fields: historyFields,
  steps: commandNames as Readonly<Record<CommandName, string>>,
  stepOf: (name: string, target: string, seq: number) =>
    target === '' ? `${name} della modifica n. ${seq}` : `${name} di: ${target} (n. ${seq})`,
  origin: (origin: string) => `da ${origin}`,
  gone: (row: string) => `${row} (non c’è più)`,
  unnamed: 'senza nome',
  unknown: 'non più nel registro',
  wholeRow: 'Tutta la riga',
  added: 'riga aggiunta',
  removed: 'riga eliminata',
  empty: '(vuoto)',
  level: (letter: string, word: string) => `${letter} – ${word}`,
  workflowStates: {
    open: 'Al responsabile',
    submitted: 'Inviata',
    returned: 'Restituita',
    weighed: 'Ponderata',
    approved: 'Approvata',
  },
  handoutKinds: { file: 'File per il programma', workbook: 'Foglio Excel' },
  evidenceKinds: { text: 'Nota', act: 'Atto', link: 'Indirizzo', file: 'File' },
  many: (changes: number, rows: number) =>
    `${many(changes)} cambiamenti in ${rows === 1 ? 'una riga' : `${many(rows)} righe`}`,
  office: 'Ufficio',

  columns: {
    when: 'Quando',
    who: 'Chi',
    step: 'Che cosa',
    row: 'Dove',
    field: 'Campo',
    before: 'Da',
    after: 'A',
  },
  count: (shown: number, scanned: number, total: number) =>
    scanned >= total
      ? `${many(shown)} di ${entries(total)}`
      : `${many(shown)} trovate nelle ultime ${many(scanned)} di ${entries(total)}`,
  reading: 'Lettura…',
  more: 'Continua con le più vecchie',
  moreRows: (count: number) => `… e altre ${many(count)} (aprire la modifica e filtrare per vederle)`,
  none: 'Nessuna modifica con questi filtri.',
  nothing: 'Non è ancora cambiato nulla.',
  nothingHint: 'Da qui in poi ogni modifica lascia scritto chi, quando, che cosa, da che valore a quale.',
  filters: 'Filtri dello storico',
  text: 'Cerca nelle modifiche',
  who: 'Chi',
  from: 'Dal',
  to: 'Al',
  table: 'Dove',
  allTables: 'Dappertutto',
  step: 'Che cosa',
  allSteps: 'Ogni passo',
  field: 'Campo',
  allFields: 'Ogni campo',
  clear: 'Togli i filtri',
  onlyRow: (row: string) => `Storia di: ${row}`,
  allRows: 'Tutto il registro',
  back: 'Torna dov’ero',
  story: 'Storia',
  storyHint: 'Chi ha cambiato che cosa, e quando. Con Alt+S da un campo, la storia di quel campo',

  detail: 'Modifica scelta',
  number: (seq: number) => `Modifica n. ${seq}`,
  hash: 'Impronta',
  noHash: 'nessuna (versione precedente del programma)',
  choose: 'Scegliere una modifica per leggerla intera.',
  openStep: 'Mostra le righe',
  closeStep: 'Nascondi le righe',
  before: 'Prima',
  after: 'Dopo',
  now: 'È il valore di adesso',
  goBack: 'Riporta a questo valore',
  bringBack: 'Rimetti la riga',
  goToRow: 'Vai alla riga',
  storyOfRow: 'Storia della riga',
  storyOfField: 'Storia del campo',
  goBackTitle: 'Riportare a questo valore?',
  bringBackTitle: 'Rimettere la riga eliminata?',
  goBackText: 'È una modifica come le altre: resta nello storico e si può annullare. Verrà scritto:',
  goneText:
    'La riga è stata eliminata. Si può rimetterla com’era in quel momento, poi riportare il campo. Verrà scritto:',
  goBackDone: (row: string) => `Riportato: ${row}. Si annulla con Ctrl+Z.`,
  cannot: 'Non si può riportare:',
  nothingToDo: 'Il valore è già questo: non c’è niente da scrivere.',
  notBack: {
    workflow: 'Lo stato dell’iter cambia solo con i suoi passi (invio, restituzione, ponderazione, approvazione).',
    inserted: 'Prima la riga non c’era: per toglierla si usa «Elimina» nella sua scheda.',
    handouts: 'Le consegne sono la traccia di ciò che è stato fatto: non si riportano indietro.',
    unknownRow: 'La riga non c’è più, e nello storico non c’è com’era quando è stata eliminata.',
  },

  verify: 'Verifica la catena',
  verifying: (done: number) => `Verifica della catena: ${entries(done)} guardate…`,
  chainTitle: 'Catena delle modifiche',
  copies: { file: 'Giornale su disco', database: 'Banca dati del programma' },
  chainIntact: 'La catena è intatta: nessuna modifica risulta alterata, tolta o aggiunta.',
  chainBroken: 'La catena non torna.',
  chainEmpty: 'nessuna modifica',
  chainCount: (count: number, first: number, firstAt: string) =>
    `${entries(count)}, dalla n. ${first}${firstAt === '' ? '' : ` (${firstAt})`}`,
  chainOk: 'intatta',
  chainUnchained: (count: number) =>
    `${count === 1 ? 'La prima è di una versione del programma' : `Le prime ${count} sono di una versione del programma`} senza catena: di quelle si vede solo se mancano.`,
  chainPart: 'Le modifiche precedenti non sono in questa copia.',
  breaks,
  moreBreaks: (count: number) => `E altri ${count} punti.`,
  differ: (seq: number) => `Le due copie dicono cose diverse dalla modifica n. ${seq} in poi.`,
  lastHash: 'Impronta dell’ultima modifica',
  lastHashHelp:
    'Annotata in un atto o in un protocollo, prova che fin lì nulla è stato cambiato dopo: chi riscrivesse tutto il giornale farebbe una catena nuova, ma con un’altra impronta.',
  copyHash: 'Copia l’impronta',
  hashCopied: 'Impronta copiata.',
  tailBroken: 'Nel giornale delle modifiche qualcosa non torna: aprire «Storico» e scegliere «Verifica la catena».',

  export: 'Esporta in Excel…',
  exportTitle: 'Salva lo storico delle modifiche',
  exportFile: 'Storico',
  exported: (rows: number, path: string) => `Storico esportato: ${many(rows)} righe in ${path}`,
  sheets: { info: 'Informazioni', rows: (part: number) => (part === 1 ? 'Storico' : `Storico ${part}`) },
  sheetColumns: {
    seq: 'N. modifica',
    when: 'Quando (UTC)',
    who: 'Chi',
    role: 'Ruolo',
    step: 'Passo',
    origin: 'Origine',
    row: 'Riga',
    field: 'Campo',
    before: 'Prima',
    after: 'Dopo',
    hash: 'Impronta',
  },
  continued: (seq: number) => `${seq} (segue)`,
  info: {
    title: 'Storico delle modifiche',
    body: 'Ente',
    edition: 'Triennio',
    register: 'Identificativo del registro',
    madeAt: 'Esportato il (UTC)',
    madeBy: 'Esportato da',
    filter: 'Filtro',
    noFilter: 'nessuno: tutto lo storico del giornale su disco',
    rows: 'Modifiche esportate',
    chain: 'Catena',
    lastHash: 'Impronta dell’ultima modifica',
    meaning: 'Che cosa prova',
    meaningText:
      'Ogni modifica porta l’impronta (SHA-256) di sé stessa e di quella prima: una modifica alterata, tolta o aggiunta si scopre, e si sa quale. Chi può riscrivere tutto il giornale può anche farne uno nuovo con una catena nuova: per questo l’impronta dell’ultima modifica va annotata altrove. Il nome di chi modifica è quello dichiarato nel programma, non un’autenticazione.',
  },
}
