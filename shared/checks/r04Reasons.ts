/**
 * Rule 4: an overall level below the highest exposure, or an evaluation that differs from the assessment, is allowed
 * but wants its own reason.
 */
import { highestExposure } from '../domain/indicator'
import { compareLevels } from '../domain/level'
import type { Check } from './context'
import { saysSomething } from './words'

export const reasons: Check = ({ risks, indicators, subjects, text }, report) => {
  for (const place of risks) {
    const { assessment, evaluation } = place.risk
    const overall = assessment.overall.level
    if (overall !== null && !saysSomething(assessment.belowHighestReason)) {
      const exposure = highestExposure(indicators, assessment.ratings)
      if (exposure !== null && compareLevels(overall, exposure) < 0) {
        const subject = subjects.risk(place)
        report('R04-below-highest', subject, text.messages['R04-below-highest'](subject.label, overall, exposure), [
          'assessment',
          'belowHighestReason',
        ])
      }
    }
    if (evaluation.level !== null && evaluation.level !== overall && !saysSomething(evaluation.reason)) {
      const subject = subjects.risk(place)
      report(
        'R04-evaluation-differs',
        subject,
        text.messages['R04-evaluation-differs'](subject.label, evaluation.level, overall),
        ['evaluation', 'reason'],
      )
    }
  }
}
