import type { Text } from '../it'

/** What goes into the fields that want more than a line to say it, with the source where there is one. */
export const fieldHelp: Text['fieldHelp'] = {
  processName:
    'What is done, and for whom: “Granting of road concessions”. Not the name of the office, nor of the law. Source: PNA 2019, annex 1, § 3.2.',
  processArea:
    'The group of processes of one kind. General areas are those of all bodies, specific ones depend on what the body does. Source: PNA 2019, annex 1, § 3.2.',
  processNumber: 'The place in the area: process 12 of area 3 is printed 3.12.',
  processUnit:
    'Who answers for the process: one unit only, column G of annex 1. Others that take part stand below, or in the phases. Source: PNA 2019, annex 1, § 3.2 (rule 8).',
  riskNumber: 'The place among the risks of the process: 3.12.1 is the first risk of process 3.12.',
  motivation:
    'What was looked at and what was found: data, appeals, reports, results of checks, acts with their number. Source: PNA 2019, annex 1, § 4.2 (rule 1).',
  overallMotivation:
    'Which indicators weighed and why, in the light of the data: it is the last column of annex 2. A judgement, never an average. Source: PNA 2019, annex 1, § 4.2 (rules 1 and 2).',
  priority: 'In which order to treat: A first, then M, then B. Source: PNA 2019, annex 1, § 4.3 (rule 5).',
  decision:
    'Treat with new or stronger measures, keep those in place, or none beyond the general ones. First see whether the controls there are will do. Source: PNA 2019, annex 1, § 4.3.',
  measureName: 'What is done, in a few words. A measure is written once and assigned to all risks it answers.',
  measureCode: 'The code that names it: G01 for a general one, S03-02 for a specific one of area 3.',
  measureKind:
    'General: for the whole body. Specific: answers given risks; an A should have one. Source: PNA 2019, annex 1, § 5.1.',
  measureType: 'One of the eleven types. Source: PNA 2019, annex 1, § 5.1, box 10.',
  measureRecovery:
    'For PNRR and PNC projects measures have indicators and expected values of their own. Source: PNA 2022.',
  stepDescription: 'A step that is either done or not: not “improve controls” but “draw 10% of the acts”.',
  stepTiming: 'A date, or a cadence (“every six months”). Source: PNA 2019, annex 1, § 5.2 (rule 6).',
  stepUnit: 'Who carries out the step and answers for it. Source: PNA 2019, annex 1, § 5.2.',
  stepIndicator:
    'What is counted to say whether it is done: “acts checked out of all”. Source: PNA 2019, annex 1, § 5.2.',
  stepTarget:
    'How much is expected. For example: 70% of irregularities settled, 70% of staff trained, 100% of reports examined. Source: PNA 2019, Annex 1, § 5.2; the examples come from the PIAO of a Province.',
  obligationUnit:
    'Who finds, prepares and publishes the data: to be named for each obligation. Source: D.Lgs. 33/2013, art. 10, c. 1, and art. 43, c. 3.',
  obligationName: 'The name in ANAC’s list: column D of annex 4. Source: ANAC resolution 1310/2016, annex 1.',
  obligationContents: 'What is published: column E of annex 4. Source: ANAC resolution 1310/2016, annex 1.',
  obligationBasis: 'The article that demands publication: column C of annex 4.',
  obligationSection1:
    'The heading of «Amministrazione trasparente» under which it stands. Source: D.Lgs. 33/2013, annex A.',
  obligationSection2: 'The heading below that. Source: D.Lgs. 33/2013, annex A.',
  bodyKind: 'Used to propose the nearest library of processes; it does not change the rules.',
  editionYear: 'An edition covers three years and is updated each year by 31 January. Source: D.L. 80/2021, art. 6.',
  editionStatus:
    'Draft while it is worked on; in consultation while published for remarks; adopted once there is the act.',
  actNumber: 'The number of the act by which the edition was adopted.',
  actDate: 'The day of the act, not of its publication.',
  unitName: 'As in the organisation chart: it appears in the annexes.',
  unitKind: 'Area, sector or office, as in the body’s organisation chart.',
  unitParent: 'The unit it is part of: the tree comes from here.',
  unitFunctions:
    'What it is competent for, in short: helps to see which processes to map. Source: PNA 2019, annex 1, § 3.2 (internal context).',
  areaName: 'As it should be written in the annexes.',
  areaKind: 'General: of all bodies. Specific: of what this body does. Source: PNA 2019, annex 1, § 3.2.',
  factorName: 'What makes the risk possible, in a few words. Source: PNA 2019, annex 1, § 4.2, box 8.',
  factorExplanation: 'When one can say that it is there: helps those who assess. It stands on the «Metodologia» sheet.',
  indicatorName: 'The criterion, as it heads its column of annex 2. Source: PNA 2019, annex 1, § 4.2, box 9.',
  indicatorDescription: 'What to look at when assessing it: read by those who fill in.',
  indicatorNumber: 'The order of the columns in annex 2.',
  indicatorMeaning: 'A sentence that can be recognised in the facts, without invented numbers.',
}
