import { expect, test } from 'vitest'
import { runReport } from '../../src/results/run-report'
import { withoutUnknown } from '../../src/results/unknown-measures'
import { buildRun } from './build-run'
import { CAMPUS, STATUS_QUO } from './plans'

const plans = [STATUS_QUO, CAMPUS]
const run = buildRun({
  fiscalYears: [2026, 2027],
  plans,
  replications: 2,
  series: [0, 1].flatMap((plan) => [
    { plan, measure: 'cost.ordinaryTaxEstimate', years: [0, 0] },
    { plan, measure: 'cost.total', years: [1, 2] },
  ]),
})
const report = withoutUnknown(runReport(run, { plans, baseline: 0, warnings: [] }), [
  { planId: 'campus', measure: 'cost.ordinaryTaxEstimate' },
])
const frameOf = (measures: readonly { readonly id: string }[], id: string) =>
  measures.find((frame) => frame.id === id)

test('What nobody knows is null in every statistic, and called unconfirmed', () => {
  const [statusQuo, campus] = report.plans
  expect(frameOf(campus!.measures, 'cost.ordinaryTaxEstimate')).toMatchObject({
    unconfirmed: true,
    periods: ['2026', '2027'],
    mean: [null, null],
    p50: [null, null],
    standardError: [null, null],
  })
  expect(frameOf(campus!.measures, 'cost.total')).toMatchObject({ p50: [1, 2] })
  expect(frameOf(statusQuo!.measures, 'cost.ordinaryTaxEstimate')).toMatchObject({ p50: [0, 0] })
})

test('So is the difference to what is known', () => {
  const [pair] = report.differences
  expect(frameOf(pair!.measures, 'cost.ordinaryTaxEstimate')).toMatchObject({
    unconfirmed: true,
    mean: [null, null],
    chanceMore: [null, null],
  })
  expect(frameOf(pair!.measures, 'cost.total')).toMatchObject({ mean: [0, 0] })
})
