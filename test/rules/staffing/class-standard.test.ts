import { describe, expect, it } from 'vitest'
import { gradesOfLevel } from '../../../src/domain/school'
import { classStandard, classStandardCitation } from '../../../src/rules/staffing/class-standard'

const ELEMENTARY = [
  // fiscal year, grades 1 to 6
  [2010, [40, 40, 40, 40, 40, 40]],
  [2011, [35, 40, 40, 40, 40, 40]],
  [2020, [35, 40, 40, 40, 40, 40]],
  [2021, [35, 35, 40, 40, 40, 40]],
  [2022, [35, 35, 35, 40, 40, 40]],
  [2023, [35, 35, 35, 35, 40, 40]],
  [2024, [35, 35, 35, 35, 35, 40]],
  [2025, [35, 35, 35, 35, 35, 35]],
  [2040, [35, 35, 35, 35, 35, 35]],
] as const

const JUNIOR_HIGH = [
  // fiscal year, 中1 to 中3, how sure
  [2010, [40, 40, 40], 'F'],
  [2025, [40, 40, 40], 'F'],
  [2026, [35, 40, 40], 'D'],
  [2027, [35, 35, 40], 'D'],
  [2028, [35, 35, 35], 'F'],
  [2040, [35, 35, 35], 'F'],
] as const

describe('the standard number of pupils in a class', () => {
  it.each(ELEMENTARY)('elementary, fiscal %i: %j', (year, expected) => {
    const standards = gradesOfLevel('elementary').map((g) => classStandard('elementary', g, year))
    expect(standards).toEqual(expected)
  })

  it.each(JUNIOR_HIGH)('junior high, fiscal %i: %j, confidence %s', (year, expected, sure) => {
    const grades = gradesOfLevel('junior-high')
    expect(grades.map((g) => classStandard('junior-high', g, year))).toEqual(expected)
    for (const grade of grades) {
      expect(classStandardCitation('junior-high', grade, year).confidence).toBe(sure)
    }
  })

  it('cites the transition order for the years of the phase-in', () => {
    expect(classStandardCitation('elementary', 3, 2022).article?.ja).toContain('令和4年度')
    expect(classStandardCitation('elementary', 3, 2025).article?.ja).toBe('3条2項')
  })

  it('a grade of the other level is our mistake', () => {
    expect(() => classStandard('elementary', 7, 2025)).toThrow(/Grade 7/)
    expect(() => classStandard('junior-high', 6, 2025)).toThrow(/Grade 6/)
    expect(() => classStandard('junior-high', 10, 2025)).toThrow(/Grade 10/)
    expect(() => classStandard('elementary', 1, 1990)).toThrow(/1990/)
  })
})
