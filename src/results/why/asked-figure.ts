import { COST_ITEM_WORDS, type CostItemId } from '../../domain/cost-items'
import type { Breakdown } from '../../domain/measures'
import type { FundingSource } from '../../domain/payers'
import { saidHere } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { chanceThat, formatChance, type Chance } from '../chance'
import { pursesOf } from '../enough-staff/purses'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { shortagesOf } from '../how-many/shortage'
import { maskSummary } from '../masking/threshold'
import { fundingSourceWords } from '../money/payers'
import {
  countsPeople,
  formatAmount,
  formatAmountRange,
  formatCount,
  formatDifference,
  formatGrade,
  formatRange,
  unitAfter,
  type FigureKind,
} from '../numbers'
import type { PageInput } from '../page-input'
import { kindOfMeasure, readPage } from '../page-reader'
import type { Asks, NumberStyle, Summary } from '../pages'
import { ratioOf } from '../samples'
import { summarizeSamples } from '../summary'
import { centerAndRange, centerOf } from '../tables'
import { DASH, inBoth, NOTHING } from '../words'
import { labelOfMeasure } from './labels'
import type { WhyFacts } from './request'
import { planAsked, ratioSamples, samplesAsked } from './samples-asked'

/** The figure that was asked, as it stands on its page, with the futures behind it. */
export interface AskedFigure {
  readonly title: Words
  readonly figure: Words
  readonly unit: Words
  readonly reading: Words
  /** Yen per pupil and sums of yen are yen as well. */
  readonly kind: FigureKind
  readonly style: NumberStyle
  readonly samples: Float64Array
  /** Small counts masked, where the page masks them. */
  readonly summary: Summary
  /** Its middle, for money its mean. */
  readonly center: number
  /** Null where it is no chance. */
  readonly chance: Chance | null
}

export function askedFigure(page: PageInput, asks: Asks, facts: WhyFacts): AskedFigure {
  const { style } = readPage(page)
  const kind = asks.about === 'per-pupil' ? 'yen' : kindOfMeasure(asks.measure)
  const samples = samplesAsked(page, asks)
  const summary = summaryOf(page, asks, samples, kind, style)
  const chance = asks.about === 'chance' ? chanceAsked(page, asks, samples) : null
  const asked = { kind, style, samples, summary, center: centerOf(summary, kind), chance }
  return { ...asked, title: titleOf(page, asks, facts), ...shownAs(asked, asks, page) }
}

type Asked = Omit<AskedFigure, 'title' | 'figure' | 'unit' | 'reading'>

/** Percentiles of yen per pupil are those of the futures that have pupils. */
function summaryOf(
  page: PageInput,
  asks: Asks,
  samples: Float64Array,
  kind: FigureKind,
  style: NumberStyle,
): Summary {
  const summary = summarizeSamples(samples)
  if (asks.about !== 'per-pupil')
    return countsPeople(kind) && asks.about !== 'chance' && asks.about !== 'difference'
      ? maskSummary(summary, style.masking)
      : summary
  const { yen, pupils } = ratioSamples(page, asks)
  const { low, high } = ratioOf(yen, pupils)
  return { ...summary, p10: low ?? NaN, p90: high ?? NaN }
}

/** Whether there are too few places is counted as the page counts its dots. */
function chanceAsked(page: PageInput, asks: Asks, samples: Float64Array): Chance {
  if (asks.measure === 'pupils.waiting' && Object.keys(asks.by ?? {}).length === 0) {
    const input = { ...page, fiscalYear: asks.fiscalYear ?? page.fiscalYear }
    const shortage = shortagesOf(input, readPage(input))[planAsked(page, asks)]
    if (shortage) return shortage.chance
  }
  return chanceThat(samples, (value) => value === 1)
}

