import type { CostStackData } from '../../src/charts/cost-stack/data'
import type { FanData } from '../../src/charts/fan/data'
import type { FuturesData } from '../../src/charts/futures/data'
import type { PlanDescription } from '../../src/domain/plan-description'
import type { Words } from '../../src/domain/words'
import type {
  FanLine,
  HowManyPage,
  MoneyColumn,
  PostRow,
  PostSection,
  Summary,
} from '../../src/results/pages'

/** One fictional city, as in the design's pictures: figures for looking and counting, not a model's output. */

const NAMES = [
  ['現状のまま', 'As today'],
  ['学校設置型', 'Campus'],
  ['分教室型', 'Branch classroom'],
  ['小さな学校', 'Small school'],
  ['共同の学校', 'Joint school'],
  ['放課後の教室', 'Evening classroom'],
] as const

export function samplePlan(slot: number, more: Partial<PlanDescription> = {}): PlanDescription {
  const [ja, en] = NAMES[slot]!
  return {
    id: `plan-${slot}`,
    slot,
    name: { ja, en },
    kind: 'campus',
    kindLabel: { ja, en },
    places: slot === 0 ? null : [0, 40, 45, 20, 60, 30][slot]!,
    openingFiscalYear: slot === 0 ? null : 2027 + slot,
    grades: [7, 8, 9],
    ...more,
  }
}

export function summary(p10: number, p25: number, p50: number, p75: number, p90: number): Summary {
  const spread = { p05: p10 - 1, p95: p90 + 1, standardError: 0.1 }
  return { mean: p50, p10, p25, p50, p75, p90, ...spread }
}

export const SAMPLE_YEARS = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037]

/** R9 to R19; opens in R10. */
export const SAMPLE_BRANCH: FanLine = {
  plan: samplePlan(2, { openingFiscalYear: 2028 }),
  bands: [
    null,
    summary(14, 17, 20, 23, 26),
    summary(20, 23, 27, 31, 35),
    summary(24, 28, 32, 37, 41),
    summary(25, 30, 34, 39, 44),
    summary(25, 29, 34, 39, 44),
    summary(25, 29, 34, 39, 45),
    summary(24, 29, 34, 40, 45),
    summary(24, 29, 34, 40, 45),
    summary(24, 28, 34, 40, 46),
    summary(23, 28, 34, 40, 46),
  ],
}

export const SAMPLE_CAMPUS: FanLine = {
  plan: samplePlan(1, { openingFiscalYear: 2029 }),
  bands: [
    null,
    null,
    summary(16, 20, 24, 28, 31),
    summary(24, 28, 33, 37, 42),
    summary(28, 32, 37, 42, 47),
    summary(29, 34, 39, 44, 50),
    summary(29, 34, 39, 44, 50),
    summary(29, 34, 39, 44, 51),
    summary(29, 34, 39, 44, 51),
    summary(29, 34, 39, 45, 51),
    summary(28, 34, 39, 45, 52),
  ],
}

export const SAMPLE_STATUS_QUO: FanLine = {
  plan: samplePlan(0),
  bands: SAMPLE_YEARS.map(() => null),
}

export const SAMPLE_FUTURES = [
  18, 22, 25, 26, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 40, 42, 44, 46, 49,
]

export const both = (text: string): Words => ({ ja: text, en: text })

/** The fan of question 1 with the branch classroom in focus. */
export const SAMPLE_FAN: FanData = {
  lines: [SAMPLE_STATUS_QUO, SAMPLE_CAMPUS, SAMPLE_BRANCH],
  focus: SAMPLE_BRANCH.plan,
  places: 45,
  placesLabel: '定員 45人',
  observed: [],
  fiscalYears: SAMPLE_YEARS,
  fiscalYear: 2032,
  unit: '人',
}

export const SAMPLE_TWENTY: FuturesData = {
  plan: SAMPLE_BRANCH.plan,
  values: SAMPLE_FUTURES,
  short: 2,
  places: 45,
  fiscalYear: 2032,
  title: 'R14年度の20通りの未来',
}

