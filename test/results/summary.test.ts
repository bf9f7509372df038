import fc from 'fast-check'
import { orderStatistics } from '../../src/results/order-statistics'
import { quantiles, summarizeSamples } from '../../src/results/summary'
import { describe, expect, it } from 'vitest'

const hundred = Float64Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) + 1)

describe('a summary of samples', () => {
  it('takes the sample of nearest rank, x_(⌈np⌉)', () => {
    const { p05, p10, p25, p50, p75, p90, p95 } = summarizeSamples(hundred)
    expect([p05, p10, p25, p50, p75, p90, p95]).toEqual([5, 10, 25, 50, 75, 90, 95])
  })

  it('leaves people whole: the middle of an even number of futures is one of them', () => {
    expect(summarizeSamples(Float64Array.of(3, 4)).p50).toBe(3)
  })

  it('gives mean and standard error of the paired vector', () => {
    const summary = summarizeSamples(Float64Array.of(3, 5, -1, 4, 4, 0, 2, 7))
    expect(summary.mean).toBe(3)
    expect(summary.standardError).toBeCloseTo(0.92582, 5)
  })

  it('knows no error of a single replication', () => {
    const summary = summarizeSamples(Float64Array.of(7))
    expect(summary).toMatchObject({ mean: 7, p05: 7, p95: 7 })
    expect(summary.standardError).toBeNaN()
  })

  it('refuses no replications at all and samples that are no numbers', () => {
    expect(() => summarizeSamples(new Float64Array())).toThrow('without replications')
    expect(() => summarizeSamples(Float64Array.of(1, NaN))).toThrow('Replication 1')
  })

  it('never shows a zero below zero', () => {
    expect(Object.is(summarizeSamples(Float64Array.of(-0, -0)).p50, 0)).toBe(true)
    expect(Object.is(summarizeSamples(Float64Array.of(-1, -0, 1)).p50, 0)).toBe(true)
  })
})

describe('order statistics by buckets', () => {
  const samplesOf = (value: fc.Arbitrary<number>) =>
    fc.array(value, { minLength: 1, maxLength: 400 }).map((values) => Float64Array.from(values))

  it.each([
    ['small whole numbers', fc.integer({ min: -3, max: 60 })],
    ['yen', fc.integer({ min: -1_000_000_000, max: 20_000_000_000 })],
    ['any finite double', fc.double({ noNaN: true, noDefaultInfinity: true })],
    ['a narrow span at a great height', fc.integer({ min: 0, max: 9 }).map((i) => 2 ** 52 + i)],
  ])('are those of a full sort: %s', (_, value) => {
    fc.assert(
      fc.property(samplesOf(value), (samples) => {
        const points = [25, 100, 500, 900, 975]
        const sorted = [...samples].sort((a, b) => a - b)
        const expected = points.map((p) => sorted[Math.ceil((samples.length * p) / 1000) - 1]! + 0)
        expect(quantiles(samples, points)).toEqual(expected)
      }),
    )
  })

  it('reach the first and the last rank', () => {
    expect(orderStatistics(hundred, [1, 100])).toEqual([1, 100])
  })
})
