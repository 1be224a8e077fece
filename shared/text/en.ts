/** Everything the program says, in English: the second language. Annexes are always in Italian. */

import { annexScreen } from './en/annexScreen'
import { app } from './en/app'
import { assessment } from './en/assessment'
import { checks } from './en/checks'
import { checksScreen } from './en/checksScreen'
import { dashboard } from './en/dashboard'
import { domain } from './en/domain'
import { exporting } from './en/exporting'
import { fieldHelp } from './en/fieldHelp'
import { common, frame, newRegister, refusals, start } from './en/frame'
import { grid } from './en/grid'
import { handouts } from './en/handouts'
import { help } from './en/help'
import { history } from './en/history'
import { measures } from './en/measures'
import { palette } from './en/palette'
import { picking } from './en/picking'
import { picture } from './en/picture'
import { processMap } from './en/processMap'
import { returned } from './en/returned'
import { riskCatalogue } from './en/riskCatalogue'
import { settings } from './en/settings'
import { tour } from './en/tour'
import { transparency } from './en/transparency'
import { undoing } from './en/undoing'
import { vault } from './en/vault'
import { weighing } from './en/weighing'
import { who } from './en/who'
import { workbook } from './en/workbook'
import { workflow } from './en/workflow'
import type { Text } from './it'

export const en: Text = {
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
