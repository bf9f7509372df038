/** A linear equation over unknowns: the sum of coefficient × unknown is `value`. */
export interface Equation {
  readonly coefficients: readonly number[]
  readonly value: number
}

/** Far below a person, far above what whole numbers lose on the way. */
const TINY = 1e-7

/**
 * The smallest and largest value that an unknown can take where all are at least zero and every equation
 * holds. The equations must have a solution.
 */
export function boundsOf(
  unknown: number,
  unknowns: number,
  equations: readonly Equation[],
): readonly [low: number, high: number] {
  const goal = (sign: number) =>
    Array.from({ length: unknowns }, (_, index) => (index === unknown ? sign : 0))
  return [-maximum(goal(-1), equations), maximum(goal(1), equations)]
}

/** One row of the tableau: coefficients, the right side last, and which column it solves. */
interface Row {
  readonly cells: number[]
  basic: number
}

/** The largest goal·x with x ≥ 0 under the equations, by the simplex method in two phases; infinite if unbounded. */
function maximum(goal: readonly number[], equations: readonly Equation[]): number {
  const width = goal.length
  const rows = equations.map((equation, index) => startingRow(equation, index, width, equations))
  const helpers = rows.length
  climb(
    rows,
    [...Array<number>(width).fill(0), ...Array<number>(helpers).fill(-1)],
    width + helpers,
  )
  const kept = rows.filter((row) => row.basic < width || leaveHelper(row, rows, width))
  return climb(kept, [...goal, ...Array<number>(helpers).fill(0)], width)
}

/** Each equation begins with a helper of its own as solution, which the first phase drives to zero. */
function startingRow(
  { coefficients, value }: Equation,
  index: number,
  width: number,
  equations: readonly Equation[],
): Row {
  const sign = value < 0 ? -1 : 1
  const own = equations.map((_, other) => (other === index ? 1 : 0))
  return {
    cells: [...coefficients.map((c) => c * sign), ...own, value * sign],
    basic: width + index,
  }
}

/** A helper left at zero gives way to an unknown; a row without one says nothing new. */
function leaveHelper(row: Row, rows: readonly Row[], width: number): boolean {
  const column = row.cells.slice(0, width).findIndex((cell) => Math.abs(cell) > TINY)
  if (column < 0) return false
  pivot(rows, row, column)
  return true
}

/** Moves from corner to corner while the goal grows, by Bland's rule, which never circles. */
function climb(rows: readonly Row[], goal: readonly number[], columns: number): number {
  for (;;) {
    const entering = firstColumn(columns, (column) => gainOf(rows, goal, column) > TINY)
    if (entering === null) return valueOf(rows, goal)
    const leaving = tightest(rows, entering)
    if (leaving === null) return Infinity
    pivot(rows, leaving, entering)
  }
}

function firstColumn(columns: number, holds: (column: number) => boolean): number | null {
  for (let column = 0; column < columns; column += 1) if (holds(column)) return column
  return null
}

function gainOf(rows: readonly Row[], goal: readonly number[], column: number): number {
  return rows.reduce((gain, row) => gain - goal[row.basic]! * row.cells[column]!, goal[column]!)
}

function valueOf(rows: readonly Row[], goal: readonly number[]): number {
  return rows.reduce((sum, row) => sum + goal[row.basic]! * row.cells.at(-1)!, 0)
}

function tightest(rows: readonly Row[], column: number): Row | null {
  let best: Row | null = null
  const ratio = (row: Row) => row.cells.at(-1)! / row.cells[column]!
  for (const row of rows) {
    if (row.cells[column]! <= TINY) continue
    const gap = best === null ? -1 : ratio(row) - ratio(best)
    if (best === null || gap < -TINY || (gap <= TINY && row.basic < best.basic)) best = row
  }
  return best
}

function pivot(rows: readonly Row[], pivotRow: Row, column: number): void {
  const by = pivotRow.cells[column]!
  pivotRow.cells.forEach((cell, index) => (pivotRow.cells[index] = cell / by))
  for (const row of rows) {
    const factor = row.cells[column]!
    if (row === pivotRow || factor === 0) continue
    row.cells.forEach((cell, index) => (row.cells[index] = cell - factor * pivotRow.cells[index]!))
  }
  pivotRow.basic = column
}
