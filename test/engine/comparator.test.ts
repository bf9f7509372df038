import { describe, expect, test } from 'vitest'
import { ordinarySchoolYen } from '../../src/engine/comparator'
import { column, runInputs } from './columns'
import { exactly, testInputs } from './inputs'

const inputs = {
  salary: 0,
  onCost: 1,
  wageGrowth: 2,
  running: 3,
  priceGrowth: 4,
  priceFiscalYear: 2025,
  lunch: 5,
  counselor: 6,
  counselorPriceFiscalYear: 2018,
}
const values = Float64Array.of(6_664_053, 0.2, 0.02, 15_000_000, 0.015, 40_000, 1_000_000)
const threeClasses = { level: 'junior-high', classes: 3, pupils: 40 } as const

describe('An ordinary school of the same roll', () => {
  test('costs its 10.751 posts by law with their on-cost, its running cost, a counselor and lunch', () => {
    const counselor = Math.round(1_000_000 * 1.02 ** 7)
    const yen = Math.round(10.751 * 6_664_053 * 1.2) + 15_000_000 + counselor + 40 * 40_000
    expect(ordinarySchoolYen(inputs, threeClasses, values, 2025)).toBe(yen)
  })

  test('follows wages with posts and counselor, each from its own price year, and prices with the rest', () => {
    const yen =
      Math.round(10.751 * 6_664_053 * 1.2 * 1.02 ** 2) +
      Math.round(15_000_000 * 1.015 ** 2) +
      Math.round(1_000_000 * 1.02 ** 9) +
      Math.round(40 * 40_000 * 1.015 ** 2)
    expect(ordinarySchoolYen(inputs, threeClasses, values, 2027)).toBe(yen)
  })

  test('is not kept without pupils', () => {
    expect(
      ordinarySchoolYen(inputs, { ...threeClasses, classes: 0, pupils: 0 }, values, 2025),
    ).toBe(0)
  })

  test('stands in every future beside a branch classroom of the same roll, and not before it opens', () => {
    const posts = { salary: 6_000_000, running: 10_000_000, counselor: 1_500_000, lunch: 30_000 }
    const run = runInputs(
      testInputs({
        assumptions: {
          'money.salary': exactly(posts.salary),
          'money.on-cost': exactly(0.25),
          'money.wage-growth': exactly(0),
          'money.price-growth': exactly(0),
          'money.ordinary-running': exactly(posts.running),
          'money.counselor': exactly(posts.counselor),
          'money.lunch': exactly(posts.lunch),
        },
        plans: [
          {
            id: 'branch',
            school: {
              openingFiscalYear: 2027,
              places: 45,
              basis: {
                kind: 'parent-difference',
                parentPupils: [0, 0, 0, 0, 0, 0, 100, 100, 100],
                parentSpecialNeedsClasses: 0,
                combineParentClasses: true,
                recognised: 0,
              },
            },
          },
        ],
      }),
      200,
    )
    const comparator = column(run, 0, 'cost.comparator', 2030)
    const classes = column(run, 0, 'posts.classes', 2030)
    const pupils = column(run, 0, 'pupils.enrolled', 2030)
    const byLaw: Record<number, number> = { 0: 0, 1: 5, 2: 7, 3: 10.751 }
    expect(new Set(classes).size).toBeGreaterThan(1)
    comparator.forEach((yen, r) => {
      const expected =
        pupils[r] === 0
          ? 0
          : byLaw[classes[r]!]! * posts.salary * 1.25 +
            posts.running +
            posts.counselor +
            pupils[r]! * posts.lunch
      expect(yen).toBeCloseTo(expected, -1)
    })
    expect(column(run, 0, 'cost.comparator', 2026).every((yen) => yen === 0)).toBe(true)
  })
})
