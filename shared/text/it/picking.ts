/** Choosing rows from a long list, in a dialog. */
export const picking = {
  search: 'Cerca',
  noneFound: 'Nessuna corrispondenza: cambiare le parole o i filtri.',
  more: (count: number) =>
    count === 1 ? 'E un’altra riga: aggiungere parole.' : `E altre ${count} righe: aggiungere parole.`,
  allShown: (count: number) => (count === 1 ? 'L’unica riga trovata' : `Tutte le ${count} righe trovate`),
}
