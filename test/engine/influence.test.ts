import { describe, expect, test } from 'vitest'
import { weigh } from '../../src/engine/influence'
import { openReplication, prepare } from '../../src/engine/simulate'
import { exactly, quantityIndex, testInputs } from './inputs'

const REPLICATIONS = 2000
const SEED = 11
const INPUTS = testInputs({ years: 1, plans: [{ id: 'campus', school: {} }] })

/** One unknown of the run, as the run itself draws it. */
function drawsOf(id: string): Float64Array {
  const prepared = prepare(INPUTS)
  return Float64Array.from({ length: REPLICATIONS }, (_, r) => {
    openReplication(prepared, SEED, r)
    return prepared.values[quantityIndex(id)]!
  })
}

describe('weighing the unknowns of a run', () => {
  test('finds the one that the figure is made of, with its own values at both ends', () => {
    const accept = drawsOf('funnel.accept')
    const [first] = weigh(INPUTS, SEED, accept)
    const { low, likely, high } = INPUTS.quantities[quantityIndex('funnel.accept')]!
    expect(first!.unknown).toEqual({ kind: 'quantity', quantity: quantityIndex('funnel.accept') })
    expect(first!.correlation).toBeCloseTo(1, 12)
    // Four standard errors of a 10 % point of 2,000 draws, on the wider side.
    const within = 4 * ((likely - low) / 1.2816) * (Math.sqrt(0.09 / REPLICATIONS) / 0.1755)
    expect(Math.abs(first!.low.value - low)).toBeLessThan(within)
    expect(Math.abs(first!.high.value - high)).toBeLessThan(within)
    expect(Math.abs(first!.low.mean - first!.low.value)).toBeLessThan(within)
    expect(Math.abs(first!.high.mean - first!.high.value)).toBeLessThan(within)
  })

  test('knows the direction', () => {
    const less = drawsOf('funnel.leave').map((share) => -share)
    expect(weigh(INPUTS, SEED, less)[0]!.correlation).toBeCloseTo(-1, 12)
  })

  test('finds the share who would come where nobody typed it', () => {
    const prepared = prepare(INPUTS)
    const willing = Float64Array.from({ length: REPLICATIONS }, (_, r) => {
      openReplication(prepared, SEED, r)
      return prepared.streams.unknownScore(1010) * 0.4 + prepared.streams.unknownScore(1011) * 0.55
    })
    const [first] = weigh(INPUTS, SEED, willing)
    expect(first!.unknown).toEqual({ kind: 'own', part: 'share', municipality: null })
    expect(first!.low.value).toBeLessThan(0.06)
    expect(first!.high.value).toBeGreaterThan(0.15)
  })

  test('has nothing to say of a figure that is always the same', () => {
    expect(weigh(INPUTS, SEED, new Float64Array(100).fill(7))).toEqual([])
  })

  test('passes over what is known exactly', () => {
    const known = testInputs({
      years: 1,
      assumptions: { 'funnel.accept': exactly(0.9) },
      plans: [{ id: 'campus', school: {} }],
    })
    const found = weigh(known, SEED, drawsOf('funnel.accept'))
    const accept = { kind: 'quantity', quantity: quantityIndex('funnel.accept') }
    expect(found.map(({ unknown }) => unknown)).not.toContainEqual(accept)
  })

  test('gives equal figures the same rank: half yes and half no', () => {
    const accept = drawsOf('funnel.accept')
    const middle = [...accept].sort((a, b) => a - b)[REPLICATIONS / 2]!
    const [first] = weigh(
      INPUTS,
      SEED,
      accept.map((share) => (share >= middle ? 1 : 0)),
    )
    // The rank correlation of a uniform with its own upper half is √¾.
    expect(first!.correlation).toBeCloseTo(Math.sqrt(0.75), 2)
    expect(first!.low.mean).toBe(0)
    expect(first!.high.mean).toBe(1)
  })

  test('hears of a branch’s recognition only where that is open', () => {
    const branch = (recognised: number) =>
      testInputs({
        years: 1,
        plans: [
          {
            id: 'branch',
            school: {
              basis: {
                kind: 'parent-difference',
                parentPupils: [0, 0, 0, 0, 0, 0, 100, 100, 100],
                parentSpecialNeedsClasses: 0,
                combineParentClasses: true,
                recognised,
              },
            },
          },
        ],
      })
    const parts = (recognised: number) =>
      weigh(branch(recognised), SEED, drawsOf('funnel.accept')).flatMap(({ unknown }) =>
        unknown.kind === 'own' ? [unknown.part] : [],
      )
    expect(parts(0.5)).toContain('recognised')
    expect(parts(1)).not.toContain('recognised')
  })
})
