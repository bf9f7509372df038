import { describe, expect, test } from 'vitest'
import { openReplication, prepare } from '../../src/engine/simulate'
import { cellOf, type World } from '../../src/engine/world'
import vectors from '../vectors.json'
import { column, quantile, runInputs } from './columns'
import { exactly, testInputs } from './inputs'

const national = vectors['1_national']

/** The nation as one municipality without a level of its own, from the stock of a year. */
function nation(from: 'R3' | 'R4', baseFiscalYear: number) {
  const { onsetFactor, d } = national.runs[`from${from}`]
  const years = (['R3', 'R4', 'R5', 'R6'] as const).slice(from === 'R3' ? 0 : 1)
  return testInputs({
    baseFiscalYear,
    years: 2024 - baseFiscalYear,
    world: {
      onset: national.onsetR5.map((onset) => onset * onsetFactor),
      continuation: national.continuationR5,
      process: {
        trendDamping: 0.8,
        shockPersistence: 0.95,
        onsetShock: 0.12,
        continuationShock: 0.12,
        municipalShock: 0,
        unknownLevel: 0,
      },
    },
    assumptions: {
      'world.trend': {
        low: d - 0.05 * 1.2815515655446,
        likely: d,
        high: d + 0.05 * 1.2815515655446,
      },
    },
    municipalities: [
      { pupils: years.map((year) => national.pupils[year]), nonAttending: national.stock[from] },
    ],
  })
}

const sumOf = (world: World, cell: number, from: number, to: number): number => {
  let sum = 0
  for (let g = from; g < to; g += 1) sum += world.counted[cell + g]!
  return sum
}

describe('the nation comes back to R4–R6 (vector 1_national, 20,000 futures)', () => {
  for (const [from, base, factor] of [
    ['R3', 2021, national.runs.fromR3.band],
    ['R4', 2022, national.runs.fromR4.band],
  ] as const)
    test(`from ${from}, with rates from years up to ${from} only, within 1 % of the band`, () => {
      const run = runInputs(nation(from, base), 20_000)
      for (const [year, band] of Object.entries(factor)) {
        const values = column(run, 0, 'pupils.nonAttending', 2018 + Number(year.slice(1)))
        for (const [p, expected] of [
          [0.1, band.p10],
          [0.5, band.p50],
          [0.9, band.p90],
        ] as const)
          expect(Math.abs(quantile(values, p) / expected - 1), `${year} p${p}`).toBeLessThan(0.01)
      }
    })

  test('from R4, the published R5 lies in the 80 % band, R6 does too; the band says how wide it is', () => {
    const run = runInputs(nation('R4', 2022), 5_000)
    const published = { 2023: 346_482, 2024: 353_970 }
    for (const [year, happened] of Object.entries(published)) {
      const values = column(run, 0, 'pupils.nonAttending', Number(year))
      const [low, high] = [quantile(values, 0.1), quantile(values, 0.9)]
      expect(low).toBeLessThan(happened)
      expect(high).toBeGreaterThan(happened)
    }
    const width = (year: number): number => {
      const values = column(run, 0, 'pupils.nonAttending', year)
      return (quantile(values, 0.9) - quantile(values, 0.1)) / quantile(values, 0.5)
    }
    expect(width(2023)).toBeGreaterThan(0.18)
    expect(width(2023)).toBeLessThan(0.23)
    expect(width(2024)).toBeGreaterThan(0.31)
    expect(width(2024)).toBeLessThan(0.38)
  })
})

