/** From a finding to the place where it is put right. */
import type { Finding } from '../../shared/checks'
import { useRegisterStore } from '../store/registerStore'
import { isScreenFor } from '../store/usePermission'
import { goToRow, type Screen } from '../store/viewStore'
import { cursorToScreen } from '../ui/cursorToScreen'

/** A row of a screen, and the field of it that takes the cursor. */
export interface FindingPlace {
  readonly screen: Screen
  /** The row; in the settings with its section, `units/u-1` or `heading`. */
  readonly row: string
  /** Path joined by dots; `null` for the whole row. */
  readonly field: string | null
}

/** Where a finding is put right. */
export function placeOf({ subject, field }: Pick<Finding, 'subject' | 'field'>): FindingPlace {
  const led = field.length === 0 ? null : field.join('.')
  switch (subject.kind) {
    case 'heading':
      // The act is three fields: the first of them takes the cursor.
      return { screen: 'settings', row: 'heading', field: led === 'edition.act' ? 'edition.act.kind' : led }
    case 'units':
    case 'areas':
    case 'factors':
    case 'indicators':
      return { screen: 'settings', row: `${subject.kind}/${subject.id}`, field: led }
    case 'risks': {
      const screen = field[0] === 'evaluation' ? 'weighing' : field[0] === 'assessment' ? 'assessments' : 'risks'
      return { screen, row: subject.id, field: led }
    }
    case 'processes':
    case 'measures':
      return { screen: subject.kind, row: subject.id, field: led }
    // Nothing is found wrong with a hand-out: who has not handed in is told there.
    case 'handouts':
      return { screen: 'handouts', row: '', field: null }
    case 'obligations':
      return { screen: 'transparency', row: subject.id, field: led }
  }
}

/** Leads there. */
export function goToFinding(finding: Pick<Finding, 'subject' | 'field'>): void {
  const { screen, row, field } = placeOf(finding)
  const { role } = useRegisterStore.getState().author
  // Who does not weigh reads what was weighed beside the assessment.
  goToRow(isScreenFor(screen, role) ? screen : 'assessments', row, field)
  cursorToScreen()
}
