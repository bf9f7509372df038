import { measureOf, type Measure, type MeasureUnit, type Question } from '../../domain/measures'
import { PAYERS } from '../../domain/payers'
import type { Words } from '../../domain/words'
import { unitOf, type FigureKind } from '../numbers'
import type { WhichOneInput } from '../page-input'
import { kindOfMeasure, type PageReader } from '../page-reader'
import type { Asks } from '../pages'
import { teacherFacts } from '../enough-staff/teaching'
import { hoursDiffer } from '../hours/by-grade'
import { measureOfPayer, payerNamesOf } from '../money/payers'
import { postsLabel, pursesOf } from '../enough-staff/purses'
import { sumColumns } from '../samples'

/** One row of the comparison: what it counts, and the futures it is counted in. */
export interface RowSpec {
  readonly id: string
  readonly question: Question
  readonly label: Words
  /** The label as the subject of a sentence. */
  readonly subject: Words
  /** The same where the sentence is short of room. */
  readonly shortSubject: Words
  /** True for yen a year, which a sentence says. */
  readonly yearly: boolean
  readonly unit: Words
  readonly measureUnit: MeasureUnit
  readonly kind: FigureKind
  readonly better: Measure['better']
  /** The series that answers 「なぜこの数字？」. */
  readonly measure: string
  /** What of that series the row shows; null where it shows several series together. */
  readonly about: NonNullable<Asks['about']> | null
  /** Null where a plan has no such figure. */
  samples(plan: number): Float64Array | null
}

export function comparisonRows(input: WhichOneInput, reader: PageReader): readonly RowSpec[] {
  const row = (measure: string, label?: Words): RowSpec => measureRow(measure, label, reader)
  return [
    {
      ...row('pupils.enrolled', { ja: '通う生徒（在籍）', en: 'Pupils enrolled' }),
      subject: { ja: '受け入れる生徒の数', en: 'Pupils taken in' },
      shortSubject: { ja: '受け入れる生徒', en: 'Pupils taken in' },
    },
    row('pupils.waiting', { ja: '入れない生徒（待機）', en: 'Pupils without a place' }),
    row('pupils.unreached', { ja: 'どこにもつながらない生徒', en: 'Pupils reached by nothing' }),
    row('pupils.nonAttending', {
      ja: '不登校（地域全体）',
      en: 'Not attending (whole area)',
    }),
    row('pupils.attended', { ja: '登校（在籍×登校率）', en: 'Attendance (roll × share)' }),
    row('pupils.furtherSchooling', {
      ja: '卒業して進学する生徒',
      en: 'Going on to further schooling',
    }),
    ...['posts.prefecture', 'posts.prefecture.net', 'posts.municipal.vacant'].map((measure) =>
      row(measure, postsLabel(measure, pursesOf(input)) ?? undefined),
    ),
    ...uncoveredRows(input, reader),
    ...moneyRows(input, reader),
    hoursRow(input, reader),
  ]
}

function measureRow(id: string, label: Words | undefined, reader: PageReader): RowSpec {
  const { unit, better, question, label: own } = measureOf(id)
  const kind = kindOfMeasure(id)
  return {
    id,
    question,
    label: label ?? own,
    subject: label ?? own,
    shortSubject: label ?? own,
    yearly: false,
    unit: unitOf(kind, reader.style),
    measureUnit: unit,
    kind,
    better,
    measure: id,
    about: 'value',
    samples: (plan) => reader.samples(plan, id),
  }
}

