import { expect, it } from 'vitest'
import { splitByYear } from '../../../src/results/why/split-by-year'
import { CITY_SERIES, YEARS, cityInput, cityRun } from '../city-run'

/** The city in other luck: enrolled is dealt anew, the yen stay what nobody knows. */
const partner = cityRun(
  CITY_SERIES.map((one) =>
    one.plan === 1 &&
    one.measure === 'pupils.enrolled' &&
    one.by &&
    Object.keys(one.by).length === 0
      ? {
          ...one,
          years: one.years.map((year) => (year as number[]).map((_, r, all) => all[(r + 7) % 40]!)),
        }
      : one,
  ),
)
const input = cityInput({ focus: 1 })

it('says nothing of years in which nothing is uncertain', () => {
  const { years } = splitByYear(input, partner, { planId: 'campus', measure: 'pupils.demand' })
  expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual(YEARS)
  expect(
    years.filter(({ unknown }) => unknown === null).map(({ fiscalYear }) => fiscalYear),
  ).toEqual([2027, 2028])
})

it('is all not knowing where partners agree, and less where they differ', () => {
  const same = splitByYear(input, partner, { planId: 'campus', measure: 'pupils.demand' })
  expect(same.years.at(-1)!.unknown).toBe(1)
  const dealt = splitByYear(input, partner, { planId: 'campus', measure: 'pupils.enrolled' })
  expect(dealt.years.at(-1)!.unknown).toBeLessThan(0.9)
  expect(dealt.words).not.toBeNull()
})

it('has the same shares in its table, which add up to 100', () => {
  const { table, years } = splitByYear(input, partner, {
    planId: 'campus',
    measure: 'pupils.enrolled',
  })
  const [, unknown, chance] = table.rows.at(-1)!.map(({ ja }) => parseInt(ja))
  expect(unknown).toBe(Math.round(years.at(-1)!.unknown! * 100))
  expect(unknown! + chance!).toBe(100)
})
