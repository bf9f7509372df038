import type { TableTwin } from '../results/pages'

/** Columns at which a group begins, the first one left out: a line stands there from head to foot. */
export function columnStarts({ groups }: Pick<TableTwin, 'groups'>): ReadonlySet<number> {
  let column = 0
  const starts = (groups ?? []).map(({ span }) => (column += span) - span)
  return new Set(starts.filter((start) => start > 0))
}

const NUMBER = /^[+\-−▲±]?[\d,.]/u

/** Whether a column holds figures, which stand to the right; words stand to the left. */
export function numericColumns({ columns, rows }: Pick<TableTwin, 'columns' | 'rows'>): boolean[] {
  return columns.map((_, at) => rows.some((row) => NUMBER.test(row[at]?.ja ?? '')))
}
