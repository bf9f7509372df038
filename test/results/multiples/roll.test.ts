import { expect, it } from 'vitest'
import { asksOfPart, rollByPart } from '../../../src/results/multiples/roll'
import { CITY_SERIES, YEARS, cityInput, cityRun } from '../city-run'

const town = [{ code: '992011', name: { ja: '青葉市', en: 'Aoba' } }]

it('shows a fan a grade, from the opening on, with the same figures in its table', () => {
  const { fiscalYears, series, table } = rollByPart(cityInput({ focus: 1 }), town)!
  expect(series.map(({ label }) => label.ja)).toEqual(['中1', '中2', '中3'])
  expect(fiscalYears[0]).toBe(2029)
  expect(series[0]!.bands).toHaveLength(fiscalYears.length)
  const { p50, p10, p90 } = series[0]!.bands.at(-1)!
  expect(
    table.rows
      .at(-1)!
      .slice(1, 4)
      .map(({ ja }) => Number(ja)),
  ).toEqual([p50, p10, p90])
  expect(table.groups!.reduce((sum, { span }) => sum + span, 0)).toBe(table.columns.length)
})

it('has every figure of its table asked, in its own grade and year', () => {
  const { table, fiscalYears } = rollByPart(cityInput({ focus: 1 }), town)!
  const asked = table.asks!.at(-1)!
  expect(asked[0]).toBeNull()
  expect(asked.slice(4, 7)).toEqual(
    Array(3).fill({
      planId: 'campus',
      measure: 'pupils.enrolled',
      by: { grade: 8 },
      fiscalYear: fiscalYears.at(-1),
    }),
  )
})

it('names what a fan counts by its own name', () => {
  expect(asksOfPart('grade 9').by).toEqual({ grade: 9 })
  expect(asksOfPart('992011').by).toEqual({ municipality: '992011' })
})

it('is nothing without a school', () => {
  expect(rollByPart(cityInput({ focus: 0 }), town)).toBeNull()
})

it('has for others neither a small grade nor the one that would give it away', () => {
  const campus = CITY_SERIES.filter(
    ({ plan, measure, by }) => plan !== 1 || measure !== 'pupils.enrolled' || !by?.['grade'],
  )
  const grades = [3, 9, 20].map((roll, at) => ({
    plan: 1,
    measure: 'pupils.enrolled',
    by: { grade: 7 + at },
    years: YEARS.map(() => roll),
  }))
  const result = cityRun([...campus, ...grades])
  const masking = { threshold: 5 }
  const { series, table } = rollByPart(cityInput({ result, focus: 1, masking }), town)!
  expect(series.map(({ bands }) => bands.at(-1)?.p50 ?? null)).toEqual([null, null, 20])
  expect(table.rows.at(-1)!.filter(({ ja }) => ja === '＊')).toHaveLength(6)
  expect(table.asks!.at(-1)!.slice(1, 7)).toEqual(Array(6).fill(null))
  expect(table.note!.ja).toContain('＊は示さない数')
})
