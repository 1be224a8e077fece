/** What supports a level: notes, acts, addresses and attached files, each to open, change and take away. */
import { useRef, useState } from 'react'
import { type Evidence, evidenceFor } from '../../../shared/domain/evidence'
import type { Risk } from '../../../shared/domain/risk'
import type { BatchCommand } from '../../../shared/journal/command'
import { EvidenceShown } from '../../fields/EvidenceShown'
import { useBarred } from '../../fields/useBarred'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { EvidenceDialog } from './EvidenceDialog'
import { keepEvidence, removeEvidence } from './evidenceCommands'

interface EvidencePartProps {
  readonly risk: Risk
  readonly indicatorId: string | null
  /** What it is about, for screen readers: «Indicatore 1». */
  readonly about: string
  readonly asking: boolean
  /** Asks for a new one, or no more. */
  readonly onAsk: (asking: boolean) => void
}

export function EvidencePart({ risk, indicatorId, about, asking, onAsk }: EvidencePartProps) {
  const text = useText()
  const words = text.assessment.evidence
  const part = useRef<HTMLDivElement>(null)
  const [changing, setChanging] = useState<Evidence | null>(null)
  const mayChange = useBarred({ table: 'risks', id: risk.id, path: ['assessment', 'evidence'] }) === undefined
  const list = evidenceFor(risk.assessment.evidence, indicatorId)

  const run = (make: (now: Risk) => BatchCommand): boolean => {
    const now = useRegisterStore.getState().register?.risks.find(({ id }) => id === risk.id)
    const outcome = now ? dispatch(make(now)) : null
    if (outcome && !outcome.ok) sayRefusal(text, outcome.error)
    return outcome?.ok ?? false
  }
  const close = () => {
    setChanging(null)
    onAsk(false)
  }
  const remove = (one: Evidence, position: number) => {
    if (!run((now) => removeEvidence(now, one.id))) return
    say(words.removed)
    // The cursor goes on to the one that takes this place, else to where one adds.
    const buttons = part.current?.querySelectorAll<HTMLElement>('[data-remove]')
    const next = buttons?.[position + 1] ?? buttons?.[position - 1]
    const target = next ?? part.current?.querySelector<HTMLElement>('[data-add]')
    target?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand in a fieldset
    <div className="evidence" role="group" aria-label={words.group(about)} ref={part}>
      {list.length > 0 ? (
        <ul>
          {list.map((one, position) => (
            <li key={one.id}>
              <EvidenceShown evidence={one} />
              {mayChange ? (
                <>
                  <Button
                    look="plain"
                    icon="pencil"
                    label={words.changeNamed(one.text || one.file?.name || '')}
                    onClick={() => setChanging(one)}
                  />
                  <button
                    type="button"
                    className="button plain bare"
                    data-remove
                    aria-label={words.removeNamed(one.text || one.file?.name || '')}
                    title={words.remove}
                    onClick={() => remove(one, position)}
                  >
                    <Icon name="delete" />
                  </button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <button
          type="button"
          className="button plain small"
          data-add
          aria-label={words.addTo(about)}
          aria-keyshortcuts="Alt+E"
          title={`${words.addTo(about)} (Alt+E)`}
          onClick={() => onAsk(true)}
        >
          <Icon name="plus" /> {words.add}
        </button>
      ) : null}
      {mayChange && (asking || changing) ? (
        <EvidenceDialog
          key={changing?.id ?? 'new'}
          about={about}
          known={changing}
          indicatorId={indicatorId}
          onClose={close}
          onKeep={(one) => {
            if (!run((now) => keepEvidence(now, one))) return
            close()
            say(changing ? words.changed : words.added)
          }}
        />
      ) : null}
    </div>
  )
}
