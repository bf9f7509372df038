import { moneyPage } from '../../src/results/money'
import type { MoneyInput } from '../../src/results/page-input'
import { readPage } from '../../src/results/page-reader'
import { planOfToday } from '../../src/results/money/today'
import { whichOnePage } from '../../src/results/which-one'
import { describe, expect, it } from 'vitest'
import { buildRun, type SeriesFixture } from './build-run'
import { cityInput } from './city-run'
import { CAMPUS, STATUS_QUO } from './plans'

/** A campus that opens in 2029 and leaves the support centre (10 million a year) as it is. */
const plans = [STATUS_QUO, CAMPUS]
const MILLION = 1_000_000
const years = (before: number, after: number) =>
  [before, before, after].map((millions) => millions * MILLION)
const yen = (plan: number, measure: string, values: number[], item?: string): SeriesFixture => ({
  plan,
  measure,
  ...(item ? { by: { item } } : {}),
  years: values,
})
const sources = [0, 1].flatMap((plan) =>
  ['national', 'prefectural', 'bond', 'specified', 'general'].map((source) => ({
    plan,
    measure: 'cost.funding',
    by: { source },
    years: [0, 0, 0],
  })),
)
const result = buildRun({
  fiscalYears: [2027, 2028, 2029],
  plans,
  replications: 10_000,
  series: [
    yen(0, 'cost.total', years(10, 10)),
    yen(0, 'cost.total', years(10, 10), 'support-centre'),
    yen(0, 'cost.municipality', years(10, 10)),
    yen(0, 'cost.net', years(10, 10)),
    yen(1, 'cost.total', years(30, 60)),
    yen(1, 'cost.total', years(20, 50), 'running'),
    yen(1, 'cost.total', years(10, 10), 'support-centre'),
    yen(1, 'cost.municipality', years(30, 60)),
    yen(1, 'cost.net', years(30, 60)),
    { plan: 1, measure: 'pupils.enrolled', years: [0, 0, 25] },
    { plan: 1, measure: 'pupils.attended', years: [0, 0, 20] },
    ...sources,
  ],
})
const input: MoneyInput = {
  ...cityInput({ result, plans, focus: 1, fiscalYear: 2029 }),
  costLines: [],
  unconfirmed: [],
}
const page = moneyPage(input)

describe('what exists today and goes on', () => {
  it('is known by the cost lines of the plan without a school', () => {
    expect(planOfToday(input, 1)).toBe(0)
    expect(planOfToday(input, 0)).toBeNull()
  })

  it('is no cost of the years before opening', () => {
    expect(readPage(input).meanBeforeOpening(1, 'cost.municipality')).toBe(40 * MILLION)
    expect(page.strip[1]!.caption.ja).toBe('年の市の負担の平均 60。開校まで 40')
    expect(page.items.rows.map((row) => row.slice(0, 3).map(({ ja }) => ja))).toEqual([
      ['運営費', '40', '50'],
      ['教育支援センター（いまの支援）', '0', '10.0'],
      ['計', '40', '60'],
    ])
    expect(page.items.note!.ja).toContain('いまも続く支援の費用を入れていない')
    const { rows } = whichOnePage({ ...input, standardLessonUnits: null })
    expect(rows.find(({ id }) => id === 'cost.before')!.cells[0]!.value.ja).toBe('40')
  })

  it('is no cost of the school’s pupils', () => {
    expect(page.perPupilMarks[0]!.figures!.school).toMatchObject({
      value: 2 * MILLION,
      label: { ja: '2.0' },
    })
  })

  it('stays in what a purse pays after opening, beside what it pays today', () => {
    expect(page.headline.ja).toBe(
      '開校後に市が払うのは、学校設置型で年60百万円。いまの支援にかけている10.0百万円より、50百万円ふえる。',
    )
  })
})
