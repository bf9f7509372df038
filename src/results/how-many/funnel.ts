import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatAmount, formatRange, isMasked } from '../numbers'
import { maskSummary } from '../masking/threshold'
import type { PageInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { Asks, HowManyPage, Summary, TableTwin } from '../pages'
import { formatPassage } from './passage'
import { pupilsWord } from '../phrases'
import { sumColumns } from '../samples'
import { summarizeSamples } from '../summary'
import { tableTwin } from '../tables'
import { DASH } from '../words'

type Stage = HowManyPage['funnel'][number]

/** Not attending → enquiring → trying out → applying → on the roll, for the plan in focus. */
export function funnelOf(input: PageInput, reader: PageReader): readonly Stage[] {
  const { focus, style } = reader
  const summary = (measure: string) => reader.summary(input.focus, measure)
  const absent = notAttending(input, reader)
  const enquired = summary('pupils.enquired')
  const tried = summary('pupils.tried')
  const applied = summary('pupils.applicants')
  // So many of so many would tell a masked count from one that is shown.
  const passage = (who: Words, part: Summary, whole: Summary): Words | null =>
    [part.p50, whole.p50].some((count) => isMasked(count, 'people', style))
      ? null
      : formatPassage(who, part.p50, whole.p50)
  const stage = (id: string, label: Words, of: Summary, passed: Words | null): Stage => ({
    id,
    label,
    summary: of,
    value: formatAmount(of.p50, 'people', style),
    range: formatRange(of.p10, of.p90, 'people', style),
    passage: passed,
  })
  // Only the school's level, as the funnel leads to it: the tables count the whole area.
  const level = focus.grades.every((grade) => grade > 6)
    ? { ja: '不登校の中学生', en: 'Not attending (junior high)' }
    : { ja: '不登校の小学生', en: 'Not attending (elementary)' }
  return [
    stage('pupils.nonAttending', level, absent, null),
    stage(
      'pupils.enquired',
      { ja: '問い合わせる', en: 'Enquire' },
      enquired,
      passage({ ja: '不登校の', en: 'not attending' }, enquired, absent),
    ),
    stage(
      'pupils.tried',
      { ja: '体験する', en: 'Try out' },
      tried,
      passage({ ja: '問い合わせた', en: 'who enquire' }, tried, enquired),
    ),
    stage(
      'pupils.applicants',
      { ja: '申し込む', en: 'Apply' },
      applied,
      passage({ ja: '体験した', en: 'who try out' }, applied, tried),
    ),
    stage(
      'pupils.enrolled',
      { ja: '通う（在籍）', en: 'On the roll' },
      summary('pupils.enrolled'),
      enrolledPassage(
        passage({ ja: '申し込んだ', en: 'who apply' }, summary('pupils.admitted'), applied),
        focus,
        input.fiscalYear,
      ),
    ),
  ]
}

/**
 * Those of the plan's grades who would not attend if nothing new opened: the plan without a school says it; where
 * the study has none, the plan's own count.
 */
function notAttending(input: PageInput, reader: PageReader): Summary {
  const without = input.plans.findIndex(({ openingFiscalYear }) => openingFiscalYear === null)
  const index = without < 0 ? input.focus : without
  const byGrade = input.result.layout.series.flatMap(({ plan, measure, by }) =>
    plan === index &&
    measure === 'pupils.nonAttending' &&
    reader.focus.grades.some((grade) => grade === by['grade'])
      ? [by]
      : [],
  )
  if (byGrade.length === 0) return reader.summary(index, 'pupils.nonAttending')
  const columns = byGrade.map((by) =>
    reader.samples(index, 'pupils.nonAttending', input.fiscalYear, by),
  )
  const summary = summarizeSamples(sumColumns(columns, input.result.replications))
  return maskSummary(summary, reader.style.masking)
}

/** The roll is a stock: after the first year most of it came in earlier ones. */
function enrolledPassage(
  passage: Words | null,
  { openingFiscalYear }: PlanDescription,
  fiscalYear: number,
): Words | null {
  if (openingFiscalYear === fiscalYear || passage === null) return passage
  return {
    ja: `${passage.ja}が入学。前からの在籍もふくむ`,
    en: `${passage.en} get in; earlier years included`,
  }
}

/** Those not attending are counted over the school's grades, in today's plan: no series of one measure. */
export function asksOfStage(id: string, planId: string): Asks | null {
  return id === 'pupils.nonAttending' ? null : { planId, measure: id }
}

export function funnelTable(
  stages: readonly Stage[],
  focus: PlanDescription,
  fiscalYear: number,
): TableTwin {
  const year = formatFiscalYear(fiscalYear)
  return tableTwin({
    caption: {
      ja: `不登校の${pupilsWord(focus.grades).ja}から、在籍まで（${year.ja}、${focus.name.ja}）`,
      en: `From not attending to the roll (${year.en}, ${focus.name.en})`,
    },
    columns: [
      { ja: '段階', en: 'Stage' },
      { ja: 'まんなか', en: 'Middle' },
      { ja: '10回に8回', en: '8 in 10' },
      { ja: '前の段階から', en: 'From the stage before' },
    ],
    rows: stages.map(({ label, value, range, passage }) => [label, value, range, passage ?? DASH]),
    asks: (row, column) => (column < 3 ? asksOfStage(stages[row]!.id, focus.id) : null),
  })
}
