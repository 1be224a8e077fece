/**
 * Everything the program says, in Italian. One object a feature; sentences with values are functions. English
 * (`en.ts`) has the same keys, and the compiler says when one is missing.
 */
import { app } from './it/app'
import { transparency } from './it/transparency'
import { assessment } from './it/assessment'
import { measures } from './it/measures'
import { picking } from './it/picking'
import { riskCatalogue } from './it/riskCatalogue'
import { settings } from './it/settings'
import { dashboard } from './it/dashboard'
import { checksScreen } from './it/checksScreen'
import { annexScreen } from './it/annexScreen'
import { checks } from './it/checks'
import { domain } from './it/domain'
import { common, frame, newRegister, refusals, start } from './it/frame'
import { processMap } from './it/processMap'

export const it = { assessment, measures, picking, riskCatalogue, transparency, settings, dashboard, checksScreen, annexScreen, app, common, domain, checks, frame, newRegister, processMap, refusals, start }

/** The shape that every language fills. */
export type Text = typeof it
