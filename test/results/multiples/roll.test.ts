import { expect, it } from 'vitest'
import { rollByPart } from '../../../src/results/multiples/roll'
import { cityInput } from '../city-run'

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

it('is nothing without a school, and nothing where small counts are masked', () => {
  expect(rollByPart(cityInput({ focus: 0 }), town)).toBeNull()
  expect(rollByPart(cityInput({ focus: 1, masking: { threshold: 5 } }), town)).toBeNull()
})
