/** The grids: blocks of cells, clipboard, filters, columns, views, find and replace, bulk edits. */
const cells = (count: number) => (count === 1 ? '1 cella' : `${count} celle`)
const rows = (count: number) => (count === 1 ? '1 riga' : `${count} righe`)

export const grid = {
  tools: 'Strumenti della griglia',
  selected: (high: number, wide: number) => `Selezione: ${high} × ${wide} celle`,
  undoHint: 'Si annulla con Ctrl+Z.',
  pasted: (count: number) => `Incollato in ${cells(count)}. Si annulla con Ctrl+Z.`,
  cleared: (count: number) => `Svuotate ${cells(count)}. Si annulla con Ctrl+Z.`,
  filled: (count: number) => `Riempite ${cells(count)}. Si annulla con Ctrl+Z.`,
  replaced: (count: number) => `Sostituito in ${cells(count)}. Si annulla con Ctrl+Z.`,
  changedRows: (count: number) => `Modifica fatta su ${rows(count)}. Si annulla con Ctrl+Z.`,
  nothingToChange: 'Niente da cambiare: le celle dicono già così.',
  nothingToClear: 'Qui non c’è niente che si possa svuotare.',
  noneAbove: 'Per riempire in basso serve una riga sopra.',
  refusedAll: (count: number, why: string) =>
    `Non si è cambiato niente: ${count === 1 ? 'una cella non va' : `${count} celle non vanno`} bene (${why}).`,
  misfits: {
    notEditable: 'questa colonna non si modifica dalla griglia',
    notLevel: 'non è un livello: B, M o A',
    unknownName: 'non c’è nel registro con questo nome',
    notYesNo: 'si scrive sì o no',
    beyondRows: 'oltre l’ultima riga della griglia',
    beyondColumns: 'oltre l’ultima colonna della griglia',
  },
  preview: {
    title: 'Incollare queste celle?',
    sum: (count: number) => `${count === 1 ? 'Cambia 1 cella' : `Cambiano ${count} celle`}, come una modifica sola.`,
    refused: (count: number) =>
      `${count === 1 ? '1 valore non va' : `${count} valori non vanno`} bene: finché è così non si incolla niente. Correggere dove si è copiato, oppure scegliere un altro punto.`,
    refusedByRegister: 'Il registro non accetta questi valori:',
    row: 'Riga',
    column: 'Colonna',
    before: 'Com’è',
    after: 'Come diventa',
    problem: 'Non va bene',
    emptyCell: '(vuota)',
    more: (count: number) => `… e altre ${cells(count)}.`,
    accept: 'Incolla',
  },
}
