import type { TableTwin } from '../results/pages'

/** More columns than this, in thousands of yen, don't stand between the margins of A4. */
const COLUMNS_OF_A_SHEET = 9

/** A table as it stands on paper: one that is too wide comes in sheets, one group of columns under the other. */
export function tableSheets(table: TableTwin): readonly TableTwin[] {
  const { groups, columns } = table
  if (!groups || columns.length <= COLUMNS_OF_A_SHEET) return [table]
  const [rowNames, ...others] = groups
  if (!rowNames || others.length < 2) return [table]
  let from = rowNames.span
  return others.map((group, index) => {
    const kept = [...range(0, rowNames.span), ...range(from, group.span)]
    from += group.span
    return {
      ...columnsOf(table, kept),
      groups: [rowNames, group],
      note: index === others.length - 1 ? table.note : null,
    }
  })
}

/** The columns at `kept`, with what they answer when asked. */
function columnsOf(table: TableTwin, kept: readonly number[]): TableTwin {
  const pick = <Cell>(row: readonly Cell[]): Cell[] => kept.map((column) => row[column]!)
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map(pick),
    ...(table.asks && { asks: table.asks.map(pick) }),
  }
}

const range = (from: number, length: number): number[] =>
  Array.from({ length }, (_, index) => from + index)
