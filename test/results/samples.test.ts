import fc from 'fast-check'
import { chanceThat, formatChance } from '../../src/results/chance'
import {
  onlyPlacesBind,
  ratioOf,
  readBeforeOpening,
  twentyFutures,
} from '../../src/results/samples'
import { quantiles } from '../../src/results/summary'
import { describe, expect, it } from 'vitest'
import { buildRun } from './build-run'
import { CAMPUS, STATUS_QUO } from './plans'

const column = (values: readonly number[]) => Float64Array.from(values)

describe('20 futures', () => {
  const forty = column(Array.from({ length: 40 }, (_, i) => i + 1))
  const waitingAt = (places: number) => forty.map((demand) => Math.max(0, demand - places))

  it('are the quantiles at 2.5, 7.5 … 97.5 percent', () => {
    expect(twentyFutures(forty, waitingAt(45), 45).values.slice(0, 3)).toEqual([1, 3, 5])
    expect(twentyFutures(forty, waitingAt(45), 45).values[19]).toBe(39)
  })

  it('are short where the dots lie beyond the places', () => {
    expect(twentyFutures(forty, waitingAt(45), 45).short).toBe(0)
    expect(twentyFutures(forty, waitingAt(36), 36).short).toBe(2)
    expect(twentyFutures(forty, waitingAt(0), 0).short).toBe(20)
  })

  it('count the waiting themselves where grades fill up before the whole does', () => {
    const waiting = forty.map((demand) => (demand > 20 ? 1 : 0))
    expect(onlyPlacesBind(forty, waiting, 45)).toBe(false)
    expect(twentyFutures(forty, waiting, 45).short).toBe(10)
    expect(twentyFutures(forty, waiting, null).short).toBe(10)
  })

  const futures = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 300 })

  it('have exactly as many dots beyond the line as the sentence says', () => {
    fc.assert(
      fc.property(futures, fc.integer({ min: 0, max: 60 }), (values, places) => {
        const demand = column(values)
        const waiting = demand.map((people) => Math.max(0, people - places))
        const { values: dots, short } = twentyFutures(demand, waiting, places)
        expect(dots.filter((people) => people > places)).toHaveLength(short)
        expect(dots.slice(20 - short).every((people) => people > places)).toBe(true)
      }),
    )
  })

  it('are short in at most 2 of 20 where P90 is within the places', () => {
    fc.assert(
      fc.property(futures, fc.integer({ min: 0, max: 60 }), (values, places) => {
        const demand = column(values)
        const waiting = demand.map((people) => Math.max(0, people - places))
        const [p90] = quantiles(demand, [900])
        if (p90! <= places) expect(twentyFutures(demand, waiting, places).short).toBeLessThan(3)
      }),
    )
  })

  it('agree with the share of futures in which somebody waits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 400, maxLength: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (values, places) => {
          const demand = column(values)
          const waiting = demand.map((people) => Math.max(0, people - places))
          const { share } = chanceThat(waiting, (people) => people > 0)
          const { short } = twentyFutures(demand, waiting, places)
          expect(Math.abs(short - 20 * share)).toBeLessThanOrEqual(0.5)
        },
      ),
    )
  })
})

describe('a chance', () => {
  const sometimes = (yes: number, n: number) =>
    formatChance(
      chanceThat(column(Array.from({ length: n }, (_, i) => (i < yes ? 1 : 0))), Boolean),
    )

  it('is counted of 20', () => {
    expect(sometimes(100, 1000)).toEqual({ ja: '20回に2回', en: '2 of 20' })
  })

  it('is said in words where a count would say never or always', () => {
    expect(sometimes(24, 1000).ja).toBe('ほとんどない（20回に1回未満）')
    expect(sometimes(25, 1000).ja).toBe('20回に1回')
    expect(sometimes(976, 1000).ja).toBe('ほぼ確実（20回に19回より多い）')
  })

  it('is certain only where every future agrees', () => {
    expect(sometimes(999, 1000).en).toBe('nearly certain (more than 19 of 20)')
    expect(sometimes(1000, 1000)).toEqual({ ja: '確実', en: 'certain' })
  })
})

describe('sums over years', () => {
  const run = buildRun({
    fiscalYears: [2027, 2028, 2029, 2030],
    plans: [STATUS_QUO, CAMPUS],
    replications: 2,
    series: [{ plan: 1, measure: 'cost.municipality', years: [[1, 2], [10, 20], [100, 200], 400] }],
  })

  it('take the years before the opening', () => {
    expect([...readBeforeOpening(run, 1, 'cost.municipality', 2029)]).toEqual([11, 22])
    expect([...readBeforeOpening(run, 0, 'cost.municipality', null)]).toEqual([0, 0])
  })
})

describe('a ratio', () => {
  it('is one of means, and says how many futures have none', () => {
    const ratio = ratioOf(column([90, 100, 110, 50]), column([10, 20, 10, 0]))
    expect(ratio).toEqual({ ofMeans: 8.75, without: 0.25, low: 5, high: 11 })
  })

  it('has no value where no future has pupils', () => {
    expect(ratioOf(column([5, 5]), column([0, 0])).ofMeans).toBeNull()
  })
})
