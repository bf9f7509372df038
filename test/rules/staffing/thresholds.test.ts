import { describe, expect, it } from 'vitest'
import {
  articleAdditions,
  guidancePosts,
  largeSchoolPosts,
  pupilBandPosts,
} from '../../../src/rules/staffing/article-additions'
import { aidedPupilsClerkPosts, clerkPosts } from '../../../src/rules/staffing/clerk'
import { deputyWithin } from '../../../src/rules/staffing/deputy'
import { headcountPosts } from '../../../src/rules/staffing/headcount-additions'
import { nursePosts } from '../../../src/rules/staffing/nurse'
import {
  jointKitchenPosts,
  ownKitchenPosts,
  smallKitchensOfMunicipality,
} from '../../../src/rules/staffing/nutrition'
import { principalPosts } from '../../../src/rules/staffing/principal'

// Each threshold of the articles, from both sides.
describe('thresholds of the posts by law', () => {
  it.each([
    // article, level, last number below, first number at, posts below, posts at
    ['7条1項2号', 'elementary', 26, 27, 0, 1],
    ['7条1項2号', 'junior-high', 23, 24, 0, 1],
  ] as const)('%s %s: %i and %i classes', (_article, level, below, at, before, after) => {
    expect(largeSchoolPosts(level, below)).toBe(before)
    expect(largeSchoolPosts(level, at)).toBe(after)
  })

  it.each([
    ['elementary', 29, 30, 0, 0.5],
    ['junior-high', 17, 18, 0, 1],
    ['junior-high', 29, 30, 1, 1.5],
  ] as const)('7条1項3号 %s: %i and %i classes', (level, below, at, before, after) => {
    expect(guidancePosts(level, below)).toBe(before)
    expect(guidancePosts(level, at)).toBe(after)
  })

  it.each([
    [199, 200, 0, 0.25],
    [299, 300, 0.25, 0.5],
    [599, 600, 0.5, 0.75],
    [799, 800, 0.75, 1],
    [1199, 1200, 1, 1.25],
  ])('7条1項4号: %i and %i pupils', (below, at, before, after) => {
    expect(pupilBandPosts(below)).toBe(before)
    expect(pupilBandPosts(at)).toBe(after)
  })

  it.each([
    ['elementary', 5, 6, 0, 0.75],
    ['elementary', 8, 9, 0.75, 1],
    ['elementary', 26, 27, 1, 2],
    ['junior-high', 2, 3, 0, 0.5],
    ['junior-high', 5, 6, 0.5, 1],
    ['junior-high', 23, 24, 1, 2],
  ] as const)('7条3項 (deputy) %s: %i and %i classes', (level, below, at, before, after) => {
    expect(deputyWithin(level, below)).toBe(before)
    expect(deputyWithin(level, at)).toBe(after)
  })

  it('8条1号 (nurse): two and three classes', () => {
    expect(nursePosts('junior-high', 2, 0, false)).toBe(0)
    expect(nursePosts('junior-high', 3, 0, false)).toBe(1)
  })

  it.each([
    ['elementary', 850, 851],
    ['junior-high', 800, 801],
  ] as const)('8条2号 (second nurse) %s: %i and %i pupils', (level, below, at) => {
    expect(nursePosts(level, 24, below, false)).toBe(1)
    expect(nursePosts(level, 24, at, false)).toBe(2)
  })

  it.each([
    ['elementary', 2, 3, 0, 0.75],
    ['elementary', 3, 4, 0.75, 1],
    ['elementary', 26, 27, 1, 2],
    ['junior-high', 2, 3, 0, 0.75],
    ['junior-high', 3, 4, 0.75, 1],
    ['junior-high', 20, 21, 1, 2],
  ] as const)('9条1号〜3号 (clerk) %s: %i and %i classes', (level, below, at, before, after) => {
    expect(clerkPosts(level, below, false)).toBe(before)
    expect(clerkPosts(level, at, false)).toBe(after)
  })

  it('9条4号 (clerk for aided pupils): a hundred, and a quarter of the school', () => {
    expect(aidedPupilsClerkPosts(99, 200)).toBe(0)
    expect(aidedPupilsClerkPosts(100, 400)).toBe(1)
    expect(aidedPupilsClerkPosts(100, 401)).toBe(0)
  })

  it('8条の2 (nutrition): 549 and 550, 1,500 and 1,501, 6,000 and 6,001 pupils', () => {
    expect([ownKitchenPosts(549), ownKitchenPosts(550)]).toEqual([0.25, 1])
    expect([jointKitchenPosts(1500), jointKitchenPosts(1501)]).toEqual([1, 2])
    expect([jointKitchenPosts(6000), jointKitchenPosts(6001)]).toEqual([2, 3])
    expect([0, 1, 3, 4].map(smallKitchensOfMunicipality)).toEqual([0, 1, 1, 1])
  })

  it('7条1項5号〜7号: fiscal 2025 has the ratios of the transition, 2026 those of the act', () => {
    expect(headcountPosts('resource-room', 13, 2025)).toBe(0.9)
    expect(headcountPosts('resource-room', 13, 2026)).toBe(1)
    expect(headcountPosts('japanese-language', 20, 2025)).toBe(1)
    expect(headcountPosts('japanese-language', 18, 2026)).toBe(1)
    expect(headcountPosts('induction', 20, 2025)).toBe(3)
    expect(headcountPosts('induction', 18, 2026)).toBe(3)
    expect(() => headcountPosts('induction', 6, 2024)).toThrow(/2024/)
  })

  it('a 分校 has no principal, nurse or clerk of its own, and one post more', () => {
    expect(principalPosts(3, true)).toBe(0)
    expect(nursePosts('junior-high', 3, 40, true)).toBe(0)
    expect(clerkPosts('junior-high', 3, true)).toBe(0)
    expect(articleAdditions({ level: 'junior-high', classes: 3, branchSchool: true })).toEqual([
      {
        item: 8,
        label: { ja: '分校の加算', en: 'Branch school' },
        article: { ja: '7条1項8号', en: 'art. 7(1)(viii)' },
        posts: 1,
      },
    ])
  })

  it('a school without classes on 1 May has nothing at all', () => {
    expect(principalPosts(0, false)).toBe(0)
    expect(nursePosts('elementary', 0, 0, false)).toBe(0)
    expect(clerkPosts('elementary', 0, false)).toBe(0)
    expect(articleAdditions({ level: 'elementary', classes: 0, branchSchool: true })).toEqual([])
  })
})
