import fc from 'fast-check'
import { moneyPage } from '../../src/results/money'
import type { MoneyInput } from '../../src/results/page-input'
import { roundToTotal } from '../../src/results/money/rounding'
import { verdictOf } from '../../src/results/verdict'
import { describe, expect, it } from 'vitest'
import { buildRun, type SeriesFixture } from './build-run'
import { CITY_SERIES, PLANS, YEARS, cityInput, cityRun, spread } from './city-run'
import { figuresIn, textsOf } from './figures'

const input = (changes: Partial<MoneyInput> = {}): MoneyInput => ({
  ...cityInput({ focus: 1 }),
  costLines: [
    {
      planId: 'campus',
      item: 'running',
      label: { ja: '運営費', en: 'Running cost' },
      payers: { ja: '市', en: 'City' },
    },
  ],
  unconfirmed: [],
  ...changes,
})

/** The city in which the campus costs the municipality other sums. */
function withCampus(millions: readonly number[]): MoneyInput {
  const others = CITY_SERIES.filter((one) => one.plan !== 1 || one.measure !== 'cost.municipality')
  const years = YEARS.map((year) => (year < 2029 ? 0 : millions.map((value) => value * 1e6)))
  return input({ result: cityRun([...others, { plan: 1, measure: 'cost.municipality', years }]) })
}

const page = moneyPage(input())

describe('the sentence of question 3', () => {
  it('says what two plans cost a purse, beside what the same pupils cost today', () => {
    expect(page.headline).toEqual({
      ja: '開校後に市が払うのは、学校設置型で年48百万円、分教室型で年17.2百万円。いまの支援にかけている10.1百万円より、38百万円と7.2百万円ふえる。',
      en: 'The city pays ¥48 million a year for Campus, ¥17.2 million for Branch. Today ¥10.1 million: ¥38 million and ¥7.2 million more.',
    })
  })

  it('looks from the purse that is asked for', () => {
    expect(moneyPage(input({ viewpoint: 'prefecture' })).headline.ja).toContain(
      '開校後に県が払うのは、学校設置型で年89百万円、分教室型で年44百万円。',
    )
    const all = moneyPage(input({ viewpoint: 'all' })).headline
    expect(all.ja).toContain('開校後にかかるのは、学校設置型で年173百万円')
    expect(all.en).toContain('The cost is ¥173 million a year for Campus')
  })

  it('names the year instead where a plan is not open yet', () => {
    expect(moneyPage(input({ fiscalYear: 2028 })).headline.ja).toContain(
      '令和10年度に市が払うのは、学校設置型で42百万円、分教室型で17.2百万円。',
    )
  })

  it('says less where it is less, and takes plans apart where they differ in direction', () => {
    const { headline } = moneyPage(withCampus(spread(4, 6, 3)))
    expect(headline.ja).toContain(
      'いまの10.1百万円より、学校設置型は5.0百万円へり、分教室型は7.2百万円ふえる。',
    )
    expect(headline.en).toContain('¥5.0 million less with Campus, ¥7.2 million more with Branch.')
  })

  it('does not call more or less what 8 futures in 10 do not agree on', () => {
    const little = moneyPage(withCampus(spread(8, 12.5, 3))).headline.ja
    expect(little).toContain('学校設置型はほとんど変わらず')
    const wide = moneyPage(withCampus(spread(2, 30, 3))).headline.ja
    expect(wide).toContain('学校設置型はどちらともいえず')
  })

  it('compares with the plan that is the baseline', () => {
    const { headline } = moneyPage(input({ baseline: 2 }))
    expect(headline.ja).toBe(
      '開校後に市が払うのは、学校設置型で年48百万円。基準の分教室型の17.2百万円より、31百万円ふえる。',
    )
  })

  it('gives further plans as a range, the one in focus by name', () => {
    const third = { ...PLANS[1]!, id: 'third', slot: 3, name: { ja: '三番目の案', en: 'Third' } }
    const plans = [...PLANS, third]
    const series = CITY_SERIES.flatMap((one) =>
      one.plan === 1 ? [one, { ...one, plan: 3 }] : [one],
    )
    const result = cityRun(series, plans)
    expect(moneyPage(input({ plans, result })).headline.ja).toContain('ほかの案は年48百万円。')
    expect(moneyPage(input({ plans, result, focus: 3 })).headline.ja).toContain(
      '学校設置型で年48百万円、三番目の案で年48百万円。',
    )
  })

  it('has a sentence for today alone', () => {
    const alone = moneyPage(input({ plans: [PLANS[0]!], focus: 0 }))
    expect(alone.headline.ja).toBe('令和14年度に市が払うのは10.1百万円（現状のまま）。')
  })
})

