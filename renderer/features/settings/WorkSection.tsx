/** Who works on this computer, and in which language the window speaks. */
import { useEffect, useState } from 'react'
import { byId } from '../../../shared/domain/lookup'
import { request } from '../../bridge'
import { showWho } from '../../store/overlays'
import { useRegister, useRegisterStore } from '../../store/registerStore'
import { chooseLanguage, type Language, useText, useView } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { FormPage } from './FormPage'

/** Each language in its own words, so that whoever lost their way finds theirs. */
const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'it', label: 'Italiano' },
  { value: 'en', label: 'English' },
]

export function WorkSection() {
  const text = useText()
  const words = text.settings.work
  const { units } = useRegister()
  const { name, role, unitId } = useRegisterStore((state) => state.author)
  const language = useView((state) => state.language)
  const [version, setVersion] = useState('')
  useEffect(() => {
    void request('app.info', null).then((info) => {
      if (info.ok) setVersion(info.value.version)
    })
  }, [])
  const unit = unitId === null ? undefined : byId(units).get(unitId)
  return (
    <FormPage title={text.settings.sections.work} narrow>
      <div className="field">
        <span className="label">{words.author}</span>
        <p>
          <strong>{name === '' ? text.who.unnamed : name}</strong> · {text.workflow.roles[role]}
          {unit ? ` · ${unit.name}` : ''}
        </p>
        <p className="note">{words.authorHelp}</p>
        <div>
          <Button icon="user" onClick={showWho}>
            {words.changeAuthor}
          </Button>
        </div>
      </div>
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
