import { describe, expect, test } from 'vitest'
import { maskReport } from '../../../src/results/masking/report'
import { linesThatTellRoll } from '../../../src/results/masking/per-pupil-lines'
import { runReport } from '../../../src/results/run-report'
import { buildRun } from '../build-run'
import { BRANCH, CAMPUS, STATUS_QUO } from '../plans'

const LINES = [
  { item: 'municipal-posts', yen: 8_000_000 },
  { item: 'counselor', yen: 1_200_000 },
  { item: 'lunch', yen: 120_000 },
  { item: 'travel', yen: 30_000 },
  { item: 'preparation', yen: 0 },
]

describe('Cost lines that tell a roll', () => {
  test('are lunch and travel, and the smallest other line, without which the total would tell them', () => {
    expect([...linesThatTellRoll(LINES)]).toEqual(['lunch', 'travel', 'counselor'])
  })

  test('are none where nothing is paid by the pupil', () => {
    expect(linesThatTellRoll(LINES.slice(0, 2)).size).toBe(0)
  })

  test('have no figure in a report of a village in years of a small roll, and all in others', () => {
    const plans = [STATUS_QUO, CAMPUS, BRANCH]
    const run = buildRun({
      fiscalYears: [2026, 2027],
      plans,
      replications: 4,
      series: [
        { plan: 2, measure: 'pupils.enrolled', years: [[3], [9]] },
        { plan: 2, measure: 'cost.total', years: [[9_350_000], [9_620_000]] },
        ...LINES.slice(0, 3).map(({ item, yen }) => ({
          plan: 2,
          measure: 'cost.total',
          by: { item },
          years: [[yen], [yen * 3]],
        })),
      ],
    })
    const report = maskReport(runReport(run, { plans, baseline: 2, warnings: [] }), {
      threshold: 5,
    })
    const mean = (item: string) =>
      report.plans[2]!.measures.find(({ id, by }) => id === 'cost.total' && by['item'] === item)!
        .mean
    expect(mean('lunch')).toEqual([null, 360_000])
    expect(mean('counselor')).toEqual([null, 3_600_000])
    expect(mean('municipal-posts')).toEqual([8_000_000, 24_000_000])
  })
})
