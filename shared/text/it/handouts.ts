/** Hand-outs to the managers and what comes back: the screen «Consegne», the preview of a merge, its report. */

/** The names of the fields that a manager's file can change, by their path. */
const fields = {
  name: 'Denominazione',
  input: 'Input',
  phases: 'Attività',
  output: 'Output',
  noLaunderingReason: 'Perché non c’è rischio di riciclaggio',
  areaId: 'Area di rischio',
  unitId: 'Struttura responsabile',
  involvedUnitIds: 'Altre strutture coinvolte',
  number: 'Numero',
  processId: 'Processo',
  description: 'Descrizione del rischio',
  factorIds: 'Fattori abilitanti',
  moneyLaundering: 'Rischio di riciclaggio',
  measureIds: 'Misure',
  noSpecificMeasureReason: 'Perché non serve una misura specifica',
  assessment: 'Valutazione',
  'assessment.overall': 'Valutazione complessiva',
  'assessment.overall.level': 'Valutazione complessiva',
  'assessment.overall.motivation': 'Motivazione',
  'assessment.belowHighestReason': 'Perché è sotto l’esposizione massima',
  'assessment.evidence': 'Evidenze',
  evaluation: 'Ponderazione del RPCT',
  'evaluation.level': 'Livello della ponderazione',
  'evaluation.reason': 'Motivo della ponderazione',
  'evaluation.priority': 'Priorità',
  'evaluation.decision': 'Decisione',
  previous: 'Edizione prima',
}

export const handouts = {
  fields,
  motivationOf: (indicator: string) => `Motivazione: ${indicator}`,
  wholeRow: 'Tutta la riga',
  rejections: {
    rowUnknown: 'la riga non è più nel registro',
    motivationMissing: 'il livello non ha la motivazione',
    referenceGone: 'la riga rimanda a una misura, un fattore o un indicatore che non è più nel registro',
  },
}
