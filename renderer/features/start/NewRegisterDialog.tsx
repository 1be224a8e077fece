/** The few things a new register must know; all else comes from the catalogues. */
import { useState } from 'react'
import { decodeCatalogue, decodeObligations, newRegister } from '../../../shared/catalogue'
import { BODY_KINDS, type BodyKind } from '../../../shared/domain/body'
import { request } from '../../bridge'
import { newId } from '../../store/newId'
import { useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Check, Select } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { TextBox } from '../../ui/TextBox'

const YEARS = 3

export function NewRegisterDialog(props: {
  readonly onClose: () => void
  readonly onMade: (id: string, name: string) => void
}) {
  const text = useText()
  const words = text.newRegister
  const [name, setName] = useState('')
  const [kind, setKind] = useState<BodyKind>('municipality')
  const [year, setYear] = useState(String(new Date().getFullYear() + 1))
  const [rpct, setRpct] = useState('')
  const [recoveryPlan, setRecoveryPlan] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const firstYear = Number(year)
  const yearFits = Number.isInteger(firstYear) && firstYear >= 1990 && firstYear <= 2198
  const create = async () => {
    setTried(true)
    if (name.trim() === '' || !yearFits) return
    const [catalogueFile, obligationsFile] = await Promise.all([
      import('../../../assets/catalogue.json'),
      import('../../../assets/obligations.json'),
    ])
    const catalogue = decodeCatalogue(catalogueFile.default)
    const obligations = decodeObligations(obligationsFile.default)
    if (!catalogue.ok || !obligations.ok) throw new Error('catalogue')
    const register = newRegister({
      id: newId('reg'),
      body: { name: name.trim(), kind, taxCode: '', ipaCode: '', rpct: rpct.trim(), launderingOfficer: '' },
      edition: {
        firstYear,
        lastYear: firstYear + YEARS - 1,
        status: 'draft',
        act: { kind: '', number: '', date: '' },
      },
      catalogue: catalogue.value,
      obligations: obligations.value,
      recoveryPlan,
    })
    const made = await request('registers.create', { register, like: null })
    if (!made.ok) return setProblem(text.app.failures[made.error.code](made.error.detail))
    props.onMade(register.heading.id, name.trim())
  }

  return (
    <Dialog
      title={words.title}
      onClose={props.onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={props.onClose}>{text.common.cancel}</Button>
          <Button look="primary" onClick={() => void create()}>
            {words.create}
          </Button>
        </>
      }
    >
      {problem !== null ? <Banner kind="problem">{problem}</Banner> : null}
      <TextBox
        label={words.bodyName}
        value={name}
        onCommit={setName}
        help={words.bodyNameHelp}
        required
        takeFocus
        error={tried && name.trim() === '' ? words.needsName : undefined}
      />
      <div className="pair">
        <Select
          label={words.bodyKind}
          value={kind}
          options={BODY_KINDS.map((each) => ({ value: each, label: text.domain.bodyKinds[each] }))}
          onChoose={(chosen) => chosen !== '' && setKind(chosen)}
        />
        <TextBox
          label={words.firstYear}
          value={year}
          onCommit={setYear}
          type="number"
          error={yearFits ? undefined : words.needsYear}
        />
      </div>
      <TextBox label={words.rpct} value={rpct} onCommit={setRpct} help={words.rpctHelp} />
      <Check label={words.recoveryPlan} checked={recoveryPlan} onChange={setRecoveryPlan} />
      <p className="note">{words.what}</p>
    </Dialog>
  )
}
