import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/charts/marks'
import {
  placeTooltip,
  readingAfterKey,
  readingAt,
  readingLike,
  spokenReading,
} from '../../src/charts/reading'

const at = (row: number, column: number, y = row * 100): Reading => ({
  row,
  column,
  x: (column - 2028) * 50,
  y,
  radius: 6,
  title: `令和${column - 2018}年度`,
  plan: { slot: row, name: `案${row}` },
  lines: [{ label: '差', value: '▲7' }],
  point: { chart: 'fan', planId: `plan-${row}`, fiscalYear: column, item: null },
})

/** The first plan opens a year before the second. */
const readings = [at(0, 2028), at(0, 2029), at(0, 2030), at(2, 2029), at(2, 2030)]
const pressed = (row: number, column: number, key: string) => {
  const next = readingAfterKey(readings, at(row, column), key)
  return next && [next.row, next.column]
}

describe('arrow keys', () => {
  test('walk the years and stop at the ends', () => {
    expect(pressed(0, 2028, 'ArrowRight')).toEqual([0, 2029])
    expect(pressed(0, 2030, 'ArrowRight')).toEqual([0, 2030])
    expect(pressed(0, 2028, 'ArrowLeft')).toEqual([0, 2028])
    expect(pressed(0, 2029, 'Home')).toEqual([0, 2028])
    expect(pressed(0, 2029, 'End')).toEqual([0, 2030])
  })

  test('change the plan within the year, or to its nearest year', () => {
    expect(pressed(0, 2030, 'ArrowDown')).toEqual([2, 2030])
    expect(pressed(0, 2028, 'ArrowDown')).toEqual([2, 2029])
    expect(pressed(2, 2029, 'ArrowUp')).toEqual([0, 2029])
    expect(pressed(2, 2029, 'ArrowDown')).toEqual([2, 2029])
  })

  test('leave other keys to the page', () => {
    expect(pressed(0, 2028, 't')).toBeNull()
    expect(pressed(0, 2028, 'Enter')).toBeNull()
  })
})

describe('the pointer', () => {
  const picture = { width: 200, height: 300, marks: [], readings, nearest: 'column' } as const

  test('reads the nearest year, then the nearest plan of it', () => {
    expect(readingAt(picture, 52, 190)).toMatchObject({ row: 2, column: 2029 })
    expect(readingAt(picture, 8, 290)).toMatchObject({ row: 0, column: 2028 })
  })

  test('reads nothing where nothing is drawn', () => {
    expect(readingAt({ ...picture, readings: [] }, 10, 10)).toBeNull()
  })
})

test('what was read is found again after the picture has changed', () => {
  expect(readingLike(readings, { row: 2, column: 2028 })).toMatchObject({ row: 2, column: 2029 })
  expect(readingLike(readings, { row: 5, column: 2030 })).toMatchObject({ column: 2030 })
  expect(readingLike([], { row: 0, column: 0 })).toBeNull()
})

test('▲ is spoken as minus', () => {
  expect(spokenReading(at(2, 2029), 'マイナス')).toBe('令和11年度 案2、差 マイナス7')
})

describe('the tooltip', () => {
  const size = { width: 234, height: 140 }

  test('stands right of the mark, left of it at the right edge', () => {
    const room = { width: 600, height: 300, window: [-24, 1000] } as const
    expect(placeTooltip({ x: 100, y: 150, radius: 6 }, size, room)).toEqual({ left: 118, top: 80 })
    expect(placeTooltip({ x: 500, y: 150, radius: 6 }, size, room)).toEqual({ left: 248, top: 80 })
  })

  test('never stands over the mark, where the window has room for it at all', () => {
    const inside = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(inside, inside, fc.integer({ min: 80, max: 900 }), (sx, sy, width) => {
        const room = { width, height: 336, window: [-300, width + 300] } as const
        const mark = { x: sx * width, y: sy * 336, radius: 6 }
        const { left, top } = placeTooltip(mark, size, room)
        expect(left > mark.x + 6 || left + 234 < mark.x - 6).toBe(true)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top + 140).toBeLessThanOrEqual(337)
      }),
    )
  })
})
