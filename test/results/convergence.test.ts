import { expect, it } from 'vitest'
import {
  convergenceOf,
  convergenceOfChance,
  convergenceOfRatio,
} from '../../src/results/convergence'
import { summarizeSamples } from '../../src/results/summary'

const samples = Float64Array.from({ length: 10_000 }, (_, r) => (r * 7919) % 10_000)

it('looks at the first 250 to 10,000 futures, and ends with the figure itself', () => {
  const points = convergenceOf(samples, 'people')
  expect(points.map(({ replications }) => replications)).toEqual([
    250, 500, 1000, 2000, 4000, 10_000,
  ])
  const { p10, p50, p90 } = summarizeSamples(samples)
  expect(points.at(-1)).toMatchObject({ low: p10, middle: p50, high: p90 })
})

it('goes along the mean where money is added up, and no further than there are futures', () => {
  const some = samples.subarray(0, 1000)
  const points = convergenceOf(some, 'yen')
  expect(points).toHaveLength(3)
  expect(points.at(-1)!.middle).toBe(summarizeSamples(some).mean)
})

it('of a chance goes out of 20, and draws in around it', () => {
  const points = convergenceOfChance(samples.map((value) => (value < 2500 ? 1 : 0)))
  const [first, last] = [points[0]!, points.at(-1)!]
  expect(last.middle).toBe(5)
  expect(last.low).toBeLessThan(5)
  expect(last.high).toBeGreaterThan(5)
  expect(last.high - last.low).toBeLessThan(first.high - first.low)
})

it('of yen per pupil divides means, and passes over futures without pupils', () => {
  const pupils = Float64Array.from({ length: 500 }, (_, r) => (r % 2 === 0 ? 0 : 10))
  const yen = pupils.map((_, r) => (r % 2 === 0 ? 100 : 300))
  const points = convergenceOfRatio({ yen, pupils })
  // (100 + 300) ÷ 10, though no future costs 40 a pupil: those with pupils cost 30.
  expect(points).toEqual([
    { replications: 250, low: 30, middle: 40, high: 30 },
    { replications: 500, low: 30, middle: 40, high: 30 },
  ])
})
