/** The screen «Valutazioni»: the manager's assessment of each risk, and the RPCT's evaluation beside it. */
import type { Direction, Level } from '../../domain/level'

const exposure: Readonly<Record<Level, string>> = { B: 'bassa', M: 'moderata', A: 'alta' }

export const assessment = {
  hint: 'Su una cella o un blocco B, M e A danno il livello, Canc lo toglie; Invio va alla motivazione. Tratteggio: motivazione mancante.',
  columns: {
    overall: 'Compl.',
    overallFull: 'Valutazione complessiva del responsabile',
    evaluation: 'RPCT',
    evaluationFull: 'Livello della ponderazione del RPCT',
    highest: 'Max',
    highestFull: 'Esposizione massima tra gli indicatori: orientamento, non sostituisce il giudizio',
    inverse: 'inv.',
    indicatorFull: (number: number, name: string, direction: string) => `${number}. ${name} (${direction})`,
  },
  directions: {
    direct: 'diretto: A è più rischio',
    inverse: 'inverso: A è meno rischio',
  } satisfies Record<Direction, string>,
  levelWithout: (level: string) => `${level}, senza motivazione`,
  levelInverse: (level: string, shown: Level) => `${level}, esposizione ${exposure[shown]}`,
  noLevel: 'Senza livello',
  title: (number: string, risk: string) => `${number} ${risk}`,
  unnamed: 'Rischio ancora da descrivere',
  toRisk: 'Vai al rischio',
  progress: (done: number, total: number) => `${done} di ${total}`,
  progressLabel: (done: number, total: number) => `Indicatori valutati e motivati: ${done} di ${total}`,
  complete: 'Valutazione completa',
  overallMissing: 'manca la valutazione complessiva',
  allComplete: 'niente da completare',
  onlyUnfinished: (count: number) => `Solo da completare (${count})`,
  next: 'Prossima da completare',
  previous: 'Precedente da completare',
  noneLeft: 'Non ce ne sono altre da completare.',
  indicatorsHelp: 'Una lettera dà il livello e porta alla motivazione; Tab passa all’indicatore che segue.',
  indicatorLevel: (number: number, name: string) => `Livello dell’indicatore ${number}: ${name}`,
  motivationOf: (number: number) => `Motivazione dell’indicatore ${number}`,
  motivationMissing: 'Manca la motivazione: il livello resta incompleto.',
  incomplete: 'incompleto',
  notRated: 'da valutare',
  overall: 'Valutazione complessiva',
  overallBy: 'Giudizio del responsabile del processo: qualitativo, mai una media.',
  overallLevel: 'Livello complessivo',
  overallMotivation: 'Motivazione della valutazione complessiva',
  highest: 'Esposizione massima tra gli indicatori',
  highestFrom: (numbers: readonly number[]) =>
    numbers.length === 1 ? `indicatore ${numbers.join('')}` : `indicatori ${numbers.join(', ')}`,
  orientation: 'Orientamento, non sostituisce il giudizio.',
  highestNone: 'Si vede quando c’è almeno un indicatore valutato.',
  below: 'Perché è sotto l’esposizione massima',
  belowHelp: 'È ammesso, purché se ne dica il motivo (PNA 2019, allegato 1: prudenza).',
  belowMissing: 'Il livello è sotto l’esposizione massima. È ammesso, purché se ne dica il motivo: scriverlo.',
  evaluation: 'Ponderazione del RPCT',
  priority: 'Priorità',
  decision: 'Decisione',
  undecided: '– da decidere –',
  submitting: {
    all: 'Invia al RPCT…',
    allTitle: 'Inviare le valutazioni al RPCT',
    allLead: (count: number) =>
      count === 0
        ? 'Nessuna valutazione è pronta da inviare.'
        : `${count === 1 ? 'È completa 1 valutazione' : `Sono complete ${count} valutazioni`}. Dopo l’invio si possono solo leggere, finché il RPCT non le restituisce.`,
    nothing: 'Non c’è niente da inviare: le valutazioni sono già tutte dal RPCT.',
    allAccept: (count: number) =>
      count === 0 ? 'Invia' : count === 1 ? 'Invia 1 valutazione' : `Invia ${count} valutazioni`,
    incomplete: (count: number) => (count === 1 ? 'Da completare: 1' : `Da completare: ${count}`),
    returned: (count: number) => `Restituite, da rivedere e inviare una per una: ${count}`,
    done: 'Valutazione inviata al RPCT.',
    doneAll: (count: number) =>
      count === 1 ? 'Una valutazione inviata al RPCT.' : `${count} valutazioni inviate al RPCT.`,
    take: 'Prendi in ponderazione',
    taken: 'Ora è da ponderare.',
  },
  empty: 'Non c’è ancora nessun rischio da valutare.',
  emptyHint: 'Si valutano i rischi, uno per uno: prima vanno scritti.',
  toRisks: 'Vai ai rischi',
  emptyArea: 'In quest’area non c’è nessun rischio da valutare.',
  emptyUnfinished: 'Qui non c’è niente da completare.',
}
