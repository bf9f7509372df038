import { describe, expect, test } from 'vitest'
import { howManyPage } from '../../../src/results/how-many'
import { moneyPage } from '../../../src/results/money'
import {
  formatAmount,
  formatAmountRange,
  formatFigure,
  formatRange,
} from '../../../src/results/numbers'
import type { NumberStyle } from '../../../src/results/pages'
import { whichOnePage } from '../../../src/results/which-one'
import { CHOSEN, CITY_SERIES, YEARS, cityInput, cityRun } from '../city-run'

const style: NumberStyle = {
  replications: 10_000,
  money: 'million-yen',
  masking: { threshold: 5 },
}

describe('A count of pupils under the threshold', () => {
  test('is written as under five, none as none, and five in full', () => {
    expect(formatFigure(4, 'people', style)).toEqual({ ja: '5人未満', en: 'under 5' })
    expect(formatAmount(1, 'pupil-years', style)).toEqual({ ja: '5人未満', en: 'under 5 pupils' })
    expect(formatAmount(0, 'people', style)).toEqual({ ja: '0人', en: '0 pupils' })
    expect(formatAmount(5, 'people', style)).toEqual({ ja: '5人', en: '5 pupils' })
  })

  test('masks its end of a range', () => {
    expect(formatAmountRange(2, 9, 'people', style)).toEqual({
      ja: '5人未満〜9人',
      en: 'fewer than 5–9 pupils',
    })
    expect(formatRange(1, 3, 'people', style)).toEqual({ ja: '5人未満', en: 'under 5' })
    expect(formatAmountRange(0, 3, 'people', style)).toEqual({
      ja: '0〜5人未満',
      en: '0 to under 5 pupils',
    })
  })

  test('is no matter of posts, classes and hours', () => {
    expect(formatAmount(4, 'posts', style).ja).toBe('4人')
    expect(formatAmount(1, 'classes', style).ja).toBe('1学級')
  })
})

/** The branch of a village: few want to come, fewer still by grade. */
function village(masking: NumberStyle['masking']) {
  const small: Readonly<Record<string, readonly number[]>> = {
    'pupils.demand': [2, 3, 4, 6, 9],
    'pupils.enrolled': [2, 3, 4, 6, 9],
    'pupils.applicants': [1, 2, 3, 3, 4],
    'pupils.admitted': [1, 2, 3, 3, 4],
    'pupils.waiting': [0],
  }
  const others = CITY_SERIES.filter(({ plan, measure }) => plan !== 2 || !(measure in small))
  const open = (samples: readonly number[]) =>
    YEARS.map((year) => (year < 2028 ? samples.map(() => 0) : samples))
  const whole = Object.entries(small).map(([measure, samples]) => ({
    plan: 2,
    measure,
    years: open(samples),
  }))
  const grades = [7, 8, 9].map((grade) => ({
    plan: 2,
    measure: 'pupils.enrolled',
    by: { grade },
    years: open(grade === 7 ? [2, 3, 3] : grade === 8 ? [7] : [12]),
  }))
  return cityInput({ result: cityRun([...others, ...whole, ...grades]), masking })
}

describe('The pages of a village that others look at', () => {
  const input = village({ threshold: 5 })
  const page = howManyPage({
    ...input,
    measure: 'demand',
    observed: [{ fiscalYear: 2024, value: 3 }],
  })

  test('say the same in headline, strip and table', () => {
    expect(page.headline.ja).toContain('通いたい生徒は5人未満〜9人（10回に8回）')
    expect(page.headline.en).toContain('fewer than 5–9 pupils want to come')
    const strip = page.strip[2]!
    expect(`${strip.figure!.ja}${strip.unit.ja}`).toBe('5人未満〜9人')
    const row = page.table.rows[page.fiscalYears.indexOf(CHOSEN)]!
    expect(row.map(({ ja }) => ja)).toContain('5人未満')
  })

  test('carry no masked value to draw or to read', () => {
    const band = page.fan.lines.find(({ plan }) => plan.id === input.plans[2]!.id)!
    const drawn = [
      ...band.bands.flatMap((each) => (each ? [each.p10, each.p50, each.mean] : [])),
      ...page.futures!.values,
      ...page.fan.observed.map(({ value }) => value),
      ...page.funnel.flatMap(({ summary }) => [summary.p10, summary.p50, summary.p90]),
    ]
    const small = drawn.filter((value) => value > 0 && value < 5)
    expect(small.length).toBeGreaterThan(20)
    expect(new Set(small)).toEqual(new Set([2.5]))
  })

  test('say no share that would tell a masked count from one that is shown', () => {
    const passages = Object.fromEntries(page.funnel.map(({ id, passage }) => [id, passage]))
    expect(passages['pupils.applicants']).toBeNull()
    expect(passages['pupils.enrolled']).toBeNull()
    expect(passages['pupils.enquired']).not.toBeNull()
  })

  test('hold back a second grade where the roll would give the small one away, and say so', () => {
    const column = page.byGrade!.columns.length - 1
    expect(page.byGrade!.rows.map((row) => row[column]!.ja)).toEqual(['＊', '＊', '12'])
    expect(page.byGrade!.note!.ja).toContain('＊は示さない数')
  })

  test('say no difference that would give a masked count away, and every other', () => {
    const comparison = whichOnePage({ ...input, standardLessonUnits: 1015 })
    const cells = comparison.rows.find(({ id }) => id === 'pupils.enrolled')!.cells
    expect(cells[1]!.value.ja).toBe('5人未満')
    expect(cells[1]).toMatchObject({ difference: { ja: '＊' }, interval: null })
    expect(cells[0]!.difference.ja).toMatch(/^[+▲±]\d/u)
    expect(comparison.headline.ja).not.toMatch(/受け入れる生徒[^。]*\d/u)
  })

  test('show every count to an audience that may see it, and say nothing of masking', () => {
    const open = howManyPage({ ...village({ threshold: 0 }), measure: 'demand', observed: [] })
    expect(open.headline.ja).toContain('2〜9人')
    expect(open.notes.map(({ ja }) => ja).join()).not.toContain('示さない')
  })

  test('stay as they were among ourselves', () => {
    const own = village(null)
    const inside = howManyPage({ ...own, measure: 'demand', observed: [] })
    expect(inside.headline.ja).toContain('2〜9人')
    expect(inside.byGrade!.note).toBeNull()
    expect(inside.notes.map(({ ja }) => ja).join()).not.toContain('示さない')
  })
})

test('Cost per pupil is not said of a plan whose few pupils it would tell', () => {
  const plansOf = (masking: NumberStyle['masking']) =>
    moneyPage({ ...village(masking), costLines: [], unconfirmed: [] }).perPupilMarks.map(
      ({ plan }) => plan.name.en,
    )
  expect(plansOf(null)).toEqual(['Campus', 'Branch'])
  expect(plansOf({ threshold: 5 })).toEqual(['Campus'])
})
