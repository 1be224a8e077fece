/** How long each screen takes to open: from the click on its tab to the frame that shows what it is about. */
import { SCREENS, type Screen } from '../../renderer/store/viewStore'
import type { Register } from '../../shared/domain/register'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { type Figure, figure } from './figure'
import { rest, type Sight, watched, watchFor } from './paint'
import { type Opened, withWindows } from './program'

const GRID: Pick<Extract<Sight, { kind: 'filled' }>, 'selector'> = { selector: '.ag-row .ag-cell' }

/** What each screen is about; what it says while it is still at work must be gone. */
const CONTENTS: Readonly<Record<Screen, { readonly selector: string; readonly without?: string }>> = {
  dashboard: { selector: '.overview td', without: '.overview [role="status"]' },
  processes: GRID,
  risks: GRID,
  assessments: GRID,
  handouts: { selector: '.rounds-table tbody td' },
  // Nothing was handed in: the lists say so, and how many could be.
  weighing: { selector: '.weigh .banner' },
  measures: GRID,
  transparency: GRID,
  checks: GRID,
  annexes: { selector: '.work tbody td', without: '.work > .empty' },
  // Nothing was changed yet: it says so.
  history: { selector: '.work .empty' },
  settings: { selector: '.work label' },
}

/** The settings begin with a page that has a heading of its own. */
const headingOf = (screen: Screen) => (screen === 'settings' ? it.settings.sections.heading : it.frame.screens[screen])

/** The window opens with the processes: they are come back to, all others are new at first. */
const ORDER: readonly Screen[] = [...SCREENS.filter((screen) => screen !== 'processes'), 'processes']

/** A register in the middle of the work: of every third risk the measures and the overall motivation are still to come. */
function halfDone(size: number): Register {
  const register = syntheticRegister(size)
  return {
    ...register,
    risks: register.risks.map((risk, index) => {
      if (index % 3 > 0) return risk
      const { assessment } = risk
      return {
        ...risk,
        measureIds: [],
        assessment: { ...assessment, overall: { ...assessment.overall, motivation: '' } },
      }
    }),
  }
}

async function opening({ page }: Opened, screen: Screen): Promise<number> {
  await rest(page)
  await watchFor(page, 'click', { kind: 'filled', heading: headingOf(screen), ...CONTENTS[screen] })
  await page.locator('nav.tabs button').nth(SCREENS.indexOf(screen)).click()
  return watched(page)
}

/** `screen.<name>`: the first time after a start; `screen.<name>.again`: later. */
export async function screenFigures(sizes: readonly number[], runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) {
    const times: { readonly name: string; readonly runs: number[] }[] = []
    const note = (name: string, time: number) => {
      const known = times.find((each) => each.name === name)
      if (known) known.runs.push(time)
      else times.push({ name, runs: [time] })
    }
    await withWindows(halfDone(size), runs, async (opened) => {
      for (const screen of ORDER) note(`screen.${screen}`, await opening(opened, screen))
      for (const screen of ORDER) note(`screen.${screen}.again`, await opening(opened, screen))
    })
    figures.push(...times.map(({ name, runs: all }) => figure(name, size, 'ms', all)))
  }
  return figures
}