describe('the figures of question 3', () => {
  it('stand in the strip as range, mean and what comes before opening', () => {
    expect(page.strip.map(({ figure, caption }) => `${figure!.ja}｜${caption.ja}`)).toEqual([
      '9.6〜10.5｜年の市の負担の平均 10.1（いまの支援）',
      '43〜53｜年の市の負担の平均 48。開校まで 42',
      '15.0〜19.3｜年の市の負担の平均 17.2。開校まで 9.0',
    ])
  })

  it.each(['municipality', 'prefecture', 'nation', 'all'] as const)(
    'are the same in headline, strip, stack and table for %s',
    (viewpoint) => {
      for (const money of ['million-yen', 'thousand-yen', 'yen'] as const) {
        const { headline, strip, stacks, table } = moneyPage(input({ viewpoint, money }))
        const elsewhere = figuresIn(textsOf([strip, table.rows, stacks], 'ja'))
        for (const figure of figuresIn([headline.ja])) expect(elsewhere).toContain(figure)
      }
    },
  )

  it('fill the stacks with means that make the total, and the range of the viewpoint', () => {
    const column = page.stacks[1]!.columns[5]!
    const sum = Object.values(column.byPayer).reduce((all, yen) => all + yen, 0)
    expect(Math.round(sum)).toBe(172_500_000)
    expect(column.labels.municipality.ja).toBe('48')
    expect(column.low).toBeLessThan(column.byPayer.municipality)
    expect(column.high).toBeGreaterThan(column.byPayer.municipality)
    expect(moneyPage(input({ viewpoint: 'nation' })).payerOrder).toEqual([
      'nation',
      'municipality',
      'prefecture',
      'other',
    ])
  })
})

