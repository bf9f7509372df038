import { describe, expect, it, test } from 'vitest'
import {
  formatDay,
  formatFirstDay,
  formatFiscalYear,
  formatFiscalYears,
  formatFiscalYearTick,
  formatFiscalYearTicks,
} from '../../src/domain/fiscal-year'

describe('fiscal years', () => {
  it('are years of an era in prose, and plain in English', () => {
    expect(formatFiscalYear(2032)).toEqual({ ja: '令和14年度', en: 'FY2032' })
    expect(formatFiscalYear(2018).ja).toBe('平成30年度')
    expect(formatFiscalYear(2019).ja).toBe('令和元年度')
    expect(formatFiscalYear(1989).ja).toBe('平成元年度')
    expect(formatFiscalYear(1988).ja).toBe('昭和63年度')
  })

  it('are short on axes', () => {
    expect(formatFiscalYearTick(2032)).toEqual({ ja: 'R14', en: '2032' })
    expect(formatFiscalYearTick(2018).ja).toBe('H30')
    expect(formatFiscalYearTick(2019).ja).toBe('R元')
  })

  it('repeat the letter of the era only where it changes', () => {
    expect(formatFiscalYearTicks([2017, 2018, 2019, 2020]).map(({ ja }) => ja)).toEqual([
      'H29',
      '30',
      'R元',
      '2',
    ])
  })
})

describe('days', () => {
  it('are written out', () => {
    expect(formatFirstDay(2028)).toEqual({ ja: '令和10年4月1日', en: '1 April 2028' })
  })

  it('belong to the era that they fell in', () => {
    expect(formatDay(2019, 4, 30).ja).toBe('平成31年4月30日')
    expect(formatDay(2019, 5, 1).ja).toBe('令和元年5月1日')
    expect(formatFirstDay(2019).ja).toBe('平成31年4月1日')
    expect(formatDay(1989, 1, 7).ja).toBe('昭和64年1月7日')
    expect(formatDay(1989, 1, 8).ja).toBe('平成元年1月8日')
  })
})

test('Years in a row tell the era once, and again where it changes', () => {
  expect(formatFiscalYears([2027])).toEqual({ ja: '令和9年度', en: 'FY2027' })
  expect(formatFiscalYears([2027, 2028])).toEqual({
    ja: '令和9・10年度',
    en: 'FY2027 and FY2028',
  })
  expect(formatFiscalYears([2018, 2019]).ja).toBe('平成30・令和元年度')
})
