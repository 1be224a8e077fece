/** The activities of a process, in order, each with its unit where it is not the responsible one. */

import type { Phase, Process } from '../../../shared/domain/process'
import type { Json } from '../../../shared/journal/change'
import { useUnitOptions } from '../../fields/fields'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { TextBox } from '../../ui/TextBox'

export function PhasesField({ process }: { readonly process: Process }) {
  const text = useText()
  const units = useUnitOptions()
  const words = text.processMap
  const { phases } = process

  const set = (next: readonly Phase[]) => {
    const outcome = dispatch({
      kind: 'set',
      table: 'processes',
      id: process.id,
      path: ['phases'],
      value: next as unknown as Json,
    })
    if (!outcome.ok) sayRefusal(text, outcome.error)
  }
  const change = (index: number, part: Partial<Phase>) =>
    set(phases.map((phase, position) => (position === index ? { ...phase, ...part } : phase)))
  const move = (index: number, step: number) => {
    const next = [...phases]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + step, 0, moved)
    set(next)
  }

  return (
    <Group title={words.phases} help={words.phasesHelp}>
      <ol className="steps">
        {phases.map((phase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: phases have no identity but their place
          <li key={index}>
            <TextBox
              label={words.phase(index + 1)}
              hideLabel
              value={phase.description}
              onCommit={(description) => change(index, { description })}
              lines="many"
            />
            <div className="row">
              <Select
                label={words.phaseUnit(index + 1)}
                hideLabel
                value={phase.unitId ?? ''}
                options={units}
                none={words.sameUnit}
                onChoose={(unitId) => change(index, { unitId: unitId === '' ? null : unitId })}
              />
              <Button
                look="plain"
                icon="arrow-up"
                label={words.moveUp(index + 1)}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <Button
                look="plain"
                icon="arrow-down"
                label={words.moveDown(index + 1)}
                disabled={index === phases.length - 1}
                onClick={() => move(index, 1)}
              />
              <Button
                look="plain"
                icon="delete"
                label={words.removePhase(index + 1)}
                onClick={() => set(phases.filter((_, position) => position !== index))}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button icon="plus" onClick={() => set([...phases, { description: '', unitId: null }])}>
          {words.addPhase}
        </Button>
      </div>
    </Group>
  )
}
