import { describe, expect, test } from 'vitest'
import { createRoll } from '../../src/engine/roll'
import { liveYear } from '../../src/engine/school-year'
import { openReplication, prepare } from '../../src/engine/simulate'
import { Streams } from '../../src/engine/streams'
import { cellOf, pressureFactor, shiftedCarryOn } from '../../src/engine/world'
import vectors from '../vectors.json'
import { mean } from './columns'
import { exactly, testInputs } from './inputs'

const QUIET = {
  trendDamping: 0.8,
  shockPersistence: 0.95,
  onsetShock: 0,
  continuationShock: 0,
  municipalShock: 0,
  unknownLevel: 0,
}
const STILL = {
  'world.trend': exactly(0),
  'world.continuation-shift': exactly(0),
  'world.onset-shift': exactly(0),
}

describe('what moves onset and carry-on in a year', () => {
  test('a shock shifts carry-on in log odds and onset by its exponential, cut at one (vector 1_shock)', () => {
    const { c, e, sigmaC, cShocked, o, level, oShifted, clipped } = vectors['1_shock']
    expect(shiftedCarryOn(c, sigmaC * e)).toBeCloseTo(cShocked, 6)
    expect(o * pressureFactor(level)).toBeCloseTo(oShifted, 6)
    expect(o * pressureFactor(5)).toBeCloseTo(clipped, 6)
  })

  test('the trend dies out geometrically (vector 1_trend)', () => {
    const { d, level } = vectors['1_trend']
    const prepared = prepare(
      testInputs({
        years: 20,
        world: { process: QUIET },
        assumptions: { ...STILL, 'world.trend': exactly(d) },
      }),
    )
    openReplication(prepared, 1, 0)
    for (const [year, expected] of Object.entries(level))
      expect(prepared.world.pressure[Number(year)]).toBeCloseTo(expected, 6)
  })

  test('shocks add up year by year (vector 1_arVariance, 5 standard errors of 8,000 futures)', () => {
    const { sigma, sdAfter } = vectors['1_arVariance']
    const prepared = prepare(
      testInputs({
        years: 20,
        world: { process: { ...QUIET, onsetShock: sigma } },
        assumptions: STILL,
      }),
    )
    const replications = 8000
    const squares = new Map(Object.keys(sdAfter).map((year) => [year, 0]))
    for (let r = 0; r < replications; r += 1) {
      openReplication(prepared, 1, r)
      for (const year of squares.keys()) {
        const pressure = prepared.world.pressure[Number(year)]!
        squares.set(year, squares.get(year)! + (pressure * pressure) / replications)
      }
    }
    for (const [year, sd] of Object.entries(sdAfter))
      expect(Math.abs(Math.sqrt(squares.get(year)!) / sd - 1), year).toBeLessThan(
        5 / Math.sqrt(2 * replications),
      )
  }, 30_000)

  test('without shocks the stock settles where onset and carry-on meet (vector 1_stationary)', () => {
    const { pupilsPerGrade, expectedByGrade } = vectors['1_stationary']
    const prepared = prepare(
      testInputs({
        years: 9,
        world: { process: QUIET },
        assumptions: { ...STILL, 'world.entrant-share': exactly(1) },
        municipalities: [
          {
            pupils: [new Array<number>(9).fill(pupilsPerGrade)],
            entrants: new Array<number>(9).fill(pupilsPerGrade),
            nonAttending: new Array<number>(9).fill(0),
          },
        ],
      }),
    )
    const replications = 3000
    const counts = expectedByGrade.map(() => [] as number[])
    for (let r = 0; r < replications; r += 1) {
      openReplication(prepared, 2, r)
      // Nine years on every grade has lived its whole school life in this world.
      const cell = cellOf(prepared.world, 0, 9)
      counts.forEach((grade, g) => grade.push(prepared.world.counted[cell + g]!))
    }
    expectedByGrade.forEach((expected, g) => {
      const tolerance = 5 * Math.sqrt(expected / replications)
      expect(Math.abs(mean(counts[g]!) - expected), `grade ${g + 1}`).toBeLessThan(tolerance)
    })
  }, 30_000)
})

/** Luck that always falls in the middle. */
class EvenStreams extends Streams {
  override chance(): number {
    return 0.5
  }
}

test('the year in the world keeps its people: 10 + 3 + 7 + 75 + 30 = 125 (vector 3_turn)', () => {
  const turn = vectors['3_turn']
  const prepared = prepare(testInputs({ years: 1, plans: [{ id: 'a', school: {} }] }))
  const { world } = prepared
  const cell = cellOf(world, 0, 1) + 7
  world.continuing[cell] = turn.C
  world.newly[cell] = turn.X
  world.carryOn[9 + 7] = turn.c
  const roll = createRoll(1)
  roll.enrolled[7] = turn.E
  roll.waiting[7] = turn.Q
  roll.willingLong[7] = turn.W
  const willing = new Float64Array(9).fill(0.1)
  const context = { ...prepared.futures[0]!.context!, streams: new EvenStreams(), willing }
  liveYear(context, 1, roll)
  expect(roll.wouldBeCounted[7]).toBe(turn.H)
  expect(roll.waiting[7]).toBe(turn.Qkept)
  expect(roll.willingLong[7]).toBe(turn.Wkept)
  expect(roll.willingNew[7]).toBe(turn.Wnew)
  expect(roll.notWilling[7]! - (turn.X - turn.Wnew)).toBe(turn.V)
})