function shownAs(asked: Asked, asks: Asks, page: PageInput) {
  const { kind, style, summary, chance, center } = asked
  const futures = formatCount(page.result.replications)
  if (chance)
    return {
      figure: formatChance(chance),
      unit: NOTHING,
      reading: chanceReading(asks, futures, chance),
    }
  if (asks.about === 'difference') {
    const figure = formatDifference(center, kind, style)
    return {
      figure,
      unit: unitAfter(figure, kind, style),
      reading: differenceReading(asked, futures),
    }
  }
  if (!Number.isFinite(summary.p10)) return { figure: DASH, unit: NOTHING, reading: NO_PUPILS }
  const byGrade = kind === 'lesson-units' ? shownByGrade(asked, asks, page) : null
  if (byGrade) return byGrade
  const range = formatRange(summary.p10, summary.p90, kind, style)
  const figure = kind === 'people' ? range : centerAndRange(summary, kind, style)
  return {
    figure,
    unit: unitAfter(figure, kind, style),
    reading: rangeReading(asked, asks, futures),
  }
}

/** Hours stand on their page from the grade with fewest to the one with most; null where grades agree. */
function shownByGrade({ kind, style, center }: Asked, asks: Asks, page: PageInput) {
  const { measure, by = {}, fiscalYear = page.fiscalYear } = asks
  if (by['grade'] !== undefined) return null
  const plan = planAsked(page, asks)
  const reader = readPage(page)
  const units = gradesOf(page, plan, measure)
    .map((grade) => reader.samples(plan, measure, fiscalYear, { grade })[0] ?? 0)
    .filter((amount) => amount > 0)
  const [least, most] = [Math.min(...units), Math.max(...units)]
  if (units.length === 0 || least === most) return null
  const figure = formatRange(least, most, kind, style)
  const mean = formatAmount(center, kind, style)
  return {
    figure,
    unit: unitAfter(figure, kind, style),
    reading: {
      ja: `学年によってちがい、少ない学年から多い学年までです。学年の平均は${mean.ja}です。どの未来でも同じ数字です。`,
      en: `From the grade with fewest to the one with most; the mean of the grades is ${mean.en}. The same in every future.`,
    },
  }
}

/** Grades by which the run holds a measure of a plan. */
function gradesOf({ result }: PageInput, plan: number, measure: string): number[] {
  return result.layout.series.flatMap(({ by = {}, ...of }) =>
    of.plan === plan && of.measure === measure && typeof by['grade'] === 'number'
      ? [by['grade']]
      : [],
  )
}

/** How a range is read; a figure that is the same in every future has none. */
function rangeReading(
  { kind, style, summary, center, samples }: Asked,
  asks: Asks,
  futures: string,
): Words {
  if (samples.every((value) => value === samples[0])) return THE_SAME_IN_ALL
  const amount = formatAmount(center, kind, style)
  const range = formatAmountRange(summary.p10, summary.p90, kind, style)
  if (range.ja === amount.ja)
    return {
      ja: `${futures}通りの未来の10回に8回より多くが、この数字です。`,
      en: `More than 8 in 10 of ${futures} futures give this figure.`,
    }
  if (asks.about === 'per-pupil')
    return {
      ja: `費用の平均を在籍の平均で割ると${amount.ja}です。生徒がいる未来の10回に8回は${range.ja}です。`,
      en: `Mean cost over mean roll gives ${amount.en}; 8 in 10 of the futures with pupils lie in ${range.en}.`,
    }
  return kind === 'yen'
    ? {
        ja: `${futures}回の平均は${amount.ja}です。10回に8回は${range.ja}です。`,
        en: `The mean of ${futures} futures is ${amount.en}; 8 in 10 lie in ${range.en}.`,
      }
    : {
        ja: `${futures}通りの未来を小さい順に並べ、両端の1割ずつを除いた範囲が${range.ja}です。まんなかは${amount.ja}です。`,
        en: `Of ${futures} futures in order, without a tenth at either end: ${range.en}. The middle is ${amount.en}.`,
      }
}

