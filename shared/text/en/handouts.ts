/** Hand-outs to the managers and what comes back: the screen «Hand-outs», the preview of a merge, its report. */
import type { Text } from '../it'

const fields: Text['handouts']['fields'] = {
  name: 'Name',
  input: 'Input',
  phases: 'Activities',
  output: 'Output',
  noLaunderingReason: 'Why there is no risk of money laundering',
  areaId: 'Risk area',
  unitId: 'Responsible unit',
  involvedUnitIds: 'Other units involved',
  number: 'Number',
  processId: 'Process',
  description: 'Description of the risk',
  factorIds: 'Enabling factors',
  moneyLaundering: 'Risk of money laundering',
  measureIds: 'Measures',
  noSpecificMeasureReason: 'Why no specific measure is needed',
  assessment: 'Assessment',
  'assessment.overall': 'Overall assessment',
  'assessment.overall.level': 'Overall assessment',
  'assessment.overall.motivation': 'Motivation',
  'assessment.belowHighestReason': 'Why it is below the highest exposure',
  'assessment.evidence': 'Evidence',
  evaluation: 'The RPCT’s evaluation',
  'evaluation.level': 'Level of the evaluation',
  'evaluation.reason': 'Reason for the evaluation',
  'evaluation.priority': 'Priority',
  'evaluation.decision': 'Decision',
  previous: 'Edition before',
}

export const handouts: Text['handouts'] = {
  fields,
  motivationOf: (indicator) => `Motivation: ${indicator}`,
  wholeRow: 'The whole row',
  rejections: {
    rowUnknown: 'the row is no longer in the register',
    motivationMissing: 'the level has no motivation',
    referenceGone: 'the row refers to a measure, a factor or an indicator that is no longer in the register',
  },
}
