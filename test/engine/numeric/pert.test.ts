import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile } from '../../../src/engine/numeric/beta'
import { pertQuantile, pertTable } from '../../../src/engine/numeric/pert'
import vectors from '../../vectors.json'

const U = [1e-12, 1e-6, 0.001, 0.02, 0.1, 0.31, 0.5, 0.77, 0.9, 0.995, 1 - 1e-6, 1 - 1e-12]

describe('PERT durations', () => {
  test.each(vectors['10_pert'])('$a / $m / $b has the quantiles of its beta', (vector) => {
    const { a, m, b, alpha, beta, u, x } = vector
    const table = pertTable((m - a) / (b - a))
    expect(table.alpha).toBeCloseTo(alpha, 6)
    expect(table.beta).toBeCloseTo(beta, 6)
    u.forEach((p, i) => expect(a + (b - a) * pertQuantile(table, p)).toBeCloseTo(x[i]!, 5.5))
  })

  test.each([0, 0.003, 0.1, 1 / 3, 0.5, 0.77, 0.95, 1])(
    'the table of shape %s stays within two millionths of the width',
    (share) => {
      const table = pertTable(share)
      for (const u of U)
        expect(
          Math.abs(pertQuantile(table, u) - betaQuantile(table.alpha, table.beta, u)),
        ).toBeLessThan(2e-6)
    },
  )

  test('never decrease in the luck', () => {
    const luck = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), luck, luck, (share, a, b) => {
        const table = pertTable(share)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [x, y] = [pertQuantile(table, low), pertQuantile(table, high)]
        expect(x).toBeLessThanOrEqual(y + 1e-12)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })

  test('have the mean (o + 4m + p)/6 and the variance of the beta', () => {
    for (const { a, m, b, mean, betaVariance } of vectors['10_pert']) {
      const table = pertTable((m - a) / (b - a))
      const values = Array.from(
        { length: 4000 },
        (_, i) => a + (b - a) * pertQuantile(table, (i + 0.5) / 4000),
      )
      const average = values.reduce((s, x) => s + x, 0) / 4000
      const variance = values.reduce((s, x) => s + (x - average) ** 2, 0) / 4000
      expect(average).toBeCloseTo(mean, 4)
      expect(variance).toBeCloseTo(betaVariance, 2)
    }
  })
})