function differenceReading({ kind, style, summary }: Asked, futures: string): Words {
  const low = formatDifference(summary.p10, kind, style)
  const high = formatDifference(summary.p90, kind, style)
  return {
    ja: `同じ未来どうしで比べた差の${kind === 'yen' ? '平均' : 'まんなか'}です（${futures}通り）。10回に8回は${low.ja}から${high.ja}です。二つのまんなかの値の差とは、違うことがあります。`,
    en: `The ${kind === 'yen' ? 'mean' : 'middle'} of the differences in the same future (${futures} of them); 8 in 10 lie from ${low.en} to ${high.en}. It may differ from the difference of two middles.`,
  }
}

function chanceReading(asks: Asks, futures: string, { share }: Chance): Words {
  const { ja, en } = EVENTS[asks.measure] ?? SOME
  const count = formatCount(Math.round(share * Number(futures.replaceAll(',', ''))))
  return {
    ja: `${futures}通りの未来のうち、${ja}のは${count}通りです。20回になおして数えます。`,
    en: `${en} in ${count} of ${futures} futures, counted as out of 20.`,
  }
}

const EVENTS: Readonly<Record<string, Words>> = {
  'pupils.waiting': { ja: '入れない生徒が出る', en: 'Some find no place' },
  'posts.municipal.vacant': { ja: '市費の職がすべて埋まる', en: 'Every municipal post is filled' },
}
const SOME: Words = { ja: '一人でもいる（一つでもある）', en: 'There is any' }

const THE_SAME_IN_ALL: Words = {
  ja: 'どの未来でも同じ数字です。',
  en: 'The same in every future.',
}

const NO_PUPILS: Words = {
  ja: '生徒がいる未来がないので、1人あたりの費用はありません。',
  en: 'No future has pupils, so there is no cost per pupil.',
}

/** 「通いたい児童生徒（中1、令和14年度）」. */
function titleOf(page: PageInput, asks: Asks, facts: WhyFacts): Words {
  const { measure, by = {}, fiscalYear, about = 'value' } = asks
  const label = (about === 'chance' && EVENTS[measure]) || labelOfMeasure(page, measure)
  const year = about === 'before-opening' ? [] : [formatFiscalYear(fiscalYear ?? page.fiscalYear)]
  const details = [...cellWords(by, page, facts), ...aboutWords(page, asks), ...year]
  return inBoth((language) => {
    const listed = details.map((one) => one[language])
    return language === 'ja'
      ? `${label.ja}（${listed.join('、')}）`
      : `${label.en} (${listed.join(', ')})`
  })
}

/** A difference names the plan that it is taken to, where that isn't the baseline. */
function aboutWords(page: PageInput, { about = 'value', against }: Asks): readonly Words[] {
  const other = page.plans.find(({ id }) => id === against)
  if (about !== 'difference' || !other) return ABOUT[about]
  return [{ ja: `${other.name.ja}との差`, en: `against ${other.name.en}` }]
}

const ABOUT: Readonly<Record<NonNullable<Asks['about']>, readonly Words[]>> = {
  value: [],
  chance: [{ ja: '20回のうち', en: 'out of 20' }],
  difference: [{ ja: '基準との差', en: 'against the baseline' }],
  'before-opening': [{ ja: '開校まで', en: 'before opening' }],
  'per-pupil': [{ ja: '生徒1人あたり', en: 'per pupil' }],
}

function cellWords(by: Breakdown, page: PageInput, { municipalities }: WhyFacts): Words[] {
  const { grade, municipality, item, source } = by
  return [
    ...(typeof grade === 'number' ? [formatGrade(grade)] : []),
    ...municipalities.filter(({ code }) => code === municipality).map(({ name }) => name),
    ...(typeof item === 'string'
      ? [saidHere(COST_ITEM_WORDS[item as CostItemId], pursesOf(page))]
      : []),
    ...(typeof source === 'string' ? [fundingSourceWords(source as FundingSource, page)] : []),
  ]
}
