import fc from 'fast-check'
import type { NumberStyle } from '../../src/results/pages'
import { summarizeSamples } from '../../src/results/summary'
import { describe, expect, it } from 'vitest'
import {
  chanceMoves,
  chanceMovesNote,
  figureMoves,
  figureMovesNote,
  meanMovesNote,
  rangeMovesNote,
  precisionOfMean,
  precisionOfQuantile,
  precisionOfShare,
  quantilesMove,
} from '../../src/results/precision'

const style: NumberStyle = { replications: 10_000, money: 'million-yen', masking: null }
const ranks = (n: number) => Float64Array.from({ length: n }, (_, r) => ((r * 7919) % n) + 1)

describe('what more replications could still move', () => {
  it('holds the mean within 1.96 standard errors', () => {
    expect(precisionOfMean({ mean: 10, standardError: 0.5 })).toEqual({ low: 9.02, high: 10.98 })
    expect(precisionOfMean({ mean: 10, standardError: NaN })).toEqual({ low: 10, high: 10 })
  })

  it('holds a percentile between two samples, whatever their distribution', () => {
    // 10,000 · 0.9 ± 1.96 · √900 = 9,000 ± 58.8
    expect(precisionOfQuantile(ranks(10_000), 0.9)).toEqual({ low: 8941, high: 9059 })
    expect(precisionOfQuantile(Float64Array.of(7), 0.5)).toEqual({ low: 7, high: 7 })
  })

  it('covers the true percentile of a fair draw about 95 times in 100', () => {
    let seed = 12345
    const luck = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    const draws = Array.from({ length: 600 }, () => Float64Array.from({ length: 250 }, luck))
    const held = draws.filter((draw) => {
      const { low, high } = precisionOfQuantile(draw, 0.1)
      return low <= 0.1 && high >= 0.1
    })
    // 600 draws: 0.95 ± 3 standard errors of 0.009, and rounding ranks outwards adds a little.
    expect(held.length / 600).toBeGreaterThan(0.92)
    expect(held.length / 600).toBeLessThan(0.985)
  })

  it('keeps a chance between never and always, and narrows with replications', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const coarse = precisionOfShare(share, 250)
        const fine = precisionOfShare(share, 10_000)
        for (const { low, high } of [coarse, fine]) {
          expect(low).toBeGreaterThanOrEqual(-1e-12)
          expect(high).toBeLessThanOrEqual(1 + 1e-12)
        }
        expect(fine.high - fine.low).toBeLessThan(coarse.high - coarse.low)
      }),
    )
  })
})

describe('the words of it', () => {
  it('are said of a chance only where a dot could change', () => {
    expect(chanceMoves(0.35, 10_000)).toBeNull()
    expect(chanceMoves(0.372, 10_000)).toEqual({ ja: '±1回', en: '±1' })
    expect(chanceMoves(0.35, 250)).toEqual({ ja: '±1回', en: '±1' })
  })

  it('say how far the ends of a range and a mean may move', () => {
    expect(rangeMovesNote(ranks(10_000), 'people', style).ja).toBe(
      '計算の回数を増やすと動くのは、10回に8回の幅の両端で±59人まで。',
    )
    const summary = summarizeSamples(ranks(10_000).map((rank) => rank * 1e6))
    expect(meanMovesNote(summary, 'yen', style).ja).toBe(
      '計算の回数を増やすと動くのは、平均で±57百万円まで。',
    )
  })

  it('are said of a figure only where its digits could change', () => {
    expect(figureMoves(32, { low: 31.9, high: 32.2 }, 'people', style)).toBeNull()
    expect(figureMoves(32, { low: 31, high: 32 }, 'people', style)).toEqual({
      ja: '±1人',
      en: '±1 pupil',
    })
  })

  it('tell the drawer by how many of 20, and small money in a smaller unit', () => {
    expect(chanceMovesNote(0.5, 10_000).ja).toContain('20回のうち±0.2回まで')
    expect(chanceMovesNote(0.5, 250).ja).toContain('20回のうち±1.2回まで')
    expect(figureMovesNote(45_000, 'yen', style).ja).toContain('±45千円まで')
    expect(figureMovesNote(0, 'people', style).ja).toContain('動かない見込み')
  })

  it('take the percentile that could move farthest', () => {
    // Ranks: the middle of 10,000 may lie 98 ranks away, the ends 59.
    expect(quantilesMove(ranks(10_000), [100, 500, 900])).toBe(98)
    expect(quantilesMove(ranks(10_000), [100, 900])).toBe(59)
  })
})
