import { expect, test } from 'vitest'
import { safeName } from '../../src/charts/save-file'
import { formatTableCsv } from '../../src/charts/table-csv'
import type { TableTwin } from '../../src/results/pages'
import { summarizeSamples } from '../../src/results/summary'
import { centerAndRange } from '../../src/results/tables'

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
    '\ufeff"年度","分教室型 まんなか","分教室型 10回に8回"\r\n"令和14年度","34","25〜44"\r\n\r\n"表","通いたい生徒"\r\n',
  )
})

test('below the table stands what it is and where its figures come from', () => {
  const origin = [
    { label: '表題', value: '通いたい生徒と定員' },
    { label: '法令基準日', value: '令和7年4月1日' },
  ]
  expect(formatTableCsv(table, 'ja', origin).split('\r\n').slice(2, 6)).toEqual([
    '',
    '"表題","通いたい生徒と定員"',
    '"法令基準日","令和7年4月1日"',
    '"表","通いたい生徒"',
  ])
})

test('what a spreadsheet would run stays text, numbers stay numbers', () => {
  const rows = [['=HYPERLINK("x")', '+7', '-0.5', '@a', '▲1,207.5', '-cmd'].map(both)]
  const columns = rows[0]!
  expect(formatTableCsv({ ...table, groups: null, columns, rows }, 'en')).toContain(
    `"'=HYPERLINK(""x"")","7","-0.5","'@a","-1207.5","'-cmd"`,
  )
})

test('a middle and its range stand in columns of their own, as numbers that can be added', () => {
  const summary = summarizeSamples(Float64Array.from({ length: 101 }, (_, at) => at * 20e6))
  const style = { replications: 10_000, money: 'million-yen', masking: null } as const
  const cells = [both('令和14年度'), centerAndRange(summary, 'yen', style)]
  const columns = [both('年度'), both('平均（10回に8回）')]
  const groups = [table.groups![0]!, { label: both('分教室型'), slot: 2, span: 1 }]
  const [heads, first, second] = formatTableCsv(
    { ...table, groups, columns, rows: [cells, [both('令和15年度'), both('－')]] },
    'ja',
  ).split('\r\n')
  expect(heads).toBe(
    '\ufeff"年度","分教室型 平均","分教室型 平均、10回に8回の下","分教室型 平均、10回に8回の上"',
  )
  expect(first).toBe('"令和14年度","1000","200","1800"')
  expect(second).toBe('"令和15年度","－","",""')
})

test('a file name is one that Windows takes', () => {
  expect(safeName('何人来るか?: 1/2')).toBe('何人来るか__ 1_2')
  expect(safeName('')).toBe('manabiba')
})
