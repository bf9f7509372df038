import { defaultFiscalYear, formatYearOfOperation } from '../../src/results/fiscal-year'
import { describe, expect, it } from 'vitest'
import { BRANCH, CAMPUS, STATUS_QUO } from './plans'

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
