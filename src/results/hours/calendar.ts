import type { PlanDescription } from '../../domain/plan-description'
import type {
  CalendarFacts,
  CalendarFit,
  DayKind,
  SchoolMonth,
  SchoolYear,
} from '../../domain/school-year'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatAmount, formatFigure, formatGrade } from '../numbers'
import type { NumberStyle, Sentence, TableTwin } from '../pages'
import { parts } from '../sentence'
import { tableTwin } from '../tables'
import { DASH, joinWords, listWords, same } from '../words'

/** A day as it is drawn: a school day that the hours don't need is `spare`. */
export interface CalendarSquare {
  readonly kind: DayKind | 'spare'
  /** Of the vacation, holiday or closed day. */
  readonly name: Words | null
}

/** A month of the section's picture. */
export interface CalendarMonth {
  readonly label: Words
  /** From the first of the month on. */
  readonly squares: readonly CalendarSquare[]
  readonly schoolDays: number
  /** Lesson units that its school days carry. */
  readonly lessonUnits: number
  readonly eventUnits: number
  /** Lesson units still to be taught at its end. */
  readonly left: number
}

/** The school days of the plan in focus against its hours (question 4). */
export interface CalendarSection {
  readonly plan: PlanDescription
  readonly fiscalYear: number
  readonly title: Words
  readonly headline: Words
  /** Empty where the year's holidays aren't known. */
  readonly months: readonly CalendarMonth[]
  /** School days that are missing; 0 where the hours fit. */
  readonly daysShort: number
  /** Month by month; null where there are no months. */
  readonly table: TableTwin | null
  /** Every plan with a school beside the others; null where there is only one. */
  readonly plans: TableTwin | null
  readonly notes: readonly Words[]
  readonly style: NumberStyle
}

export interface CalendarInput {
  /** Of all plans that have school days; `describeCalendars` makes them. */
  readonly facts: readonly CalendarFacts[]
  readonly plans: readonly PlanDescription[]
  readonly focus: PlanDescription
  readonly style: NumberStyle
}

/** Null where the plan in focus has no school or no hours. */
export function calendarSection(input: CalendarInput): CalendarSection | null {
  const { facts, focus, style } = input
  const own = facts.find(({ planId }) => planId === focus.id)
  if (!own) return null
  const months = own.year && own.fit ? monthsOf(own.year, own.fit) : []
  const year = formatFiscalYear(own.fiscalYear)
  return {
    plan: focus,
    fiscalYear: own.fiscalYear,
    title: { ja: `${year.ja}の授業日`, en: `School days of ${year.en}` },
    headline: headlineOf(own, style),
    months,
    daysShort: own.fit?.daysShort ?? 0,
    table: own.year && own.fit ? monthTable(own.year, own.fit, year, style) : null,
    plans: facts.length > 1 ? planTable(input, year) : null,
    notes: notesOf(own),
    style,
  }
}

/** What question 4 says first where the hours don't fit: 「授業日が54日足りない。」; null where they do. */
export function shortageClause({ fit }: CalendarFacts): Sentence | null {
  const days = fit?.daysShort ?? 0
  if (days === 0) return null
  return {
    ja: parts`授業日が${String(days)}日足りない。`,
    en: parts`The year is ${daysEn(days)} short.`,
  }
}

function headlineOf(facts: CalendarFacts, style: NumberStyle): Words {
  const { year, fit, known } = facts
  if (!year || !fit) return unknownYear(facts.fiscalYear, known)
  const hours = hoursWords(year, fit, style)
  if (fit.daysNeeded === null || fit.daysShort === null)
    return {
      ja: `${hours.ja}の授業をする日がない。`,
      en: `There is no day to teach ${hours.en} on.`,
    }
  return fitSentence(hours, year.schoolDays, fit.daysNeeded)
}

