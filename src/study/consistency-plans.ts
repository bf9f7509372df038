import type { Application } from '../domain/application'
import type { Learning } from '../domain/learning'
import { levelOfGrade } from '../domain/school'
import type { Timeline } from '../domain/timeline'
import { planKindOf } from '../plans'
import type { ByMunicipality, PlanField } from '../plans/fields'
import { baseFiscalYearOf } from './base-year'
import { checkLearning, sourcesNamedIn, type TellLearning } from './consistency-learning'
import { checkTimeline } from './consistency-timeline'
import { reportRepeated, type Report } from './report'
import type { PlanEntry, Study } from './study'

export function checkPlans(study: Study, report: Report): void {
  study.plans.forEach((plan, index) => {
    for (const [key, field] of Object.entries(planKindOf(plan.kind).fields)) {
      const tell = (code: string, ja: string, en: string) =>
        report(['plans', index, key], code, { ja, en })
      const tellWithin: TellLearning = (at, code, ja, en) =>
        report(['plans', index, key, ...at], code, { ja, en })
      checkField(field, plan[key], { plan, study, tell, tellWithin })
    }
  })
  checkSlots(study, report)
}

interface FieldContext {
  readonly plan: PlanEntry
  readonly study: Study
  readonly tell: (code: string, ja: string, en: string) => void
  readonly tellWithin: TellLearning
}

function checkField(field: PlanField, value: unknown, context: FieldContext): void {
  switch (field.type) {
    case 'fiscal-year':
      return checkOpening(value as number, context)
    case 'grades':
      return checkGrades(value as readonly number[], context)
    case 'grade-order':
      return checkOrder(value as readonly number[] | null, context)
    case 'months':
      return checkMonths(value as readonly number[], context)
    case 'by-municipality':
      return checkCodes(value as ByMunicipality, context)
    case 'learning':
      return checkTaught(value as Learning | null, context)
    case 'timeline':
      return checkWay(value as Timeline | null, context)
    case 'application':
      return checkApplication(value as Application | null, context)
    default:
      return
  }
}

function checkOpening(year: number, { study, tell }: FieldContext): void {
  const first = baseFiscalYearOf(study) + 1
  if (year >= first && year <= study.lastFiscalYear) return
  tell(
    'outside-horizon',
    `計算する年度（${first}〜${study.lastFiscalYear}）の中にしてください`,
    `must lie within the years computed (${first}–${study.lastFiscalYear})`,
  )
}

function checkGrades(grades: readonly number[], { tell }: FieldContext): void {
  if (grades.some((grade, index) => index > 0 && grade <= grades[index - 1]!))
    tell('grade-order', '小さい学年から順に、1つずつ並べてください', 'must ascend, each grade once')
  else if (grades.length > 0 && grades.at(-1)! - grades[0]! !== grades.length - 1)
    tell(
      'grade-gap',
      '間をあけずに続く学年にしてください。在籍する子は次の学年に上がります',
      'must be consecutive: pupils on the roll move up a grade a year',
    )
  else if (new Set(grades.map(levelOfGrade)).size > 1)
    tell(
      'two-levels',
      '小学校（1〜6）か中学校（7〜9）のどちらか一方にしてください。両方なら案を2つに分けてください',
      'must be of one level, 1–6 or 7–9: make two plans for both',
    )
}

/** The order in which places are given must name each of the plan's grades once. */
function checkOrder(order: readonly number[] | null, { plan, tell }: FieldContext): void {
  if (order === null) return
  const grades = plan['grades'] as readonly number[]
  const sorted = [...order].sort((a, b) => a - b)
  if (sorted.length === grades.length && sorted.every((grade, i) => grade === grades[i])) return
  tell(
    'not-the-grades',
    `受け入れる学年（${grades.join('・')}）を1回ずつ並べてください`,
    `must list the plan's grades (${grades.join(', ')}) once each`,
  )
}

const APRIL = 4

function checkMonths(months: readonly number[], { tell }: FieldContext): void {
  if (months.includes(APRIL))
    tell(
      'april',
      '5〜3月から選んでください。4月は入学の月なので入れません',
      'must leave out April, when pupils enter anyway',
    )
  reportRepeated(months, () =>
    tell('repeated', '同じ月は1回にしてください', 'must name each month once'),
  )
}

function checkCodes(values: ByMunicipality, { study, tell }: FieldContext): void {
  const known = new Set(study.municipalities.map(({ code }) => code))
  const unknown = Object.keys(values).find((code) => !known.has(code))
  if (unknown === undefined) return
  tell(
    'unknown-municipality',
    `検討にない市町村 ${unknown} を消すか、市町村に加えてください`,
    `names municipality ${unknown}, which the study lacks: remove it or add the municipality`,
  )
}

function checkTaught(learning: Learning | null, { plan, study, tellWithin }: FieldContext): void {
  if (learning === null) return
  checkLearning(learning, plan, new Set(study.sources.map(({ id }) => id)), tellWithin)
}

function checkWay(timeline: Timeline | null, { plan, study, tellWithin }: FieldContext): void {
  if (timeline === null) return
  checkTimeline(timeline, plan, new Set(study.sources.map(({ id }) => id)), tellWithin)
}

/** Subjects that are gone keep their texts, so that a change of the curriculum is never refused for them. */
function checkApplication(application: Application | null, context: FieldContext): void {
  const known = new Set(context.study.sources.map(({ id }) => id))
  for (const { id, at } of sourcesNamedIn(application))
    if (!known.has(id))
      context.tellWithin(
        at,
        'unknown-source',
        'sources にあるidにしてください',
        'must be the id of an entry in sources',
      )
}

function checkSlots(study: Study, report: Report): void {
  const slots = study.plans.map(({ slot }, index) => slot ?? `none ${index}`)
  reportRepeated(slots, (index) =>
    report(['plans', index, 'slot'], 'duplicate-slot', {
      ja: 'ほかの案と重なっています。1〜5の空いている番号か null にしてください',
      en: 'is taken by another plan: choose a free one of 1–5, or null',
    }),
  )
}
