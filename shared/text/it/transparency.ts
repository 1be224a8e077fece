/** The screen «Trasparenza». */
import type { Verification } from '../../domain/obligation'

/** How far the text of a row was verified when the list was rebuilt. */
const letters: Readonly<Record<Verification, string>> = {
  A: 'il testo è stato ritrovato, allo stesso articolo, nel vocabolario pubblico degli obblighi («italia»): almeno l’80 % delle parole coincide',
  B: 'ritrovato in parte nello stesso vocabolario (dal 50 al 79 % delle parole)',
  C: 'ritrovato solo nell’allegato pubblicato da un altro ente',
  D: 'ricostruito senza riscontro sul testo: da verificare; tra questi i 17 obblighi su bandi di gara e contratti in vigore dal 2024',
  own: 'scritto dall’ufficio',
}

export const transparency = {
  sections: 'Sotto-sezioni di livello 1',
  allSections: 'Tutte le sotto-sezioni',
  noSection: '(senza sotto-sezione)',
  count: (count: number) => (count === 1 ? '1 obbligo' : `${count} obblighi`),
  section1: 'Sotto-sezione livello 1',
  section2: 'Sotto-sezione livello 2',
  basis: 'Riferimento normativo',
  name: 'Denominazione dell’obbligo',
  contents: 'Contenuti dell’obbligo',
  update: 'Aggiornamento',
  updateHelp: 'Per esempio «Tempestivo», «Annuale», «Trimestrale».',
  numberHelp: 'L’ordine nell’allegato 4.',
  unit: 'Ufficio responsabile',
  verification: 'Verifica',
  verificationHelp: 'Dopo averlo confrontato con l’elenco dell’ANAC: «Scritto dall’ufficio».',
  status: 'Vigenza',
  statusHelp: 'Che cosa si sa della vigenza della riga: non compare nell’allegato.',
  newObligation: 'Nuovo obbligo',
  add: 'Nuovo obbligo',
  added: 'Obbligo aggiunto in fondo alla sua sotto-sezione: scriverne la denominazione.',
  remove: 'Elimina l’obbligo',
  removed: (name: string) => `Obbligo eliminato: «${name}». Si può annullare.`,
  show: 'Mostra',
  shows: { all: 'Tutti', noUnit: 'Senza ufficio', unverified: 'Da verificare' },
  assign: 'Assegna ufficio…',
  assignTitle: 'Assegnare un ufficio alle righe mostrate',
  assignText: (rows: number, empty: number) =>
    `${rows === 1 ? 'È mostrata 1 riga' : `Sono mostrate ${rows} righe`}; ${empty === 0 ? 'tutte hanno già un ufficio' : empty === 1 ? '1 è senza ufficio' : `${empty} sono senza ufficio`}. La modifica è una sola: con un «Annulla» si torna indietro.`,
  assignAll: 'Cambia anche le righe che hanno già un ufficio',
  assignDo: (count: number) => (count === 1 ? 'Assegna a 1 riga' : `Assegna a ${count} righe`),
  assigned: (count: number) => (count === 1 ? 'Ufficio assegnato a 1 riga.' : `Ufficio assegnato a ${count} righe.`),
  noUnits: 'Nel registro non ci sono ancora strutture: si aggiungono nelle Impostazioni.',
  toUnits: 'Vai alle strutture',
  notice:
    'Elenco ricostruito dalle norme: prima di pubblicare va confrontato con quello dell’ANAC (delibera 1310/2016 e successive: 264 e 601/2023, 495/2024).',
  noticeMore: 'Che cosa significano le lettere della verifica',
  letters,
  empty: 'Non c’è nessun obbligo di pubblicazione.',
  emptyHint: 'Aggiungerne uno. Un registro nuovo nasce con gli obblighi in vigore.',
  emptyHere: 'Nessun obbligo con questi filtri.',
}
