/** The screen «Allegati». The words of the annexes themselves are in `annexes` and `methodology`, always in Italian. */
import type { ExportFormat } from '../../ipc/annexes'

const formats: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'Excel (.xlsx): una cartella di lavoro con la metodologia e un foglio per allegato, pronta per la stampa',
  csv: 'CSV: un file per allegato, senza celle unite',
  json: 'JSON: un solo file con la struttura completa',
  pdf: 'PDF accessibile: la metodologia e ogni allegato in un file proprio (in più parti se è molto lungo)',
}

export const annexScreen = {
  list: 'Allegati',
  methodology: 'Metodologia',
  annex: (number: number) => `Allegato ${number}`,
  names: {
    1: 'Processi e registro dei rischi',
    2: 'Analisi dei rischi',
    3: 'Programmazione delle misure',
    4: 'Misure di trasparenza',
  },
  rowCount: (count: number) => (count === 1 ? '1 riga' : `${count} righe`),
  per: 'Una riga per',
  pers: { process: 'Per processo', risk: 'Per rischio' },
  perHelp: {
    process: 'Una riga per processo: parla il rischio più grave.',
    risk: 'Una riga per rischio.',
  },
  order: 'Ordine dell’allegato 3',
  orders: { area: 'Per area', level: 'Per livello' },
  orderHelp: {
    area: 'L’allegato 3 segue le aree di rischio, come gli altri.',
    level: 'L’allegato 3 segue l’ordine di trattamento: prima i livelli più alti.',
  },
  zoom: 'Dimensione dell’anteprima',
  zooms: { fit: 'Adatta', full: '100 %' },
  working: 'Preparo l’anteprima…',
  preview: (title: string) => `Anteprima: ${title}`,
  empty: 'Qui l’allegato è ancora vuoto.',
  emptyProcesses: 'Le righe arrivano dai processi e dai loro rischi.',
  toProcesses: 'Vai ai processi',
  emptyObligations: 'Le righe arrivano dagli obblighi di pubblicazione.',
  toTransparency: 'Vai alla trasparenza',
  export: 'Esporta…',
  exportTitle: 'Esportare gli allegati',
  which: 'Quali allegati',
  formatsLegend: 'In quali formati',
  formats,
  withMethodology: 'La metodologia è sempre compresa in Excel, in JSON e in PDF.',
  chooseAnnex: 'Scegliere almeno un allegato.',
  chooseFormat: 'Scegliere almeno un formato.',
  blocking: (count: number) =>
    `${count === 1 ? 'C’è 1 rilievo bloccante' : `Ci sono ${count} rilievi bloccanti`}: si può esportare una bozza, ma non pubblicarla così.`,
  toChecks: 'Vedi i rilievi',
  start: 'Scegli la cartella ed esporta',
  written: (count: number) => (count === 1 ? 'Scritto 1 file.' : `Scritti ${count} file.`),
  folder: 'Cartella',
  openFolder: 'Apri la cartella',
  again: 'Esporta di nuovo',
}
