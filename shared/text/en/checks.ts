import type { Text } from '../it'

function list(items: readonly string[]): string {
  const shown = items.length > 11 ? items.slice(0, 10) : items
  if (shown.length < items.length) return `${shown.join(', ')} and ${items.length - shown.length} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const checks: Text['checks'] = {
  severities: { blocking: 'Blocking', warning: 'Warning', info: 'Note' },
  titles: {
    'R01-not-assessed': 'Risk not assessed',
    'R01-level-missing': 'Level missing',
    'R01-motivation-missing': 'Motivation missing',
    'R02-arithmetic': 'Overall judgement taken from arithmetic',
    'R03-provisional-level': 'Level of the process not final',
    'R04-below-highest': 'Overall level below the highest',
    'R04-evaluation-differs': 'Evaluation differs without a reason',
    'R05-no-measure': 'Risk without measures',
    'R05-high-without-specific': 'High risk without a specific measure',
    'R05-high-not-first': 'High risk without high priority',
    'R05-high-accepted': 'High risk left untreated',
    'R06-no-step': 'Measure without a schedule',
    'R06-step-incomplete': 'Schedule incomplete',
    'R07-no-risk': 'Process without risks',
    'R07-no-factor': 'Risk without enabling factors',
    'R07-factor-unmet': 'Enabling factor not met',
    'R08-process-without-unit': 'Process without a responsible unit',
    'R08-area-without-process': 'Risk area without processes',
    'R08-unit-without-process': 'Unit without processes',
    'R09-no-statement': 'Money laundering not considered',
    'R09-contradiction': 'Money laundering: contradictory statements',
    'R09-no-anomaly-indicators': 'Area without indicators of anomaly',
    'R09-no-officer': 'Anti-laundering officer missing',
    'R10-same-motivation': 'Motivation repeated',
    'R10-short-motivation': 'Motivation too short',
    'R10-unused-measure': 'Measure that no risk uses',
    'R10-unused-general': 'General measures that no risk uses',
    'R10-same-measure': 'Measure written more than once',
    'R10-same-process-name': 'Processes with one name',
    'R10-same-process-number': 'Processes with one number',
    'R10-same-risk-number': 'Risks with one number',
    'R10-name-missing': 'Name or description missing',
    'R10-process-incomplete': 'Process described in part',
    'R10-step-overdue': 'Step past its date, not monitored',
    'H01-name-missing': 'Name of the body missing',
    'H02-rpct-missing': 'RPCT missing',
    'H03-tax-code': 'Tax code of the body',
    'H04-ipa-code': 'IPA code',
    'H05-edition-years': 'Length of the edition',
    'H06-adoption-act': 'Act of adoption incomplete',
    'O01-no-office': 'Obligations without an office',
    'O02-unverified': 'Obligations to be verified',
  },
  labels: {
    unnamed: 'unnamed',
    heading: 'Body and edition',
    area: (number, name) => `Area ${number} “${name}”`,
    unit: (name) => `Unit “${name}”`,
    process: (number, name) => `Process ${number} “${name}”`,
    risk: (process, number) => `${process}, risk ${number}`,
    measure: (code, name) => `Measure ${code} “${name}”`,
    obligation: (number, name) => `Obligation ${number} “${name}”`,
    indicator: (number) => `indicator ${number}`,
    overall: 'overall level',
    stepParts: { timing: 'timing', unit: 'responsible unit', indicator: 'indicator', target: 'target' },
    processParts: { input: 'input', phases: 'activities', output: 'output' },
    nameParts: {
      process: 'the name of the process',
      risk: 'the description of the risk',
      measure: 'the name of the measure',
      unit: 'the name of the unit',
    },
  },
  messages: {
    'R01-not-assessed': (where, indicators) =>
      `${where}: the risk is not assessed yet. Give a level (B, M or A) with its motivation to each of the ${indicators} indicators and overall.`,
    'R01-level-missing': (where, parts) =>
      `${where}: the level is missing (${list(parts)}). Choose B, M or A and write its motivation.`,
    'R01-motivation-missing': (where, parts) =>
      `${where}: there is a level but no motivation (${list(parts)}). Write why that level, with the facts that the office knows.`,
    'R02-arithmetic': (where) =>
      `${where}: the overall motivation speaks of an average or other arithmetic on the indicators. The overall level is a qualitative judgement: write what justifies it.`,
    'R03-provisional-level': (where, level, open, all) =>
      `${where}: level ${level} is not final, because ${plural(open, 'risk', 'risks')} of ${all} have no overall level yet. The process takes the highest level: complete the assessments.`,
    'R04-below-highest': (where, overall, exposure) =>
      `${where}: the overall level is ${overall}, but at least one indicator shows exposure ${exposure}. This is allowed with a reason: write it, or reconsider the level.`,
    'R04-evaluation-differs': (where, level, overall) =>
      `${where}: the RPCT’s evaluation (${level}) differs from the self-assessment (${overall ?? 'no level'}) and does not say why. Write the reason of the evaluation.`,
    'R05-no-measure': (where) =>
      `${where}: no measure. Every risk wants at least one: choose it from the register or write a new one.`,
    'R05-high-without-specific': (where) =>
      `${where}: the level is A and there are general measures only. Add a specific measure, or write why none is needed.`,
    'R05-high-not-first': (where) =>
      `${where}: the level is A but the priority is not high. Treatment goes in descending order of level: raise the priority, or write the reason in the evaluation.`,
    'R05-high-accepted': (where) =>
      `${where}: the level is A but the decision is to add nothing to the general measures. Change the decision, or write the reason in the evaluation.`,
    'R06-no-step': (where) =>
      `${where}: no schedule. Add at least one step with timing, responsible unit, indicator and target.`,
    'R06-step-incomplete': (where, step, missing, others) =>
      `${where}: step ${step} is incomplete, without ${list(missing)}${others > 0 ? ` (${others + 1} incomplete steps in all)` : ''}. Complete the schedule.`,
    'R07-no-risk': (where) =>
      `${where}: no risk event. Describe at least one: what conduct can turn the process from its end.`,
    'R07-no-factor': (where) => `${where}: no enabling factor. Say which conditions make the event possible.`,
    'R07-factor-unmet': (where, letters) =>
      `${where}: enabling ${letters.length === 1 ? 'factor' : 'factors'} ${list(letters.map((letter) => `${letter})`))} met by none of its measures. Add a measure that does, or state in the measure the factors it acts upon.`,
    'R08-process-without-unit': (where) => `${where}: no responsible unit. Choose it from the organisation.`,
    'R08-area-without-process': (where) =>
      `${where}: no process is mapped. Map at least one, or write why the area does not concern the body.`,
    'R08-unit-without-process': (where) =>
      `${where}: it takes part in no process, nor do the offices below it. Map its processes, or write why it has none.`,
    'R09-no-statement': (where) =>
      `${where}: the area is under the money-laundering rules, but there is neither a laundering risk nor the reason why there is none. Flag the risk or write the reason.`,
    'R09-contradiction': (where) =>
      `${where}: there is a laundering risk and also the reason why there should be none. Take one of them out.`,
    'R09-no-anomaly-indicators': (where) =>
      `${where}: it is under the money-laundering rules but has no indicators of anomaly. Copy those of the UIF instructions that the offices need.`,
    'R09-no-officer': () =>
      'Body and edition: the anti-laundering officer is missing. Name one, since there are areas under D.Lgs. 231/2007.',
    'R10-same-motivation': (where, part, quoted, levels, processes) =>
      `${where}, ${part}: the motivation “${quoted}” is the same for ${levels} levels in ${plural(processes, 'process', 'processes')}. Give each its own: what sets that process apart.`,
    'R10-short-motivation': (where, parts, fewest) =>
      `${where}: motivation of fewer than ${fewest} words (${list(parts)}). State facts: binding rules, amounts, controls, what is published.`,
    'R10-unused-measure': (where) => `${where}: no risk uses it. Link it to the risks that it answers, or take it out.`,
    'R10-unused-general': (codes) =>
      `General measures that no risk names: ${list(codes)}. They hold for the whole body anyway; linking them to the risks that they answer shows what they do.`,
    'R10-same-measure': (where, codes) =>
      `${where}: written in the same words as ${list(codes)} too. A measure is written once and linked to many risks: keep one.`,
    'R10-same-process-name': (where, numbers) =>
      `${where}: processes ${list(numbers)} bear the same name. Tell them apart in the name, or join them.`,
    'R10-same-process-number': (where, others) =>
      `${where}: the same number is used by ${plural(others, 'other process', 'other processes')} of the area. Renumber.`,
    'R10-same-risk-number': (where) => `${where}: the process has more than one risk with this number. Renumber.`,
    'R10-name-missing': (where, part) => `${where}: ${part} is missing. Write it, since it stands in the annexes.`,
    'R10-process-incomplete': (where, missing) =>
      `${where}: the description is incomplete, without ${list(missing)}. Annex 1 has a column for each: complete it.`,
    'R10-step-overdue': (where, step, date) =>
      `${where}: step ${step} was due on ${date} and was not monitored. Find out whether it was carried out, or change its timing.`,
    'H01-name-missing': () =>
      'Body and edition: the name of the body is missing. Write it as it shall stand in the annexes.',
    'H02-rpct-missing': () =>
      'Body and edition: the officer for corruption prevention and transparency (RPCT) is missing. Name one.',
    'H03-tax-code': (code) =>
      code === ''
        ? 'Body and edition: the tax code of the body (11 digits) is missing.'
        : `Body and edition: “${code}” is not the tax code of a body. It takes 11 digits, the last a check digit: copy it from the index of public bodies.`,
    'H04-ipa-code': (code) =>
      code === ''
        ? 'Body and edition: the IPA code is missing. It is found on indicepa.gov.it.'
        : `Body and edition: “${code}” does not look like an IPA code (letters, digits and underscore, no spaces, such as p_lu). It is found on indicepa.gov.it.`,
    'H05-edition-years': (first, last) =>
      `Body and edition: ${first}-${last} is not three years. Correct the years of the edition.`,
    'H06-adoption-act': () =>
      'Body and edition: the edition is adopted but its act is incomplete. Give its kind, number and date.',
    'O01-no-office': (missing, all, first) =>
      `Transparency: ${plural(missing, 'publication obligation', 'publication obligations')} of ${all} without a responsible office, from no. ${first} on. Say who sends and who publishes.`,
    'O02-unverified': (numbers) =>
      `Transparency: the text of ${plural(numbers.length, 'obligation', 'obligations')} was not verified at its source (no. ${list(numbers)}). Compare it with ANAC’s list before publishing.`,
  },
}
