/** Where the user is: the screen, the rows chosen on each, the area looked at, the language. Not part of the register. */
import { create } from 'zustand'
import { en } from '../../shared/text/en'
import { it, type Text } from '../../shared/text/it'

/** The screens of the frame, in the order of the tabs. */
export type Screen =
  | 'dashboard'
  | 'processes'
  | 'risks'
  | 'assessments'
  | 'handouts'
  | 'weighing'
  | 'measures'
  | 'transparency'
  | 'checks'
  | 'annexes'
  | 'history'
  | 'settings'

export const SCREENS: readonly Screen[] = [
  'dashboard',
  'processes',
  'risks',
  'assessments',
  'handouts',
  'weighing',
  'measures',
  'transparency',
  'checks',
  'annexes',
  'history',
  'settings',
]

export type Language = 'it' | 'en'

interface ViewState {
  readonly screen: Screen
  /** The row chosen on each screen. */
  readonly selected: Readonly<Partial<Record<Screen, string>>>
  /** The area chosen in the tree at the left; null for all. */
  readonly areaId: string | null
  readonly language: Language
  /** What was just done or refused, for eyes and for screen readers. */
  readonly message: { readonly text: string; readonly kind: 'done' | 'problem'; readonly id: number } | null
  /** The field that should take the cursor after going to a row: a path joined by dots. */
  readonly focusField: string | null
}

export const useView = create<ViewState>()(() => ({
  screen: 'processes',
  selected: {},
  areaId: null,
  language: 'it',
  message: null,
  focusField: null,
}))

/** The words of the chosen language. */
export function useText(): Text {
  return useView((state) => (state.language === 'it' ? it : en))
}

export function chooseScreen(screen: Screen): void {
  useView.setState({ screen, focusField: null, message: null })
}

export function chooseArea(areaId: string | null): void {
  useView.setState({ areaId })
}

/** Chooses a row of a screen (null for none). */
export function chooseRow(screen: Screen, id: string | null): void {
  const { [screen]: _old, ...others } = useView.getState().selected
  useView.setState({ selected: id === null ? others : { ...others, [screen]: id }, focusField: null })
}

/** Chooses a row of a screen, and goes to that screen. */
export function chooseRowOn(screen: Screen, id: string): void {
  chooseRow(screen, id)
  useView.setState({ screen })
}

/** Goes to a row on a screen, in all areas so that it can be seen, and to one of its fields if named. */
export function goToRow(screen: Screen, id: string, field: string | null = null): void {
  useView.setState({
    screen,
    areaId: null,
    selected: { ...useView.getState().selected, [screen]: id },
    focusField: field,
  })
}

/** Leads to a field of the row that is chosen: a path joined by dots. */
export function chooseField(field: string): void {
  useView.setState({ focusField: field })
}

/** Where this computer keeps the language chosen. */
export const LANGUAGE_KEY = 'lingua'

export function chooseLanguage(language: Language): void {
  useView.setState({ language })
  localStorage.setItem(LANGUAGE_KEY, language)
  document.documentElement.lang = language
}

let messages = 0

/** Says something to the user, on screen and to screen readers. */
export function say(text: string, kind: 'done' | 'problem' = 'done'): void {
  messages += 1
  useView.setState({ message: { text, kind, id: messages } })
}

export function dismissMessage(): void {
  useView.setState({ message: null })
}

/** Forgets where the user was, when a register is left. */
export function resetView(): void {
  useView.setState({ screen: 'processes', selected: {}, areaId: null, message: null, focusField: null })
}
