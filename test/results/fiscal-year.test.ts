import {
  formatDay,
  formatFirstDay,
  formatFiscalYear,
  formatFiscalYearTick,
  formatFiscalYearTicks,
} from '../../src/domain/fiscal-year'
import { defaultFiscalYear, formatYearOfOperation } from '../../src/results/fiscal-year'
import { describe, expect, it } from 'vitest'
import { BRANCH, CAMPUS, STATUS_QUO } from './plans'

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

describe('the year that a page looks at', () => {
  const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]

  it('is the fifth of the plan that opens first', () => {
    expect(defaultFiscalYear([STATUS_QUO, CAMPUS, BRANCH], years)).toBe(2032)
    expect(formatYearOfOperation(BRANCH, 2032)).toEqual({ ja: '開校5年目', en: 'year 5' })
  })

  it('stays within the run', () => {
    expect(defaultFiscalYear([CAMPUS], [2026, 2027, 2028])).toBe(2028)
    expect(defaultFiscalYear([{ ...CAMPUS, openingFiscalYear: 2010 }], years)).toBe(2026)
    expect(defaultFiscalYear([STATUS_QUO], years)).toBe(2030)
  })

  it('has no number in a plan that has not opened', () => {
    expect(formatYearOfOperation(BRANCH, 2027)).toBeNull()
    expect(formatYearOfOperation(STATUS_QUO, 2032)).toBeNull()
  })
})
