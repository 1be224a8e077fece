/** What this computer remembers of whoever works on it: who they are, and the language. Not part of any register. */
import type { Author } from '../../shared/journal/entry'
import { keepAuthor, proposeName } from './author'
import { useRegisterStore } from './registerStore'
import { chooseLanguage, LANGUAGE_KEY } from './viewStore'

/** Keeps who works on the open register; from now on edits bear it, and what is shown is theirs. */
export function rememberAuthor(said: Author): void {
  const { register } = useRegisterStore.getState()
  if (register) useRegisterStore.setState({ author: keepAuthor(register, said) })
}

/** Brings back the language, and takes note of the login name. */
export function recallPreferences(login: string): void {
  proposeName(login)
  const language = localStorage.getItem(LANGUAGE_KEY)
  if (language === 'it' || language === 'en') chooseLanguage(language)
}
