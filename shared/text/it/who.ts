/** Who works: the question on the first opening, and the button at the top. */
import type { Role } from '../../journal/entry'

const roleHelp: Readonly<Record<Role, string>> = {
  rpct: 'Il RPCT e il suo ufficio: tutto il registro.',
  manager: 'Un responsabile: i processi e i rischi della sua struttura e di quelle sotto.',
  reader: 'Chi legge: vede tutto e non modifica nulla.',
}

export const who = {
  title: 'Chi lavora su questo registro?',
  lead: 'Ogni modifica porta questo nome. È una dichiarazione, non un accesso con password; vale su questo computer e si cambia quando si vuole, in alto a destra.',
  leadHandout: 'Questa è la copia di un responsabile: il ruolo e la struttura sono già decisi.',
  name: 'Nome e cognome',
  role: 'Ruolo',
  roleHelp,
  unit: 'Struttura di cui si è responsabili',
  chooseUnit: '– scegliere la struttura –',
  needsUnit: 'Scegliere la struttura: si vedono solo i suoi processi.',
  needsName: 'Scrivere il proprio nome: accompagna ogni modifica.',
  accept: 'Va bene',
  kept: (name: string, role: string) => `Ora lavora ${name}, ${role}.`,
  button: (who: string) => `Chi lavora: ${who}. Cambia`,
  unnamed: 'senza nome',
}
