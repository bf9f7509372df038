import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { differencesOf } from '../frame'
import { formatDifference, formatFigure, formatRange, isMasked, moneyUnitWords } from '../numbers'
import type { PageInput } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import type { NumberStyle, PerPupilFigure, PerPupilMark, TableTwin } from '../pages'
import { ratioOf, type Ratio } from '../samples'
import { tableTwin } from '../tables'
import { DASH, joinWords } from '../words'

/** Yen a pupil and year of the school, of the ordinary school of the same roll, and of the one less the other. */
interface Compared {
  readonly school: Ratio
  readonly ordinary: Ratio
  readonly difference: Ratio
}

/**
 * A plan beside the ordinary school of the same roll in the same futures: the whole cost, the cost less what falls
 * away elsewhere, and the latter per pupil who attends (MODEL part 5).
 */
interface PerPupil {
  readonly plan: PlanDescription
  readonly gross: Compared
  readonly net: Compared
  readonly netPerAttending: Compared
}

/** The plans that are open in the chosen year; a yen a pupil would tell a masked count of pupils. */
export function perPupilOf(input: PageInput, reader: PageReader): readonly PerPupil[] {
  return input.plans.flatMap((plan, index) => {
    if (!isOpen(plan, input.fiscalYear) || hasFewPupils(index, reader)) return []
    const enrolled = reader.samples(index, 'pupils.enrolled')
    const gross = reader.newCost(index, 'cost.total')
    const net = reader.newCost(index, 'cost.net')
    const ordinary = reader.samples(index, 'cost.comparator')
    // The same pupils leave the same home schools, whichever school takes them.
    const ordinaryNet = differencesOf(reader.samples(index, 'cost.lessAtHome'), ordinary)
    return [
      {
        plan,
        gross: compare(gross, ordinary, enrolled),
        net: compare(net, ordinaryNet, enrolled),
        netPerAttending: compare(net, ordinaryNet, reader.samples(index, 'pupils.attended')),
      },
    ]
  })
}

function hasFewPupils(plan: number, reader: PageReader): boolean {
  const counts = ['pupils.enrolled', 'pupils.attended'].map((measure) =>
    reader.summary(plan, measure),
  )
  return counts.some(({ p50, mean }) =>
    [p50, mean].some((people) => isMasked(people, 'people', reader.style)),
  )
}

function compare(school: Float64Array, ordinary: Float64Array, people: Float64Array): Compared {
  return {
    school: ratioOf(school, people),
    ordinary: ratioOf(ordinary, people),
    difference: ratioOf(differencesOf(ordinary, school), people),
  }
}

export function perPupilMarks(
  costs: readonly PerPupil[],
  { style }: PageReader,
): readonly PerPupilMark[] {
  return costs.map(({ plan, gross: { school, ordinary } }) => {
    const own = figureOf(school, style)
    const beside = figureOf(ordinary, style)
    // Never one without the other: alone it says nothing of whether it is much.
    return { plan, figures: own && beside && { school: own, ordinary: beside } }
  })
}

function figureOf({ ofMeans, low, high }: Ratio, style: NumberStyle): PerPupilFigure | null {
  if (ofMeans === null || low === null || high === null) return null
  const label = formatFigure(ofMeans, 'yen', style)
  return { value: ofMeans, low, high, label, range: formatRange(low, high, 'yen', style) }
}

export function perPupilTable(
  costs: readonly PerPupil[],
  input: PageInput,
  { style }: PageReader,
): TableTwin {
  const year = formatFiscalYear(input.fiscalYear)
  const unit = moneyUnitWords(input.money)
  return tableTwin({
    caption: {
      ja: `生徒1人あたりの年の費用と、同じ人数の通常の学校（${year.ja}、${unit.ja}）`,
      en: `Cost per pupil and year beside an ordinary school of the same roll (${year.en}, ${unit.en})`,
    },
    columns: [
      { ja: '案', en: 'Plan' },
      { ja: '割り方', en: 'What by what' },
      { ja: 'この案（10回に8回）', en: 'The plan (8 in 10)' },
      { ja: '同じ人数の通常の学校', en: 'Ordinary school' },
      { ja: '差（10回に8回）', en: 'Difference (8 in 10)' },
      { ja: '在籍が0人の未来', en: 'Futures without pupils' },
    ],
    rows: costs.flatMap(({ plan, ...costs }) =>
      BASES.map(({ id, label }) => [plan.name, label, ...cellsOf(costs[id], style)]),
    ),
    asks: (row, column) => {
      const measure = BASES[row % BASES.length]!.measures[column - 2]
      const { plan } = costs[Math.floor(row / BASES.length)]!
      return measure === undefined ? null : { planId: plan.id, measure, about: 'per-pupil' }
    },
    note: joinWords(
      PER_PUPIL_BASIS,
      ...(costs.some(({ gross }) => gross.school.without > 0) ? [WITHOUT_PUPILS] : []),
    ),
  })
}

