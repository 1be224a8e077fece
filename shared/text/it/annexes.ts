/**
 * The words of the annexes: always in Italian, whatever the language of the window, because they are published acts.
 * Titles and headers are to the letter of the source document (PIAO Provincia di Lucca 2024-2026, § 2.3), with its
 * straight apostrophes.
 */
export const annexes = {
  titles: {
    1: 'Allegato 1 – Mappatura dei processi e registro dei rischi',
    2: "Allegato 2 – Analisi dei rischi principali e valutazione dell'impatto",
    3: 'Allegato 3 – Programmazione delle misure generali e/o specifiche',
    4: 'Allegato 4 – Misure di trasparenza',
  },
  /** Names of the sheets of the workbook, fixed by the command-line contract. */
  sheets: {
    methodology: 'Metodologia',
    1: '1 Processi e rischi',
    2: '2 Analisi dei rischi',
    3: '3 Programmazione misure',
    4: '4 Trasparenza',
  },
  headers: {
    number: 'N.',
    area: 'Area di rischio',
    process: 'Processo',
    input: 'Input',
    activities: 'Attività',
    output: 'Output',
    unit: 'Unità organizzativa responsabile',
    catalogue: 'Catalogo dei rischi principali',
    indicators: 'Indicatori di stima del livello di rischio',
    overall: 'Valutazione complessiva',
    motivation: 'Motivazione',
    measures: 'Misure di prevenzione',
    schedule: 'Programmazione delle misure',
    section1: 'Sotto-sezione livello 1',
    section2: 'Sotto-sezione livello 2',
    basis: 'Riferimento normativo',
    obligation: 'Denominazione del singolo obbligo',
    contents: "Contenuti dell'obbligo",
    update: 'Aggiornamento',
    office: 'Ufficio responsabile',
  },
  /** An indicator's header; an inverse one says so, because its A is good news. */
  indicatorHeader: (number: number, name: string, inverse: boolean) =>
    `${number}. ${name}${inverse ? ' (inverso: A = meno rischio)' : ''}`,
  triennium: (years: string) => `Triennio ${years}`,
  edition: {
    draft: 'bozza',
    consultation: 'in consultazione',
    adopted: (act: string) => (act === '' ? 'edizione adottata' : `edizione adottata con ${act}`),
    act: (kind: string, number: string, date: string) =>
      [kind, number && `n. ${number}`, date && `del ${date}`].filter(Boolean).join(' '),
  },
  laundering: '(rischio di riciclaggio)',
  noLaundering: (reason: string) => `Rischio di riciclaggio non ravvisato: ${reason}`,
  belowHighest: (reason: string) =>
    `Motivo del livello inferiore all’esposizione più alta tra gli indicatori: ${reason}`,
  manager: (level: string, motivation: string) => `Autovalutazione della struttura (${level}): ${motivation}`,
  evaluation: (reason: string) => `Ponderazione del RPCT: ${reason}`,
  measureKind: { general: 'misura generale', specific: 'misura specifica' },
  recoveryPlan: 'PNRR/PNC',
  noSpecificMeasure: (reason: string) => `Misure specifiche non previste: ${reason}`,
  step: {
    by: (date: string) => `entro il ${date}`,
    timing: 'Tempi',
    unit: 'responsabile',
    indicator: 'indicatore',
    target: 'valore atteso',
  },
  /** Stands in the schedule of a measure that has no step yet, so that letters still match. */
  noSteps: '–',
  continued: (number: string) => `${number} (segue)`,
  page: { of: (page: string, pages: string) => `Pagina ${page} di ${pages}` },
  /** What a PDF says besides its table: it is read without the other files. */
  pdf: {
    caption: (rows: number) => `Tabella dell’allegato: ${rows === 1 ? '1 riga' : `${rows} righe`}.`,
    table: (number: number, title: string) => `Tabella ${number}. ${title}`,
    levels:
      'Livelli: B rischio basso, M rischio moderato, A rischio alto; una cella vuota non è ancora valutata. Il colore segue l’esposizione al rischio.',
    inverse: 'Per gli indicatori inversi A significa meno rischio.',
    method:
      'Scala, indicatori e regole sono spiegati nel documento «Metodologia» (metodologia.pdf), pubblicato insieme.',
    part: (title: string, part: number, parts: number) => `${title} (parte ${part} di ${parts})`,
  },
  documentTitle: 'Allegati al PIAO – Rischi corruttivi e trasparenza',
  subject: 'Rischi corruttivi e trasparenza (PIAO, sottosezione 2.3)',
}
