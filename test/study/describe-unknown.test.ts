import { expect, test } from 'vitest'
import { changeAssumption } from '../../src/study/change-assumption'
import { describeUnknown } from '../../src/study/describe-unknown'
import type { Study } from '../../src/study/study'
import { city, cityWith } from './city'

const TAX = 'cost.ordinaryTaxEstimate'

const plansWithoutTax = (study: Study) =>
  describeUnknown(study).flatMap(({ planId, measure }) => (measure === TAX ? [planId] : []))

test('A school’s ordinary allocation tax is unknown until somebody types it', () => {
  expect(plansWithoutTax(city)).toEqual(['campus', 'branch'])
  const path = 'plans[1].assumptions["money.ordinary-tax"]'
  const typed = changeAssumption(city, path, { low: 0, likely: 1e6, high: 2e6 })
  if (!typed.ok) throw new Error('The amount was refused.')
  expect(plansWithoutTax(typed.value)).toEqual(['branch'])
})

test('So are lesson units that no plan states, which are no nought', () => {
  const alone = cityWith((d) => (d.plans = d.plans.slice(0, 1)))
  expect(describeUnknown(alone)).toEqual([{ planId: 'status-quo', measure: 'hours.lessonUnits' }])
  const unstated = cityWith((d) => {
    d.plans[2] = { ...d.plans[2], lessonUnits: null, learning: null }
  })
  expect(describeUnknown(unstated)).toContainEqual({
    planId: 'branch',
    measure: 'hours.lessonUnits',
  })
})

test('So are subjects without a licensed teacher as long as no teacher has been entered', () => {
  const uncovered = { planId: 'campus', measure: 'subjects.uncovered' }
  const staff = (teachers: readonly object[] | null) =>
    cityWith((d) => {
      d.plans[1]!['learning'] = teachers && { staff: { teachers } }
    })
  expect(describeUnknown(staff(null))).toContainEqual(uncovered)
  expect(describeUnknown(staff([]))).not.toContainEqual(uncovered)
})
