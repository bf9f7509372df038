import { expect, test } from 'vitest'
import { safeName } from '../../src/charts/save-file'
import { formatTableCsv } from '../../src/charts/table-csv'
import type { TableTwin } from '../../src/results/pages'

const both = (text: string) => ({ ja: text, en: text })

const table: TableTwin = {
  caption: both('通いたい生徒'),
  groups: [
    { label: both(''), slot: null, span: 1 },
    { label: both('分教室型'), slot: 2, span: 2 },
  ],
  columns: ['年度', 'まんなか', '10回に8回'].map(both),
  rows: [['令和14年度', '34', '25〜44'].map(both)],
  totalRow: false,
  note: null,
}

test('a table opens in a spreadsheet: byte order mark, CRLF, groups in the heads', () => {
  expect(formatTableCsv(table, 'ja')).toBe(
    '\ufeff"年度","分教室型 まんなか","分教室型 10回に8回"\r\n"令和14年度","34","25〜44"\r\n',
  )
})

test('below the table stands what it is and where its figures come from', () => {
  const origin = [
    { label: '表題', value: '通いたい生徒と定員' },
    { label: '法令基準日', value: '令和7年4月1日' },
  ]
  expect(formatTableCsv(table, 'ja', origin).split('\r\n').slice(2, 5)).toEqual([
    '',
    '"表題","通いたい生徒と定員"',
    '"法令基準日","令和7年4月1日"',
  ])
})

test('what a spreadsheet would run stays text, numbers stay numbers', () => {
  const rows = [['=HYPERLINK("x")', '+7', '-0.5', '@a', '▲7', '-cmd'].map(both)]
  expect(formatTableCsv({ ...table, groups: null, columns: [], rows }, 'en')).toContain(
    `"'=HYPERLINK(""x"")","+7","-0.5","'@a","▲7","'-cmd"`,
  )
})

test('a file name is one that Windows takes', () => {
  expect(safeName('何人来るか?: 1/2')).toBe('何人来るか__ 1_2')
  expect(safeName('')).toBe('manabiba')
})
