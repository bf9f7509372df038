import { expect, test } from 'vitest'
import { tableSheets } from '../../src/charts/table-sheets'
import type { TableTwin } from '../../src/results/pages'

const say = (text: string) => ({ ja: text, en: text })
const PLANS = ['現状', '分校', '分教室'] as const
const COLUMNS = ['開校まで', '年', '10回に8回', '基準との差'] as const

/** Payers by plan, four columns each. */
function table(plans: readonly string[]): TableTwin {
  const cells = plans.flatMap((plan) => COLUMNS.map((column) => `${plan} ${column}`))
  return {
    caption: say('負担'),
    groups: [
      { label: say(''), slot: null, span: 1 },
      ...plans.map((plan, slot) => ({ label: say(plan), slot, span: COLUMNS.length })),
    ],
    columns: [say('払う人'), ...plans.flatMap(() => COLUMNS.map(say))],
    rows: [
      [say('国'), ...cells.map(say)],
      [say('市'), ...cells.map(say)],
    ],
    asks: [
      [null, ...cells.map((measure) => ({ planId: 'campus', measure }))],
      [null, ...cells.map(() => null)],
    ],
    totalRow: true,
    note: say('四捨五入'),
  }
}

test('Plans that are too wide side by side stand one under the other, each with the names of the rows', () => {
  const sheets = tableSheets(table(PLANS))
  expect(sheets.map(({ groups }) => groups?.map(({ label }) => label.ja))).toEqual(
    PLANS.map((plan) => ['', plan]),
  )
  for (const [index, sheet] of sheets.entries()) {
    const cells = COLUMNS.map((column) => `${PLANS[index]!} ${column}`)
    expect(sheet.columns.map(({ ja }) => ja)).toEqual(['払う人', ...COLUMNS])
    expect(sheet.rows[1]?.map(({ ja }) => ja)).toEqual(['市', ...cells])
    expect(sheet.asks?.[0]?.map((asks) => asks?.measure)).toEqual([undefined, ...cells])
  }
})

test('The note closes the last', () => {
  expect(tableSheets(table(PLANS)).map(({ note }) => note?.ja)).toEqual([
    undefined,
    undefined,
    '四捨五入',
  ])
})

test('A table that fits stays whole, and so does one that has no plans to part it by', () => {
  const fitting = table(PLANS.slice(0, 2))
  expect(tableSheets(fitting)).toEqual([fitting])
  const flat = { ...table(PLANS), groups: null }
  expect(tableSheets(flat)).toEqual([flat])
})
