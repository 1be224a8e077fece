/** What the command line says. Always in Italian, like the annexes it writes. */
import type { Severity } from '../../checks/finding'

const severities: Readonly<Record<Severity, string>> = {
  blocking: 'bloccante',
  warning: 'avviso',
  info: 'nota',
}

const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const cli = {
  usage: `Registro Rischi – comandi senza finestra

  npm start -- export REGISTRO --out CARTELLA [--format xlsx,csv,json] [--annex 1,2,3,4] [--per process|risk]
      [--order area|level]
      scrive gli allegati: allegati-piao.xlsx, allegato-1.csv … allegato-4.csv, allegati.json; con --order level
      l’allegato 3 segue l’ordine di trattamento, dal livello più alto
  npm start -- check REGISTRO [--json]
      elenca i rilievi; termina con 1 se uno è bloccante
  npm start -- sheets REGISTRO --out CARTELLA [--due AAAA-MM-GG]
      scrive un foglio di autovalutazione per ogni responsabile: autovalutazione-<struttura>.xlsx
  npm start -- merge REGISTRO FILE… --out REGISTRO [--json]
      riunisce nel registro i fogli e le riconsegne; ciò che è in conflitto resta com’è nel registro
  npm start -- sample --out FILE
      scrive il registro di esempio
  npm start -- generate --processes N --out FILE
      scrive un registro sintetico di N processi, sempre lo stesso per lo stesso N

REGISTRO è un file *.registro.json oppure la parola sample, che sta per il registro di esempio. Per un file cifrato
la passphrase si mette nella variabile d’ambiente REGISTRO_PASSPHRASE, mai fra le parole del comando.
Esito: 0 fatto, 1 rifiutato o rilievi bloccanti, 2 comando scritto male.
`,
  seeUsage: 'Per l’elenco dei comandi: npm start -- help',
  noCommand: 'Manca il comando.',
  unknownCommand: (word: string, known: readonly string[]) =>
    `Comando sconosciuto: «${word}». I comandi sono: ${known.join(', ')}.`,
  unknownOption: (option: string, command: string, known: readonly string[]) =>
    `${command}: opzione sconosciuta «${option}». Le opzioni sono: ${known.join(', ')}.`,
  repeatedOption: (option: string) => `L’opzione ${option} è scritta più di una volta.`,
  missingValue: (option: string) => `Manca il valore dopo ${option}.`,
  unwantedValue: (option: string) => `L’opzione ${option} non vuole un valore.`,
  missingOption: (option: string, what: string) => `Manca ${option}: ${what}.`,
  missingRegister: 'Manca il registro: un file *.registro.json oppure la parola sample.',
  tooManyWords: (words: readonly string[]) => `Parole di troppo: ${words.map((word) => `«${word}»`).join(', ')}.`,
  wrongWord: (option: string, word: string, known: readonly string[]) =>
    word === ''
      ? `${option}: c’è una voce vuota. Le voci ammesse sono: ${known.join(', ')}, separate da virgole.`
      : `${option}: «${word}» non è ammesso. Le voci ammesse sono: ${known.join(', ')}.`,
  repeatedWord: (option: string, word: string) => `${option}: «${word}» è scritto più di una volta.`,
  wrongCount: (word: string, highest: number) =>
    `--processes: «${word}» non è ammesso, serve un numero intero da 0 a ${highest}.`,
  wrongDate: (word: string) => `--due: «${word}» non è una data, serve AAAA-MM-GG (per esempio 2026-12-15).`,
  what: {
    folder: 'la cartella in cui scrivere',
    file: 'il file da scrivere',
    processes: 'quanti processi',
    register: 'il registro da scrivere',
  },
  notRead: {
    missing: (path: string) => `Il file ${path} non esiste.`,
    folder: (path: string) => `${path} è una cartella: serve un file *.registro.json.`,
    denied: (path: string) => `Il file ${path} non si può leggere: mancano i permessi.`,
    tooLarge: (path: string) => `Il file ${path} è troppo grande per essere un registro (più di 512 MB).`,
    other: (path: string, detail: string) => `Il file ${path} non si può leggere: ${detail}`,
  },
  refused: (path: string, message: string) => `${path}: ${message}`,
  sealed: {
    noPassphrase: (path: string, variable: string) =>
      `${path}: il registro è cifrato. Mettere la passphrase nella variabile d’ambiente ${variable} e riprovare. Nulla è cambiato.`,
    wrongPassphrase: (path: string) =>
      `${path}: la passphrase non è quella giusta. Nulla è cambiato. Nessuno può recuperarla: perduta la passphrase, è perduto il registro.`,
    damaged: (path: string) => `${path}: il file cifrato è danneggiato o è stato modificato. Usarne un’altra copia.`,
    fromTheFuture: (path: string) =>
      `${path}: il registro è stato cifrato da una versione più recente del programma. Aggiornare il programma; il file non è stato toccato.`,
  },
  moreProblems: (count: number) => `… e ${plural(count, 'altro errore', 'altri errori')}.`,
  notWritten: {
    full: (path: string) => `Il disco è pieno: ${path} non è stato scritto. Nulla è cambiato.`,
    denied: (path: string) =>
      `Non si può scrivere ${path}: mancano i permessi o il disco è in sola lettura. Nulla è cambiato.`,
    busy: (path: string) => `${path} è aperto in un altro programma (Excel?): chiuderlo e riprovare. Nulla è cambiato.`,
    noFolder: (path: string) => `La cartella in cui scrivere ${path} non esiste. Nulla è cambiato.`,
    notFolder: (path: string) => `${path} non è una cartella. Nulla è cambiato.`,
    notFile: (path: string) => `${path} esiste e non è un file: scegliere un altro nome. Nulla è cambiato.`,
    badName: (path: string) => `Il nome ${path} non è ammesso o è troppo lungo. Nulla è cambiato.`,
    other: (path: string, detail: string) => `Non si può scrivere ${path}: ${detail}. Nulla è cambiato.`,
  },
  interrupted: 'Interrotto: nulla è cambiato.',
  unexpected: (detail: string) => `Errore imprevisto: ${detail}`,
  tooLong: 'Il registro è troppo grande per un solo file: scegliere un numero di processi minore.',
  written: (path: string) => `Scritto ${path}`,
  progress: (done: number, total: number) => `Scrittura degli allegati: ${done} di ${total} righe`,
  sheets: {
    none: 'Nel registro non c’è nessun rischio di una struttura: non c’è nulla da valutare. Nulla è cambiato.',
    tooLong:
      'Nessun foglio è stato scritto: questi testi sono più lunghi di una cella di Excel, e nulla si scrive tagliato.',
    unassigned: (count: number) =>
      `${plural(count, 'processo', 'processi')} senza struttura responsabile: non ${count === 1 ? 'sta' : 'stanno'} in nessun foglio.`,
  },
  merge: {
    missingFiles:
      'Mancano i file da riunire: uno o più fogli di autovalutazione (.xlsx) o riconsegne (.riconsegna.json).',
    nothingChanged: 'Nulla è cambiato.',
    remark: (path: string, remark: string) => `${path}: ${remark}`,
    absent: (path: string, count: number) =>
      `${path}: ${plural(count, 'riga consegnata non è tornata: resta com’era', 'righe consegnate non sono tornate: restano com’erano')}.`,
    counts: (path: string, applied: number, unchanged: number, rejected: number, conflicts: number) =>
      `${path}: ${plural(applied, 'valore preso', 'valori presi')}, ${plural(unchanged, 'invariato', 'invariati')}, ${plural(rejected, 'rifiutato', 'rifiutati')}, ${conflicts} in conflitto`,
    rejected: (sheet: string, cell: string, value: string, reason: string) =>
      `  ${sheet}${cell === '' ? '' : ` ${cell}`} «${value}»: ${reason}`,
    conflict: (subject: string, field: string, base: string, mine: string, theirs: string) =>
      `  in conflitto – ${subject}, ${field}: consegnato «${base}», nel registro «${mine}», nel file «${theirs}». Resta quello del registro.`,
  },
  finding: (severity: Severity, rule: string, message: string) => `[${severities[severity]}] ${rule}: ${message}`,
  basis: (basis: string) => `    ${basis}`,
  noFindings: 'Nessun rilievo.',
  counts: ({ blocking, warning, info }: Readonly<Record<Severity, number>>) =>
    `${plural(blocking, 'rilievo bloccante', 'rilievi bloccanti')}, ${plural(warning, 'avviso', 'avvisi')}, ${plural(info, 'nota', 'note')}.`,
}
