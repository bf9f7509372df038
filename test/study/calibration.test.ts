import { describe, expect, test } from 'vitest'
import { JUNIOR_HIGH_SHAPE } from '../../src/rules/assumptions/world'
import { compileMunicipality, shrunkLevel } from '../../src/study/municipality'
import { nationalRates, onsetFactor } from '../../src/study/national'
import vectors from '../vectors.json'
import { city } from './city'

describe('a municipality against the nation', () => {
  test('its level is drawn towards the nation’s the more, the fewer are counted (vector 1_shrink)', () => {
    for (const { observed, expected, k } of vectors['1_shrink'])
      expect(shrunkLevel(observed, expected)).toBeCloseTo(k, 6)
  })

  test('its ratios are means of its own last years (vector 1_progression)', () => {
    const { history, ratios } = vectors['1_progression']
    const byFiscalYear = Object.fromEntries(
      Object.entries(history).map(([year, grades]) => [year, [...grades, 70, 70, 70, 70, 70, 70]]),
    )
    const own = {
      ...city.municipalities[0]!,
      pupils: { ...city.municipalities[0]!.pupils, byFiscalYear },
    }
    const compiled = compileMunicipality(own, 2023, { share: 1, trend: 0 })
    ratios.forEach((ratio, g) => expect(compiled.ratio[g]).toBeCloseTo(ratio, 6))
  })

  test('its next grades are last year’s times those ratios (vector 1_progression)', () => {
    const { history, ratios, entry, projection } = vectors['1_progression']
    let grades: number[] = history['2023']
    projection.forEach((expected, ahead) => {
      grades = [entry[ahead]!, grades[0]! * ratios[0]!, grades[1]! * ratios[1]!]
      expected.forEach((pupils, g) => expect(grades[g]).toBeCloseTo(pupils, 3))
    })
  })
})

describe('the nation', () => {
  test('carry-on follows from shares of this year’s pupils, not from themselves (vector 1_carry)', () => {
    const { c8_R5, c9_R5, carryShare9, new9 } = vectors['1_carry']
    const [seventh, eighth, ninth] = JUNIOR_HIGH_SHAPE
    const before = { seventh: 53_770, eighth: 70_622 }
    expect((0.6 * eighth) / before.seventh).toBeCloseTo(c8_R5, 6)
    const newInNinth = 90_853 - 0.65 * seventh - 0.4 * eighth
    expect(newInNinth).toBeCloseTo(new9, 2)
    expect(1 - newInNinth / ninth).toBeCloseTo(carryShare9, 6)
    expect((ninth - newInNinth) / before.eighth).toBeCloseTo(c9_R5, 6)
  })

  test('onset before the base table follows the totals (vector 1_national)', () => {
    // The vectors are against the table of fiscal 2023, which lies 1.06 times above the base table.
    expect(onsetFactor(2021) / 1.06).toBeCloseTo(vectors['1_national'].runs.fromR3.onsetFactor, 3)
    expect(onsetFactor(2022) / 1.06).toBeCloseTo(vectors['1_national'].runs.fromR4.onsetFactor, 3)
  })

  test('rates of a year give back its published total', () => {
    const pupils = vectors['1_national'].pupils.R6
    const counted = nationalRates(2024).reduce((sum, rate, g) => sum + rate * pupils[g]!, 0)
    expect(Math.abs(counted / 353_970 - 1)).toBeLessThan(0.012)
  })
})
