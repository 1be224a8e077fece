/** An export under way, of annexes or history. */
import { useEffect, useState } from 'react'
import type { ExportProgress } from '../../shared/ipc/annexes'
import { listen, request } from '../bridge'

/** How far an export is; `progress` is null until a place was chosen. */
export interface RunningExport {
  readonly progress: ExportProgress | null
  readonly stopping: boolean
}

/** The export that is under way; null while there is none. `during` runs one. */
export function useRunningExport() {
  const [running, setRunning] = useState<RunningExport | null>(null)
  useEffect(() => listen('export.progress', (progress) => setRunning((now) => now && { ...now, progress })), [])
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    setRunning({ progress: null, stopping: false })
    try {
      return await work()
    } finally {
      setRunning(null)
    }
  }
  const stop = () => {
    setRunning((now) => now && { ...now, stopping: true })
    void request('export.cancel', null)
  }
  return { running, during, stop } as const
}
