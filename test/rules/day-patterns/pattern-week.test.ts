import { describe, expect, test } from 'vitest'
import { patternWeek } from '../../../src/rules/day-patterns/pattern-week'
import { cell, EVERY_DAY, HOME, pattern, TWO_DAYS } from './sample-patterns'

describe('a week of a day pattern', () => {
  test('of twenty lessons and two ten-minute blocks a day has 22 lessons: 770 a year', () => {
    const week = patternWeek(EVERY_DAY)
    expect(week.lessonUnits).toBeCloseTo(22, 10)
    expect(week.lessonUnits * 35).toBeCloseTo(770, 8)
    expect(week.lessonUnitsAt.school).toBeCloseTo(22, 10)
    expect(week.lessonsAt).toEqual({ school: 20, home: 0, online: 0 })
    expect(week.lessonUnitsOn.map((units) => units.toFixed(2))).toEqual(Array(5).fill('4.40'))
    expect(week.shortSlots.lessonUnits).toBeCloseTo(2, 10)
    expect(week).toMatchObject({ attendanceDays: 5, schoolDays: 5, withoutSubject: 0 })
  })

  test('counts what is done at home only where it counts as hours', () => {
    const week = patternWeek(TWO_DAYS)
    expect(week.lessonsAt).toEqual({ school: 8, home: 9, online: 3 })
    expect(week.lessonUnitsAt.home).toBe(0)
    expect(week.lessonUnitsAt.online).toBe(3)
    expect(week.withoutSubject).toBe(3)
    expect(week.schoolDays).toBe(2)
  })

  test('splits what several subjects share evenly', () => {
    const week = patternWeek(TWO_DAYS)
    const units = Object.fromEntries(
      week.lessonUnitsOf.map(({ subject, lessonUnits }) => [subject, lessonUnits]),
    )
    expect(units['japanese']).toBeCloseTo(4.4, 10)
    expect(units['science']).toBeCloseTo(4.4 / 3, 10)
  })

  test('of two that differ is the mean of both', () => {
    expect(patternWeek(HOME)).toMatchObject({
      lessonUnits: 0.5,
      schoolDays: 0.5,
      attendanceDays: 1,
      lessonsAt: { school: 0.5, home: 0, online: 0.5 },
    })
  })

  test('takes no note of what stands in a slot that the day does not have', () => {
    expect(patternWeek(pattern({ cells: [cell({ slot: 'ninth' })] })).lessonUnits).toBe(0)
  })
})
