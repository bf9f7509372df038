import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classTotal, countClasses } from '../../../src/rules/staffing/class-count'
import vectors from '../../vectors.json'

const JUNIOR_HIGH_AT_40 = [
  // 中1, 中2, 中3, classes, who shares one
  [[40, 0, 0], 1, 'single'],
  [[41, 0, 0], 2, 'single'],
  [[80, 0, 0], 2, 'single'],
  [[81, 0, 0], 3, 'single'],
  // neighbours: eight together share a class, nine don't
  [[4, 4, 40], 2, '7+8'],
  [[7, 1, 40], 2, '7+8'],
  [[4, 5, 40], 3, 'single'],
  [[40, 4, 4], 2, '8+9'],
  [[40, 4, 5], 3, 'single'],
  // the first pair wins
  [[4, 4, 4], 2, '7+8'],
  [[5, 4, 4], 2, '8+9'],
  // 中1 and 中3 only past an empty 中2, and four each at most
  [[4, 0, 4], 1, '7+9'],
  [[5, 0, 3], 2, 'single'],
  [[3, 0, 5], 2, 'single'],
  [[1, 0, 1], 1, '7+9'],
  [[4, 20, 4], 3, 'single'],
  [[1, 0, 0], 1, 'single'],
  [[0, 0, 0], 0, 'single'],
] as const

const ELEMENTARY_AT_35 = [
  [[35, 36, 0, 0, 0, 0], 3, 'single'],
  // with grade 1 eight together, without it sixteen
  [[4, 4, 35, 35, 35, 35], 5, '1+2'],
  [[4, 5, 35, 35, 35, 35], 6, 'single'],
  [[35, 8, 8, 35, 35, 35], 5, '2+3'],
  [[35, 8, 9, 35, 35, 35], 6, 'single'],
  // several pairs, from the lowest grade
  [[2, 2, 2, 2, 2, 2], 3, '1+2, 3+4, 5+6'],
  [[4, 5, 8, 8, 8, 20], 4, '2+3, 4+5'],
  // past an empty grade: half the limit for each
  [[4, 0, 4, 35, 35, 35], 4, '1+3'],
  [[5, 0, 3, 35, 35, 35], 5, 'single'],
  [[35, 8, 0, 8, 35, 35], 4, '2+4'],
  [[35, 9, 0, 7, 35, 35], 5, 'single'],
] as const

const forty = [40, 40, 40]
const thirtyFive = [35, 35, 35, 35, 35, 35]

describe('the number of classes', () => {
  it.each(JUNIOR_HIGH_AT_40)('junior high %j: %i classes, %s', (pupils, classes, combined) => {
    expect(countClasses(pupils, forty, 'junior-high')).toEqual({ classes, combined })
  })

  it.each(ELEMENTARY_AT_35)('elementary %j: %i classes, %s', (pupils, classes, combined) => {
    expect(countClasses(pupils, thirtyFive, 'elementary')).toEqual({ classes, combined })
  })

  it.each(vectors['4_classes'])(
    'vector: $pupils at $standard make $classes, $combined',
    ({ pupils, standard, classes, combined }) => {
      expect(countClasses(pupils, standard, 'junior-high')).toEqual({ classes, combined })
    },
  )

  it('reads a school out of a longer column, without looking at its neighbours', () => {
    const pupils = Int32Array.from([99, 99, 5, 3, 13, 99])
    const standards = Float64Array.from([1, 40, 40, 40])
    expect(classTotal(pupils, 2, 3, standards, 1, 'junior-high', true)).toBe(2)
    expect(classTotal(pupils, 2, 3, standards, 1, 'junior-high', false)).toBe(3)
  })

  it('lets no grades share a class where the prefecture never combines', () => {
    expect(countClasses([4, 4, 4], forty, 'junior-high', false)).toEqual({
      classes: 3,
      combined: 'single',
    })
  })

  const roll = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 6, maxLength: 6 })
  const smallRoll = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 })

  it('never puts more classes than each grade apart would make', () => {
    fc.assert(
      fc.property(fc.oneof(roll, smallRoll), (pupils) => {
        const apart = pupils.reduce((sum, count) => sum + Math.ceil(count / 35), 0)
        const { classes, combined } = countClasses(pupils, thirtyFive, 'elementary')
        const pairs = combined === 'single' ? 0 : combined.split(', ').length
        expect(classes).toBe(apart - pairs)
      }),
    )
  })

  it('takes as many pairs as any choice of pairs could', () => {
    fc.assert(
      fc.property(smallRoll, (pupils) => {
        const { classes } = countClasses(pupils, thirtyFive, 'elementary')
        expect(classes).toBe(fewestClasses(pupils))
      }),
    )
  })
})

/** Every choice tried: the last grade with pupils alone, or with the one before it if the law lets. */
function fewestClasses(pupils: readonly number[]): number {
  const grades = pupils.flatMap((count, index) => (count > 0 ? [{ count, index }] : []))
  const best = [0]
  grades.forEach((grade, i) => {
    const alone = (best[i] ?? 0) + Math.ceil(grade.count / 35)
    const before = grades[i - 1]
    const limit = before?.index === 0 ? 8 : 16
    const most = before && grade.index === before.index + 1 ? limit : limit / 2
    const fits =
      before && before.count + grade.count <= limit && before.count <= most && grade.count <= most
    best.push(fits ? Math.min(alone, (best[i - 1] ?? 0) + 1) : alone)
  })
  return best.at(-1) ?? 0
}
