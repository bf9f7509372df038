import type { PlanDescription } from '../../domain/plan-description'
import type { CalendarFacts } from '../../domain/school-year'
import type { Words } from '../../domain/words'
import { formatRange } from '../numbers'
import type { HoursPage, NumberStyle, Sentence } from '../pages'
import { figurePart, parts, planPart, type Clause } from '../sentence'
import { shortageClause } from './calendar'
import { cutClause } from './cuts'
import type { SubjectSection } from './subjects'

export const HOURS = 'hours.lessonUnits'

type Row = HoursPage['rows'][number]

interface HeadlineInput {
  readonly focus: PlanDescription
  /** Of the plan in focus. */
  readonly rows: readonly Row[]
  readonly subjects: SubjectSection | null
  readonly calendar: CalendarFacts | null
  readonly style: NumberStyle
}

/** Days that are missing come first, then the hours, the gap to the standard, and what is cut most. */
export function hoursClauses({ focus, rows, subjects, calendar, style }: HeadlineInput): Clause[] {
  const shortage = calendar && shortageClause(calendar)
  if (rows.length === 0) return [nothingDecided(focus)]
  const cuts = subjects && cutClause(subjects.grades)
  return [
    ...(shortage ? [shortage] : []),
    plannedClause(focus, rows, style),
    gapClause(focus, rows, style),
    ...(cuts ? [cuts] : []),
  ]
}

function nothingDecided(focus: PlanDescription): Sentence {
  const plan = planPart(focus)
  return {
    ja: parts`${plan.ja}の授業時数は、まだ決まっていない。`,
    en: parts`${plan.en} has no lesson hours yet.`,
  }
}

const askedOf = ({ id }: PlanDescription) => ({ planId: id, measure: HOURS })

function plannedClause(focus: PlanDescription, rows: readonly Row[], style: NumberStyle): Sentence {
  const plan = planPart(focus)
  const units = rangeOf(
    rows.map(({ planned }) => planned),
    style,
  )
  const planned = figurePart(units, askedOf(focus))
  // 「〜」 alone would read as a range of futures.
  const differs = rows.some((row) => row.planned !== rows[0]?.planned)
  const [jaGrades, enGrades] = differs ? ['学年により', ', by grade'] : ['', '']
  return {
    ja: parts`${plan.ja}${focus.openingFiscalYear === null ? '、' : 'は'}${jaGrades}年${planned.ja}時間。`,
    en: parts`${plan.en}: ${planned.en} lesson units a year${enGrades}.`,
  }
}

function gapClause(focus: PlanDescription, rows: readonly Row[], style: NumberStyle): Sentence {
  const gaps = rows.map(gapOf)
  const gap = figurePart(rangeOf(gaps.map(Math.abs), style), askedOf(focus))
  if (gaps.every((units) => units === 0))
    return { ja: parts`標準と同じ。`, en: parts`That is the standard.` }
  if (gaps.every((units) => units <= 0))
    return {
      ja: parts`標準より${gap.ja}時間少ない。`,
      en: parts`That is ${gap.en} below the standard.`,
    }
  if (gaps.every((units) => units >= 0))
    return {
      ja: parts`標準より${gap.ja}時間多い。`,
      en: parts`That is ${gap.en} above the standard.`,
    }
  return {
    ja: parts`標準より多い学年と少ない学年がある。`,
    en: parts`Some grades lie above the standard and some below.`,
  }
}

export function gapOf({ planned, standard }: Pick<Row, 'planned' | 'standard'>): number {
  return planned - standard
}

/** 「770」, or 「770〜805」 where grades differ. */
export function rangeOf(values: readonly number[], style: NumberStyle): Words {
  return formatRange(Math.min(...values), Math.max(...values), 'lesson-units', style)
}
