import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schoolPosts, schoolPostsTotal } from '../../../src/rules/staffing/school-posts'
import vectors from '../../vectors.json'

describe('the posts of a school', () => {
  it('three classes of junior high: 8.001 with the deputy inside, and 10.751 in all', () => {
    const posts = schoolPosts({ level: 'junior-high', classes: 3, pupils: 40 })
    expect(posts).toEqual({
      teachers: 8.001,
      additions: [],
      principal: 1,
      nurse: 1,
      clerk: 0.75,
      total: vectors['5_additional'].quotaPosts,
      deputyWithin: 0.5,
    })
  })

  it.each([
    // level, classes, pupils, 分校, total
    ['junior-high', 1, 10, false, 5],
    ['junior-high', 2, 20, false, 7],
    ['junior-high', 4, 60, false, 11],
    ['junior-high', 2, 20, true, 7],
    ['junior-high', 3, 40, true, 9.001],
    ['junior-high', 12, 400, false, 22.34],
    ['junior-high', 24, 850, false, 44.48],
    ['elementary', 3, 16, false, 6.5],
    ['elementary', 6, 16, false, 10.752],
    ['elementary', 27, 851, false, 38.185],
    ['elementary', 0, 0, false, 0],
  ] as const)('%s, %i classes, %i pupils, 分校 %s: %f', (level, classes, pupils, branch, total) => {
    expect(schoolPostsTotal(level, classes, pupils, branch)).toBe(total)
  })

  it('the parts make the total to the thousandth, the deputy not counted again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('elementary' as const, 'junior-high' as const),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.boolean(),
        (level, classes, pupils, branchSchool) => {
          const posts = schoolPosts({ level, classes, pupils, branchSchool })
          const added = posts.additions.reduce((sum, addition) => sum + addition.posts, 0)
          const parts = posts.teachers + added + posts.principal + posts.nurse + posts.clerk
          expect(posts.total).toBe(Math.round(parts * 1000) / 1000)
          expect(posts.deputyWithin).toBeLessThanOrEqual(posts.teachers)
        },
      ),
    )
  })
})
