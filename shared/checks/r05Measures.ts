/**
 * Rule 5: every object of analysis has at least one measure; an A should have a specific one («eventuali», so the RPCT
 * may answer with a reason). Treatment goes in descending order of level.
 */
import { finalLevel } from '../domain/risk'
import type { Check } from './context'
import { saysSomething } from './words'

export const measures: Check = ({ risks, measures: known, subjects, text }, report) => {
  for (const place of risks) {
    const { risk } = place
    if (risk.measureIds.length === 0) {
      const subject = subjects.risk(place)
      report('R05-no-measure', subject, text.messages['R05-no-measure'](subject.label), ['measureIds'])
    }
    if (finalLevel(risk) !== 'A') continue
    const specific = risk.measureIds.some((id) => known.get(id)?.kind === 'specific')
    // Without any measure the finding above says it all.
    if (!specific && risk.measureIds.length > 0 && !saysSomething(risk.noSpecificMeasureReason)) {
      const subject = subjects.risk(place)
      report('R05-high-without-specific', subject, text.messages['R05-high-without-specific'](subject.label), [
        'measureIds',
      ])
    }
    const { priority, decision, reason } = risk.evaluation
    if (saysSomething(reason)) continue
    if (priority !== null && priority !== 'high') {
      const subject = subjects.risk(place)
      report('R05-high-not-first', subject, text.messages['R05-high-not-first'](subject.label), [
        'evaluation',
        'priority',
      ])
    }
    if (decision === 'accept') {
      const subject = subjects.risk(place)
      report('R05-high-accepted', subject, text.messages['R05-high-accepted'](subject.label), [
        'evaluation',
        'decision',
      ])
    }
  }
}
