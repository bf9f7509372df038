import { describe, expect, test } from 'vitest'
import { maskReport } from '../../../src/results/masking/report'
import { runReport } from '../../../src/results/run-report'
import { buildRun } from '../build-run'
import { BRANCH, CAMPUS, STATUS_QUO } from '../plans'

const plans = [STATUS_QUO, CAMPUS, BRANCH]
const years = (...each: readonly (readonly number[])[]) => each
const run = buildRun({
  fiscalYears: [2026, 2027],
  plans,
  replications: 4,
  series: [
    { plan: 1, measure: 'pupils.enrolled', years: years([30, 32, 34, 40], [30, 32, 34, 40]) },
    { plan: 1, measure: 'pupils.enrolled', by: { grade: 7 }, years: years([1, 2, 3, 6], [9]) },
    { plan: 1, measure: 'pupils.enrolled', by: { grade: 8 }, years: years([9, 9, 9, 12], [9]) },
    {
      plan: 1,
      measure: 'pupils.enrolled',
      by: { grade: 9 },
      years: years([20, 21, 22, 22], [12, 14, 16, 22]),
    },
    { plan: 2, measure: 'pupils.enrolled', years: years([0], [0, 6, 7, 8]) },
    { plan: 2, measure: 'posts.prefecture', years: years([2], [2]) },
    { plan: 1, measure: 'posts.prefecture', years: years([3], [3]) },
  ],
})
const report = maskReport(runReport(run, { plans, baseline: 2, warnings: [] }), { threshold: 5 })
const frame = (plan: number, id: string, by: object = {}) =>
  report.plans[plan]!.measures.find(
    (each) => each.id === id && JSON.stringify(each.by) === JSON.stringify(by),
  )!

describe('A report for others', () => {
  test('says under which number it masks', () => {
    expect(report.maskedUnder).toBe(5)
  })

  test('has no figure of a small grade, nor of the one that would give it away', () => {
    const small = frame(1, 'pupils.enrolled', { grade: 7 })
    for (const key of ['mean', 'p05', 'p50', 'p95', 'standardError'] as const)
      expect(small[key][0]).toBeNull()
    expect(frame(1, 'pupils.enrolled', { grade: 8 }).p50).toEqual([null, 9])
    expect(frame(1, 'pupils.enrolled', { grade: 9 }).p50).toEqual([21, 14])
    expect(frame(1, 'pupils.enrolled').p50).toEqual([32, 32])
  })

  test('has no small percentile of a count that is shown', () => {
    const branch = frame(2, 'pupils.enrolled')
    expect(branch.p50).toEqual([0, 6])
    expect(branch.p10).toEqual([0, 0])
    const masked = maskReport(runReport(run, { plans, baseline: 2, warnings: [] }), {
      threshold: 7,
    })
    expect(masked.plans[2]!.measures.find(({ id }) => id === 'pupils.enrolled')!.p50).toEqual([
      0,
      null,
    ])
  })

  test('has no difference of a count that is not shown', () => {
    const [first] = report.differences.filter(({ alternative }) => alternative === CAMPUS.id)
    const whole = first!.measures.find(
      ({ id, by }) => id === 'pupils.enrolled' && Object.keys(by).length === 0,
    )!
    expect(whole.p50[0]).toBe(32)
    const masked = maskReport(runReport(run, { plans, baseline: 2, warnings: [] }), {
      threshold: 7,
    })
    const pair = masked.differences.find(({ alternative }) => alternative === CAMPUS.id)!
    const hidden = pair.measures.find(
      ({ id, by }) => id === 'pupils.enrolled' && Object.keys(by).length === 0,
    )!
    expect([hidden.p50, hidden.chanceMore].map(([, second]) => second)).toEqual([null, null])
    expect(hidden.p50[0]).toBe(32)
  })

  test('keeps posts, however few', () => {
    expect(frame(2, 'posts.prefecture').p50).toEqual([2, 2])
  })
})
