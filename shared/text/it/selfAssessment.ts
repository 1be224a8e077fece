/** The words of the self-assessment workbooks: always in Italian, like the annexes. */
import type { Level } from '../../domain/level'

export const selfAssessment = {
  sheets: { instructions: 'Istruzioni', assessments: 'Valutazioni', registry: '_registro' },
  fileName: (unit: string) => `autovalutazione-${unit}.xlsx`,
  /** A unit called as a device of Windows (Con, Aux): no file can bear that name alone. */
  unitFile: (unit: string) => `struttura-${unit}`,
  documentTitle: (unit: string, years: string) => `Autovalutazione dei rischi ${years} – ${unit}`,
  headers: {
    number: 'N.',
    process: 'Processo',
    risk: 'Rischio',
    motivationOf: (indicator: string) => `Motivazione: ${indicator}`,
    overall: 'Valutazione complessiva',
    motivation: 'Motivazione',
    belowHighest: 'Perché è più bassa dell’esposizione più alta',
    previousOverall: 'Anno prima: valutazione complessiva',
    previousMotivation: 'Anno prima: motivazione',
    code: 'Codice della riga',
    /** A header that is there already gets its indicator's number, so that each names one column. */
    numbered: (header: string, number: number) => `${header} (indicatore ${number})`,
  },
  notes: {
    number: 'Il numero del processo nel registro. Non si modifica.',
    process: 'Il processo, come è scritto nel registro. Se è sbagliato, dirlo al RPCT: qui non si modifica.',
    risk: 'Che cosa può andare storto. Se è sbagliato o manca un rischio, dirlo al RPCT: qui non si modifica.',
    level: (inverse: boolean, meanings: Readonly<Record<Level, string>>) =>
      [
        inverse ? 'Attenzione, verso inverso: A vuol dire MENO rischio.' : 'A vuol dire più rischio.',
        `B – ${meanings.B || 'basso'}`,
        `M – ${meanings.M || 'moderato'}`,
        `A – ${meanings.A || 'alto'}`,
      ].join('\n'),
    motivation: 'Perché questo livello: fatti, atti, numeri. Senza motivazione il livello non si accetta.',
    overall: [
      'Il giudizio d’insieme sul rischio:',
      'B – basso: poco esposto',
      'M – moderato: mediamente esposto',
      'A – alto: molto esposto',
      'È un giudizio: non si calcola e non è una media degli indicatori.',
    ].join('\n'),
    overallMotivation: 'Perché questo livello d’insieme. Si stampa nell’allegato 2 del piano.',
    belowHighest:
      'Da compilare solo se la valutazione complessiva è più bassa dell’esposizione più alta tra gli indicatori: che cosa la giustifica.',
    previous: (edition: string) => `Che cosa diceva l’edizione ${edition}. Serve da confronto: non si modifica.`,
  },
  validation: {
    title: 'Livello non ammesso',
    message: 'Scegliere B (basso), M (moderato) o A (alto), oppure lasciare la cella vuota.',
  },
  /** The note on a level: what the edition before said. */
  previousRating: (edition: string, level: string, motivation: string) =>
    `Edizione ${edition}: ${level}${motivation === '' ? '' : ` – ${motivation}`}`,
  /** Stands in place of a motivation of last year that no note could hold. */
  previousTooLong: 'la motivazione è troppo lunga per Excel: si legge nel registro.',
  noLevel: 'senza livello',
  instructions: {
    title: 'Autovalutazione dei rischi corruttivi',
    subtitle: (body: string, years: string) => `${body} – triennio ${years}`,
    unit: 'Struttura',
    manager: 'Responsabile',
    due: 'Da restituire entro il',
    noDue: 'appena possibile',
    to: 'Da restituire a',
    rpct: (name: string) =>
      name === ''
        ? 'Responsabile della prevenzione della corruzione e della trasparenza (RPCT)'
        : `${name}, Responsabile della prevenzione della corruzione e della trasparenza (RPCT)`,
    rows: 'Righe da valutare',
    count: (risks: number, processes: number) =>
      `${risks === 1 ? '1 rischio' : `${risks} rischi`} in ${processes === 1 ? '1 processo' : `${processes} processi`}`,
    stepsTitle: 'Che cosa fare',
    steps: [
      'Andare al foglio «Valutazioni»: c’è una riga per ogni rischio dei processi della struttura.',
      'Per ogni indicatore scegliere il livello dalla lista (B, M o A) e scrivere accanto la motivazione. Passando il mouse sull’intestazione di una colonna si legge che cosa vogliono dire le lettere.',
      'Dare la valutazione complessiva con la sua motivazione. È un giudizio d’insieme: non si calcola e non è una media.',
      'Se la valutazione complessiva è più bassa dell’esposizione più alta, dire perché nella colonna apposita.',
      'Un livello senza motivazione non si accetta. Si può lasciare vuoto ciò che non si sa ancora valutare.',
      'Salvare come file di Excel (.xlsx) e restituire questo file. Il nome del file si può cambiare.',
    ],
    goodToKnow: 'Da sapere',
    hints: [
      'Le celle bianche si compilano; quelle grigie vengono dal registro e sono protette, senza password.',
      'Si possono filtrare le righe e allargare colonne e righe. Per ordinarle, togliere prima la protezione del foglio (Revisione > Rimuovi protezione foglio).',
      'Dove c’è un triangolino rosso, passando il mouse (o con Maiusc+F2) si legge un aiuto o il livello dell’anno prima.',
      'Nelle celle dei livelli e delle motivazioni si scrivono testi, non formule: il risultato di una formula non si accetta.',
      'Chi usa LibreOffice può lavorare nel suo formato (.ods), ma alla fine deve salvare come .xlsx.',
    ],
    lettersTitle: 'Che cosa vogliono dire le lettere',
    lettersNote:
      'Il colore segue l’esposizione: verde poca, giallo moderata, rosso molta. Per gli indicatori inversi A è verde.',
    letterHeaders: { indicator: 'Indicatore', B: 'B – basso', M: 'M – moderato', A: 'A – alto' },
    indicator: (number: number, name: string, inverse: boolean) =>
      `${number}. ${name}${inverse ? ' (inverso: A = meno rischio)' : ''}`,
  },
  /** Before writing: a text that no cell of Excel can hold. */
  tooLong: {
    fields: {
      process: 'nome del processo',
      risk: 'descrizione del rischio',
      previous: 'motivazione dell’anno prima',
      header: 'nome dell’indicatore',
      note: 'che cosa vogliono dire le lettere',
      rowNote: 'nota sull’edizione precedente',
    },
    ofRisk: (number: string, process: string, risk: string) => `Processo ${number} «${process}», rischio «${risk}»`,
    ofColumn: (header: string) => `Impostazioni › Indicatori, «${header}»`,
    place: (where: string, field: string, length: number, limit: number) =>
      `${where}, ${field}: ${length} caratteri, Excel ne tiene ${limit}. Accorciare il testo nel registro, oppure usare il file per il programma.`,
  },
}
