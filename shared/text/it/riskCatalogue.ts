/** The screen «Rischi». */
export const riskCatalogue = {
  description: 'Descrizione del rischio',
  descriptionHelp: 'Che cosa può andare storto nel processo, per mano di chi e a vantaggio di chi.',
  number: 'Numero nel processo',
  factors: 'Fattori abilitanti',
  factorsHelp: 'Le condizioni che rendono possibile l’evento (PNA 2019, allegato 1, riquadro 8): almeno una.',
  factorsColumn: 'Fattori',
  laundering: 'È un rischio di riciclaggio',
  launderingHelp:
    'D.Lgs. 231/2007. Qui sta il rischio del processo; le segnalazioni su singoli casi sono riservate e non vanno scritte.',
  launderingColumn: 'Ricicl.',
  measuresColumn: 'Misure',
  levelColumn: 'Livello',
  levelColumnFull: 'Livello: quello della ponderazione del RPCT, altrimenti quello della valutazione',
  newRisk: 'Nuovo rischio',
  add: 'Nuovo rischio…',
  addTitle: 'In quale processo?',
  addHint: 'Un rischio sta in un processo. Quelli che non ne hanno ancora vengono per primi.',
  addHere: 'Aggiungi il rischio',
  nearProcess: 'Il processo che si sta guardando',
  withRisks: 'Processi che hanno già rischi',
  withoutRisks: 'Processi ancora senza rischi',
  added: 'Rischio aggiunto: descriverlo.',
  toProcess: 'Vai al processo',
  toAssessment: 'Apri la valutazione',
  level: 'Livello',
  notAssessed: 'Non ancora valutato',
  levelFrom: { evaluation: 'dalla ponderazione del RPCT', assessment: 'dalla valutazione del responsabile' },
  measures: 'Misure assegnate',
  noMeasures: 'Nessuna misura: ogni rischio ne vuole almeno una.',
  meets: (letters: string) => `contrasta ${letters}`,
  meetsNone: 'non contrasta i fattori indicati',
  unmet: (factors: readonly string[]) =>
    factors.length === 1
      ? `Un fattore indicato non è contrastato da nessuna misura: ${factors.join('')}.`
      : `${factors.length} fattori indicati non sono contrastati da nessuna misura: ${factors.join('; ')}.`,
  assign: 'Assegna misure…',
  write: 'Scrivi una misura nuova',
  takeAway: (code: string) => `Togli la misura ${code}`,
  takenAway: (code: string) => `Misura ${code} tolta dal rischio.`,
  noSpecific: 'Perché non serve una misura specifica',
  noSpecificHelp:
    'Il livello è A e le misure assegnate sono solo generali: assegnarne una specifica o scrivere il motivo.',
  assignTitle: (number: string) => `Assegnare misure al rischio ${number}`,
  assignMany: (count: number) =>
    count === 0 ? 'Assegna' : count === 1 ? 'Assegna 1 misura' : `Assegna ${count} misure`,
  assigned: (count: number) => (count === 1 ? '1 misura assegnata.' : `${count} misure assegnate.`),
  kind: 'Generali e specifiche',
  kindAll: 'Generali e specifiche',
  kindGeneral: 'Solo generali',
  kindSpecific: 'Solo specifiche',
  suggested: 'Suggerite: contrastano fattori ancora scoperti',
  others: 'Altre misure',
  reasons: {
    unmet: (letters: string) => `contrasta ${letters}, che nessuna misura contrasta ancora`,
    met: (letters: string, count: number) => `contrasta ${letters}, già ${count === 1 ? 'coperto' : 'coperti'}`,
    none: 'non contrasta i fattori indicati',
    specificForHigh: 'il livello è A e manca una misura specifica',
    sameProcess: 'già usata per un altro rischio del processo',
    sameArea: (count: number) =>
      count === 1 ? 'usata per 1 rischio dell’area' : `usata per ${count} rischi dell’area`,
  },
  remove: 'Elimina il rischio',
  removeTitle: 'Eliminare il rischio?',
  removeText: (name: string) =>
    `«${name}» sarà eliminato, con la sua valutazione e la ponderazione. Le misure restano nella raccolta. Si può annullare.`,
  removeLast: 'È l’unico rischio del processo: dopo, il processo ne sarà senza, e ogni processo ne vuole almeno uno.',
  removeOrphans: (codes: readonly string[]) =>
    codes.length === 1
      ? `Nessun altro rischio usa la misura ${codes.join('')}.`
      : `Nessun altro rischio usa le misure ${codes.join(', ')}.`,
  removed: 'Rischio eliminato.',
  empty: 'Non c’è ancora nessun rischio.',
  emptyHint: 'Ogni processo ne ha almeno uno: dire che cosa può andare storto e che cosa lo rende possibile.',
  emptyNoProcess: 'Prima servono i processi: ogni rischio sta in un processo.',
  toProcesses: 'Vai ai processi',
  emptyArea: 'In quest’area non c’è ancora nessun rischio.',
}
