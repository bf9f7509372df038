import fc from 'fast-check'
import {
  addsUp,
  formatAmount,
  formatAmountRange,
  formatDifference,
  formatFigure,
  formatGrade,
  formatRange,
  kindOf,
  printedValue,
  speakDifference,
} from '../../src/results/numbers'
import type { NumberStyle } from '../../src/results/pages'
import { describe, expect, it } from 'vitest'

const style: NumberStyle = { replications: 10_000, money: 'million-yen', masking: null }
const thousands: NumberStyle = { ...style, money: 'thousand-yen' }
const yen: NumberStyle = { ...style, money: 'yen' }
const early: NumberStyle = { ...style, replications: 1_000 }

describe('people', () => {
  it('are whole, with thousands commas', () => {
    expect(formatAmount(34, 'people', style)).toEqual({ ja: '34人', en: '34 pupils' })
    expect(formatAmount(1, 'people', style).en).toBe('1 pupil')
    expect(formatFigure(353_970, 'people', style).ja).toBe('353,970')
  })

  it('come in ranges with 〜 or –, and as one figure where both ends agree', () => {
    expect(formatAmountRange(25, 44, 'people', style)).toEqual({
      ja: '25〜44人',
      en: '25–44 pupils',
    })
    expect(formatRange(40, 40, 'people', style)).toEqual({ ja: '40', en: '40' })
  })
})

describe('legal quotas', () => {
  it.each([
    [10.751, '10.75'],
    [8.001, '8.001'],
    [10.5, '10.50'],
    [8, '8'],
    [0, '0'],
    [-0.08, '▲0.08'],
    [-0.001, '▲0.001'],
    [4.626, '4.63'],
  ])('%f is written %s', (value, text) => {
    expect(formatFigure(value, 'quota', style).ja).toBe(text)
  })

  it('are never made rough, since the law decides them', () => {
    expect(formatFigure(10.751, 'quota', early).ja).toBe('10.75')
  })

  it('show in every measure that contains one', () => {
    expect(kindOf({ id: 'posts.prefecture.net', unit: 'posts' })).toBe('quota')
    expect(kindOf({ id: 'posts.municipal.vacant', unit: 'posts' })).toBe('posts')
  })
})

describe('other posts', () => {
  it('have one decimal where they are not whole', () => {
    expect(formatFigure(3.46, 'posts', style).ja).toBe('3.5')
    expect(formatFigure(4, 'posts', style).ja).toBe('4')
    expect(formatRange(0.5, 3, 'posts', style).ja).toBe('0.5〜3.0')
  })
})

describe('money', () => {
  it('is written in the unit chosen once', () => {
    expect(formatAmount(48_046_000, 'yen', style)).toEqual({ ja: '48百万円', en: '¥48 million' })
    expect(formatAmount(48_046_000, 'yen', thousands)).toEqual({
      ja: '48,046千円',
      en: '¥48,046 thousand',
    })
    expect(formatAmount(48_046_000, 'yen', yen)).toEqual({
      ja: '48,046,000円',
      en: '¥48,046,000',
    })
  })

  it('has one decimal under 20 million yen', () => {
    expect(formatFigure(19_940_000, 'yen', style).ja).toBe('19.9')
    expect(formatFigure(19_960_000, 'yen', style).ja).toBe('20')
    expect(formatFigure(0, 'yen', style).ja).toBe('0')
    expect(formatFigure(40_000, 'yen', style).ja).toBe('0.0')
  })

  it('has the same decimals at both ends of a range', () => {
    expect(formatRange(9_600_000, 10_500_000, 'yen', style).ja).toBe('9.6〜10.5')
    expect(formatRange(19_300_000, 20_700_000, 'yen', style).ja).toBe('19〜21')
    expect(formatRange(0, 5_200_000, 'yen', style).ja).toBe('0〜5.2')
  })
})

describe('differences', () => {
  it('wear the signs of budget papers in Japanese', () => {
    expect(formatDifference(7, 'people', style)).toEqual({ ja: '+7', en: '+7' })
    expect(formatDifference(-7, 'people', style)).toEqual({ ja: '▲7', en: '−7' })
    expect(formatDifference(0, 'people', style)).toEqual({ ja: '±0', en: '±0' })
  })

  it('that round to nothing are ±0, whichever way they lean', () => {
    expect(formatDifference(-20_000, 'yen', style).ja).toBe('±0')
  })

  it('are said in words to a screen reader', () => {
    expect(speakDifference(-7, 'people', style)).toEqual({ ja: 'マイナス7', en: 'minus 7' })
    expect(speakDifference(14.75, 'quota', style)).toEqual({ ja: 'プラス14.75', en: 'plus 14.75' })
    expect(speakDifference(0, 'people', style)).toEqual({ ja: '差なし', en: 'no difference' })
  })
})

describe('while fewer than 10,000 futures are in', () => {
  it('figures have two significant digits', () => {
    expect(formatFigure(336, 'people', early).ja).toBe('340')
    expect(formatFigure(34, 'people', early).ja).toBe('34')
    expect(formatFigure(172_600_000, 'yen', early).ja).toBe('170')
    expect(formatFigure(17_131_000, 'yen', early).ja).toBe('17')
    expect(formatFigure(7_131_000, 'yen', early).ja).toBe('7.1')
    expect(formatFigure(48_046_000, 'yen', { ...early, money: 'thousand-yen' }).ja).toBe('48,000')
  })
})

describe('a column of figures', () => {
  it('is checked as it is printed', () => {
    const payers = [10_066_000, 1_678_000, 1_573_000, 0]
    expect(addsUp(payers, 13_317_000, 'yen', style)).toBe(false)
    expect(addsUp(payers, 13_317_000, 'yen', thousands)).toBe(true)
  })

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (value) => {
        expect(printedValue(value, 'yen', yen)).toBe(value)
      }),
    )
  })
})

describe('grades', () => {
  it('are named as schools name them', () => {
    expect(formatGrade(6)).toEqual({ ja: '小6', en: 'Grade 6' })
    expect(formatGrade(7)).toEqual({ ja: '中1', en: 'Grade 7' })
  })
})
