import { describe, expect, test } from 'vitest'
import { drawConvergence } from '../../../src/views/why/convergence'

const point = (replications: number, low: number, middle: number, high: number) => ({
  replications,
  low,
  middle,
  high,
})

describe('the picture of how a figure settles', () => {
  test('goes from the first number of replications to the last, each as far from the next as its multiple', () => {
    const { points } = drawConvergence(
      [point(250, 0, 5, 10), point(500, 0, 5, 10), point(1000, 0, 5, 10)],
      200,
      50,
    )
    expect(points.map(({ x }) => Math.round(x))).toEqual([0, 100, 200])
    expect(points.map(({ y }) => y)).toEqual([25, 25, 25])
  })

  test('holds every low and high, and a figure that never moves as a line', () => {
    const { band } = drawConvergence([point(250, 20, 30, 44), point(10_000, 25, 34, 40)], 300, 60)
    const heights = [...band.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 60])
    const still = drawConvergence([point(250, 3, 3, 3), point(500, 3, 3, 3)], 300, 60)
    expect(still.points.every(({ y }) => Number.isFinite(y))).toBe(true)
  })
})
