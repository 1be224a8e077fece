/** The program itself: name, menu, native dialogs, failures. */
import type { FailureCode } from '../../ipc/contract'

const failures: Readonly<Record<FailureCode, (detail: string) => string>> = {
  badRequest: (detail) => `Richiesta non valida: ${detail}. È un errore del programma: segnalarlo.`,
  badAnswer: (detail) => `Risposta non valida: ${detail}. È un errore del programma: segnalarlo.`,
  notFound: (detail) => `Non trovato: ${detail}.`,
  notRegister: (detail) => detail,
  diskFull: (detail) =>
    `Il disco è pieno${detail === '' ? '' : `: non c’è spazio per scrivere ${detail}`}. Liberare spazio e riprovare.`,
  databaseStuck: (detail) =>
    `La banca dati del programma non risponde (${detail}). Riprovare; se non basta, chiudere e riaprire il programma: il giornale su disco riporta le modifiche.`,
  notWritable: (detail) =>
    `Non è permesso scrivere in ${detail}. Scegliere un’altra cartella o chiedere il permesso a chi gestisce il computer.`,
  fileBusy: (detail) =>
    `Il file ${detail} è in uso da un altro programma: chiuderlo (per esempio in Excel) e riprovare.`,
  journalConflict: () =>
    'Il giornale su disco contiene altre modifiche. Chiudere e riaprire il registro: saranno riunite.',
  filesBehind: (detail) =>
    `I file di questo registro si fermano alla modifica n. ${detail}: il giornale su disco è stato danneggiato. Non è stato scritto nulla, perché ne sarebbe uscito uno stato vecchio. Tornare all’elenco dei registri e aprire di nuovo questo: il giornale si ripara e un avviso dice che cosa è stato recuperato. Poi riprovare.`,
  snapshotDamaged: (detail) => `La copia di sicurezza è danneggiata: ${detail}. Sceglierne un’altra.`,
  exists: (detail) => `Esiste già un registro uguale: ${detail}.`,
  locked: () => 'Il registro è chiuso con una passphrase: aprirlo dall’elenco dei registri.',
  wrongPassphrase: () => 'La passphrase non è quella giusta. Non è stato cambiato nulla.',
  keyMissing: (detail) =>
    `Il registro è cifrato ma manca il file della sua chiave, ${detail}: senza, nessuno può aprirlo. I dati cifrati ci sono ancora e non sono stati toccati. Rimettere ${detail} nella cartella «registri» da una copia di sicurezza del computer.`,
  keyDamaged: (detail) =>
    `Il file della chiave, ${detail}, è danneggiato. I dati cifrati non sono stati toccati. Rimettere ${detail} nella cartella «registri» da una copia di sicurezza del computer.`,
  sealedDamaged: (detail) =>
    `Il file cifrato ${detail} è danneggiato o è stato modificato. Non è stato cambiato nulla: usarne un’altra copia.`,
  fromNewer: (detail) =>
    `${detail} è stato cifrato da una versione più recente del programma. Aggiornare il programma; il file non è stato toccato.`,
  attachmentEmpty: (detail) => `«${detail}» è vuoto o non è un file: sceglierne un altro.`,
  attachmentTooLarge: (detail) =>
    `«${detail}» supera 20 MB, il limite per un allegato. Allegarne una versione più leggera, oppure indicare l’indirizzo o l’atto.`,
  attachmentMissing: (detail) =>
    `Il file «${detail}» non è più su questo computer. Allegarlo di nuovo, oppure riaprire una copia del registro che lo contiene.`,
  attachmentDamaged: (detail) =>
    `Il file «${detail}» su disco non è quello che era stato allegato: non viene aperto. Allegarlo di nuovo, oppure riaprire una copia del registro che lo contiene.`,
  attachmentNotOpened: (detail) =>
    `«${detail}» è un programma o un file di un tipo che può far danni: non si apre da qui. Se serve davvero, usare «Salva con nome…».`,
  filesTooLarge: () =>
    'I file allegati sono troppi per stare in un solo file di registro (limite 300 MB). Togliere gli allegati che non servono più.',
  badLink: (detail) => `L’indirizzo non si apre: «${detail}». Deve cominciare con https:// o http://.`,
  internal: (detail) => `Qualcosa non ha funzionato: ${detail}. Quanto era già salvato non è stato toccato.`,
}

export const app = {
  name: 'Registro Rischi',
  alreadyOpen: 'Registro Rischi è già aperto: la sua finestra è stata portata in primo piano.',
  pageCrashed: 'La finestra si è bloccata. Le modifiche salvate ci sono: si può ricaricare.',
  reload: 'Ricarica',
  close: 'Chiudi',
  closeUnsaved: (count: number) =>
    count === 1 ? 'Una modifica non è ancora salvata.' : `${count} modifiche non sono ancora salvate.`,
  closeUnsavedDetail: 'Se si chiude ora, andranno perdute.',
  silent: 'La finestra non risponde: non si sa se tutte le modifiche sono salvate.',
  wait: 'Aspetta ancora',
  stay: 'Torna al registro',
  closeAnyway: 'Chiudi e perdi le modifiche',
  saveFirst: 'Ci sono modifiche non ancora salvate su disco: aspettare che si legga «Salvato» e riprovare.',
  saveCopyTitle: 'Salva una copia del registro',
  openTitle: 'Apri un registro',
  exportTitle: 'Cartella in cui scrivere gli allegati',
  replaceFiles: (count: number) =>
    count === 1
      ? 'Nella cartella c’è già un file con questo nome.'
      : `Nella cartella ci sono già ${count} file con questi nomi.`,
  replace: 'Sostituisci',
  keepFiles: 'Lascia quelli che ci sono',
  exportHere: 'Esporta qui',
  handOutTitle: 'Cartella in cui scrivere le consegne',
  handOutHere: 'Consegna qui',
  mergeTitle: 'I file restituiti dai responsabili',
  returnedFiles: 'Riconsegne e fogli di autovalutazione',
  handBackTitle: 'Salva la riconsegna per il RPCT',
  handBackFiles: 'Riconsegne',
  pasteMail: 'Il testo è negli appunti: incollarlo qui (Ctrl+V).',
  registerFiles: 'Registri dei rischi',
  allFiles: 'Tutti i file',
  savePdfTitle: 'Salva il cruscotto in PDF',
  pdfFiles: 'Documenti PDF',
  attachTitle: 'Scegli il file da allegare',
  attach: 'Allega',
  saveAttachedTitle: 'Salva il file allegato',
  filesMissing: (names: readonly string[]) =>
    `Mancano ${names.length === 1 ? 'un file allegato' : `${names.length} file allegati`}: ${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}.`,
  openRisky: (name: string) => `Aprire «${name}»?`,
  openRiskyDetail:
    'È un tipo di file che può contenere macro o altro codice. Aprirlo solo se si sa da dove viene. Si apre una copia: quella allegata resta com’è.',
  openIt: 'Apri',
  doNotOpen: 'Non aprire',
  workbookFiles: 'Cartelle di lavoro Excel',
  dashboardFile: 'Cruscotto',
  menu: {
    file: 'File',
    close: 'Chiudi',
    quit: 'Esci',
    edit: 'Modifica',
    cut: 'Taglia',
    copy: 'Copia',
    paste: 'Incolla',
    selectAll: 'Seleziona tutto',
    view: 'Visualizza',
    zoomIn: 'Ingrandisci',
    zoomOut: 'Riduci',
    resetZoom: 'Dimensione normale',
    fullScreen: 'Schermo intero',
  },
  failures,
}
