import { expect, it } from 'vitest'
import { formatInputValue } from '../../src/results/input-value'

const style = { replications: 10_000, money: 'million-yen', masking: null } as const
const written = (value: number, unit: Parameters<typeof formatInputValue>[1]) =>
  formatInputValue(value, unit, style)

it('writes an input with three digits that count and its own unit', () => {
  expect(written(0.1021, 'share')).toEqual({ ja: '10.2%', en: '10.2%' })
  expect(written(0.0291, 'per-year')).toEqual({ ja: '年2.91%', en: '2.91% a year' })
  expect(written(-0.0316, 'per-year')).toEqual({ ja: '年▲3.16%', en: '−3.16% a year' })
  expect(written(2, 'odds-ratio')).toEqual({ ja: '2倍', en: '× 2' })
  expect(written(-0.2034, 'log-odds')).toEqual({ ja: '▲0.203', en: '−0.203' })
  expect(written(1, 'yes-no')).toEqual({ ja: 'はい', en: 'Yes' })
})

it('writes money in the unit of the page', () => {
  expect(written(6_540_000, 'yen')).toEqual({ ja: '6.5百万円', en: '¥6.5 million' })
  expect(written(6_540_000, 'yen-per-year')).toEqual({
    ja: '年6.5百万円',
    en: '¥6.5 million a year',
  })
})
