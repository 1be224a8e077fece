/**
 * Rule 9: in the areas under the money-laundering rules each process states a laundering risk or why there is none.
 * Individual suspicions are confidential by law and do not belong in a register.
 */
import { byId, risksOf } from '../domain/lookup'
import type { Check } from './context'
import { saysSomething } from './words'

export const laundering: Check = ({ register, areas, processes, subjects, text }, report) => {
  const known = byId(register.areas)
  for (const process of processes) {
    if (known.get(process.areaId)?.moneyLaundering !== true) continue
    const stated = risksOf(register, process.id).some((risk) => risk.moneyLaundering)
    const denied = saysSomething(process.noLaunderingReason)
    if (stated !== denied) continue
    const subject = subjects.process(process)
    const rule = stated ? 'R09-contradiction' : 'R09-no-statement'
    report(rule, subject, text.messages[rule](subject.label), ['noLaunderingReason'])
  }
  const concerned = areas.filter((area) => area.moneyLaundering)
  for (const area of concerned) {
    if (saysSomething(area.anomalyIndicators)) continue
    const subject = subjects.area(area)
    report('R09-no-anomaly-indicators', subject, text.messages['R09-no-anomaly-indicators'](subject.label), [
      'anomalyIndicators',
    ])
  }
  if (concerned.length > 0 && !saysSomething(register.heading.body.launderingOfficer)) {
    report('R09-no-officer', subjects.heading(), text.messages['R09-no-officer'](), ['body', 'launderingOfficer'])
  }
}
