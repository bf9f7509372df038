import { runReport } from '../../src/results/run-report'
import { describe, expect, it } from 'vitest'
import { buildRun } from './build-run'
import { BRANCH, CAMPUS, STATUS_QUO } from './plans'

const plans = [STATUS_QUO, CAMPUS, BRANCH]
const run = buildRun({
  fiscalYears: [2026, 2027],
  plans,
  replications: 2,
  series: [
    { plan: 1, measure: 'pupils.enrolled', years: [[30, 40], 40] },
    { plan: 1, measure: 'pupils.enrolled', by: { grade: 7 }, years: [[9, 11], 12] },
    { plan: 2, measure: 'pupils.enrolled', by: { municipality: '212016' }, years: [4, 5] },
  ],
})
const warnings = [{ ja: '学年別は仮定', en: 'Counts by grade are assumed' }]
const report = runReport(run, { plans, baseline: 0, warnings })

describe('the report of a run', () => {
  it('names engine, run, seed and replications, and passes the warnings on', () => {
    expect(report).toMatchObject({ engine: '1.0.0', runKey: 'a1b2', seed: 1, replications: 2 })
    expect(report.warnings).toEqual(warnings)
  })

  it('lists every series of a plan with its cell', () => {
    const campus = report.plans[1]!
    expect(campus).toMatchObject({ id: 'campus', kind: 'campus' })
    const enrolled = campus.measures.filter(({ id }) => id === 'pupils.enrolled')
    expect(enrolled.map(({ by }) => by)).toEqual([{}, { grade: 7 }])
    expect(report.plans[2]!.measures.map(({ by }) => by)).toContainEqual({ municipality: '212016' })
  })

  it('is in the form that the command line promises', () => {
    const enrolled = report.plans[1]!.measures.find(({ id }) => id === 'pupils.enrolled')
    expect(JSON.parse(JSON.stringify(enrolled))).toEqual({
      id: 'pupils.enrolled',
      by: {},
      unit: 'people',
      better: 'more',
      periods: ['2026', '2027'],
      mean: [35, 40],
      p05: [30, 40],
      p10: [30, 40],
      p25: [30, 40],
      p50: [30, 40],
      p75: [40, 40],
      p90: [40, 40],
      p95: [40, 40],
      standardError: [5, 0],
    })
  })

  it('compares each plan with the baseline on what both have', () => {
    expect(report.differences.map(({ baseline, alternative }) => [baseline, alternative])).toEqual([
      ['status-quo', 'campus'],
      ['status-quo', 'branch'],
    ])
    const campus = report.differences[0]!.measures.filter(({ id }) => id === 'pupils.enrolled')
    expect(campus).toHaveLength(1)
    expect(campus[0]).toMatchObject({ by: {}, mean: [35, 40], chanceBetter: [1, 1] })
  })

  it('lets any plan be the baseline', () => {
    const { differences } = runReport(run, { plans, baseline: 1, warnings: [] })
    expect(differences.map(({ alternative }) => alternative)).toEqual(['status-quo', 'branch'])
    expect(differences[0]!.measures.find(({ id }) => id === 'pupils.enrolled')!.mean).toEqual([
      -35, -40,
    ])
  })

  it('refuses descriptions of other plans', () => {
    expect(() => runReport(run, { plans: [CAMPUS], baseline: 0, warnings })).toThrow('plans')
  })
})