type FunnelStage = HowManyPage['funnel'][number]

const funnelStage = (
  id: string,
  label: string,
  [low, middle, high]: readonly [number, number, number],
  passage: string | null,
): FunnelStage => ({
  id,
  label: { ja: label, en: id },
  summary: summary(low, low, middle, high, high),
  value: { ja: `${middle}人`, en: `${middle} pupils` },
  range: { ja: `${low}〜${high}`, en: `${low}–${high}` },
  passage: passage === null ? null : both(passage),
})

export const SAMPLE_FUNNEL: readonly FunnelStage[] = [
  funnelStage('Not attending', '不登校の生徒', [290, 336, 383], null),
  funnelStage('Enquire', '問い合わせる', [58, 71, 87], '不登校の5人に1人'),
  funnelStage('Try out', '体験する', [38, 48, 60], '問い合わせた3人に2人'),
  funnelStage('Apply', '申し込む', [27, 36, 46], '体験した4人に3人'),
  funnelStage('On the roll', '通う（在籍）', [25, 34, 44], '申し込んだほぼ全員'),
]

export function postRow(label: string, value: number, more: Partial<PostRow> = {}): PostRow {
  const figure = Number.isInteger(value) ? null : both(String(value))
  const plain = { low: null, high: null, vacant: 0, figure, instead: null }
  return { label: both(label), value, ...plain, ...more }
}

export const SAMPLE_POSTS: readonly PostSection[] = [
  {
    id: 'quota',
    title: both('県費 法令で決まる'),
    total: both('10.75'),
    range: null,
    rows: [
      postRow('校長', 1),
      postRow('教頭・教諭', 8.001),
      postRow('養護教諭', 0, { instead: both('本校が兼ねる') }),
      postRow('事務職員', 0.75),
    ],
  },
  {
    id: 'additional',
    title: both('県費 加配（認められるか）'),
    total: both('4'),
    range: both('2〜6'),
    rows: [postRow('加配', 4, { low: 2, high: 6 })],
  },
  {
    id: 'municipal',
    title: both('市費 市が集める'),
    total: both('8'),
    range: both('欠員 0〜3'),
    rows: [postRow('教科の講師', 4, { vacant: 1 }), postRow('校務・司書', 2)],
  },
]

const MILLION = 1_000_000

export function moneyColumn(
  fiscalYear: number,
  [municipality, prefecture, nation, other]: readonly [number, number, number, number],
): MoneyColumn {
  const byPayer = { municipality, prefecture, nation, other }
  const label = (yen: number) => both(String(Math.round(yen / MILLION)))
  const labels = {
    municipality: label(municipality),
    prefecture: label(prefecture),
    nation: label(nation),
    other: label(other),
  }
  return { fiscalYear, byPayer, labels, low: municipality * 0.9, high: municipality * 1.12 }
}

const moneyYears = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033]

/** What one plan costs: little before it opens, then so many million yen by payer. */
function costsOf(plan: PlanDescription, millions: readonly [number, number, number, number]) {
  const opening = plan.openingFiscalYear ?? 0
  const after = millions.map((value) => value * MILLION) as [number, number, number, number]
  const columns = moneyYears.map((year) =>
    moneyColumn(year, year < opening ? [8 * MILLION, 0, 4 * MILLION, 0] : after),
  )
  return { plan, columns }
}

export const SAMPLE_COSTS: CostStackData = {
  stacks: [
    costsOf(samplePlan(0), [10, 1.7, 1.6, 0]),
    costsOf(samplePlan(1, { openingFiscalYear: 2029 }), [48, 89, 35, 3]),
    costsOf(samplePlan(2, { openingFiscalYear: 2028 }), [17, 44, 18, 0]),
  ],
  payerOrder: ['municipality', 'prefecture', 'nation', 'other'],
  payerNames: {
    municipality: both('市'),
    prefecture: both('県'),
    nation: both('国'),
    other: both('その他'),
  },
  fiscalYears: moneyYears,
  fiscalYear: 2032,
  viewpoint: 'municipality',
  unit: '百万円',
}
