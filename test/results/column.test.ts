import { findSeries } from '../../src/domain/columns'
import { meanColumn, readColumn, readSeries, readYear } from '../../src/results/column'
import { meanOf } from '../../src/results/summary'
import { describe, expect, it } from 'vitest'
import { buildRun } from './build-run'
import { CAMPUS } from './plans'

const run = buildRun({
  fiscalYears: [2026, 2027],
  plans: [CAMPUS],
  replications: 5,
  chunks: [2, 2, 1],
  series: [
    { plan: 0, measure: 'pupils.enrolled', years: [[1, 2, 3, 4, 5], 9] },
    { plan: 0, measure: 'pupils.enrolled', by: { grade: 7 }, years: [0, [5, 4, 3, 2, 1]] },
    { plan: 0, measure: 'cost.total', years: [[1.5, 2.5, 3.5, 4.5, 5.5], 0] },
  ],
})

describe('reading a column', () => {
  it('puts the replications of all chunks in their order', () => {
    const [first, second] = readSeries(run, 0, 'pupils.enrolled')
    expect([...first!]).toEqual([1, 2, 3, 4, 5])
    expect([...second!]).toEqual([9, 9, 9, 9, 9])
  })

  it('finds cells of a breakdown and the fractions of yen columns', () => {
    expect([...readYear(run, 0, 'pupils.enrolled', 2027, { grade: 7 })]).toEqual([5, 4, 3, 2, 1])
    expect([...readYear(run, 0, 'cost.total', 2026)]).toEqual([1.5, 2.5, 3.5, 4.5, 5.5])
  })

  it('places chunks by their first replication, not by arrival', () => {
    const late = { ...run, chunks: [...run.chunks].reverse() }
    const spec = findSeries(run.layout, 0, 'pupils.enrolled')
    expect([...readColumn(late, spec, 0)]).toEqual([1, 2, 3, 4, 5])
  })

  it('means a column to the digits of its samples, chunk by chunk', () => {
    const spec = findSeries(run.layout, 0, 'cost.total')
    expect(meanColumn(run, spec, 0)).toBe(meanOf(readColumn(run, spec, 0)))
    expect(meanColumn(run, findSeries(run.layout, 0, 'pupils.waiting'), 0)).toBe(0)
  })

  it('repeats a constant for each replication', () => {
    expect([...readYear(run, 0, 'pupils.waiting', 2026)]).toEqual([0, 0, 0, 0, 0])
  })

  it('refuses a year that the run does not simulate', () => {
    expect(() => readYear(run, 0, 'cost.total', 2030)).toThrow('2030')
  })
})
