/** Annex 2: the analysis of the main risks. */
import type { Indicator, Rating } from '../domain/indicator'
import type { Level } from '../domain/level'
import type { Register } from '../domain/register'
import { finalLevel, finalMotivation, type Risk } from '../domain/risk'
import { annexes as text } from '../text/it/annexes'
import { ratingOn } from '../workflow/completeness'
import { subtitleOf } from './heading'
import { columnLetter } from './letters'
import { catalogueText, riskText } from './processAnnex'
import { annexSubjects } from './subjects'
import { type AnnexColumn, type AnnexPer, type AnnexTable, levelColumn, textColumn } from './table'

const { headers } = text

/** The indicators in printed order. */
export function indicatorsInOrder(register: Pick<Register, 'indicators'>): readonly Indicator[] {
  return [...register.indicators].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
}

/** The level letter as printed: empty when not assessed. */
export function printedLevel(level: Level | null): string {
  return level ?? ''
}

/** A risk with its own level after it, so that a list of several shows which is the most severe. */
function riskWithLevel(risk: Risk): string {
  const level = finalLevel(risk)
  return level === null ? riskText(risk) : `${riskText(risk)} (${level})`
}

/** The manager's overall motivation, where the RPCT's level and reason are printed in its place; `null` otherwise. */
export function supersededAssessment(risk: Risk): Rating | null {
  const { overall } = risk.assessment
  return finalMotivation(risk) !== overall.motivation && overall.motivation !== '' ? overall : null
}

/** The RPCT's reason where it is not already the motivation of the printed level; empty otherwise. */
export function furtherEvaluationReason(risk: Risk): string {
  const { reason } = risk.evaluation
  return reason !== finalMotivation(risk) ? reason : ''
}

/** Column K: why the printed level, then why each indicator, then every other reason given. Nothing is shortened. */
function motivationText(risk: Risk, indicators: readonly Indicator[]): string {
  const lines = [finalMotivation(risk)]
  for (const indicator of indicators) {
    const { level, motivation } = ratingOn(risk, indicator.id)
    if (motivation === '') continue
    lines.push(`${indicator.number}. ${indicator.name}${level === null ? '' : ` (${level})`}: ${motivation}`)
  }
  const { belowHighestReason } = risk.assessment
  if (belowHighestReason !== '') lines.push(text.belowHighest(belowHighestReason))
  const superseded = supersededAssessment(risk)
  if (superseded) lines.push(text.manager(printedLevel(superseded.level), superseded.motivation))
  const reason = furtherEvaluationReason(risk)
  if (reason !== '') lines.push(text.evaluation(reason))
  return lines.filter((line) => line !== '').join('\n')
}

function columnsFor(indicators: readonly Indicator[]): readonly AnnexColumn[] {
  const after = 3 + indicators.length
  return [
    textColumn('A', 'number', headers.number, 10),
    textColumn('B', 'process', headers.process, 26),
    textColumn('C', 'risks', headers.catalogue, 38),
    ...indicators.map(({ number, name, direction }, index) =>
      levelColumn(
        columnLetter(3 + index),
        'indicators',
        text.indicatorHeader(number, name, direction === 'inverse'),
        17,
        { direction, group: headers.indicators },
      ),
    ),
    levelColumn(columnLetter(after), 'overall', headers.overall, 14),
    textColumn(columnLetter(after + 1), 'motivation', headers.motivation, 74),
  ]
}

/**
 * Annex 2: A number, B process, C catalogue of risks, D-I the indicators under one heading, J overall level,
 * K motivation. With more or fewer indicators than six the letters after D follow.
 */
export function analysisAnnex(register: Register, per: AnnexPer): AnnexTable {
  const indicators = indicatorsInOrder(register)
  return {
    number: 2,
    title: text.titles[2],
    subtitle: subtitleOf(register.heading),
    notice: register.heading.notice,
    columns: columnsFor(indicators),
    rows: annexSubjects(register, per).map(({ number, process, risks, speaking }) => [
      number,
      process.name,
      catalogueText(risks, risks.length > 1 ? riskWithLevel : riskText),
      ...indicators.map((indicator) => (speaking ? printedLevel(ratingOn(speaking, indicator.id).level) : '')),
      speaking ? printedLevel(finalLevel(speaking)) : '',
      speaking ? motivationText(speaking, indicators) : '',
    ]),
    spans: [],
  }
}