function cellsOf({ school, ordinary, difference }: Compared, style: NumberStyle): Words[] {
  return [
    withRange(school, style, (yen) => formatFigure(yen, 'yen', style)),
    withRange(ordinary, style, (yen) => formatFigure(yen, 'yen', style)),
    withRange(difference, style, (yen) => formatDifference(yen, 'yen', style)),
    percent(school.without),
  ]
}

function withRange(
  { ofMeans, low, high }: Ratio,
  style: NumberStyle,
  write: (yen: number) => Words,
): Words {
  if (ofMeans === null || low === null || high === null) return DASH
  const center = write(ofMeans)
  const range = formatRange(low, high, 'yen', style)
  return { ja: `${center.ja}（${range.ja}）`, en: `${center.en} (${range.en})` }
}

const BASES: readonly {
  readonly id: 'gross' | 'net' | 'netPerAttending'
  readonly label: Words
  /** Of the plan and of the ordinary school, as far as they are measures over the roll. */
  readonly measures: readonly string[]
}[] = [
  {
    id: 'gross',
    label: { ja: '全体÷在籍', en: 'Total ÷ enrolled' },
    measures: ['cost.total', 'cost.comparator'],
  },
  { id: 'net', label: { ja: '差し引き÷在籍', en: 'Net ÷ enrolled' }, measures: ['cost.net'] },
  { id: 'netPerAttending', label: { ja: '差し引き÷登校', en: 'Net ÷ attending' }, measures: [] },
]

/** On what the two are alike, in short: under the chart, and with more under the table. */
export const PER_PUPIL_BASIS_SHORT: Words = {
  ja: '開校後の年の費用。補助を引く前、いまも続く支援は入れない。同じ未来の、同じ在籍の通常の学校（給食とカウンセラー1人も数える）とくらべる',
  en: 'Yearly cost after opening, before subsidies, without what goes on today; beside an ordinary school of the same roll (its lunch and one counselor counted too)',
}

const PER_PUPIL_BASIS: Words = {
  ja: 'どちらも、開校後の年の費用を、補助を引く前で、いまも続く支援を入れずに数え、費用の平均を在籍の平均で割った。通常の学校は、同じ未来の同じ在籍・同じ学級数で、法令の定数に同じ給与・上乗せ・伸びをかけ、運営費（仮置き）、スクールカウンセラー1人、給食を足したもの。カウンセラーと給食は、この案と同じ単価。加配・市費の職員・SSW・通学の支援は入っていない。市費の職員は通常の学校にもいることがあるので、手厚くする分より差は大きく出る。差し引きでは、在籍校などで減る費用をどちらからも引き、この案からはほかから移る加配の費用も引いた。登校は、どちらも同じとした。幅は、在籍がある未来だけで見た。',
  en: 'Both are the yearly cost after opening, before subsidies and without what goes on today; mean cost over mean roll. The ordinary school has the same roll and classes in the same future: posts by law at the same salary, on-cost and growth, a running cost (assumed), one school counselor and lunch, both at the plan’s own prices. It has no additional or municipal posts, social workers or travel. Ordinary schools may have municipal staff too, so the difference is more than what this school does beyond them. Net takes what falls away at home schools off both, and off the plan the additional posts moved from elsewhere; attendance is taken as the same for both. Ranges look at futures with pupils only.',
}

const WITHOUT_PUPILS: Words = {
  ja: '在籍が0人の未来では、この案の費用は残り、通常の学校の費用はないものとした。',
  en: 'In futures without pupils the plan still costs; the ordinary school would not be kept.',
}

/** Percent stands in tables only; next to nothing is not nothing. */
function percent(share: number): Words {
  const rounded = Math.round(share * 100)
  const text = share > 0 && rounded === 0 ? '<1%' : `${rounded}%`
  return share > 0 && rounded === 0 ? { ja: '1%未満', en: text } : { ja: text, en: text }
}