function fitSentence({ ja, en }: Words, days: number, needed: number): Words {
  const has: Words = { ja: `授業日は${days}日。`, en: `${days} school days.` }
  const spare = days - needed
  if (spare === 0)
    return joinWords(has, { ja: `${ja}にちょうど足りる。`, en: `${en} take just as many.` })
  if (spare > 0)
    return joinWords(has, {
      ja: `${ja}に要るのは${needed}日で、${spare}日余る。`,
      en: `${en} take ${needed}, ${spare} to spare.`,
    })
  return joinWords(has, {
    ja: `${ja}には${needed}日要り、${-spare}日足りない。`,
    en: `${en} take ${needed}: ${daysEn(-spare)} short.`,
  })
}

/** 「770時間」, or 「770時間と行事の30時間」. */
function hoursWords({ eventUnits }: SchoolYear, { lessonUnits }: CalendarFit, style: NumberStyle) {
  const hours = formatAmount(lessonUnits, 'lesson-units', style)
  if (eventUnits === 0) return hours
  const events = formatFigure(eventUnits, 'lesson-units', style)
  return { ja: `${hours.ja}と行事の${events.ja}時間`, en: `${hours.en} and ${events.en} of events` }
}

function unknownYear(fiscalYear: number, { first, last }: CalendarFacts['known']): Words {
  const [year, from, to] = [fiscalYear, first, last].map(formatFiscalYear) as [Words, Words, Words]
  return {
    ja: `${year.ja}の授業日は数えられない。祝日の表があるのは${from.ja}〜${to.ja}。`,
    en: `School days of ${year.en} can’t be counted: holidays are known from ${from.en} to ${to.en}.`,
  }
}

/** The months of a year as they are drawn: what the hours take first, then what is to spare. */
export function monthsOf(year: SchoolYear, fit: CalendarFit): CalendarMonth[] {
  let before = 0
  const needed = fit.daysNeeded ?? 0
  return year.months.map((month, index) => {
    const squares = month.days.map(({ kind, name }): CalendarSquare => {
      if (kind !== 'school-day') return { kind, name }
      before += 1
      return { kind: before > needed ? 'spare' : kind, name }
    })
    const { schoolDays, lessonUnits, eventUnits } = month
    const label = monthWords(month.month)
    return { label, squares, schoolDays, lessonUnits, eventUnits, left: fit.left[index]! }
  })
}

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const monthWords = (month: number): Words => ({
  ja: `${month}月`,
  en: ENGLISH_MONTHS[month - 1]!,
})

function monthTable(
  year: SchoolYear,
  fit: CalendarFit,
  { ja, en }: Words,
  style: NumberStyle,
): TableTwin {
  const units = (value: number) => formatFigure(value, 'lesson-units', style)
  const rows = year.months.map((month, index) => [
    monthWords(month.month),
    ...DAY_COLUMNS.map(({ kinds }) => same(String(countOf([month], kinds)))),
    units(month.lessonUnits),
    units(month.eventUnits),
    units(fit.left[index]!),
  ])
  const total = [
    { ja: '計', en: 'Total' },
    ...DAY_COLUMNS.map(({ kinds }) => same(String(countOf(year.months, kinds)))),
    units(year.lessonUnits),
    units(year.eventUnits),
    DASH,
  ]
  return tableTwin({
    caption: { ja: `${ja}の授業日（月別）`, en: `School days of ${en} by month` },
    columns: [
      { ja: '月', en: 'Month' },
      ...DAY_COLUMNS.map(({ words }) => words),
      { ja: '授業日に入る時間', en: 'Lesson units they carry' },
      { ja: '行事の時間', en: 'Units of events' },
      { ja: 'まだ残る時間', en: 'Units still to teach' },
    ],
    rows: [...rows, total],
    totalRow: true,
  })
}

const DAY_COLUMNS: readonly { readonly words: Words; readonly kinds: readonly DayKind[] }[] = [
  { words: { ja: '授業日', en: 'School days' }, kinds: ['school-day'] },
  { words: { ja: '土日', en: 'Weekends' }, kinds: ['weekend'] },
  { words: { ja: '祝日（平日）', en: 'Holidays on weekdays' }, kinds: ['holiday'] },
  {
    words: { ja: '休業日など', en: 'Vacations and closed days' },
    kinds: ['vacation', 'closed', 'no-periods'],
  },
]

