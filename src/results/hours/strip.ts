import type { PlanDescription } from '../../domain/plan-description'
import { levelOfGrade } from '../../domain/school'
import type { Words } from '../../domain/words'
import { formatDifference, formatFigure, unitOf } from '../numbers'
import type { HoursPage, NumberStyle, StripCell } from '../pages'
import { listWords, NOTHING } from '../words'
import { gapOf, HOURS, rangeOf } from './headline'
import { shortName } from './subject-names'
import type { SubjectGrade, SubjectLine, SubjectSection } from './subjects'

type Row = HoursPage['rows'][number]

/** A plan's hours, and in a few words how they come about. */
export function hoursCell(
  plan: PlanDescription,
  rows: readonly Row[],
  subjects: SubjectSection | null,
  style: NumberStyle,
): StripCell {
  const common = { plan, places: null, unit: unitOf('lesson-units', style) }
  if (rows.length === 0)
    return {
      ...common,
      figure: null,
      asks: null,
      nothing: { ja: '授業時数は未定', en: 'No hours yet' },
      caption: NOTHING,
    }
  const flag = subjects && flagOf(subjects, style)
  const planned = rangeOf(
    rows.map((row) => row.planned),
    style,
  )
  return {
    ...common,
    figure: planned,
    asks: { planId: plan.id, measure: HOURS },
    nothing: null,
    caption: captionOf(plan, rows, subjects, style),
    ...(flag && { flag }),
  }
}

function captionOf(
  plan: PlanDescription,
  rows: readonly Row[],
  subjects: SubjectSection | null,
  style: NumberStyle,
): Words {
  if (plan.openingFiscalYear === null && rows.every((row) => gapOf(row) === 0))
    return standardWords(rows)
  return (subjects && weekWords(subjects, style)) ?? differenceWords(rows, style)
}

/** 「標準授業時数（学校教育法施行規則 別表第二）」. */
function standardWords(rows: readonly Row[]): Words {
  const levels = new Set(rows.map(({ grade }) => levelOfGrade(grade)))
  const tables = TABLES.filter(({ level }) => levels.has(level))
  return {
    ja: `標準授業時数（学校教育法施行規則 ${tables.map(({ ja }) => ja).join('・')}）`,
    en: `Standard lesson units (School Education Act regulation, ${tables.map(({ en }) => en).join(' and ')})`,
  }
}

const TABLES = [
  { level: 'elementary', ja: '別表第一', en: 'table 1' },
  { level: 'junior-high', ja: '別表第二', en: 'table 2' },
] as const

/** 「週20コマ＋ウォームアップ・クールダウンの2コマ＝22×35週」; null where grades differ or the week isn't whole. */
function weekWords({ grades }: SubjectSection, style: NumberStyle): Words | null {
  const [first, ...others] = grades
  if (!first || others.some(({ planned }) => planned !== first.planned)) return null
  const perWeek = (units: number) => units / first.weeks
  const week = perWeek(first.planned)
  const blocks = first.lines.filter(isMadeOfBlocks)
  const short = perWeek(blocks.reduce((sum, { planned }) => sum + planned, 0))
  if (!isTenth(week) || !isTenth(short)) return null
  const figure = (units: number) => formatFigure(units, 'lesson-units', style)
  const weeks = String(first.weeks)
  const all = figure(week)
  if (blocks.length === 0 || short === week)
    return { ja: `週${all.ja}コマ×${weeks}週`, en: `${all.en} a week × ${weeks} weeks` }
  const names = listWords(blocks.map(({ words }) => shortName(words)))
  const [lessons, blockUnits] = [figure(week - short), figure(short)]
  return {
    ja: `週${lessons.ja}コマ＋${names.ja}の${blockUnits.ja}コマ＝${all.ja}×${weeks}週`,
    en: `${lessons.en} a week + ${blockUnits.en} of ${names.en} = ${all.en} × ${weeks} weeks`,
  }
}

function isMadeOfBlocks({ blocks, counts, differs, planned }: SubjectLine): boolean {
  return blocks !== null && counts && !differs && planned > 0
}

function isTenth(units: number): boolean {
  return Math.abs(units * 10 - Math.round(units * 10)) < 1e-9
}

function differenceWords(rows: readonly Row[], style: NumberStyle): Words {
  const standard = rangeOf(
    rows.map((row) => row.standard),
    style,
  )
  const gaps = rows.map(gapOf)
  const low = formatDifference(Math.min(...gaps), 'lesson-units', style)
  const high = formatDifference(Math.max(...gaps), 'lesson-units', style)
  const gap: Words =
    low.ja === high.ja ? low : { ja: `${low.ja}〜${high.ja}`, en: `${low.en} to ${high.en}` }
  return {
    ja: `標準 ${standard.ja}時間との差 ${gap.ja}`,
    en: `${gap.en} against the standard ${standard.en}`,
  }
}

/** 「CSTは届出70・計算35で一致しない」: the first of them, and how many more there are. */
function flagOf({ grades }: SubjectSection, style: NumberStyle): Words | null {
  const differing = firstOfEach(grades).filter(({ differs }) => differs)
  const [first, ...others] = differing
  if (!first) return null
  const declared = formatFigure(first.declared!, 'lesson-units', style)
  const computed = formatFigure(first.computed!, 'lesson-units', style)
  const more: Words =
    others.length === 0
      ? NOTHING
      : { ja: `（ほか${others.length}）`, en: ` (and ${others.length} more)` }
  const name = shortName(first.words)
  return {
    ja: `${name.ja}は届出${declared.ja}・計算${computed.ja}で一致しない${more.ja}`,
    en: `${name.en}: ${declared.en} declared, ${computed.en} computed${more.en}`,
  }
}

function firstOfEach(grades: readonly SubjectGrade[]): SubjectLine[] {
  const lines = grades.flatMap((grade) => grade.lines)
  return [...new Map(lines.toReversed().map((line) => [line.id, line])).values()].toReversed()
}
