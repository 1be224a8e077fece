/** Days and moments as they are read: by the clock of this computer, the day before the month in both languages. */
import { type Language, useView } from './viewStore'

/** How one language writes them. */
export interface Dates {
  /** «27/11/2026» */
  readonly day: (at: string | Date) => string
  /** «27/11/26, 14:30:05» */
  readonly moment: (at: string) => string
}

/** The dates of a language; its locale says the order of their parts. */
export function datesIn(locale: 'it-IT' | 'en-GB'): Dates {
  return {
    day: (at) => new Date(at).toLocaleDateString(locale),
    moment: (at) => new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'medium' }),
  }
}

const DATES: Readonly<Record<Language, Dates>> = { it: datesIn('it-IT'), en: datesIn('en-GB') }

/** The dates of the chosen language. */
export function useDates(): Dates {
  return useView((state) => DATES[state.language])
}
