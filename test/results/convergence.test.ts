import { expect, it } from 'vitest'
import { convergenceOf } from '../../src/results/convergence'
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
