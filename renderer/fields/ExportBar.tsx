/** An export under way, as a dialog shows it. */
import type { RunningExport } from '../store/runningExport'
import { useText } from '../store/viewStore'
import { Progress } from '../ui/Blocks'
import { Button } from '../ui/Button'

/** The bar, or that a place is being chosen. */
export function ExportBar({ running: { progress, stopping } }: { readonly running: RunningExport }) {
  const words = useText().exporting
  if (progress === null) return <p role="status">{words.choosing}</p>
  const { done, total } = progress
  const label = stopping ? words.stopping : done >= total && total > 0 ? words.finishing : words.running(done, total)
  return <Progress label={label} done={done} total={total} />
}

/** Stops the export. */
export function StopButton({ running, onStop }: { readonly running: RunningExport; readonly onStop: () => void }) {
  return (
    <Button icon="close" disabled={running.stopping || running.progress === null} onClick={onStop}>
      {useText().exporting.stop}
    </Button>
  )
}
