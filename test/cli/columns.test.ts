import { expect, test } from 'vitest'
import { alignColumns, alignLeft, widthOf } from '../../src/cli/columns'

test.each([
  ['abc', 3],
  ['在籍', 4],
  ['（1）', 5],
  ['▲0.08', 5],
  ['±0', 2],
  ['𠮷', 2],
  ['', 0],
])('%s takes %i places of a terminal', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('figures stand under each other beside Japanese labels', () => {
  const rows = [
    ['在籍', '5', '40'],
    ['a', '1,000', '1'],
  ]
  expect(alignColumns(rows)).toBe('在籍      5  40\na     1,000   1\n')
  expect(alignLeft(rows)).toBe('在籍  5      40\na     1,000  1\n')
})