describe('one step without shocks (vector 1_expectedStep)', () => {
  test('the base table moves R5 to the published R6, in the mean', () => {
    const inputs = testInputs({
      baseFiscalYear: 2023,
      years: 1,
      world: {
        process: {
          trendDamping: 0,
          shockPersistence: 0,
          onsetShock: 0,
          continuationShock: 0,
          municipalShock: 0,
          unknownLevel: 0,
        },
      },
      assumptions: {
        'world.trend': exactly(0),
        'world.continuation-shift': exactly(0),
        'world.onset-shift': exactly(0),
      },
      municipalities: [
        { pupils: [national.pupils.R5, national.pupils.R6], nonAttending: national.stock.R5 },
      ],
    })
    const prepared = prepare(inputs)
    let elementary = 0
    let juniorHigh = 0
    const replications = 200
    for (let r = 0; r < replications; r += 1) {
      openReplication(prepared, 1, r)
      const cell = cellOf(prepared.world, 0, 1)
      elementary += sumOf(prepared.world, cell, 0, 6) / replications
      juniorHigh += sumOf(prepared.world, cell, 6, 9) / replications
    }
    // One replication has an sd of about 300; 200 of them, five standard errors: 110.
    const step = vectors['1_expectedStep']
    expect(Math.abs(elementary - step.elementary)).toBeLessThan(110)
    expect(Math.abs(juniorHigh - step.juniorHigh)).toBeLessThan(110)
  })
})

describe('cohort progression', () => {
  test('each grade is last year’s grade below times its ratio, and counted years are taken as they are', () => {
    const inputs = testInputs({
      years: 3,
      municipalities: [
        {
          pupils: [
            [100, 200, 300, 400, 500, 600, 700, 800, 900],
            [110, 101, 201, 301, 401, 501, 601, 701, 801],
          ],
          nonAttending: new Array<number>(9).fill(0),
          entrants: [120],
        },
      ],
      assumptions: { 'world.entrant-share': exactly(1) },
    })
    const prepared = prepare(inputs)
    openReplication(prepared, 3, 0)
    const { world } = prepared
    const grades = (year: number) =>
      Array.from(world.pupils.subarray(cellOf(world, 0, year), cellOf(world, 0, year) + 9))
    expect(grades(1)).toEqual([110, 101, 201, 301, 401, 501, 601, 701, 801])
    expect(grades(2)).toEqual([120, 110, 101, 201, 301, 401, 501, 601, 701])
    expect(grades(3).slice(1)).toEqual([120, 110, 101, 201, 301, 401, 501, 601])
  })

  test('with c = 1 and no onset the stock only ages', () => {
    const inputs = testInputs({
      years: 4,
      world: { onset: new Array<number>(9).fill(0), continuation: new Array<number>(9).fill(1) },
    })
    const prepared = prepare(inputs)
    openReplication(prepared, 1, 7)
    const { world } = prepared
    expect(
      Array.from(world.counted.subarray(cellOf(world, 0, 2), cellOf(world, 0, 2) + 9)),
    ).toEqual([0, 0, 17, 27, 39, 49, 60, 64, 102])
  })

  test('an elementary total spread by shape keeps its people whatever share grade 6 gets', () => {
    const inputs = testInputs({ municipalities: [{ elementaryByShape: true }] })
    const prepared = prepare(inputs)
    const sixths = new Set<number>()
    for (let r = 0; r < 50; r += 1) {
      openReplication(prepared, 1, r)
      const { world } = prepared
      expect(sumOf(world, cellOf(world, 0, 0), 0, 6)).toBe(256)
      sixths.add(world.counted[cellOf(world, 0, 0) + 5]!)
    }
    expect(sixths.size).toBeGreaterThan(5)
  })

  test('everybody counted is in exactly one place today, also when shares pass 1', () => {
    const inputs = testInputs({
      assumptions: {
        'place.home-unreached.share': exactly(0.9),
        'place.support-centre.share': exactly(0.5),
      },
    })
    const prepared = prepare(inputs)
    openReplication(prepared, 1, 0)
    const { world } = prepared
    for (let year = 1; year <= world.years; year += 1) {
      const there = world.inPlace.subarray(year * 6, year * 6 + 6)
      expect(there.reduce((sum, people) => sum + people, 0)).toBe(
        sumOf(world, cellOf(world, 0, year), 0, 9),
      )
      expect(Math.min(...there)).toBeGreaterThanOrEqual(0)
    }
  })
})
