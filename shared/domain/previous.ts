/** What the edition before said of a risk: at hand to confirm or change, never filled in by itself. */
import type { Rating } from './indicator'

export interface Previous {
  /** The triennium of that edition, as printed («2023-2025»). */
  readonly edition: string
  /** By indicator id; indicators that are gone since may be among them. */
  readonly ratings: Readonly<Record<string, Rating>>
  /** The level that counted then, the RPCT's where there was one, and its motivation. */
  readonly overall: Rating
}
