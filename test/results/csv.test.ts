import { expect, test } from 'vitest'
import { formatCsv } from '../../src/results/csv'

test('rows end in CRLF and keep commas, quotes and new lines inside their cells', () => {
  expect(formatCsv([['a,b', 'say "c"'], [], ['d\ne']])).toBe('"a,b","say ""c"""\r\n\r\n"d\ne"\r\n')
})

test('text that a spreadsheet would run as a formula stays text', () => {
  const cells = ['=1+1', '+cmd', '-A1', '@x', '\t=1', '\r=1', '\n=1']
  expect(formatCsv([cells])).toBe(`${cells.map((cell) => `"'${cell}"`).join(',')}\r\n`)
})

test('signed numbers stay numbers', () => {
  expect(formatCsv([['-3', '+1,200', '-0.5']])).toBe('"-3","+1,200","-0.5"\r\n')
})
