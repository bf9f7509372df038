import type { Citation, Confidence } from '../../domain/citation'
import type { Words } from '../../domain/words'

/** A price from public material, with the year it is a price of. */
export interface UnitCost {
  readonly id: string
  readonly words: Words
  readonly yen: number
  /** What the yen buy: an amount without this can't be multiplied. */
  readonly per: 'fte-year' | 'school-year' | 'month' | 'hour' | 'lesson-unit' | 'day'
  /** null where the source doesn't date it. */
  readonly priceFiscalYear: number | null
  readonly citation: Citation
  /** How a derived figure came about: yen ÷ count × times. */
  readonly derivedFrom?: { readonly yen: number; readonly count: number; readonly times: number }
}

const cite = (ja: string, en: string, address: string, confidence: Confidence = 'F'): Citation => ({
  title: { ja, en },
  address,
  confidence,
})

const budgetRequest2025 = cite(
  '令和7年度概算要求（義務教育費国庫負担金）',
  'Budget request for fiscal 2025 (salaries)',
  'wic-net.com/material/document/16551/7',
  'D',
)

export const UNIT_COSTS = [
  {
    id: 'prefecture-paid-post',
    words: {
      ja: '県費教職員1人の給与（国庫負担の対象）',
      en: 'A post paid by the prefecture (base of the third)',
    },
    yen: 6_664_053,
    per: 'fte-year',
    priceFiscalYear: 2025,
    citation: budgetRequest2025,
    derivedFrom: { yen: 17_000_000_000, count: 7_653, times: 3 },
  },
  {
    id: 'prefecture-paid-post-decrease',
    words: { ja: '同（自然減の側）', en: 'The same, from the natural decrease' },
    yen: 6_618_407,
    per: 'fte-year',
    priceFiscalYear: 2025,
    citation: budgetRequest2025,
    derivedFrom: { yen: 19_200_000_000, count: 8_703, times: 3 },
  },
  {
    id: 'teacher-monthly-pay',
    words: { ja: '小中学校教育職の平均給与月額', en: 'Mean monthly pay of teachers' },
    yen: 411_965,
    per: 'month',
    priceFiscalYear: null,
    citation: cite(
      '総務省実態調査（年次未確認）',
      'Survey of local public pay (year unconfirmed)',
      'limo.media/articles/-/83726',
    ),
  },
  {
    id: 'counselor-school',
    words: { ja: 'SC 1校当たり年額', en: 'School counsellor, a school' },
    yen: 1_182_637,
    per: 'school-year',
    priceFiscalYear: 2018,
    citation: cite(
      '大阪府 平成30年度予算',
      'Osaka prefecture, budget of fiscal 2018',
      'pref.osaka.lg.jp/yosan',
      'D',
    ),
    derivedFrom: { yen: 341_782_000, count: 289, times: 1 },
  },
  {
    id: 'counselor-hour',
    words: { ja: 'SC 時間単価', en: 'School counsellor, an hour' },
    yen: 4_800,
    per: 'hour',
    priceFiscalYear: 2024,
    citation: cite(
      '愛媛県 令和6年度募集（4時間19,200円）',
      'Ehime prefecture, recruitment for fiscal 2024 (19,200 for 4 hours)',
      'reseed.resemom.jp/article/2023/12/15/7803',
    ),
    derivedFrom: { yen: 19_200, count: 4, times: 1 },
  },
  {
    id: 'social-worker',
    words: { ja: 'SSW 1人の年額', en: 'School social worker, a person' },
    yen: 3_256_000,
    per: 'fte-year',
    priceFiscalYear: 2016,
    citation: cite(
      '浜松市 平成28年度予算',
      'Hamamatsu city, budget of fiscal 2016',
      'city.hamamatsu.shizuoka.jp',
      'D',
    ),
    derivedFrom: { yen: 32_560_000, count: 10, times: 1 },
  },
  {
    id: 'part-time-lesson',
    words: { ja: '非常勤講師 授業1時間', en: 'Part-time lecturer, a lesson' },
    yen: 2_880,
    per: 'lesson-unit',
    priceFiscalYear: null,
    citation: cite(
      '大阪市 非常勤講師の勤務条件',
      'Osaka city, terms of part-time lecturers',
      'osaka-shikyo.org/archives/3870',
    ),
  },
  {
    id: 'supporter-hour',
    words: { ja: '不登校支援の支援員 時給', en: 'Support worker, an hour' },
    yen: 2_000,
    per: 'hour',
    priceFiscalYear: 2025,
    citation: cite(
      '大分県 令和7年度募集（週18時間・48週）',
      'Oita prefecture, recruitment for fiscal 2025 (18 hours, 48 weeks)',
      'pref.oita.jp',
    ),
  },
  {
    id: 'classroom-assistant-day',
    words: { ja: '教育支援員 日額（7時間）', en: 'Classroom assistant, a day of 7 hours' },
    yen: 8_231,
    per: 'day',
    priceFiscalYear: 2025,
    citation: cite(
      '伊賀市 令和7年度募集',
      'Iga city, recruitment for fiscal 2025',
      'city.iga.lg.jp/0000012776',
    ),
  },
] as const satisfies readonly UnitCost[]

export type UnitCostId = (typeof UNIT_COSTS)[number]['id']

export function unitCost(id: UnitCostId): UnitCost {
  return UNIT_COSTS.find((cost) => cost.id === id) as UnitCost
}
