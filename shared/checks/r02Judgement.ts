/**
 * Rule 2: the overall level is a qualitative judgement, never an average or any arithmetic. The program computes none;
 * this check finds motivations that speak of one.
 */
import type { Check } from './context'

/** Without one of these there is nothing to look for; they are found far quicker than the pattern is tried. */
const HINTS = ['medi', 'somm', 'prodott', 'punteggi', 'moltiplic', 'aritmetic']
const NOUNS = '(?:indicator|punteggi|valor|valutazion|livell|criter)'
const ARITHMETIC = new RegExp(
  [
    `\\b(?:media|somma|prodotto|moltiplicazione)\\b[^.;]{0,25}\\b${NOUNS}`,
    `\\b(?:sommando|moltiplicando)\\b[^.;]{0,25}\\b${NOUNS}`,
    '\\bmedia (?:aritmetica|ponderata|matematica)\\b',
    '\\bpunteggio (?:medio|totale|complessivo)\\b',
  ].join('|'),
  'i',
)
/** «non è la media degli indicatori» says the opposite. */
const DENIED = /\b(?:non|senza|anziché|invece|né)\b[^.;]{0,40}$/i

/** True when a motivation says that the level comes from arithmetic on the indicators. */
export function speaksOfArithmetic(motivation: string): boolean {
  const lower = motivation.toLowerCase()
  if (!HINTS.some((hint) => lower.includes(hint))) return false
  const found = ARITHMETIC.exec(motivation)
  return found !== null && !DENIED.test(motivation.slice(0, found.index))
}

export const judgement: Check = ({ risks, subjects, text }, report) => {
  for (const place of risks) {
    if (!speaksOfArithmetic(place.risk.assessment.overall.motivation)) continue
    const subject = subjects.risk(place)
    report('R02-arithmetic', subject, text.messages['R02-arithmetic'](subject.label), [
      'assessment',
      'overall',
      'motivation',
    ])
  }
}
