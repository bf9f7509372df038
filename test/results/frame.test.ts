import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { summarizeDifference, summarizeMeasure, summarizePair } from '../../src/results/frame'
import { describe, expect, it } from 'vitest'
import { buildRun } from './build-run'
import { BRANCH, CAMPUS, STATUS_QUO } from './plans'

const vectors = JSON.parse(readFileSync('test/vectors.json', 'utf8')) as {
  '11_paired': {
    differences: number[]
    mean: number
    standardError: number
    chanceBetter: number
  }
}

/** Two futures in two years; the branch has one pupil fewer in one of them. */
const run = buildRun({
  fiscalYears: [2032, 2033],
  plans: [STATUS_QUO, CAMPUS, BRANCH],
  replications: 2,
  series: [
    { plan: 1, measure: 'pupils.enrolled', years: [[30, 40], 40] },
    { plan: 2, measure: 'pupils.enrolled', years: [[29, 40], 40] },
    { plan: 1, measure: 'pupils.enrolled', by: { grade: 7 }, years: [[9, 11], 12] },
    { plan: 1, measure: 'cost.municipality', years: [[100, 300], 200] },
    { plan: 1, measure: 'posts.prefecture', years: [14.75, 14.75] },
  ],
})

describe('the frame of a measure', () => {
  it('carries unit, direction and periods with its bands', () => {
    const frame = summarizeMeasure(run, 1, 'pupils.enrolled')
    expect(frame).toMatchObject({
      id: 'pupils.enrolled',
      by: {},
      unit: 'people',
      better: 'more',
      periods: ['2032', '2033'],
      mean: [35, 40],
      p10: [30, 40],
      p90: [40, 40],
      standardError: [5, 0],
    })
  })

  it('names the cell of a breakdown', () => {
    expect(summarizeMeasure(run, 1, 'pupils.enrolled', { grade: 7 })).toMatchObject({
      by: { grade: 7 },
      p50: [9, 12],
    })
  })
})

describe('a paired difference', () => {
  it('meets the vector of part 11', () => {
    const vector = vectors['11_paired']
    const alternative = Float64Array.from(vector.differences)
    const summary = summarizePair(new Float64Array(alternative.length), alternative, 'more')
    expect(summary.mean).toBe(vector.mean)
    expect(summary.standardError).toBeCloseTo(vector.standardError, 5)
    expect(summary.chanceMore).toBe(vector.chanceBetter)
    expect(summary.chanceBetter).toBe(vector.chanceBetter)
  })

  it('is taken in the same future, alternative less baseline', () => {
    const frame = summarizeDifference(run, 1, 2, 'pupils.enrolled')
    expect(frame).toMatchObject({ mean: [-0.5, 0], p05: [-1, 0], p95: [0, 0] })
    expect(frame.chanceMore).toEqual([0.25, 0.5])
  })

  it('turns round where less is better, and says nothing where neither is', () => {
    expect(summarizeDifference(run, 0, 1, 'cost.municipality').chanceBetter).toEqual([0, 0])
    expect(summarizeDifference(run, 0, 1, 'posts.prefecture').chanceBetter).toBeNull()
  })

  it('of a plan with itself is nothing at all', () => {
    const samples = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(samples, (values) => {
        const column = Float64Array.from(values)
        expect(summarizePair(column, column, 'less')).toMatchObject({
          mean: 0,
          p05: 0,
          p95: 0,
          chanceMore: 0.5,
          chanceBetter: 0.5,
        })
      }),
    )
  })
})

describe('chunks', () => {
  it('never change a digit of a frame', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 5 }), (a, b, cut) => {
        const build = (chunks: readonly number[]) =>
          buildRun({
            fiscalYears: [2032],
            plans: [STATUS_QUO, CAMPUS],
            replications: 6,
            chunks,
            series: [
              { plan: 0, measure: 'cost.total', years: [a] },
              { plan: 1, measure: 'cost.total', years: [b] },
            ],
          })
        const whole = build([6])
        const divided = build([cut, 6 - cut])
        expect(summarizeMeasure(divided, 1, 'cost.total')).toEqual(
          summarizeMeasure(whole, 1, 'cost.total'),
        )
        expect(summarizeDifference(divided, 0, 1, 'cost.total')).toEqual(
          summarizeDifference(whole, 0, 1, 'cost.total'),
        )
      }),
    )
  })
})