function countOf(months: readonly SchoolMonth[], kinds: readonly DayKind[]): number {
  return months.reduce(
    (sum, { days }) => sum + days.filter(({ kind }) => kinds.includes(kind)).length,
    0,
  )
}

function planTable({ facts, plans, style }: CalendarInput, { ja, en }: Words): TableTwin {
  const rows = plans.flatMap((plan) => {
    const own = facts.find(({ planId }) => planId === plan.id)
    return own ? [planRow(plan, own, style)] : []
  })
  return tableTwin({
    caption: { ja: `案ごとの授業日（${ja}）`, en: `School days by plan (${en})` },
    columns: [
      { ja: '案', en: 'Plan' },
      { ja: '授業時数', en: 'Lesson units' },
      { ja: '授業日', en: 'School days' },
      { ja: '要る日数', en: 'Days needed' },
      { ja: '余る・足りない日数', en: 'To spare or short' },
    ],
    rows,
  })
}

function planRow(plan: PlanDescription, { year, fit }: CalendarFacts, style: NumberStyle): Words[] {
  if (!year || !fit) return [plan.name, DASH, DASH, DASH, DASH]
  const needed = fit.daysNeeded
  return [
    plan.name,
    formatFigure(fit.lessonUnits, 'lesson-units', style),
    same(String(year.schoolDays)),
    needed === null ? DASH : same(String(needed)),
    needed === null ? DASH : spareWords(year.schoolDays - needed),
  ]
}

/** 「25」, 「▲54」 where days are missing. */
function spareWords(days: number): Words {
  return days < 0 ? { ja: `▲${-days}`, en: `−${-days}` } : same(String(days))
}

function notesOf(facts: CalendarFacts): Words[] {
  const { standIn, entries, assumed, year, gradesDiffer, grades } = facts
  const notes: Words[] = []
  if (standIn) notes.push(...standInNotes(standIn))
  else if (assumed > 0)
    notes.push({
      ja: `休業日・行事・1日の時間の${entries}件のうち、${assumed}件は仮置き。`,
      en: `Of ${entries} vacations, closed days, events and periods a day, ${assumed} are provisional.`,
    })
  if (gradesDiffer) notes.push(gradesNote(grades))
  if (year && !year.announced) notes.push(NOT_ANNOUNCED)
  return notes
}

type StandIn = NonNullable<CalendarFacts['standIn']>

function standInNotes({ words, reason, pattern }: StandIn): Words[] {
  const { ja, en } = words
  const day = pattern ? dayOfPattern(pattern) : DAY_OF_HOURS
  return [
    {
      ja: `年間行事が入っていないので、${ja}の休業日で数えた（仮置き）。${day.ja}`,
      en: `No calendar is entered: vacations of ${en.charAt(0).toLowerCase()}${en.slice(1)} stand in, provisionally. ${day.en}`,
    },
    { ja: `休業日は、${reason.ja}。`, en: `Vacations: ${reason.en}.` },
  ]
}

const DAY_OF_HOURS: Words = {
  ja: '1日の時間は、授業時数を35週・週5日で割った数。だから要る日数は、時数によらず175日になる。',
  en: 'A day carries the hours over 35 weeks of five days, so that any hours take 175 days.',
}

function dayOfPattern({ ja, en }: Words): Words {
  return {
    ja: `1日の時間は、日課表「${ja}」の数。`,
    en: `A day carries what the day pattern “${en || ja}” has.`,
  }
}

function gradesNote(grades: readonly number[]): Words {
  const names = listWords(grades.map(formatGrade))
  return {
    ja: `時数のいちばん多い学年（${names.ja}）で数えた。`,
    en: `Counted for ${names.en}, which has the most hours.`,
  }
}

const NOT_ANNOUNCED: Words = {
  ja: '春分の日と秋分の日は、前の年の2月に官報で決まる。まだ決まっていない年は、計算による見込みと今の法律の祝日で数えた。',
  en: 'The days of the equinoxes are announced in February of the year before. Until then they are expected by calculation, and the other holidays are those of today’s law.',
}

const daysEn = (days: number): string => (days === 1 ? '1 day' : `${days} days`)
