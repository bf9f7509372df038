import { describe, expect, test } from 'vitest'
import type { SubjectRow } from '../../../src/domain/learning'
import {
  curriculumLines,
  gradeCurriculum,
  plannedTotal,
  standardCurriculum,
  unitsOfBlocks,
} from '../../../src/rules/curriculum/planned-hours'

function row(id: string, from: readonly string[], units: number, more: object = {}): SubjectRow {
  return {
    id,
    name: { ja: id, en: id },
    from,
    cells: { 8: { lessonUnits: units, origin: 'assumed' } },
    reason: null,
    counts: true,
    blocks: null,
    ...more,
  }
}

const ROWS = [
  row('japanese', ['japanese'], 105),
  row('mathematics', ['mathematics'], 105),
  row('science', ['science'], 150),
  row('workshop', ['music', 'art', 'technology-and-home'], 150),
  row('individual-learning', [], 70),
  row('moral-education', ['moral-education'], 0),
  row('club', [], 35, { counts: false }),
]

const lineOf = (id: string) => curriculumLines(ROWS, 8).find((line) => line.id === id)!

describe('A curriculum by subject', () => {
  test.each([
    ['japanese', 'reduced', 105, 140],
    ['mathematics', 'kept', 105, 105],
    ['science', 'raised', 150, 140],
    ['workshop', 'merged', 150, 35 + 35 + 70],
    ['individual-learning', 'new', 70, 0],
    ['moral-education', 'dropped', 0, 35],
    ['foreign-language', 'dropped', 0, 140],
  ])('says what becomes of %s: %s', (id, change, planned, standard) => {
    expect(lineOf(id)).toMatchObject({ change, planned, standard })
  })

  test('leaves nothing of the standard out: what no row names is no longer taught', () => {
    const { lines, standard } = gradeCurriculum(ROWS, 8)!
    expect(standard).toBe(1015)
    expect(lines.reduce((sum, line) => sum + line.standard, 0)).toBe(1015)
  })

  test('adds up what counts; what runs outside the hours is shown apart', () => {
    expect(plannedTotal(ROWS, 8)).toBe(105 + 105 + 150 + 150 + 70)
    expect(lineOf('club').counts).toBe(false)
  })

  test('keeps, loses and gains so that both totals come out', () => {
    const { planned, standard, kept, lost, gained } = gradeCurriculum(ROWS, 8)!
    expect(kept + lost).toBe(standard)
    expect(kept + gained).toBe(planned)
    expect(gained).toBe(10 + 10 + 70)
  })

  test('is unknown in a grade of which no row says anything', () => {
    expect(gradeCurriculum(ROWS, 7)).toBeNull()
    expect(plannedTotal([], 8)).toBeNull()
  })

  test('is the standard, kept, in today’s schools', () => {
    const { lines, planned, lost } = standardCurriculum(1)
    expect([planned, lost]).toEqual([850, 0])
    expect(lines.every(({ change }) => change === 'kept')).toBe(true)
  })
})

describe('Short blocks', () => {
  const blocks = { minutes: 10, timesAWeek: 5, weeks: 35, origin: 'stated' } as const

  test('of ten minutes a day make 35 lesson units of 50 minutes', () => {
    expect(unitsOfBlocks(blocks, 'junior-high')).toBe(35)
  })

  test('make more where a lesson unit has 45 minutes', () => {
    expect(unitsOfBlocks(blocks, 'elementary')).toBeCloseTo(38.9, 1)
  })

  test('stand beside what is declared, not in place of it', () => {
    const cells = { 8: { lessonUnits: 70, origin: 'stated', source: 'report' } }
    const [line] = curriculumLines([row('cst', [], 70, { cells, blocks })], 8)
    expect(line).toMatchObject({ planned: 70, declared: 70, computed: 35 })
  })
})
