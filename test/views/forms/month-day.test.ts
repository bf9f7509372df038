import { expect, test } from 'vitest'
import { parseMonthDay, writeMonthDay } from '../../../src/views/forms/month-day'

test.each([
  ['7/21', '07-21'],
  ['７月２１日', '07-21'],
  ['07-21', '07-21'],
  [' 12 / 5 ', '12-05'],
  ['2.29', '02-29'],
])('%s is read as the day %s', (typed, monthDay) => {
  expect(parseMonthDay(typed)).toBe(monthDay)
})

test.each(['', '7', '13/1', '0/5', '7/32', '2025/7/21', '夏'])('%s is no day', (typed) => {
  expect(parseMonthDay(typed)).toBeNull()
})

test('a day is written without noughts, and read back as it was', () => {
  expect(writeMonthDay('07-01')).toBe('7/1')
  expect(parseMonthDay(writeMonthDay('07-01'))).toBe('07-01')
})
