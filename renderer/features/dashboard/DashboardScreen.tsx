/** The dashboard: what to do next, and how far the work is. Prints on one page. */
import { useDeferredValue, useMemo } from 'react'
import { countBySeverity } from '../../../shared/checks'
import { triennium } from '../../../shared/domain/body'
import { request } from '../../bridge'
import { TourOffer } from '../../fields/TourOffer'
import { useFindings } from '../../fields/useFindings'
import { useDates } from '../../store/dates'
import { goToTourStep } from '../../store/overlays'
import { useRegister } from '../../store/registerStore'
import { useRole } from '../../store/usePermission'
import { say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { AreaLevelsTable } from './AreaLevelsTable'
import { areaLevels, measureCounts, nextSteps, unitProgress, unitsOnPaper } from './counts'
import { NextSteps } from './NextSteps'
import { FindingsTable, MeasuresTable, UnitProgressTable } from './ProgressTables'
import { StatusCard } from './StatusCard'
import { statusCounts } from './statuses'
import './dashboard.css'

/** The rows of units that one page has room for. */
const MOST_UNITS_PRINTED = 28

export function DashboardScreen() {
  const text = useText()
  const words = text.dashboard
  const dates = useDates()
  const register = useDeferredValue(useRegister())
  const findings = useFindings()
  const role = useRole()
  const blocking = findings ? countBySeverity(findings).blocking : null
  const steps = useMemo(() => nextSteps(register, blocking, role), [register, blocking, role])
  const statuses = useMemo(() => statusCounts(register), [register])
  const areas = useMemo(
    () => areaLevels(register).filter(({ processes }) => processes > 0 || role !== 'manager'),
    [register, role],
  )
  const units = useMemo(() => unitProgress(register), [register])
  const printedUnits = useMemo(() => unitsOnPaper(register, units, MOST_UNITS_PRINTED), [register, units])
  const measures = useMemo(() => measureCounts(register), [register])
  const { id, body, edition } = register.heading
  const savePdf = async () => {
    const before = document.title
    // The title of the page becomes that of the PDF.
    document.title = words.pdfTitle(body.name, triennium(edition))
    const answer = await request('dashboard.savePdf', { id })
    document.title = before
    if (!answer.ok) say(text.app.failures[answer.error.code](answer.error.detail), 'problem')
    else if (answer.value.path !== null) say(words.pdfSaved(answer.value.path))
  }
  return (
    <div className="page dashboard">
      <div className="bar">
        <h1>{text.frame.screens.dashboard}</h1>
        <p className="only-print">{words.printed(body.name, triennium(edition), dates.day(new Date()))}</p>
        <Button icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button icon="file" onClick={() => void savePdf()}>
          {words.pdf}
        </Button>
      </div>
      <TourOffer startLabel={text.tour.start} onStart={() => goToTourStep(0)} />
      <div className="overview">
        <NextSteps steps={steps} readOnly={role === 'reader'} />
        <AreaLevelsTable areas={areas} />
        {register.risks.length > 0 ? <StatusCard counts={statuses} /> : null}
        <FindingsTable findings={findings} />
        <UnitProgressTable units={units} printed={printedUnits} />
        <MeasuresTable measures={measures} />
      </div>
    </div>
  )
}
