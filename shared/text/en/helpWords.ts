import type { Text } from '../it'

/** The words of the domain, for the help. The Italian word stands beside, since the annexes use it. */
export const helpWords: Text['help']['words'] = [
  { term: 'Register (registro)', meaning: 'One edition of a body’s plan, with everything in it.' },
  {
    term: 'Edition (edizione, triennio)',
    meaning: 'The three years the register is about, e.g. 2024-2026: draft, in consultation, adopted.',
  },
  {
    term: 'RPCT',
    meaning:
      'The officer in charge of preventing corruption and of transparency (art. 1, c. 7, L. 190/2012): keeps the register, weighs the assessments, decides priorities and measures.',
  },
  {
    term: 'PIAO',
    meaning:
      'Integrated plan of activity and organisation (D.L. 80/2021, art. 6). Its section 2.3 has the four tables of this register as annexes.',
  },
  { term: 'PNA', meaning: 'ANAC’s national anticorruption plan; the method is in PNA 2019, annex 1.' },
  { term: 'Unit (struttura)', meaning: 'A sector, area or office of the organisation, with its manager.' },
  {
    term: 'Risk area (area di rischio)',
    meaning: 'Processes of one kind, e.g. public contracts: general or specific.',
  },
  {
    term: 'Process (processo)',
    meaning:
      'A sequence of activities that turns what comes in (input) into a result (output) for somebody; it has a responsible unit (PNA 2019, annex 1, § 3.2).',
  },
  { term: 'Risk (evento rischioso)', meaning: 'What can go wrong in a process. Each process has at least one.' },
  { term: 'Risk catalogue (catalogo dei rischi)', meaning: 'All risks of the register.' },
  {
    term: 'Enabling factor (fattore abilitante)',
    meaning:
      'What makes the risk possible: eight, a) to h) (PNA 2019, annex 1, box 8). The measure must neutralise it.',
  },
  {
    term: 'Indicator (indicatore di rischio)',
    meaning:
      'A criterion of exposure: external interest, discretion, past events, opacity, collaboration, degree of implementation.',
  },
  {
    term: 'Direction of an indicator (verso)',
    meaning:
      'Direct: A is more risk. Inverse: A is less risk (much collaboration). Colour follows the risk, the letter does not.',
  },
  {
    term: 'Level (livello)',
    meaning: 'B low, M moderate, A high. A judgement, not a number: never added or averaged.',
  },
  {
    term: 'Assessment (valutazione)',
    meaning: 'The manager’s: a motivated level on each indicator, and an overall one.',
  },
  {
    term: 'Evaluation (ponderazione)',
    meaning: 'The RPCT’s judgement on that assessment: level, reason, priority, decision. Beside it, not in its place.',
  },
  { term: 'Motivation (motivazione)', meaning: 'Why that level: data, facts, acts. Each level has one.' },
  {
    term: 'General and specific measure (misura)',
    meaning: 'General: for the whole body. Specific: answers given risks. Written once, assigned to many risks.',
  },
  {
    term: 'Schedule, step (programmazione, fase)',
    meaning: 'How a measure is carried out: timing, responsible unit, indicator, target.',
  },
  { term: 'Monitoring (monitoraggio)', meaning: 'The check, twice a year, that steps were done.' },
  {
    term: 'Obligation (obbligo di pubblicazione)',
    meaning:
      'A row of the transparency table: what is published, by which law, how often, and who answers for it (D.Lgs. 33/2013).',
  },
  {
    term: 'Annex (allegato)',
    meaning: 'One of the four tables: processes and risks, analysis, measures, transparency.',
  },
  {
    term: 'Money laundering (riciclaggio)',
    meaning:
      'D.Lgs. 231/2007. Here stands the risk of the process. Reports on single cases are confidential by law and do not belong in the register.',
  },
]
