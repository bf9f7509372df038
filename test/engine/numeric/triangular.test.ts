import { describe, expect, test } from 'vitest'
import { triangularQuantile } from '../../../src/engine/numeric/triangular'
import vectors from '../../vectors.json'

describe('triangular durations', () => {
  test.each(vectors['10_triangular'])('$a / $m / $b has its quantiles', ({ a, m, b, u, x }) => {
    u.forEach((p, i) => expect(triangularQuantile(a, m, b, p)).toBeCloseTo(x[i]!, 6))
  })

  test.each(vectors['10_triangular'])('$a / $m / $b has its distribution', (vector) => {
    const { a, m, b, cdfAt } = vector
    for (const [day, below] of Object.entries(cdfAt))
      if (below > 0) expect(triangularQuantile(a, m, b, below)).toBeCloseTo(Number(day), 4)
  })

  test('meet at the likely value from both sides', () => {
    expect(triangularQuantile(2, 4, 8, 1 / 3)).toBeCloseTo(4, 12)
    expect(triangularQuantile(2, 4, 8, 1 / 3 - 1e-13)).toBeCloseTo(4, 9)
  })
})
