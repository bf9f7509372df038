import type { TableTwin } from '../results/pages'

/** A cell of a table twin, counted from its first row and its first column. */
export interface Cell {
  readonly row: number
  readonly column: number
}

type CellAsks = TableTwin['asks']

/** The first cell that can be asked: the table's one stop for the keyboard. */
export function firstAsked(asks: CellAsks): Cell | null {
  for (const [row, cells] of (asks ?? []).entries()) {
    const column = cells.findIndex((cell) => cell !== null)
    if (column >= 0) return { row, column }
  }
  return null
}

/** Where a key leads among the cells that can be asked; null for keys that lead nowhere. */
export function cellAfterKey(asks: CellAsks, { row, column }: Cell, key: string): Cell | null {
  const canBeAsked = (at: Cell) => (asks?.[at.row]?.[at.column] ?? null) !== null
  const across = (asks?.[row] ?? []).map((_, at) => ({ row, column: at })).filter(canBeAsked)
  const down = (asks ?? []).map((_, at) => ({ row: at, column })).filter(canBeAsked)
  switch (key) {
    case 'ArrowRight':
      return across.find((cell) => cell.column > column) ?? null
    case 'ArrowLeft':
      return across.findLast((cell) => cell.column < column) ?? null
    case 'ArrowDown':
      return down.find((cell) => cell.row > row) ?? null
    case 'ArrowUp':
      return down.findLast((cell) => cell.row < row) ?? null
    case 'Home':
      return across[0] ?? null
    case 'End':
      return across.at(-1) ?? null
    default:
      return null
  }
}

/** How a cell is named in the markup. */
export const cellName = ({ row, column }: Cell) => `${row},${column}`

/** The cell that an event in a table came from; null outside of the cells that can be asked. */
export function cellOfEvent({ target }: Event): (Cell & { readonly place: HTMLElement }) | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = place?.dataset['cell']?.split(',').map(Number) ?? []
  return place && row !== undefined && column !== undefined ? { row, column, place } : null
}
