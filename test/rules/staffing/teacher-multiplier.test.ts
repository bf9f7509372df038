import { describe, expect, it } from 'vitest'
import {
  multiplierThousandths,
  TEACHER_MULTIPLIER,
  teacherQuota,
} from '../../../src/rules/staffing/teacher-multiplier'
import vectors from '../../vectors.json'

// Both ends of every band of 義務標準法7条1項1号, so that each boundary is seen from both sides.
// Written out from the law's table, apart from the code's own.
const ELEMENTARY = [
  // classes, 乗ずる数, deputy and teachers
  [1, 1.0, 1],
  [2, 1.0, 2],
  [3, 1.25, 3.75],
  [4, 1.25, 5],
  [5, 1.2, 6],
  [6, 1.292, 7.752],
  [7, 1.264, 8.848],
  [8, 1.249, 9.992],
  [9, 1.249, 11.241],
  [10, 1.234, 12.34],
  [11, 1.234, 13.574],
  [12, 1.21, 14.52],
  [15, 1.21, 18.15],
  [16, 1.2, 19.2],
  [18, 1.2, 21.6],
  [19, 1.17, 22.23],
  [21, 1.17, 24.57],
  [22, 1.165, 25.63],
  [24, 1.165, 27.96],
  [25, 1.155, 28.875],
  [27, 1.155, 31.185],
  [28, 1.15, 32.2],
  [30, 1.15, 34.5],
  [31, 1.14, 35.34],
  [33, 1.14, 37.62],
  [34, 1.137, 38.658],
  [36, 1.137, 40.932],
  [37, 1.133, 41.921],
  [39, 1.133, 44.187],
  [40, 1.13, 45.2],
  [50, 1.13, 56.5],
  [100, 1.13, 113],
] as const

const JUNIOR_HIGH = [
  [1, 4.0, 4],
  [2, 3.0, 6],
  [3, 2.667, 8.001],
  [4, 2.0, 8],
  [5, 1.66, 8.3],
  [6, 1.75, 10.5],
  [7, 1.725, 12.075],
  [8, 1.725, 13.8],
  [9, 1.72, 15.48],
  [11, 1.72, 18.92],
  [12, 1.57, 18.84],
  [14, 1.57, 21.98],
  [15, 1.56, 23.4],
  [17, 1.56, 26.52],
  [18, 1.557, 28.026],
  [20, 1.557, 31.14],
  [21, 1.55, 32.55],
  [23, 1.55, 35.65],
  [24, 1.52, 36.48],
  [26, 1.52, 39.52],
  [27, 1.517, 40.959],
  [32, 1.517, 48.544],
  [33, 1.515, 49.995],
  [35, 1.515, 53.025],
  [36, 1.483, 53.388],
  [46, 1.483, 68.218],
  [100, 1.483, 148.3],
] as const

describe('the multiplier by size of school', () => {
  it.each(ELEMENTARY)('an elementary school of %i classes: × %f = %f', (classes, rate, posts) => {
    expect(multiplierThousandths('elementary', classes)).toBe(Math.round(rate * 1000))
    expect(teacherQuota('elementary', classes)).toBe(posts)
  })

  it.each(JUNIOR_HIGH)('a junior high school of %i classes: × %f = %f', (classes, rate, posts) => {
    expect(multiplierThousandths('junior-high', classes)).toBe(Math.round(rate * 1000))
    expect(teacherQuota('junior-high', classes)).toBe(posts)
  })

  it.each(['elementary', 'junior-high'] as const)('the bands of %s leave no gap', (level) => {
    const bands = TEACHER_MULTIPLIER[level]
    expect(bands[0]?.fromClasses).toBe(1)
    bands.forEach((band, index) => {
      const next = bands[index + 1]
      expect(next?.fromClasses ?? Infinity).toBe(band.toClasses + 1)
    })
  })

  it('both tables above name both ends of every band', () => {
    for (const [level, table] of [
      ['elementary', ELEMENTARY],
      ['junior-high', JUNIOR_HIGH],
    ] as const) {
      const named = new Set<number>(table.map(([classes]) => classes))
      for (const { fromClasses, toClasses } of TEACHER_MULTIPLIER[level]) {
        expect(named).toContain(fromClasses)
        if (toClasses !== Infinity) expect(named).toContain(toClasses)
      }
    }
  })

  it('a school without classes has no teachers', () => {
    expect(teacherQuota('elementary', 0)).toBe(0)
    expect(teacherQuota('junior-high', 0)).toBe(0)
  })

  it('grows by no rule: four classes have fewer than three, twelve fewer than eleven', () => {
    expect(teacherQuota('junior-high', 4)).toBeLessThan(teacherQuota('junior-high', 3))
    expect(teacherQuota('junior-high', 12)).toBeLessThan(teacherQuota('junior-high', 11))
  })

  it('every quota has at most three decimals, without binary dust', () => {
    for (const level of ['elementary', 'junior-high'] as const) {
      for (let classes = 0; classes <= 120; classes++) {
        expect(String(teacherQuota(level, classes))).toMatch(/^\d+(\.\d{1,3})?$/)
      }
    }
  })

  it('a number of classes that no school has is our mistake', () => {
    expect(() => teacherQuota('junior-high', 2.5)).toThrow(/2\.5/)
    expect(() => teacherQuota('junior-high', -1)).toThrow(/-1/)
  })

  it.each(Object.entries(vectors['4_quota'].juniorHigh))(
    'vector: %s classes give %f',
    (classes, posts) => expect(teacherQuota('junior-high', Number(classes))).toBe(posts),
  )
})
