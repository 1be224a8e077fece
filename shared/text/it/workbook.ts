/** Reading workbooks: why one is refused, and what was left aside. */
import type { WorkbookRemark } from '../../grid/grid'
import type { WorkbookRefusalCode } from '../../grid/refusal'

const inside = (place: string) => (place === '' ? '' : ` (parte «${place}»)`)

export const workbook = {
  /** Each says what is wrong and what to do; the file is named before it. */
  refusals: {
    missing: () => 'il file non esiste.',
    folder: () => 'è una cartella: serve un file di Excel (.xlsx).',
    denied: () => 'non si può leggere: mancano i permessi, o è aperto in un altro programma.',
    unreadable: (detail: string) => `non si può leggere: ${detail}`,
    empty: () => 'il file è vuoto (0 byte): farselo mandare di nuovo.',
    notWorkbook: () => 'non è un file di Excel (.xlsx): aprirlo in Excel o LibreOffice e salvarlo come .xlsx.',
    otherArchive: () =>
      'è un archivio che non contiene un foglio di calcolo: estrarre il file .xlsx e scegliere quello.',
    oldExcel: () =>
      'è nel vecchio formato di Excel (.xls): aprirlo e salvarlo come «Cartella di lavoro di Excel (.xlsx)».',
    binaryExcel: () =>
      'è nel formato binario di Excel (.xlsb): aprirlo e salvarlo come «Cartella di lavoro di Excel (.xlsx)».',
    openDocument: () =>
      'è nel formato di LibreOffice (.ods): aprirlo e salvarlo come «Cartella di lavoro di Excel (.xlsx)».',
    password: () => 'è protetto da password: toglierla in Excel (File > Informazioni) e salvare di nuovo.',
    damaged: (place: string) =>
      `è danneggiato${inside(place)}: farselo mandare di nuovo, oppure aprirlo in Excel o LibreOffice e salvarlo di nuovo.`,
    missingPart: (place: string) =>
      `è incompleto: manca la parte «${place}». Farselo mandare di nuovo, oppure aprirlo in Excel e salvarlo di nuovo.`,
    bomb: (place: string) =>
      `una parte si espande molto più di quanto faccia un foglio di calcolo${inside(place)}: potrebbe essere un file ostile e non è stato aperto. Chiedere a chi lo ha mandato.`,
    tooLarge: (limit: string) =>
      `è troppo grande (oltre ${limit}): togliere immagini e fogli che non servono e salvarlo di nuovo.`,
    tooManyCells: (sheet: string) =>
      `ha troppe celle (foglio «${sheet}»): eliminare righe, colonne e fogli che non servono e salvarlo di nuovo.`,
  } satisfies Readonly<Record<WorkbookRefusalCode, (place: string) => string>>,
  remarks: {
    macros: 'contiene macro: non sono state eseguite né lette.',
    externalLinks: 'contiene collegamenti ad altri file: non sono stati aperti.',
  } satisfies Readonly<Record<WorkbookRemark, string>>,
}
