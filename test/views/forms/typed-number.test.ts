import { describe, expect, it } from 'vitest'
import { parseTypedNumber, type FieldUnit } from '../../../src/views/forms/typed-number'

const PERCENT: FieldUnit = { scale: 0.01, share: true, money: false }
const MILLION_YEN: FieldUnit = { scale: 1e6, share: false, money: true }

describe('a typed number', () => {
  it.each([
    ['45', 45],
    ['４５', 45],
    ['1,234', 1234],
    ['１，２３４．５', 1234.5],
    ['▲7', -7],
    ['△７', -7],
    ['−0.06', -0.06],
    ['-0.06', -0.06],
    ['+12', 12],
    ['45人', 45],
    [' 45 ', 45],
    ['.5', 0.5],
  ])('reads %s as %d', (text, value) => {
    expect(parseTypedNumber(text)).toBe(value)
  })

  it.each([
    ['10.2', 0.102],
    ['10.2%', 0.102],
    ['１０．２％', 0.102],
    ['3割', 0.3],
    ['３割５分', 0.35],
    ['7', 0.07],
    ['▲1.4', -0.014],
  ])('reads %s in a field of percent as the share %d', (text, value) => {
    expect(parseTypedNumber(text, PERCENT)).toBe(value)
  })

  it.each([
    ['3.6', 3_600_000],
    ['400万円', 4_000_000],
    ['400万', 4_000_000],
    ['1.2億', 120_000_000],
    ['5百万円', 5_000_000],
    ['800千円', 800_000],
    ['350,000円', 350_000],
  ])('reads %s in a field of million yen as %d yen', (text, value) => {
    expect(parseTypedNumber(text, MILLION_YEN)).toBe(value)
  })

  it.each(['', 'たくさん', '1.2.3', '--4', '1e308', 'NaN', 'Infinity', '3割', '4万', '５-６'])(
    'is none in 「%s」',
    (text) => {
      expect(parseTypedNumber(text)).toBeNull()
    },
  )
})
