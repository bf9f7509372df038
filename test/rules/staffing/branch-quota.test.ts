import { describe, expect, it } from 'vitest'
import { branchPostsChange, branchQuota } from '../../../src/rules/staffing/branch-quota'
import { schoolPostsTotal } from '../../../src/rules/staffing/school-posts'
import vectors from '../../vectors.json'

const level = 'junior-high'

describe('what a branch classroom adds to its parent', () => {
  it.each(vectors['4_quota'].branchDifference)(
    'vector: $parent + $branch classes give $value',
    ({ parent, branch, value }) => {
      const quota = branchQuota({ level, parentClasses: parent, branchClasses: branch })
      expect(quota.value).toBe(value)
    },
  )

  it('reaching 18 classes brings the guidance post apart from the value', () => {
    const quota = branchQuota({ level, parentClasses: 15, branchClasses: 3 })
    expect(quota.value).toBe(4.626)
    expect(quota.additionChanges).toMatchObject([{ item: 3, posts: 1 }])
    expect(quota.totalChange).toBe(5.626)
  })

  it('reaching 24 classes brings the large-school post; the deputy moves inside', () => {
    const quota = branchQuota({ level, parentClasses: 21, branchClasses: 3 })
    expect(quota.additionChanges).toMatchObject([{ item: 2, posts: 1 }])
    expect(quota.deputyChangeWithin).toBe(1)
    expect(quota.totalChange).toBe(4.93)
  })

  it('reaching 21 classes brings a clerk, reaching 200 pupils a quarter', () => {
    const quota = branchQuota({
      level,
      parentClasses: 18,
      branchClasses: 3,
      parentPupils: 190,
      branchPupils: 10,
    })
    expect(quota.clerkChange).toBe(1)
    expect(quota.additionChanges).toMatchObject([{ item: 4, posts: 0.25 }])
  })

  it('a parent of two classes gains nurse and clerk with the third', () => {
    const quota = branchQuota({ level, parentClasses: 2, branchClasses: 1 })
    expect(quota).toMatchObject({ value: 2.001, nurseChange: 1, clerkChange: 0.75 })
  })

  it('can be negative and stays so, without dust', () => {
    expect(branchQuota({ level, parentClasses: 11, branchClasses: 1 }).value).toBe(-0.08)
    expect(branchQuota({ level, parentClasses: 3, branchClasses: 1 }).value).toBe(-0.001)
  })

  it('without the parent’s pupils no step by pupils is told', () => {
    const quota = branchQuota({ level, parentClasses: 9, branchClasses: 3, branchPupils: 300 })
    expect(quota.additionChanges).toEqual([])
  })

  it('the fast change is the difference of two schools', () => {
    for (let parent = 1; parent < 30; parent++) {
      for (let branch = 0; branch < 5; branch++) {
        const difference =
          schoolPostsTotal(level, parent + branch, 440, false) -
          schoolPostsTotal(level, parent, 400, false)
        const change = branchPostsChange(level, parent, 400, branch, 40)
        expect(change).toBeCloseTo(difference, 9)
        expect(change).toBe(Math.round(difference * 1000) / 1000)
      }
    }
  })
})
