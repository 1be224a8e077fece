/** The only thing the window sees of Electron: one function per contract entry, one subscription per event. */
import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, CHANNELS, EVENT_NAMES } from '../shared/ipc/contract'

const request = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (payload: unknown) => ipcRenderer.invoke(channel, payload)]),
)

const on = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const forward = (_event: unknown, payload: unknown) => listener(payload)
      ipcRenderer.on(name, forward)
      return () => {
        ipcRenderer.off(name, forward)
      }
    },
  ]),
)

contextBridge.exposeInMainWorld('registro', { request, on } as unknown as Bridge)
