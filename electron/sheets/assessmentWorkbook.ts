/** The self-assessment workbook of one manager, drawn from its plan: instructions, the sheet to fill in, what was given. */
import type { Writable } from 'node:stream'
import type { WorkbookPlan } from '../../shared/handout/workbookPlan'
import { selfAssessment as text } from '../../shared/text/it/selfAssessment'
import { writeAssessmentSheet } from './assessmentSheet'
import { addRow, createDocument, type DocumentWriter } from './documentWriter'
import { writeInstructionsSheet } from './instructionsSheet'

/** What was handed out, out of sight: even Excel's «Scopri» does not list it. */
function writeBaseSheet(document: DocumentWriter, { base }: WorkbookPlan): void {
  const sheet = document.addWorksheet(text.sheets.registry, { state: 'veryHidden' })
  for (const line of base) addRow(sheet, [line], 15).commit()
  sheet.commit()
}

/**
 * Writes the workbook to `out` and ends it. Every value is a text, none a formula.
 * @throws the error of `out`; what was written by then is of no use
 */
export async function writeAssessmentWorkbook(out: Writable, plan: WorkbookPlan): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    out.once('error', reject)
  })
  // Whoever waits for it may have left by then.
  failed.catch(() => undefined)
  const document = createDocument(out, {
    title: plan.title,
    subject: text.instructions.title,
    body: plan.body,
    language: 'it-IT',
  })
  writeInstructionsSheet(document, plan)
  await writeAssessmentSheet(document, plan)
  writeBaseSheet(document, plan)
  await Promise.race([document.commit(), failed])
}
