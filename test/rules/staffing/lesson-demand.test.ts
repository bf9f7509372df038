import { expect, test } from 'vitest'
import type { SubjectRow } from '../../../src/domain/learning'
import { lessonDemand } from '../../../src/rules/staffing/lesson-demand'

const row = (id: string, from: string[], lessonUnits: number, grades = [7]): SubjectRow => ({
  id,
  name: { ja: id, en: id },
  from,
  cells: Object.fromEntries(
    grades.map((grade) => [grade, { lessonUnits, origin: 'own' as const }]),
  ),
  reason: null,
  counts: true,
  blocks: null,
})

const periods = (subjects: SubjectRow[], grades = [7], totals: Record<string, number> = {}) =>
  Object.fromEntries(lessonDemand({ subjects, grades, totals }).map((one) => [one.id, one.periods]))

test('105 lesson units a year are three lessons a week over 35 weeks, in each grade', () => {
  expect(periods([row('japanese', ['japanese'], 105, [7, 8])], [7, 8])).toEqual({ japanese: 6 })
})

test('Grade 1 has 34 weeks', () => {
  expect(periods([row('japanese', ['japanese'], 306, [1])], [1])).toEqual({ japanese: 9 })
})

test('A merged subject is divided by the standard hours of its parents', () => {
  const design = row('design', ['music', 'art', 'technology-and-home'], 160)
  const found = periods([design])
  expect(found['music']).toBeCloseTo(45 / 35)
  expect(found['art']).toBeCloseTo(45 / 35)
  expect(found['technology']).toBeCloseTo(1)
  expect(found['home-economics']).toBeCloseTo(1)
})

test('New subjects and what moral education is merged into need no licence', () => {
  const talk = row('talk', ['moral-education', 'special-activities'], 70)
  const demand = lessonDemand({ subjects: [talk, row('cst', [], 35)], grades: [7] })
  expect(demand.map(({ id, licences, periods: weekly }) => [id, licences, weekly])).toEqual([
    ['talk', null, 2],
    ['cst', null, 1],
  ])
})

test('What a row without lessons comes from is taught by nobody', () => {
  expect(periods([row('japanese', ['japanese'], 70), row('music', ['music'], 0)])).toEqual({
    japanese: 2,
  })
})

test('Where only a total is known, the standard is scaled to it', () => {
  const found = periods([], [7], { 7: 1015 / 2 })
  expect(found['japanese']).toBeCloseTo(2)
  expect(Object.values(found).reduce((sum, one) => sum + one, 0)).toBeCloseTo(14.5)
})
