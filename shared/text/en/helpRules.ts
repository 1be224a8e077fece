import type { Text } from '../it'

/** The ten rules, for the help. Their sources are those of the checks. */
export const helpRules: Text['help']['rules'] = [
  {
    title: 'Every level has a motivation',
    text: 'On each indicator and overall. A level without a motivation is incomplete.',
  },
  {
    title: 'The overall level is a judgement',
    text: 'Never an average or any other arithmetic. The program shows the highest exposure among the indicators as orientation and never writes a level.',
  },
  {
    title: 'Among several risks the highest counts',
    text: 'Where the risks of a process have different levels, the process takes the highest.',
  },
  {
    title: 'Whoever goes below says why',
    text: 'An overall level below the highest exposure, or an evaluation different from the assessment, is allowed but wants its own reason.',
  },
  {
    title: 'Every risk has at least one measure',
    text: 'An A should have a specific one, or the reason why not. Treatment goes in descending order of level.',
  },
  {
    title: 'Every measure is scheduled',
    text: 'At least one step, with timing, responsible unit, indicator and target.',
  },
  {
    title: 'Every process has risks, every risk factors',
    text: 'Each process has at least one risk; each risk names its enabling factors; each of them is met by some measure.',
  },
  {
    title: 'Every process has a responsible unit',
    text: 'Each process has a responsible unit; each area and each unit has at least one process, or a stated reason.',
  },
  {
    title: 'In the money-laundering areas the risk is stated',
    text: 'Authorisations and concessions, public contracts, grants: each process states a laundering risk or why there is none.',
  },
  {
    title: 'What is written is worth something',
    text: 'Not the same motivation copied over many processes, not two words, no measures that no risk uses, no double processes, no overdue steps without monitoring.',
  },
]