describe('the table of payers', () => {
  it('gives time before opening, a year, its range and the difference to the baseline', () => {
    const thousand = moneyPage(input({ money: 'thousand-yen' })).table
    expect(thousand.groups!.map(({ span }) => span)).toEqual([1, 2, 4, 4])
    expect(thousand.rows.map((row) => row.map(({ ja }) => ja).join(' '))).toEqual([
      '市 10,050 9,585〜10,487 42,000 48,000 42,923〜52,769 +37,950 9,000 17,200 15,000〜19,267 +7,150',
      '県 1,650 1,523〜1,769 0 89,000 75,462〜101,718 +87,350 0 44,000 34,692〜52,744 +42,350',
      '国 1,550 1,508〜1,590 10,500 35,500 30,846〜39,872 +33,950 2,250 17,500 13,692〜21,077 +15,950',
      'その他（寄付など） 0 — 0 0 — ±0 0 0 — ±0',
      '計 13,250 12,616〜13,846 52,500 172,500 149,231〜194,359 +159,250 11,250 78,700 63,384〜93,088 +65,450',
    ])
    expect(thousand.note).toBeNull()
  })

  it('says that a column may not add up only where one does not', () => {
    expect(page.table.note!.ja).toBe('四捨五入のため計が0.5ずれることがある。')
  })

  it('either adds up as printed or says so', () => {
    const millions = fc.double({ min: 0, max: 90, noNaN: true })
    fc.assert(
      fc.property(millions, millions, millions, (city, prefecture, nation) => {
        const yen = (value: number) => Math.round(value * 1e6)
        const total = yen(city) + yen(prefecture) + yen(nation)
        const series = [
          { plan: 1, measure: 'cost.municipality', years: YEARS.map(() => yen(city)) },
          { plan: 1, measure: 'cost.prefecture', years: YEARS.map(() => yen(prefecture)) },
          { plan: 1, measure: 'cost.nation', years: YEARS.map(() => yen(nation)) },
          { plan: 1, measure: 'cost.total', years: YEARS.map(() => total) },
          ...sourcesOf(2),
          ...sourcesOf(1),
        ]
        const { table } = moneyPage(input({ result: smallRun(series) }))
        const column = table.rows.map((row) => Number(row[4]!.ja.replace(/,/g, '')))
        const sum = column.slice(0, 4).reduce((all, value) => all + value, 0)
        expect(Math.abs(sum - column[4]!) < 1e-6 || table.note !== null).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the further tables of question 3', () => {
  const rowsOf = ({ rows }: { rows: readonly (readonly { ja: string }[])[] }) =>
    rows.map((row) => row.map(({ ja }) => ja).join(' '))

  it('list the cost lines with the rule by which each is paid', () => {
    expect(rowsOf(page.items)).toEqual([
      '運営費 42 48 市',
      '県費負担教職員の給与 10.5 125 ',
      '計 53 173 ',
    ])
    expect(page.items.note!.ja).toContain('0.5ずれる')
  })

  it('give the funding in 千円, each row adding up exactly', () => {
    expect(page.funding.columns.map(({ ja }) => ja)).toEqual([
      '年度',
      '国庫支出金',
      '県支出金',
      '地方債',
      'その他特財',
      '一般財源',
      '計',
    ])
    for (const row of page.funding.rows) {
      const [, ...figures] = row.map(({ ja }) => Number(ja.replace(/,/g, '')))
      expect(figures.slice(0, 5).reduce((sum, part) => sum + part, 0)).toBe(figures[5])
    }
    expect(rowsOf(page.funding)[5]).toBe('令和14年度 1,235 0 0 0 48,000 49,235')
  })

  it('keep gross, less at home, moved and net together', () => {
    expect(rowsOf(page.net)[0]).toMatch(/^この案の費用 13\.3（/)
    expect(page.net.rows).toHaveLength(4)
  })

  it('divide the means for the cost of a pupil, beside the ordinary school of the same roll', () => {
    expect(
      page.perPupilMarks.map(({ plan, figures }) => [
        plan.id,
        figures!.school.label.ja,
        figures!.school.range.ja,
        figures!.ordinary.label.ja,
        figures!.ordinary.range.ja,
      ]),
    ).toEqual([
      ['campus', '4.8', '4.4〜5.2', '2.8', '2.6〜3.1'],
      ['branch', '2.3', '2.1〜2.6', '2.9', '2.6〜3.3'],
    ])
    expect(rowsOf(page.perPupil).slice(0, 3)).toEqual([
      '学校設置型 全体÷在籍 4.8（4.4〜5.2） 2.8（2.6〜3.1） +2.0（1.8〜2.2） 0%',
      '学校設置型 差し引き÷在籍 4.5（4.2〜5.0） 2.6（2.4〜2.8） +2.0（1.8〜2.2） 0%',
      '学校設置型 差し引き÷登校 6.5（6.0〜7.1） 3.7（3.4〜4.0） +2.8（2.6〜3.1） 0%',
    ])
  })

  it('show no cost per pupil where no future has pupils', () => {
    const nobody = CITY_SERIES.filter(
      ({ plan, measure }) => plan !== 1 || !measure.startsWith('pupils.'),
    )
    const [campus] = moneyPage(input({ result: cityRun(nobody) })).perPupilMarks
    expect(campus!.figures).toBeNull()
  })

  it('hold every payer of every year, and the total', () => {
    const rows = page.byYear.rows.map((row) => row.map(({ ja }) => ja))
    expect(rows.filter(([year]) => year === '令和14年度')).toEqual([
      ['令和14年度', '市', '10.1（9.6〜10.5）', '48（43〜53）', '17.2（15.0〜19.3）'],
      ['令和14年度', '県', '1.6（1.5〜1.8）', '89（75〜102）', '44（35〜53）'],
      ['令和14年度', '国', '1.6（1.5〜1.6）', '36（31〜40）', '17.5（14〜21）'],
      ['令和14年度', '計', '13.3（12.6〜13.8）', '173（149〜194）', '79（63〜93）'],
    ])
    expect(new Set(rows.map(([year]) => year)).size).toBe(page.fiscalYears.length)
    expect(page.byYear.rows[page.byYear.chosen!]![0]!.ja).toBe('令和14年度')
  })

  it('leave allocation tax out of every sum, and name it', () => {
    expect(page.unconfirmed[0]).toEqual({
      ja: '特別交付税の見込み、学校設置型：開校まで1.0百万円（計に入れていない）',
      en: 'Special allocation tax, Campus: ¥1.0 million before opening (in no sum)',
    })
  })
})

describe('rounding to a total', () => {
  it('meets the vector of part 5', () => {
    const total = 1_000_000
    const weights = [3, 2, 2].map((weight) => (total * weight) / 7)
    expect(roundToTotal(weights, 1)).toEqual([428_572, 285_714, 285_714])
  })

  it('always makes the rounded total, never moving a part by a whole unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e7, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (values) => {
          const rounded = roundToTotal(values, 1000)
          const sum = values.reduce((all, value) => all + value / 1000, 0)
          expect(rounded.reduce((all, part) => all + part, 0)).toBe(Math.round(sum) + 0)
          rounded.forEach((part, index) =>
            expect(Math.abs(part - values[index]! / 1000)).toBeLessThanOrEqual(1),
          )
        },
      ),
    )
  })
})

describe('a verdict', () => {
  it.each([
    [{ p10: 1, p90: 9 }, 5, 'more'],
    [{ p10: -9, p90: -1 }, -5, 'less'],
    [{ p10: -7, p90: 12 }, 3, 'little'],
    [{ p10: -7, p90: 12 }, 5, 'unclear'],
    [{ p10: 0, p90: 12 }, 5, 'unclear'],
    [{ p10: 0, p90: 0 }, 0, 'little'],
  ])('of %o around %f beside 40 is %s', (range, center, verdict) => {
    expect(verdictOf(range, center, 40)).toBe(verdict)
  })
})

function smallRun(series: readonly SeriesFixture[]) {
  return buildRun({ fiscalYears: YEARS, plans: PLANS, replications: 1, series })
}

function sourcesOf(plan: number): SeriesFixture[] {
  return ['national', 'prefectural', 'bond', 'specified', 'general'].map((source) => ({
    plan,
    measure: 'cost.funding',
    by: { source },
    years: YEARS.map(() => 0),
  }))
}
