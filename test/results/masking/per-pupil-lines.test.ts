import { describe, expect, test } from 'vitest'
import { maskReport } from '../../../src/results/masking/report'
import { linesThatTellRoll } from '../../../src/results/masking/per-pupil-lines'
import { runReport } from '../../../src/results/run-report'
import { buildRun } from '../build-run'
import { moneyPage } from '../../../src/results/money'
import { isHeldBack } from '../../../src/results/why/held-back'
import { CITY_SERIES, YEARS, cityInput, cityRun } from '../city-run'
import { BRANCH, CAMPUS, STATUS_QUO } from '../plans'

const LINES = [
  { item: 'municipal-posts', yen: 8_000_000 },
  { item: 'counselor', yen: 1_200_000 },
  { item: 'lunch', yen: 120_000 },
  { item: 'travel', yen: 30_000 },
  { item: 'preparation', yen: 0 },
]

describe('Cost lines that tell a roll', () => {
  test('are lunch and travel, and the smallest other line, without which the total would tell them', () => {
    expect([...linesThatTellRoll(LINES)]).toEqual(['lunch', 'travel', 'counselor'])
  })

  test('are none where nothing is paid by the pupil', () => {
    expect(linesThatTellRoll(LINES.slice(0, 2)).size).toBe(0)
  })

  test('have no figure in a report of a village in years of a small roll, and all in others', () => {
    const plans = [STATUS_QUO, CAMPUS, BRANCH]
    const run = buildRun({
      fiscalYears: [2026, 2027],
      plans,
      replications: 4,
      series: [
        { plan: 2, measure: 'pupils.enrolled', years: [[3], [9]] },
        { plan: 2, measure: 'cost.total', years: [[9_350_000], [9_620_000]] },
        ...LINES.slice(0, 3).map(({ item, yen }) => ({
          plan: 2,
          measure: 'cost.total',
          by: { item },
          years: [[yen], [yen * 3]],
        })),
      ],
    })
    const report = maskReport(runReport(run, { plans, baseline: 2, warnings: [] }), {
      threshold: 5,
    })
    const mean = (item: string) =>
      report.plans[2]!.measures.find(({ id, by }) => id === 'cost.total' && by['item'] === item)!
        .mean
    expect(mean('lunch')).toEqual([null, 360_000])
    expect(mean('counselor')).toEqual([null, 3_600_000])
    expect(mean('municipal-posts')).toEqual([8_000_000, 24_000_000])
  })
})

describe('The cost lines of a village’s branch', () => {
  const others = CITY_SERIES.filter(
    ({ plan, measure, by }) =>
      plan !== 2 || !(measure === 'pupils.enrolled' || (measure === 'cost.total' && by)),
  )
  const village = (threshold: number) => ({
    ...cityInput({
      result: cityRun([
        ...others,
        { plan: 2, measure: 'pupils.enrolled', years: YEARS.map(() => [3]) },
        ...LINES.map(({ item, yen }) => ({
          plan: 2,
          measure: 'cost.total',
          by: { item },
          years: YEARS.map(() => [yen]),
        })),
      ]),
      masking: { threshold },
    }),
    focus: 2,
    costLines: [],
    unconfirmed: [],
  })
  const yenOf = (threshold: number, line: string) =>
    moneyPage(village(threshold)).items.rows.find(([label]) => label!.ja === line)![2]!.ja

  test('hold lunch, travel and one more back, and say why', () => {
    expect(['給食', '通学の支援', 'スクールカウンセラー'].map((line) => yenOf(5, line))).toEqual([
      '＊',
      '＊',
      '＊',
    ])
    expect(yenOf(5, '市費の職員')).not.toBe('＊')
    expect(moneyPage(village(5)).items.note!.ja).toContain('在籍の少ない数が分かる')
  })

  test('stand in full where the audience may see the roll', () => {
    expect(yenOf(0, '給食')).not.toBe('＊')
  })

  test('are held back as well where one asks why', () => {
    const asks = (item: string) => ({ planId: BRANCH.id, measure: 'cost.total', by: { item } })
    expect(isHeldBack(village(5), asks('lunch'))).toBe(true)
    expect(isHeldBack(village(5), asks('municipal-posts'))).toBe(false)
    expect(isHeldBack(village(0), asks('lunch'))).toBe(false)
  })
})
