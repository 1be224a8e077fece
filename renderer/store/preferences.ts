/** What this computer remembers of whoever works on it: name and language. Not part of any register. */
import { OFFICE } from '../../shared/journal/entry'
import { cleanText } from '../../shared/register/text'
import { useRegisterStore } from './registerStore'
import { chooseLanguage, LANGUAGE_KEY } from './viewStore'

const AUTHOR_KEY = 'autore'

/** Keeps the author's name; from now on edits bear it. */
export function rememberAuthor(name: string): void {
  const clean = cleanText(name).replaceAll(/\s+/g, ' ').trim()
  localStorage.setItem(AUTHOR_KEY, clean)
  useRegisterStore.setState(({ author }) => ({ author: { ...author, name: clean } }))
}

/** Brings back name and language; the login name until somebody typed another. */
export function recallPreferences(login: string): void {
  useRegisterStore.setState({ author: { ...OFFICE, name: localStorage.getItem(AUTHOR_KEY) || login } })
  const language = localStorage.getItem(LANGUAGE_KEY)
  if (language === 'it' || language === 'en') chooseLanguage(language)
}
