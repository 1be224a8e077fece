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

export const workflow = {
  statuses,
  roles,
  transitions,
  needs,
  forbidden,
  wrongRole: (allowed: readonly Role[]) =>
    `Questo passo lo può fare solo: ${allowed.map((role) => roles[role]).join(', ')}.`,
  wrongStatus: (status: Status) => `Da «${statuses[status]}» questo passo non si può fare.`,
  doesNotFit: 'Nel frattempo questi dati sono cambiati: rileggere e riprovare. Nulla è stato modificato.',
}
