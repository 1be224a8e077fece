/** Who works on this computer, and in which language the window speaks. */
import { useEffect, useState } from 'react'
import { request } from '../../bridge'
import { rememberAuthor } from '../../store/preferences'
import { useRegisterStore } from '../../store/registerStore'
import { chooseLanguage, type Language, say, useText, useView } from '../../store/viewStore'
import { Select } from '../../ui/Choice'
import { TextBox } from '../../ui/TextBox'
import { FormPage } from './FormPage'

/** Each language in its own words, so that whoever lost their way finds theirs. */
const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'it', label: 'Italiano' },
  { value: 'en', label: 'English' },
]

export function WorkSection() {
  const text = useText()
  const words = text.settings.work
  const author = useRegisterStore((state) => state.author)
  const language = useView((state) => state.language)
  const [version, setVersion] = useState('')
  useEffect(() => {
    void request('app.info', null).then((info) => {
      if (info.ok) setVersion(info.value.version)
    })
  }, [])
  return (
    <FormPage title={text.settings.sections.work} narrow>
      <TextBox
        label={words.author}
        value={author.name}
        onCommit={(name) => {
          rememberAuthor(name)
          if (name.trim() !== '') say(words.authorSaved(name.trim()))
        }}
        help={words.authorHelp}
      />
      <Select
        label={words.language}
        value={language}
        options={LANGUAGES}
        onChoose={(chosen) => chosen !== '' && chooseLanguage(chosen)}
        help={words.languageHelp}
      />
      <p className="note">{version === '' ? '' : words.version(version)}</p>
    </FormPage>
  )
}
