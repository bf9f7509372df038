import { describe, expect, test } from 'vitest'
import { cellAfterKey, firstAsked } from '../../src/charts/table-cells'

const figure = { planId: 'school', measure: 'pupils.enrolled' }
const ASKS = [
  [null, null, figure, figure],
  [null, figure, null, figure],
  [null, null, null, null],
  [null, figure, figure, null],
]

describe('the figures of a table, walked by keyboard', () => {
  test('begin with the first one that can be asked', () => {
    expect(firstAsked(ASKS)).toEqual({ row: 0, column: 2 })
    expect(firstAsked([[null], [null]])).toBeNull()
    expect(firstAsked(undefined)).toBeNull()
  })

  test('follow the arrows over cells that are no figures', () => {
    const from = (row: number, column: number, key: string) =>
      cellAfterKey(ASKS, { row, column }, key)
    expect(from(1, 1, 'ArrowRight')).toEqual({ row: 1, column: 3 })
    expect(from(1, 3, 'ArrowLeft')).toEqual({ row: 1, column: 1 })
    expect(from(1, 1, 'ArrowDown')).toEqual({ row: 3, column: 1 })
    expect(from(3, 2, 'ArrowUp')).toEqual({ row: 0, column: 2 })
    expect(from(0, 3, 'Home')).toEqual({ row: 0, column: 2 })
    expect(from(3, 1, 'End')).toEqual({ row: 3, column: 2 })
  })

  test('stay where no figure follows, and leave other keys alone', () => {
    expect(cellAfterKey(ASKS, { row: 0, column: 3 }, 'ArrowRight')).toBeNull()
    expect(cellAfterKey(ASKS, { row: 0, column: 3 }, 'Enter')).toBeNull()
  })
})
