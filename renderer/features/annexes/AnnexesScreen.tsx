/** The annexes: each as it will be printed, and the way to write them to disk. */
import { useDeferredValue, useMemo, useState } from 'react'
import {
  ANNEX_NUMBERS,
  ANNEX_ORDERS,
  ANNEX_PERS,
  type AnnexNumber,
  buildAnnex,
  methodology,
} from '../../../shared/annexes'
import { countBySeverity } from '../../../shared/checks'
import type { Register } from '../../../shared/domain/register'
import { useFindings } from '../../fields/useFindings'
import { goToFindings } from '../../store/findingsView'
import { useRegister } from '../../store/registerStore'
import { chooseScreen, useText } from '../../store/viewStore'
import { AreaTree } from '../../ui/AreaTree'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Segmented } from '../../ui/Segmented'
import { AnnexPreview } from './AnnexPreview'
import { type Sheet, showAnnexes, useAnnexView, type Zoom } from './annexView'
import { ExportDialog } from './ExportDialog'
import { MethodologyPreview } from './MethodologyPreview'

const ZOOMS: readonly Zoom[] = ['full', 'fit']

export function AnnexesScreen() {
  const text = useText()
  const words = text.annexScreen
  const current = useRegister()
  // The frame of the screen is painted first, then the tables are built.
  const register = useDeferredValue<Register | null>(current, null)
  const { sheet, per, order, zoom } = useAnnexView()
  const [exporting, setExporting] = useState(false)
  const findings = useFindings()
  const blocking = findings ? countBySeverity(findings).blocking : 0

  return (
    <div className="screen">
      <AnnexList register={register} />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.annexes}</h1>
          {sheet === 'methodology' || sheet === 4 ? null : (
            <Segmented
              legend={words.per}
              value={per}
              onChoose={(chosen) => showAnnexes({ per: chosen })}
              options={ANNEX_PERS.map((value) => ({ value, label: words.pers[value], title: words.perHelp[value] }))}
            />
          )}
          {sheet === 3 ? (
            <Segmented
              legend={words.order}
              value={order}
              onChoose={(chosen) => showAnnexes({ order: chosen })}
              options={ANNEX_ORDERS.map((value) => ({
                value,
                label: words.orders[value],
                title: words.orderHelp[value],
              }))}
            />
          ) : null}
          <Segmented
            legend={words.zoom}
            value={zoom}
            onChoose={(chosen) => showAnnexes({ zoom: chosen })}
            options={ZOOMS.map((value) => ({ value, label: words.zooms[value] }))}
          />
          <Button look="primary" icon="download" onClick={() => setExporting(true)}>
            {words.export}
          </Button>
        </div>
        {blocking > 0 ? (
          <Banner kind="warning" actions={<Button onClick={() => goToFindings('blocking')}>{words.toChecks}</Button>}>
            {words.blocking(blocking)}
          </Banner>
        ) : null}
        {register ? (
          <Preview key={`${sheet}/${per}/${order}`} register={register} sheet={sheet} />
        ) : (
          <p className="empty" role="status">
            {words.working}
          </p>
        )}
      </div>
      {exporting ? <ExportDialog per={per} blocking={blocking} onClose={() => setExporting(false)} /> : null}
    </div>
  )
}

/** The sheets at the left, each with its number of rows. */
function AnnexList({ register }: { readonly register: Register | null }) {
  const words = useText().annexScreen
  const { sheet, per } = useAnnexView()
  const counts = useMemo(() => (register ? rowCounts(register, per === 'risk') : null), [register, per])
  return (
    <AreaTree
      label={words.list}
      chosen={sheet === 'methodology' ? null : String(sheet)}
      onChoose={(id) => showAnnexes({ sheet: ANNEX_NUMBERS.find((number) => String(number) === id) ?? 'methodology' })}
      items={[
        { id: null, label: words.methodology },
        ...ANNEX_NUMBERS.map((number) => {
          const count = counts?.[number] ?? 0
          return {
            id: String(number),
            label: `${words.annex(number)} – ${words.names[number]}`,
            count,
            countLabel: words.rowCount(count),
          }
        }),
      ]}
    />
  )
}

/** How many rows each annex has, without building it. */
function rowCounts(register: Register, perRisk: boolean): Readonly<Record<AnnexNumber, number>> {
  const { processes, risks, obligations } = register
  const withRisks = new Set(risks.map((risk) => risk.processId))
  const alone = processes.filter((process) => !withRisks.has(process.id)).length
  const rows = perRisk ? risks.length + alone : processes.length
  return { 1: rows, 2: rows, 3: rows, 4: obligations.length }
}

function Preview({ register, sheet }: { readonly register: Register; readonly sheet: Sheet }) {
  const words = useText().annexScreen
  const { per, order, zoom } = useAnnexView()
  const table = useMemo(
    () => (sheet === 'methodology' ? null : buildAnnex(register, sheet, { per, order })),
    [register, sheet, per, order],
  )
  if (table === null) {
    const content = methodology(register, { per })
    return <MethodologyPreview methodology={content} label={words.preview(content.title)} zoom={zoom} />
  }
  if (table.rows.length === 0) {
    return table.number === 4 ? (
      <EmptyState icon="files" title={words.empty}>
        <p>{words.emptyObligations}</p>
        <Button onClick={() => chooseScreen('transparency')}>{words.toTransparency}</Button>
      </EmptyState>
    ) : (
      <EmptyState icon="files" title={words.empty}>
        <p>{words.emptyProcesses}</p>
        <Button onClick={() => chooseScreen('processes')}>{words.toProcesses}</Button>
      </EmptyState>
    )
  }
  return <AnnexPreview table={table} label={words.preview(table.title)} zoom={zoom} />
}
