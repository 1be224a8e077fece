/** What stands above every annex: body, triennium, state of the edition. */
import { type Edition, triennium } from '../domain/body'
import type { Heading } from '../domain/register'
import { annexes as text } from '../text/it/annexes'

/** An ISO date as printed in Italian acts, `2024-02-26` → `26/02/2024`; anything else as it is. */
export function printedDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date
}

/** The act of adoption in words, «Decreto del Presidente n. 24 del 26/02/2024»; empty when nothing is known. */
export function actInWords({ act }: Edition): string {
  return text.edition.act(act.kind, act.number, printedDate(act.date))
}

/** Where the edition stands, in words: «bozza», «in consultazione», «edizione adottata con Decreto …». */
export function editionInWords(edition: Edition): string {
  return edition.status === 'adopted' ? text.edition.adopted(actInWords(edition)) : text.edition[edition.status]
}

/** «Provincia di Lucca – Triennio 2024-2026 – bozza». */
export function subtitleOf({ body, edition }: Heading): string {
  return [body.name, text.triennium(triennium(edition)), editionInWords(edition)].filter(Boolean).join(' – ')
}
