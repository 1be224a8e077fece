/** The frame of the open register: who it is of, undo, saved state, tabs, and the chosen screen. */
import { lazy, Suspense, useEffect } from 'react'
import { triennium } from '../../shared/domain/body'
import { request } from '../bridge'
import { ProcessScreen } from '../features/processMap/ProcessScreen'
import {
  closeInWindow,
  dismissRecoveries,
  redo,
  saveNow,
  undo,
  useRegister,
  useRegisterStore,
} from '../store/registerStore'
import { chooseScreen, resetView, SCREENS, type Screen, say, useText, useView } from '../store/viewStore'
import { Banner } from '../ui/Blocks'
import { Button } from '../ui/Button'
import { ErrorBoundary } from './ErrorBoundary'
import { SavedState } from './SavedState'

const screens: Readonly<Record<Screen, React.ComponentType>> = {
  processes: ProcessScreen,
  dashboard: lazy(() => import('../features/dashboard/DashboardScreen')),
  risks: lazy(() => import('../features/riskCatalogue/RiskScreen')),
  assessments: lazy(() => import('../features/assessment/AssessmentScreen')),
  measures: lazy(() => import('../features/measures/MeasureScreen')),
  transparency: lazy(() => import('../features/transparency/TransparencyScreen')),
  checks: lazy(() => import('../features/checks/ChecksScreen')),
  annexes: lazy(() => import('../features/annexes/AnnexesScreen')),
  settings: lazy(() => import('../features/settings/SettingsScreen')),
}

export function Frame() {
  const screen = useView((state) => state.screen)
  const Shown = screens[screen]
  useUndoKeys()
  return (
    <div className="frame">
      <Top />
      <Tabs />
      <Notices />
      <main className="page-frame" id="main">
        <ErrorBoundary key={screen}>
          <Suspense fallback={null}>
            <Shown />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

function Top() {
  const text = useText()
  const { heading } = useRegister()
  const { undoable, redoable } = useRegisterStore((state) => state.undo)
  const next = undoable.at(-1)
  const again = redoable.at(-1)
  const leave = async () => {
    if ((await saveNow()) > 0) return
    await closeInWindow()
    await request('app.remember', { registerId: null })
    resetView()
  }
  return (
    <header className="top">
      <Button icon="arrow-left" label={text.frame.toStart} onClick={() => void leave()} />
      <div className="title">
        <strong>{heading.body.name}</strong>
        <span>
          {triennium(heading.edition)} · {text.domain.editionStatuses[heading.edition.status]}
        </span>
      </div>
      <Button
        icon="restore"
        label={next ? text.frame.undoNamed(next.name) : text.frame.undo}
        shortcut="Ctrl+Z"
        disabled={!next}
        onClick={doUndo}
      >
        {text.frame.undo}
      </Button>
      <Button
        icon="refresh"
        label={again ? text.frame.redoNamed(again.name) : text.frame.redo}
        shortcut="Ctrl+Y"
        disabled={!again}
        onClick={doRedo}
      >
        {text.frame.redo}
      </Button>
      <SavedState />
    </header>
  )

  function doUndo() {
    const entry = undo()
    if (entry && next) say(text.frame.undone(next.name))
  }
  function doRedo() {
    const entry = redo()
    if (entry && again) say(text.frame.redone(again.name))
  }
}

/** Ctrl+Z and Ctrl+Y on the register, except where text is being typed: there they belong to the field. */
function useUndoKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
      if (typing || (key !== 'z' && key !== 'y')) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function Tabs() {
  const text = useText()
  const screen = useView((state) => state.screen)
  return (
    <nav className="tabs" aria-label={text.frame.screensLabel}>
      {SCREENS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === screen ? 'page' : undefined}
          onClick={() => chooseScreen(each)}
        >
          {text.frame.screens[each]}
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
      {recoveries.length > 0 ? (
        <Banner kind="warning" actions={<Button onClick={dismissRecoveries}>{text.frame.understood}</Button>}>
          {[text.frame.recovered, ...recoveries.map((one) => `• ${text.frame.recoveries[one.kind](one)}`)].join('\n')}
        </Banner>
      ) : null}
    </div>
  )
}
