/** The first sheet: scale, indicators, factors, rules, legend. Sections of paragraphs and small tables. */
import { triennium } from '../domain/body'
import { LEVELS, type Level } from '../domain/level'
import { areasInOrder, compareText } from '../domain/lookup'
import type { Register } from '../domain/register'
import { domain } from '../text/it/domain'
import { methodology as text } from '../text/it/methodology'
import { indicatorsInOrder } from './analysisAnnex'
import { actInWords, subtitleOf } from './heading'
import type { AnnexPer, Methodology, MethodologyColumn, MethodologySection } from './table'

function columns(headers: readonly string[], spans: readonly number[], levelAt = -1): readonly MethodologyColumn[] {
  return headers.map((header, index) => ({
    header,
    span: spans[index] ?? 1,
    kind: index === levelAt ? 'level' : 'text',
  }))
}

function paragraphsOnly(title: string, paragraphs: readonly string[]): MethodologySection {
  return { title, paragraphs, columns: [], rows: [] }
}

function editionSection({ heading }: Register): MethodologySection {
  const { body, edition } = heading
  const words = text.edition
  const rows: readonly (readonly [string, string])[] = [
    [words.body, body.name],
    [words.taxCode, body.taxCode],
    [words.ipaCode, body.ipaCode],
    [words.triennium, triennium(edition)],
    [words.status, domain.editionStatuses[edition.status]],
    [words.act, actInWords(edition)],
    [words.rpct, body.rpct],
    [words.launderingOfficer, body.launderingOfficer],
  ]
  return {
    title: words.title,
    paragraphs: [],
    columns: columns(words.columns, [2, 4]),
    rows: rows.filter(([label, value]) => value !== '' || label === words.rpct),
  }
}

function scaleSection(): MethodologySection {
  const { title, paragraphs, names, meanings } = text.scale
  return {
    title,
    paragraphs,
    columns: columns(text.scale.columns, [1, 1, 4], 0),
    rows: LEVELS.map((level: Level) => [level, names[level], meanings[level]]),
  }
}

function indicatorsSection(register: Register): MethodologySection {
  const { title, paragraphs, directions } = text.indicators
  return {
    title,
    paragraphs,
    columns: columns(text.indicators.columns, [1, 1, 1, 1, 1, 1]),
    rows: indicatorsInOrder(register).map(({ number, name, description, direction, meanings }) => [
      String(number),
      description === '' ? name : `${name}: ${description}`,
      directions[direction],
      meanings.B,
      meanings.M,
      meanings.A,
    ]),
  }
}

function factorsSection({ factors }: Register): MethodologySection {
  const ordered = [...factors].sort(
    (a, b) => a.letter.length - b.letter.length || compareText(a.letter, b.letter) || compareText(a.id, b.id),
  )
  return {
    title: text.factors.title,
    paragraphs: text.factors.paragraphs,
    columns: columns(text.factors.columns, [1, 1, 4]),
    rows: ordered.map(({ letter, name, explanation }) => [`${letter})`, name, explanation]),
  }
}

function areasSection(register: Register): MethodologySection {
  return {
    title: text.areas.title,
    paragraphs: text.areas.paragraphs,
    columns: columns(text.areas.columns, [1, 1, 1, 1, 2]),
    rows: areasInOrder(register).map(({ number, name, kind, moneyLaundering, noProcessReason }) => [
      String(number),
      name,
      domain.areaKinds[kind],
      moneyLaundering ? domain.yes : domain.no,
      [moneyLaundering ? text.areas.launderingNote : '', noProcessReason].filter((note) => note !== '').join('\n'),
    ]),
  }
}

/** The «Metodologia» of a register. `per` says what the rows of the annexes beside it stand for. */
export function methodology(register: Register, { per }: { readonly per: AnnexPer } = { per: 'process' }): Methodology {
  const { heading } = register
  const perRow = per === 'process' ? text.legend.perProcess : text.legend.perRisk
  return {
    title: text.title,
    subtitle: subtitleOf(heading),
    notice: heading.notice,
    introduction: text.introduction,
    body: heading.body.name,
    triennium: triennium(heading.edition),
    sections: [
      editionSection(register),
      scaleSection(),
      indicatorsSection(register),
      factorsSection(register),
      paragraphsOnly(text.rules.title, text.rules.paragraphs),
      paragraphsOnly(text.treatment.title, text.treatment.paragraphs),
      areasSection(register),
      paragraphsOnly(text.legend.title, [perRow, ...text.legend.paragraphs]),
    ],
  }
}