/** The viewpoint's purse by the year and before opening; what the other public purses bear. */
function moneyRows(input: WhichOneInput, reader: PageReader): RowSpec[] {
  const names = payerNamesOf(input)
  const measure = measureOfPayer(input.viewpoint)
  const own = ownBurden(input)
  const yearly = {
    ...yenRow('cost.year', { ja: `${own.ja}（年）`, en: `${own.en}, a year` }, measure, reader),
    subject: own,
    shortSubject: own,
    yearly: true,
  }
  const beforeOpening: Words = { ja: `開校までの${own.ja}`, en: `${own.en} before opening` }
  const before: RowSpec = {
    ...yenRow(
      'cost.before',
      { ja: `${own.ja}（開校まで）`, en: `${own.en}, before opening` },
      measure,
      reader,
    ),
    subject: beforeOpening,
    shortSubject: beforeOpening,
    about: 'before-opening',
    samples: (plan) => reader.beforeOpening(plan, measure),
  }
  return input.viewpoint === 'all'
    ? [yearly, before]
    : [yearly, before, othersRow(names, input, reader)]
}

function ownBurden(input: WhichOneInput): Words {
  if (input.viewpoint === 'all') return { ja: '全体の費用', en: 'Cost in all' }
  const { ja, en } = payerNamesOf(input)[input.viewpoint]
  return { ja: `${ja}の負担`, en: `Cost to the ${en.toLowerCase()}` }
}

/** More or less for another purse is neither better nor worse from this one. */
function othersRow(
  names: ReturnType<typeof payerNamesOf>,
  input: WhichOneInput,
  reader: PageReader,
): RowSpec {
  const others = PAYERS.filter((payer) => payer !== input.viewpoint && payer !== 'other')
  const subject: Words = {
    ja: `${others.map((payer) => names[payer].ja).join('と')}の負担`,
    en: `Cost to ${others.map((payer) => names[payer].en.toLowerCase()).join(' and ')}`,
  }
  const label: Words = { ja: `${subject.ja}（年）`, en: `${subject.en}, a year` }
  const measures = others.map(measureOfPayer)
  return {
    ...yenRow('cost.others', label, measures[0]!, reader),
    subject,
    shortSubject: subject,
    yearly: true,
    better: null,
    about: null,
    samples: (plan) =>
      sumColumns(
        measures.map((measure) => reader.samples(plan, measure)),
        input.result.replications,
      ),
  }
}

function yenRow(id: string, label: Words, measure: string, reader: PageReader): RowSpec {
  return { ...measureRow(measure, label, reader), id, better: 'less' }
}

/** Beside its unit 「教科」. */
const WITHOUT_TEACHER: Words = { ja: '免許のある先生がいない', en: 'Without a licensed teacher' }

/** Left out where of no plan with a school it is known who teaches. */
function uncoveredRows(input: WhichOneInput, reader: PageReader): RowSpec[] {
  const known = (plan: number) =>
    input.plans[plan]!.openingFiscalYear === null || teacherFacts(plan, input) !== null
  const schools = input.plans.filter(({ openingFiscalYear }) => openingFiscalYear !== null)
  if (!schools.some((plan) => teacherFacts(input.plans.indexOf(plan), input) !== null)) return []
  const measure = 'subjects.uncovered'
  return [
    {
      ...measureRow(measure, WITHOUT_TEACHER, reader),
      samples: (plan) => (known(plan) ? reader.samples(plan, measure) : null),
    },
  ]
}

const MEAN_OF_GRADES: Words = {
  ja: '年間の授業時数（学年の平均）',
  en: 'Lesson units a year (mean of grades)',
}

/** A plan that sets no hours of its own teaches the standard, as far as that is known. */
function hoursRow(input: WhichOneInput, reader: PageReader): RowSpec {
  const { standardLessonUnits } = input
  const measure = 'hours.lessonUnits'
  const own = measureRow(measure, { ja: '年間の授業時数', en: 'Lesson units a year' }, reader)
  const differ = input.plans.some((_, plan) => hoursDiffer(plan, input, reader))
  return {
    ...own,
    label: differ ? MEAN_OF_GRADES : own.label,
    samples: (plan) => {
      const own = reader.samples(plan, measure)
      if (own[0] !== 0) return own
      return standardLessonUnits === null ? null : own.fill(standardLessonUnits)
    },
  }
}
