/**
 * Everything the program says, in Italian. One object a feature; sentences with values are functions. English
 * (`en.ts`) has the same keys, and the compiler says when one is missing.
 */

import { annexScreen } from './it/annexScreen'
import { app } from './it/app'
import { assessment } from './it/assessment'
import { checks } from './it/checks'
import { checksScreen } from './it/checksScreen'
import { dashboard } from './it/dashboard'
import { domain } from './it/domain'
import { exporting } from './it/exporting'
import { fieldHelp } from './it/fieldHelp'
import { common, frame, newRegister, refusals, start } from './it/frame'
import { grid } from './it/grid'
import { handouts } from './it/handouts'
import { help } from './it/help'
import { history } from './it/history'
import { measures } from './it/measures'
import { palette } from './it/palette'
import { picking } from './it/picking'
import { picture } from './it/picture'
import { processMap } from './it/processMap'
import { returned } from './it/returned'
import { riskCatalogue } from './it/riskCatalogue'
import { settings } from './it/settings'
import { tour } from './it/tour'
import { transparency } from './it/transparency'
import { undoing } from './it/undoing'
import { vault } from './it/vault'
import { weighing } from './it/weighing'
import { who } from './it/who'
import { workbook } from './it/workbook'
import { workflow } from './it/workflow'

export const it = {
  assessment,
  fieldHelp,
  help,
  history,
  measures,
  palette,
  picture,
  picking,
  returned,
  riskCatalogue,
  tour,
  transparency,
  undoing,
  vault,
  weighing,
  who,
  workbook,
  workflow,
  settings,
  dashboard,
  grid,
  handouts,
  checksScreen,
  annexScreen,
  exporting,
  app,
  common,
  domain,
  checks,
  frame,
  newRegister,
  processMap,
  refusals,
  start,
}

/** The shape that every language fills. */
export type Text = typeof it
