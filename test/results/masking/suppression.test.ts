import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  feasibleRange,
  suppressedCounts,
  suppressedParts,
  type CountTable,
} from '../../../src/results/masking/suppression'

const THRESHOLD = 5

describe('Which counts are held back', () => {
  const held = (...parts: number[]) => [...suppressedParts(parts, THRESHOLD)].sort((a, b) => a - b)

  test('nothing where every grade has five pupils or none', () => {
    expect(held(5, 0, 12)).toEqual([])
  })

  test('with one small grade the next smallest goes too, for the total would give the first away', () => {
    expect(held(12, 3, 9, 20)).toEqual([1, 2])
  })

  test('a small grade is covered by the only other one that has pupils', () => {
    expect(held(0, 8, 0)).toEqual([])
    expect(held(0, 9, 3)).toEqual([1, 2])
  })

  test('the total goes where nothing else is left to cover a small grade', () => {
    // 3 of the 9 in the level are told twice: as a grade of their own, and as what the other level leaves.
    const table = {
      counts: [3, 9, 12, 9],
      sums: [
        { total: 2, parts: [0, 1] },
        { total: 1, parts: [3] },
      ],
    }
    expect(suppressedCounts(table, THRESHOLD)).toEqual(new Set([0, 1, 3]))
  })

  test('two small grades that add up to few are no cover for each other', () => {
    expect(held(1, 1, 30)).toEqual([0, 1, 2])
    expect(held(4, 4, 30)).toEqual([0, 1])
  })

  test('of equal counts the first goes', () => {
    expect(held(2, 7, 7)).toEqual([0, 1])
  })

  test('under a small total every grade goes, an empty one too', () => {
    expect(held(1, 0, 2)).toEqual([0, 1, 2, 3])
  })

  test('a grade counted by municipality holds back a rectangle, not a row alone', () => {
    // Two municipalities × two grades, with totals of both.
    const table: CountTable = {
      counts: [3, 20, 23, 15, 30, 45, 18, 50, 68],
      sums: [
        { total: 2, parts: [0, 1] },
        { total: 5, parts: [3, 4] },
        { total: 8, parts: [6, 7] },
        { total: 6, parts: [0, 3] },
        { total: 7, parts: [1, 4] },
        { total: 8, parts: [2, 5] },
      ],
    }
    expect([...suppressedCounts(table, THRESHOLD)].sort((a, b) => a - b)).toEqual([0, 1, 3, 4])
  })
})

describe('What readers can tell of a held-back count', () => {
  test('a single gap in a sum is no secret', () => {
    const table = { counts: [3, 9, 12], sums: [{ total: 2, parts: [0, 1] }] }
    expect(feasibleRange(table, new Set([0]), 0)).toEqual([3, 3])
    expect(feasibleRange(table, new Set([0, 1]), 0)).toEqual([0, 12])
    expect(feasibleRange(table, new Set([0, 2]), 0)).toEqual([0, Infinity])
  })

  test('it is the least and the most of all tables that fit, by trying them all', () => {
    fc.assert(
      fc.property(
        smallTables,
        fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }),
        (table, picks) => {
          const cells = picks
            .map((pick) => pick % PARTS)
            .filter((at, i, all) => all.indexOf(at) === i)
          const held = new Set(cells)
          const tried = fitting(table, cells)
          cells.forEach((at, index) => {
            const values = tried.map((values) => values[index]!)
            expect(feasibleRange(table, held, at)).toEqual([
              Math.min(...values),
              Math.max(...values),
            ])
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('From what is published', () => {
  test.each([
    ['grades with their total', () => lists],
    ['grades in levels, with three totals', () => levels],
    ['years by grades, with both totals', () => grids],
  ] as const)('no held-back count can be told: %s', (_, tables) => {
    fc.assert(
      fc.property(tables(), fc.integer({ min: 3, max: 10 }), (table, threshold) => {
        const held = suppressedCounts(table, threshold)
        table.counts.forEach((count, at) => {
          if (count > 0 && count < threshold) expect(held.has(at)).toBe(true)
        })
        for (const at of held) {
          const [low, high] = feasibleRange(table, held, at)
          expect(high - low).toBeGreaterThanOrEqual(threshold - 1)
          expect(low).toBeLessThanOrEqual(table.counts[at]!)
          expect(high).toBeGreaterThanOrEqual(table.counts[at]!)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)
const people = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 0, max: 60 }),
)

const lists = fc.array(people, { minLength: 1, maxLength: 9 }).map((parts): CountTable => {
  const sum = { total: parts.length, parts: parts.map((_, at) => at) }
  return { counts: [...parts, sumOf(parts)], sums: [sum] }
})

const levels = fc
  .tuple(
    fc.array(people, { minLength: 1, maxLength: 6 }),
    fc.array(people, { minLength: 1, maxLength: 3 }),
  )
  .map(([elementary, juniorHigh]): CountTable => {
    const parts = [...elementary, ...juniorHigh]
    const [first, second, all] = [parts.length, parts.length + 1, parts.length + 2]
    return {
      counts: [...parts, sumOf(elementary), sumOf(juniorHigh), sumOf(parts)],
      sums: [
        { total: first, parts: elementary.map((_, at) => at) },
        { total: second, parts: juniorHigh.map((_, at) => elementary.length + at) },
        { total: all, parts: [first, second] },
      ],
    }
  })

/** A grid with totals of rows, columns and all. */
function gridOf(rows: readonly (readonly number[])[]): CountTable {
  const width = rows[0]!.length
  const all = [...rows.map((row) => [...row, sumOf(row)])]
  const foot = Array.from({ length: width + 1 }, (_, c) => sumOf(all.map((row) => row[c]!)))
  const lines = [...all, foot]
  const at = (r: number, c: number) => r * (width + 1) + c
  const range = (n: number) => Array.from({ length: n }, (_, index) => index)
  return {
    counts: lines.flat(),
    sums: [
      ...range(lines.length).map((r) => ({
        total: at(r, width),
        parts: range(width).map((c) => at(r, c)),
      })),
      ...range(width + 1).map((c) => ({
        total: at(rows.length, c),
        parts: range(rows.length).map((r) => at(r, c)),
      })),
    ],
  }
}

const grids = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(people, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .map(gridOf)

/** Four numbers in two rows, small enough to try all: positions 0–8 of a 2 × 2 grid with totals. */
const smallTables = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  })
  .map(gridOf)
/** Only inner cells are held back there, so that every fitting table is bounded. */
const PARTS = 5

function fitting(table: CountTable, cells: readonly number[]): number[][] {
  const inner = cells
  const most = Math.max(...table.counts)
  const tried: number[][] = []
  const tryOut = (values: number[]) => {
    if (values.length < inner.length) {
      for (let value = 0; value <= most; value += 1) tryOut([...values, value])
      return
    }
    const counts = table.counts.map((count, at) => {
      const index = inner.indexOf(at)
      return index < 0 ? count : values[index]!
    })
    const holds = table.sums.every(
      ({ total, parts }) => counts[total] === sumOf(parts.map((p) => counts[p]!)),
    )
    if (holds) tried.push(values)
  }
  tryOut([])
  return tried
}
