import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepTop, niceAxis, REST_BEFORE_SHRINKING_MS } from '../../src/charts/axis'

describe('an axis from zero', () => {
  test('ends at a round number with three to six lines above zero', () => {
    expect(niceAxis(46, { whole: true })).toEqual({ top: 50, ticks: [0, 10, 20, 30, 40, 50] })
    expect(niceAxis(176)).toEqual({ top: 200, ticks: [0, 50, 100, 150, 200] })
    expect(niceAxis(0.3).ticks).toEqual([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
  })

  test('shows no half people', () => {
    expect(niceAxis(1, { whole: true }).ticks).toEqual([0, 1, 2, 3])
    expect(niceAxis(0, { whole: true }).ticks).toEqual([0, 1, 2, 3])
  })

  test('takes fewer lines when presenting', () => {
    expect(niceAxis(46, { most: 4, whole: true }).ticks).toEqual([0, 20, 40, 60])
  })

  test('holds every maximum, from half a pupil to ten digits of yen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e13, noNaN: true }), (maximum) => {
        const { top, ticks } = niceAxis(maximum)
        expect(top).toBeGreaterThanOrEqual(maximum * (1 - 1e-9))
        expect(top).toBeLessThanOrEqual(maximum * 3)
        expect(ticks.length).toBeGreaterThanOrEqual(4)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.at(-1)).toBe(top)
      }),
    )
  })
})

describe('the top an axis keeps', () => {
  const kept = { top: 60, roomySince: null }

  test('grows at once, even under a held control', () => {
    expect(keepTop(kept, 100, { now: 0, held: true }).top).toBe(100)
  })

  test('does not shrink while a control is held, however long', () => {
    const held = keepTop({ top: 60, roomySince: 0 }, 30, { now: 10_000, held: true })
    expect(held).toEqual({ top: 60, roomySince: null })
  })

  test('shrinks only after 600 ms of rest', () => {
    const first = keepTop(kept, 30, { now: 1000, held: false })
    expect(first).toEqual({ top: 60, roomySince: 1000 })
    const before = { now: 1000 + REST_BEFORE_SHRINKING_MS - 1, held: false }
    expect(keepTop(first, 30, before).top).toBe(60)
    const after = { now: 1000 + REST_BEFORE_SHRINKING_MS, held: false }
    expect(keepTop(first, 30, after).top).toBe(30)
  })

  test('forgets the rest when the room is needed again', () => {
    expect(keepTop({ top: 60, roomySince: 1000 }, 60, { now: 1200, held: false })).toEqual(kept)
  })
})
