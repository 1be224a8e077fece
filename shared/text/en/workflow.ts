import type { Text } from '../it'

const statuses: Text['workflow']['statuses'] = {
  toFill: 'To fill in',
  inProgress: 'In progress',
  submitted: 'Submitted',
  returned: 'Returned',
  weighed: 'Weighed',
  approved: 'Approved',
  toReview: 'To review',
}

const roles: Text['workflow']['roles'] = { rpct: 'RPCT', manager: 'Manager', reader: 'Reader' }

const changed: Text['workflow']['changed'] = {
  fields: {
    name: 'name of the process',
    input: 'input of the process',
    phases: 'activities of the process',
    output: 'output of the process',
    unitId: 'responsible unit',
    description: 'description of the risk',
    factorIds: 'enabling factors',
    moneyLaundering: 'risk of money laundering',
    noSpecificMeasureReason: 'reason why a specific measure is missing',
    belowHighestReason: 'reason below the highest exposure',
    evidence: 'what supports it',
  },
  evaluation: {
    level: 'level of the RPCT',
    reason: 'reason of the evaluation',
    priority: 'priority',
    decision: 'decision',
  },
  overall: { level: 'overall level', motivation: 'overall motivation' },
  process: 'process',
  risk: 'risk',
  assessment: 'assessment',
  indicatorLevel: (number) => `level of indicator ${number}`,
  indicatorMotivation: (number) => `motivation of indicator ${number}`,
  indicatorChanged: (number) => `definition of indicator ${number}`,
  measureAdded: (code) => `measure ${code} added`,
  measureTaken: (code) => `measure ${code} taken away`,
  measureChanged: (code) => `measure ${code} changed`,
  fromTo: (what, before, after) => `${what}: from ${before} to ${after}`,
}

export const workflow: Text['workflow'] = {
  changed,
  status: 'State',
  allStatuses: 'All states',
  statuses,
  roles,
  transitions: { submit: 'Submit to the RPCT', return: 'Return', weigh: 'Mark as weighed', approve: 'Approve' },
  needs: {
    assessment: 'Levels or motivations of the assessment are missing: complete it first.',
    evaluation:
      'The evaluation is missing: give the RPCT’s level and, where it differs or lies below the highest exposure, the reason.',
    remarks: 'Remarks are needed to return it: say what is to be corrected.',
  },
  forbidden: {
    reader: 'Readers change nothing. To make changes, choose another role at the top right.',
    otherUnit: 'The process belongs to another unit: its manager or the RPCT can change it.',
    rpctOnly: 'Only the RPCT can change this.',
    handedIn: 'The assessment was already submitted: the RPCT has to return it before it can be changed.',
  },
  wrongRole: (allowed) => `Only these can take this step: ${allowed.map((role) => roles[role]).join(', ')}.`,
  wrongStatus: (status) => `This step can’t be taken from «${statuses[status]}».`,
  notYourStep: 'The last step is somebody else’s: the RPCT can undo it.',
  doesNotFit: 'This data has changed meanwhile: read it again and retry. Nothing was changed.',
}
