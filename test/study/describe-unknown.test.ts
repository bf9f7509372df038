import { expect, test } from 'vitest'
import { changeAssumption } from '../../src/study/change-assumption'
import { describeUnknown } from '../../src/study/describe-unknown'
import { city, cityWith } from './city'

const TAX = 'cost.ordinaryTaxEstimate'

test('A school’s ordinary allocation tax is unknown until somebody types it', () => {
  expect(describeUnknown(city)).toEqual([
    { planId: 'campus', measure: TAX },
    { planId: 'branch', measure: TAX },
  ])
  const path = 'plans[1].assumptions["money.ordinary-tax"]'
  const typed = changeAssumption(city, path, { low: 0, likely: 1e6, high: 2e6 })
  if (!typed.ok) throw new Error('The amount was refused.')
  expect(describeUnknown(typed.value)).toEqual([{ planId: 'branch', measure: TAX }])
})

test('So are lesson units that no plan states, which are no nought', () => {
  const alone = cityWith((d) => (d.plans = d.plans.slice(0, 1)))
  expect(describeUnknown(alone)).toEqual([{ planId: 'status-quo', measure: 'hours.lessonUnits' }])
  const unstated = cityWith((d) => (d.plans[2]!['lessonUnits'] = null))
  expect(describeUnknown(unstated)).toContainEqual({
    planId: 'branch',
    measure: 'hours.lessonUnits',
  })
})
