import { describe, expect, it } from 'vitest'
import { GRADES } from '../../../src/domain/school'
import {
  LESSON_UNIT_MINUTES,
  schoolWeeks,
  STANDARD_HOURS,
  standardHours,
  standardTotal,
} from '../../../src/rules/curriculum/standard-hours'

describe('standard lesson hours', () => {
  it.each([
    // grade, total printed in the last column of the tables
    [1, 850],
    [2, 910],
    [3, 980],
    [4, 1015],
    [5, 1015],
    [6, 1015],
    [7, 1015],
    [8, 1015],
    [9, 1015],
  ])('the subjects of grade %i make %i', (grade, total) => {
    expect(standardTotal(grade)).toBe(total)
  })

  it('every row has a value for each grade of its level', () => {
    for (const row of STANDARD_HOURS.elementary) expect(row.lessonUnits).toHaveLength(6)
    for (const row of STANDARD_HOURS['junior-high']) expect(row.lessonUnits).toHaveLength(3)
  })

  it.each([
    [1, '生活', 102],
    [2, '生活', 105],
    [3, '外国語活動', 35],
    [5, '外国語', 70],
    [5, '家庭', 60],
    [6, '家庭', 55],
    [7, '音楽', 45],
    [8, '音楽', 35],
    [8, '数学', 105],
    [9, '技術・家庭', 35],
    [9, '国語', 105],
  ])('grade %i: %s has %i', (grade, ja, lessonUnits) => {
    const found = standardHours(grade).find(({ subject }) => subject.words.ja === ja)
    expect(found?.lessonUnits).toBe(lessonUnits)
  })

  it.each([
    [2, '外国語活動'],
    [4, '外国語'],
    [3, '生活'],
    [4, '家庭'],
  ])('grade %i has no %s', (grade, ja) => {
    expect(standardHours(grade).map(({ subject }) => subject.words.ja)).not.toContain(ja)
  })

  it('a lesson unit is 45 minutes in elementary school and 50 in junior high', () => {
    expect(LESSON_UNIT_MINUTES).toEqual({ elementary: 45, 'junior-high': 50 })
  })

  it('a weekly lesson makes a year’s hours: 34 weeks in grade 1, 35 after it', () => {
    expect(GRADES.map(schoolWeeks)).toEqual([34, 35, 35, 35, 35, 35, 35, 35, 35])
    expect(standardTotal(1) / schoolWeeks(1)).toBe(25)
    expect(standardTotal(7) / schoolWeeks(7)).toBe(29)
  })
})
