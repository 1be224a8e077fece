/** The settings: sections at the left, each with its page or its grid. */
import { useRegister } from '../../store/registerStore'
import { useRole } from '../../store/usePermission'
import { chooseRow, useText, useView } from '../../store/viewStore'
import { AreaTree } from '../../ui/AreaTree'
import { AreasSection } from './AreasSection'
import { FactorsSection } from './FactorsSection'
import { HeadingSection } from './HeadingSection'
import { IndicatorsSection } from './IndicatorsSection'
import { LockSection } from './LockSection'
import { SECTIONS, type Section, settingsPlace } from './sections'
import { UnitsSection } from './UnitsSection'
import { WorkSection } from './WorkSection'
import './settings.css'

const SHOWN: Readonly<Record<Section, React.ComponentType<{ readonly selectedId: string | null }>>> = {
  heading: HeadingSection,
  units: UnitsSection,
  areas: AreasSection,
  factors: FactorsSection,
  indicators: IndicatorsSection,
  work: WorkSection,
  lock: LockSection,
}

export function SettingsScreen() {
  const text = useText()
  const register = useRegister()
  const role = useRole()
  const place = settingsPlace(useView((state) => state.selected.settings))
  // A manager’s settings are who they are: the rest is the RPCT’s.
  const sections = role === 'manager' ? (['work'] as const) : SECTIONS
  const section = role === 'manager' ? 'work' : place.section
  const rowId = role === 'manager' ? null : place.rowId
  const Shown = SHOWN[section]
  return (
    <div className="screen">
      <AreaTree
        label={text.settings.list}
        chosen={section}
        onChoose={(id) => chooseRow('settings', id)}
        items={sections.map((id) => {
          const label = text.settings.sections[id]
          if (id === 'heading' || id === 'work' || id === 'lock') return { id, label }
          const count = register[id].length
          return { id, label, count, countLabel: text.settings.rows(count) }
        })}
      />
      <Shown key={section} selectedId={rowId} />
    </div>
  )
}
