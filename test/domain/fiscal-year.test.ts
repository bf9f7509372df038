import { expect, test } from 'vitest'
import { formatFiscalYears } from '../../src/domain/fiscal-year'

test('Years in a row tell the era once, and again where it changes', () => {
  expect(formatFiscalYears([2027])).toEqual({ ja: '令和9年度', en: 'FY2027' })
  expect(formatFiscalYears([2027, 2028])).toEqual({
    ja: '令和9・10年度',
    en: 'FY2027 and FY2028',
  })
  expect(formatFiscalYears([2018, 2019]).ja).toBe('平成30・令和元年度')
})
