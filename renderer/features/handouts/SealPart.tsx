/** Whether the files of a hand-out are sealed, and with which passphrase. */
import { SHORTEST_PASSPHRASE } from '../../../shared/vault/format'
import { useText } from '../../store/viewStore'
import { Check } from '../../ui/Choice'
import { PassphraseBox } from '../../ui/PassphraseBox'

export interface Sealing {
  readonly on: boolean
  readonly passphrase: string
  readonly again: string
}

/** What is wrong with it; null when nothing is. */
export function sealingProblem({ passphrase, again }: Sealing): 'tooShort' | 'different' | null {
  if (passphrase.length < SHORTEST_PASSPHRASE) return 'tooShort'
  return passphrase === again ? null : 'different'
}

interface SealPartProps {
  readonly sealing: Sealing
  readonly onChange: (sealing: Sealing) => void
  /** True once one has tried to go on: what is wrong is said from then on. */
  readonly tried: boolean
}

export function SealPart({ sealing, onChange, tried }: SealPartProps) {
  const { vault } = useText()
  const problem = tried ? sealingProblem(sealing) : null
  return (
    <div className="seal">
      <Check
        label={vault.handOut.seal}
        checked={sealing.on}
        onChange={(on) => onChange({ ...sealing, on })}
        help={vault.handOut.sealHelp}
      />
      {sealing.on ? (
        <div className="pair">
          <PassphraseBox
            label={vault.handOut.passphrase}
            value={sealing.passphrase}
            onChange={(passphrase) => onChange({ ...sealing, passphrase })}
            words={vault}
            error={problem === 'tooShort' ? vault.settings.tooShort(SHORTEST_PASSPHRASE) : undefined}
            takeFocus={problem === 'tooShort'}
            isNew
          />
          <PassphraseBox
            label={vault.settings.repeat}
            value={sealing.again}
            onChange={(again) => onChange({ ...sealing, again })}
            words={vault}
            error={problem === 'different' ? vault.settings.different : undefined}
            takeFocus={problem === 'different'}
            isNew
          />
        </div>
      ) : null}
    </div>
  )
}
