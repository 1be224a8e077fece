/** The frame of the open register: who it is of, undo, saved state, tabs, and the chosen screen. */
import { useEffect } from 'react'
import { triennium } from '../../shared/domain/body'
import type { JournalEntry } from '../../shared/journal/entry'
import { AnnexesScreen } from '../features/annexes/AnnexesScreen'
import { AssessmentScreen } from '../features/assessment/AssessmentScreen'
import { ChecksScreen } from '../features/checks/ChecksScreen'
import { DashboardScreen } from '../features/dashboard/DashboardScreen'
import { WeighingScreen } from '../features/evaluation/WeighingScreen'
import { CopyNotice } from '../features/handouts/CopyNotice'
import { HandoutsScreen } from '../features/handouts/HandoutsScreen'
import { HistoryScreen } from '../features/history/HistoryScreen'
import { MeasureScreen } from '../features/measures/MeasureScreen'
import { ProcessScreen } from '../features/processMap/ProcessScreen'
import { RiskScreen } from '../features/riskCatalogue/RiskScreen'
import { SettingsScreen } from '../features/settings/SettingsScreen'
import { TransparencyScreen } from '../features/transparency/TransparencyScreen'
import { useBlockingCount } from '../fields/useFindings'
import { showHelp, showPalette, showWho, useOverlays } from '../store/overlays'
import { dismissRecoveries, mayStepBack, useRegister, useRegisterStore } from '../store/registerStore'
import { redoSaid, undoSaid } from '../store/undoSaid'
import { isScreenFor, useRole } from '../store/usePermission'
import { chooseScreen, SCREENS, type Screen, useText, useView } from '../store/viewStore'
import { Banner } from '../ui/Blocks'
import { Button } from '../ui/Button'
import { cursorToScreen } from '../ui/cursorToScreen'
import { ErrorBoundary } from './ErrorBoundary'
import { leaveRegister } from './leaveRegister'
import { Palette } from './palette/Palette'
import { SavedState } from './SavedState'
import { Tour } from './tour/Tour'
import { useChainWatch } from './useChainWatch'
import { useFrameKeys } from './useFrameKeys'
import { WhoDialog } from './WhoDialog'

const screens: Readonly<Record<Screen, React.ComponentType>> = {
  processes: ProcessScreen,
  dashboard: DashboardScreen,
  risks: RiskScreen,
  assessments: AssessmentScreen,
  handouts: HandoutsScreen,
  weighing: WeighingScreen,
  measures: MeasureScreen,
  transparency: TransparencyScreen,
  checks: ChecksScreen,
  annexes: AnnexesScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
}

export function Frame() {
  const chosen = useView((state) => state.screen)
  const role = useRole()
  const isCopy = useRegister().heading.handout !== null
  const screen = isScreenFor(chosen, role, isCopy) ? chosen : 'dashboard'
  const Shown = screens[screen]
  useFrameKeys()
  // The button that led here may be gone with the screen it stood on: then the cursor goes to what one works on now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens with each screen
  useEffect(() => cursorToScreen(), [screen])
  useChainWatch()
  const shown = useOverlays((state) => state.shown)
  return (
    <div className="frame">
      <Top />
      <Tabs screen={screen} />
      <Notices />
      <main className="page-frame" id="main">
        <ErrorBoundary key={screen}>
          <Shown />
        </ErrorBoundary>
      </main>
      {shown === 'palette' ? <Palette /> : null}
      {shown === 'who' ? <WhoDialog /> : null}
      <Tour />
    </div>
  )
}

function Top() {
  const text = useText()
  const { heading } = useRegister()
  const { undoable, redoable } = useRegisterStore((state) => state.undo)
  const author = useRegisterStore((state) => state.author)
  const mine = (step: JournalEntry | undefined) => (step && mayStepBack(step, author) ? step : undefined)
  const next = mine(undoable.at(-1))
  const again = mine(redoable.at(-1))
  return (
    <header className="top">
      <Button icon="arrow-left" label={text.frame.toStart} onClick={() => void leaveRegister()} />
      <div className="title">
        <strong>{heading.body.name}</strong>
        <span>
          {triennium(heading.edition)} · {text.domain.editionStatuses[heading.edition.status]}
        </span>
      </div>
      <Button icon="search" onClick={showPalette}>
        {text.palette.button} (Ctrl+K)
      </Button>
      <Button
        icon="restore"
        label={next ? text.frame.undoNamed(next.name) : text.frame.undo}
        shortcut="Ctrl+Z"
        disabled={!next}
        onClick={() => undoSaid(text)}
      >
        {text.frame.undo}
      </Button>
      <Button
        icon="refresh"
        label={again ? text.frame.redoNamed(again.name) : text.frame.redo}
        shortcut="Ctrl+Y"
        disabled={!again}
        onClick={() => redoSaid(text)}
      >
        {text.frame.redo}
      </Button>
      <WhoButton />
      <Button icon="help-circle" label={text.help.button} shortcut="F1" onClick={() => showHelp()} />
      <SavedState />
    </header>
  )
}

/** Who works, always in sight, and the way to change it. */
function WhoButton() {
  const text = useText()
  const { name, role } = useRegisterStore((state) => state.author)
  const who = `${name === '' ? text.who.unnamed : name} · ${text.workflow.roles[role]}`
  return (
    <Button icon="user" label={text.who.button(who)} onClick={showWho}>
      <span className="who">{who}</span>
    </Button>
  )
}

function Tabs({ screen }: { readonly screen: Screen }) {
  const text = useText()
  const blocking = useBlockingCount()
  const role = useRole()
  const isCopy = useRegister().heading.handout !== null
  return (
    <nav className="tabs" aria-label={text.frame.screensLabel}>
      {SCREENS.filter((each) => isScreenFor(each, role, isCopy)).map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === screen ? 'page' : undefined}
          onClick={() => chooseScreen(each)}
        >
          {text.frame.screens[each]}
          {each === 'checks' && blocking ? (
            <>
              {' '}
              <span className="count" title={text.frame.blockingCount(blocking)} aria-hidden="true">
                {blocking}
              </span>
              <span className="unseen">{text.frame.blockingCount(blocking)}</span>
            </>
          ) : null}
        </button>
      ))}
    </nav>
  )
}

function Notices() {
  const text = useText()
  const recoveries = useRegisterStore((state) => state.recoveries)
  const { notice } = useRegister().heading
  return (
    <div className="notices">
      {notice !== '' ? <Banner kind="info">{notice}</Banner> : null}
      <CopyNotice />
      {recoveries.length > 0 ? (
        <Banner kind="warning" actions={<Button onClick={dismissRecoveries}>{text.frame.understood}</Button>}>
          {[text.frame.recovered, ...recoveries.map((one) => `• ${text.frame.recoveries[one.kind](one)}`)].join('\n')}
        </Banner>
      ) : null}
    </div>
  )
}
