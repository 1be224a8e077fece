/** Rule 1: every level, of each indicator and overall, has a motivation. A level without one is incomplete. */
import { EMPTY_RATING, type Rating, ratingAt } from '../domain/indicator'
import type { Check } from './context'
import { saysSomething } from './words'

interface Part {
  readonly rating: Rating
  readonly label: string
  readonly field: readonly string[]
}

export const motivations: Check = ({ risks, indicators, subjects, text }, report) => {
  const parts = indicators.map((indicator) => ({
    id: indicator.id,
    label: text.labels.indicator(indicator.number),
    field: ['assessment', 'ratings', indicator.id],
  }))
  for (const place of risks) {
    const { ratings, overall } = place.risk.assessment
    const noLevel: Part[] = []
    const noMotivation: Part[] = []
    let untouched = true
    const look = (rating: Rating, label: string, field: readonly string[]) => {
      const motivated = saysSomething(rating.motivation)
      if (rating.level !== null || motivated) untouched = false
      if (rating.level === null) noLevel.push({ rating, label, field })
      else if (!motivated) noMotivation.push({ rating, label, field })
    }
    for (const { id, label, field } of parts) look(ratingAt(ratings, id) ?? EMPTY_RATING, label, field)
    look(overall, text.labels.overall, ['assessment', 'overall'])

    if (untouched) {
      const subject = subjects.risk(place)
      report('R01-not-assessed', subject, text.messages['R01-not-assessed'](subject.label, parts.length), [
        'assessment',
      ])
      continue
    }
    const say = (rule: 'R01-level-missing' | 'R01-motivation-missing', found: readonly Part[], key: string) => {
      const [first] = found
      if (!first) return
      const subject = subjects.risk(place)
      const labels = found.map((part) => part.label)
      report(rule, subject, text.messages[rule](subject.label, labels), [...first.field, key])
    }
    say('R01-level-missing', noLevel, 'level')
    say('R01-motivation-missing', noMotivation, 'motivation')
  }
}
