import { expect, test } from 'vitest'
import { planYears, withPlans, withYears, yearsOf } from '../../bench/resize'
import { prepare, simulate } from '../../src/engine/simulate'
import { testInputs } from '../engine/inputs'

const INPUTS = testInputs({ years: 8, plans: [{ id: 'status-quo' }, { id: 'a', school: {} }] })

test.each([5, 8, 40])(
  'a study over %i years has class standards for each and can be run',
  (years) => {
    const inputs = withYears(INPUTS, years)
    expect(yearsOf(inputs)).toBe(years)
    expect(inputs.plans[1]!.school!.quota.classStandard).toHaveLength(years)
    expect(prepare(inputs).layout.fiscalYears).toHaveLength(years)
  },
)

test('six plans are the study’s own in turn, each with an id of its own', () => {
  const { plans } = withPlans(INPUTS, 6)
  expect(new Set(plans.map(({ id }) => id)).size).toBe(6)
  expect(plans.map(({ school }) => school !== null)).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ])
  expect(simulate(prepare(withPlans(INPUTS, 6)), 1, 0, 2).replications).toBe(2)
})

test('replication-plan-years are the product of the three', () => {
  expect(planYears(INPUTS, 250)).toBe(250 * 2 * 8)
})
