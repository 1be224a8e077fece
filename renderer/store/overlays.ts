/** What lies over the screens: the palette, the help, who works, the tour. One of the first three at a time. */
import { create } from 'zustand'

/** Parts of the help. */
export type HelpPart = 'keys' | 'words' | 'rules' | 'saving'

interface Overlays {
  readonly shown: 'palette' | 'help' | 'who' | null
  readonly helpPart: HelpPart
  /** The step of the tour, from 0; null when it is not going on. */
  readonly tourStep: number | null
  /** True once the tour was left or refused on this computer: it is offered no more. */
  readonly tourLeft: boolean
}

/** Where this computer remembers that the tour was left. */
export const TOUR_KEY = 'giro'

export const useOverlays = create<Overlays>()(() => ({
  shown: null,
  helpPart: 'keys',
  tourStep: null,
  tourLeft: typeof localStorage !== 'undefined' && localStorage.getItem(TOUR_KEY) !== null,
}))

export function showPalette(): void {
  useOverlays.setState({ shown: 'palette' })
}

/** Asks who works. */
export function showWho(): void {
  useOverlays.setState({ shown: 'who' })
}

/** Shows the help, at the part looked at last unless another is named. */
export function showHelp(part?: HelpPart): void {
  useOverlays.setState(part ? { shown: 'help', helpPart: part } : { shown: 'help' })
}

export function chooseHelpPart(helpPart: HelpPart): void {
  useOverlays.setState({ helpPart })
}

export function closeOverlay(): void {
  useOverlays.setState({ shown: null })
}

/** Goes to a step of the tour; the first starts it. */
export function goToTourStep(tourStep: number): void {
  useOverlays.setState({ tourStep })
}

/** Leaves the tour, or refuses its offer: it does not come back by itself. */
export function leaveTour(): void {
  localStorage.setItem(TOUR_KEY, 'lasciato')
  useOverlays.setState({ tourStep: null, tourLeft: true })
}
