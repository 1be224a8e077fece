/** The words of reminders: always in Italian, since they are read by the managers. */
import type { HandoutKind } from '../../domain/handout'

const days = (count: number) => (count === 1 ? 'un giorno fa' : `${count} giorni fa`)

export const reminders = {
  subject: (unit: string, years: string) => `Autovalutazione dei rischi corruttivi ${years} – ${unit}`,
  greeting: (manager: string) => (manager === '' ? 'Buongiorno,' : `Gentile ${manager},`),
  notBack: (unit: string, body: string, years: string, day: string) =>
    `non risulta ancora restituita l’autovalutazione di «${unit}» per il registro dei rischi corruttivi ${years} (${body}), consegnata il ${day}.`,
  due: (day: string) => `È da restituire entro il ${day}.`,
  late: (day: string, count: number) => `Andava restituita entro il ${day} (${days(count)}).`,
  missing: (unfinished: number, risks: number) =>
    unfinished === 0
      ? 'Nel registro le valutazioni risultano complete: basta restituire il file, anche senza modifiche.'
      : `Nel registro ${unfinished === 1 ? 'manca la valutazione completa di 1 rischio' : `mancano le valutazioni complete di ${unfinished} rischi`} su ${risks}:`,
  process: (name: string, count: number) => `- ${name}: ${count === 1 ? '1 rischio' : `${count} rischi`}`,
  more: (count: number) => (count === 1 ? '- e un altro processo' : `- e altri ${count} processi`),
  how: {
    file: (fileName: string) =>
      `Il file da usare è «${fileName}»: si apre con Registro Rischi («Apri un file…»), si completa e si restituisce con «Riconsegna al RPCT…».`,
    workbook: (fileName: string) =>
      `Il file da usare è «${fileName}»: si compila in Excel, si salva e si restituisce così com’è.`,
  } satisfies Record<HandoutKind, (fileName: string) => string>,
  thanks: 'Se è già stata mandata, non tenere conto di questo messaggio. Grazie.',
}
