/** The states of an assessment, who works, and why a step is refused. */
import type { Role } from '../../journal/entry'
import type { Forbidden } from '../../workflow/permissions'
import type { Need, Status, TransitionName } from '../../workflow/transitions'

const statuses: Readonly<Record<Status, string>> = {
  toFill: 'Da compilare',
  inProgress: 'In compilazione',
  submitted: 'Inviata',
  returned: 'Restituita',
  weighed: 'Ponderata',
  approved: 'Approvata',
  toReview: 'Da rivedere',
}

const roles: Readonly<Record<Role, string>> = { rpct: 'RPCT', manager: 'Responsabile', reader: 'Lettore' }

const transitions: Readonly<Record<TransitionName, string>> = {
  submit: 'Invia al RPCT',
  return: 'Restituisci',
  weigh: 'Segna come ponderata',
  approve: 'Approva',
}

const needs: Readonly<Record<Need, string>> = {
  assessment: 'Mancano livelli o motivazioni della valutazione: completarla prima.',
  evaluation:
    'Manca la ponderazione: dare il livello del RPCT e, se diverso o sotto la massima esposizione, il motivo.',
  remarks: 'Per restituire servono le osservazioni: dire che cosa va corretto.',
}

const forbidden: Readonly<Record<Forbidden, string>> = {
  reader: 'Chi legge non modifica. Per modificare, cambiare ruolo in alto a destra.',
  otherUnit: 'Il processo è di un’altra struttura: lo modifica il suo responsabile o il RPCT.',
  rpctOnly: 'Questo dato lo modifica solo il RPCT.',
  handedIn: 'La valutazione è già stata inviata: per modificarla il RPCT deve prima restituirla.',
}

/** What changed since an approval, by the name of the field. */
const changedFields: Readonly<Record<string, string>> = {
  name: 'nome del processo',
  input: 'input del processo',
  phases: 'attività del processo',
  output: 'output del processo',
  unitId: 'struttura responsabile',
  description: 'descrizione del rischio',
  factorIds: 'fattori abilitanti',
  moneyLaundering: 'rischio di riciclaggio',
  noSpecificMeasureReason: 'motivo per cui manca una misura specifica',
  belowHighestReason: 'motivo sotto l’esposizione massima',
  evidence: 'elementi a sostegno',
}

const changedEvaluation: Readonly<Record<string, string>> = {
  level: 'livello del RPCT',
  reason: 'motivo della ponderazione',
  priority: 'priorità',
  decision: 'decisione',
}

const changed = {
  fields: changedFields,
  evaluation: changedEvaluation,
  overall: { level: 'livello complessivo', motivation: 'motivazione complessiva' },
  process: 'processo',
  risk: 'rischio',
  assessment: 'valutazione',
  indicatorLevel: (number: string) => `livello dell’indicatore ${number}`,
  indicatorMotivation: (number: string) => `motivazione dell’indicatore ${number}`,
  indicatorChanged: (number: string) => `definizione dell’indicatore ${number}`,
  measureAdded: (code: string) => `misura ${code} aggiunta`,
  measureTaken: (code: string) => `misura ${code} tolta`,
  measureChanged: (code: string) => `misura ${code} modificata`,
  fromTo: (what: string, before: string, after: string) => `${what}: da ${before} a ${after}`,
}

export const workflow = {
  changed,
  status: 'Stato',
  allStatuses: 'Tutti gli stati',
  statuses,
  roles,
  transitions,
  needs,
  forbidden,
  wrongRole: (allowed: readonly Role[]) =>
    `Questo passo lo può fare solo: ${allowed.map((role) => roles[role]).join(', ')}.`,
  wrongStatus: (status: Status) => `Da «${statuses[status]}» questo passo non si può fare.`,
  notYourStep: 'L’ultimo passo è di un altro: può annullarlo il RPCT.',
  doesNotFit: 'Nel frattempo questi dati sono cambiati: rileggere e riprovare. Nulla è stato modificato.',
}
