/** The commands of the palette: where one can go and what one can do from anywhere. */
import { areasInOrder } from '../../../shared/domain/lookup'
import type { MeasureKind } from '../../../shared/domain/measure'
import type { Findable } from '../../../shared/search'
import type { Text } from '../../../shared/text/it'
import { emptyMeasure, emptyProcess } from '../../fields/newRows'
import { goToFindings } from '../../store/findingsView'
import { newId } from '../../store/newId'
import { goToTourStep, showHelp, showWho } from '../../store/overlays'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { redoSaid, undoSaid } from '../../store/undoSaid'
import { isScreenFor } from '../../store/usePermission'
import { chooseLanguage, chooseScreen, goToRow, SCREENS, say, useView } from '../../store/viewStore'
import { leaveRegister } from '../leaveRegister'

/** A command: found like a row, done instead of gone to. */
export interface PaletteCommand extends Findable {
  readonly kind: 'command'
  readonly shortcut: string
  /** True when it leads elsewhere: the cursor goes along. */
  readonly moves: boolean
  readonly run: () => void
}

/** The sections of the settings that one can go to. */
const SECTIONS = ['heading', 'units', 'areas', 'factors', 'indicators', 'work'] as const

/** All commands, in the words of the language. */
export function paletteCommands(text: Text): readonly PaletteCommand[] {
  const { commands: words, further } = text.palette
  const command = (
    id: string,
    title: string,
    context: string,
    run: () => void,
    stays?: { readonly shortcut: string },
  ): PaletteCommand => ({
    kind: 'command',
    id,
    code: '',
    title,
    context,
    shortcut: stays?.shortcut ?? '',
    moves: stays === undefined,
    run,
  })
  const { author, register } = useRegisterStore.getState()
  const { role } = author
  const isCopy = register?.heading.handout != null
  const office = role === 'rpct'
  return [
    ...SCREENS.filter((screen) => isScreenFor(screen, role, isCopy)).map((screen) =>
      command(screen, words.goTo(text.frame.screens[screen]), further[screen], () => chooseScreen(screen)),
    ),
    ...(office
      ? [
          command('newProcess', words.newProcess, further.newProcess, () => addProcess(text)),
          command('newMeasure', words.newMeasure, further.newMeasure, () => addMeasure(text, 'general')),
          command('newSpecific', words.newSpecificMeasure, further.newSpecificMeasure, () =>
            addMeasure(text, 'specific'),
          ),
        ]
      : []),
    command('undo', text.frame.undo, further.undo, () => undoSaid(text), { shortcut: 'Ctrl+Z' }),
    command('redo', text.frame.redo, further.redo, () => redoSaid(text), { shortcut: 'Ctrl+Y' }),
    command('blocking', words.blocking, further.blocking, () => goToFindings('blocking')),
    ...(isScreenFor('annexes', role)
      ? [command('export', words.export, further.export, () => chooseScreen('annexes'))]
      : []),
    command('print', words.print, further.print, printDashboard),
    ...SECTIONS.filter((section) => section === 'work' || role !== 'manager').map((section) =>
      command(`settings/${section}`, words.goToSettings(text.settings.sections[section]), '', () =>
        goToRow('settings', section),
      ),
    ),
    command('nextEdition', words.nextEdition, further.nextEdition, () => goToRow('settings', 'heading', 'next')),
    command('who', words.who, further.who, showWho, { shortcut: '' }),
    command('help', words.help, further.help, () => showHelp(), { shortcut: 'F1' }),
    command('tour', words.tour, further.tour, () => goToTourStep(0), { shortcut: '' }),
    command(
      'language',
      words.language,
      further.language,
      () => chooseLanguage(useView.getState().language === 'it' ? 'en' : 'it'),
      { shortcut: '' },
    ),
    command('leave', words.leave, further.leave, () => void leaveRegister()),
  ]
}

function addProcess(text: Text): void {
  const { register } = useRegisterStore.getState()
  const { areaId } = useView.getState()
  const area = register && areasInOrder(register).find(({ id }) => areaId === null || id === areaId)
  if (!register || !area) {
    say(text.palette.noArea, 'problem')
    return
  }
  const row = emptyProcess(register, area.id, newId('p'))
  const outcome = dispatch({ kind: 'insert', table: 'processes', row })
  if (!outcome.ok) {
    sayRefusal(text, outcome.error)
    return
  }
  goToRow('processes', row.id, 'name')
  say(text.processMap.added(area.name))
}

function addMeasure(text: Text, kind: MeasureKind): void {
  const { register } = useRegisterStore.getState()
  if (!register) return
  const row = emptyMeasure(register.measures, kind, newId('m'))
  const outcome = dispatch({ kind: 'insert', table: 'measures', row })
  if (!outcome.ok) {
    sayRefusal(text, outcome.error)
    return
  }
  goToRow('measures', row.id, 'name')
  say(text.measures.added)
}

/** How long the dashboard gets to be painted before it is printed, in milliseconds. */
const PAINTED = 600

function printDashboard(): void {
  chooseScreen('dashboard')
  setTimeout(() => window.print(), PAINTED)
}
