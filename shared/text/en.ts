/** Everything the program says, in English: the second language. Annexes are always in Italian. */

import { annexScreen } from './en/annexScreen'
import { app } from './en/app'
import { assessment } from './en/assessment'
import { checks } from './en/checks'
import { checksScreen } from './en/checksScreen'
import { dashboard } from './en/dashboard'
import { domain } from './en/domain'
import { common, frame, newRegister, refusals, start } from './en/frame'
import { grid } from './en/grid'
import { measures } from './en/measures'
import { picking } from './en/picking'
import { processMap } from './en/processMap'
import { riskCatalogue } from './en/riskCatalogue'
import { settings } from './en/settings'
import { transparency } from './en/transparency'
import type { Text } from './it'

export const en: Text = {
  assessment,
  measures,
  picking,
  riskCatalogue,
  transparency,
  settings,
  dashboard,
  grid,
  checksScreen,
  annexScreen,
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
