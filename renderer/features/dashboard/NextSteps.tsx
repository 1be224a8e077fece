/** What to do next: the steps of the work in order, the first open one foremost. */
import { goToFindings } from '../../store/findingsView'
import { chooseScreen, goToRow, useText } from '../../store/viewStore'
import { goToWeighing } from '../../store/weighingView'
import { Button } from '../../ui/Button'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { Icon, type IconName } from '../../ui/Icon'
import type { NextStep, StepKind } from './counts'

/** Leads to where the step is done: to the first row that is open, where one can be named. */
function goToStep({ kind, first }: NextStep): void {
  const lead: Readonly<Record<StepKind, () => void>> = {
    heading: () => goToRow('settings', 'heading', 'body.rpct'),
    units: () => goToRow('settings', 'units'),
    processes: () => chooseScreen('processes'),
    risks: () => (first === null ? chooseScreen('processes') : goToRow('processes', first)),
    assessments: () => (first === null ? chooseScreen('assessments') : goToRow('assessments', first, 'assessment')),
    measures: () => (first === null ? chooseScreen('risks') : goToRow('risks', first, 'measureIds')),
    schedules: () => (first === null ? chooseScreen('measures') : goToRow('measures', first, 'steps')),
    findings: () => goToFindings('blocking'),
    export: () => chooseScreen('annexes'),
    weighing: () => goToWeighing('toWeigh'),
    submit: () => chooseScreen('assessments'),
    handBack: () => chooseScreen('handouts'),
  }
  lead[kind]()
  cursorToScreen()
}

const ICONS: Readonly<Record<NextStep['state'], IconName>> = {
  done: 'check-circle',
  open: 'arrow-right',
  later: 'minus',
}

/** `readOnly`: for who changes nothing it says how far the work is, and leads nowhere. */
export function NextSteps({ steps, readOnly }: { readonly steps: readonly NextStep[]; readonly readOnly: boolean }) {
  const words = useText().dashboard
  const now = readOnly ? undefined : steps.find((step) => step.state === 'open')
  return (
    <section className="card next" aria-labelledby="next-title">
      <h2 id="next-title">{readOnly ? words.howFar : words.next}</h2>
      <ol>
        {steps.map((step) => {
          const { kind, state, count } = step
          const said = words.steps[kind]
          const current = step === now
          const mark = state === 'done' ? words.nextDone : current ? words.nextFirst : words.nextLater
          return (
            <li key={kind} className={`${state}${current ? ' now' : ''}`}>
              <Icon name={ICONS[state]} />
              <div className="what">
                <span className="unseen">{mark}: </span>
                <span>{state === 'later' ? said.later : state === 'done' ? said.done(count) : said.todo(count)}</span>
                {current ? <p className="note">{said.hint}</p> : null}
              </div>
              {state === 'open' && !readOnly ? (
                <Button look={current ? 'primary' : 'plain'} onClick={() => goToStep(step)}>
                  {said.action}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
