import { describe, expect, test } from 'vitest'
import { describeTeachers } from '../../src/study/describe-teachers'
import { cityWith } from './city'

const teacher = (id: string, licences: string[], more: object = {}) => ({
  id,
  name: { ja: id, en: id },
  paidBy: 'prefecture',
  licences,
  periodsAWeek: 20,
  posts: 1,
  origin: 'own',
  ...more,
})

const row = (id: string, lessonUnits: number) => ({
  id,
  name: { ja: id, en: id },
  from: [id],
  cells: {
    7: { lessonUnits, origin: 'own' },
    8: { lessonUnits, origin: 'own' },
    9: { lessonUnits, origin: 'own' },
  },
})

const factsFor = (...teachers: object[]) =>
  describeTeachers(
    cityWith((draft) => {
      const subjects = [row('japanese', 105), row('music', 35), row('technology-and-home', 35)]
      const learning = { subjects, staff: { teachers } }
      draft.plans[1] = { ...draft.plans[1], lessonUnits: null, learning }
    }),
  ).find(({ planId }) => planId === 'campus')!

describe('The teachers of a plan', () => {
  test('have the load that the classes make, of what they could take', () => {
    const facts = factsFor(teacher('one', ['japanese', 'music']))
    const [one] = facts.cover(3).teachers
    expect(one).toMatchObject({ load: 12, most: 20, fte: 1, contactRatio: 0.6 })
    // Twelve lessons of 50 minutes are ten hours of 38¾.
    expect(one!.workingShare).toBeCloseTo(10 / 38.75)
    expect(facts.cover(6).teachers[0]).toMatchObject({ load: 20 })
    expect(facts.cover(6).subjects[0]).toMatchObject({ id: 'japanese', periods: 18 })
  })

  test('count part-time as their hours a week of 40', () => {
    const lecturer = teacher('one', ['music'], {
      paidBy: 'municipality',
      partTime: true,
      periodsAWeek: 4,
      posts: 2,
    })
    expect(factsFor(lecturer).cover(3).teachers[0]).toMatchObject({
      fte: 0.2,
      most: 8,
      workingShare: null,
    })
  })

  test('leave technology and home economics uncovered one by one', () => {
    const facts = factsFor(teacher('one', ['japanese', 'music', 'technology']))
    expect(facts.uncovered.map(({ ja }) => ja)).toEqual(['家庭'])
  })

  test('are nobody’s business where the staff isn’t known', () => {
    const study = cityWith((draft) => {
      for (const plan of draft.plans) if ('learning' in plan) plan['learning'] = null
    })
    expect(describeTeachers(study)).toEqual([])
  })

  test('cost a year what a lesson costs in it, pay and allowances each in whole yen', () => {
    const facts = factsFor(teacher('one', ['japanese']))
    expect(facts.yearlyYen(2, 2025)).toBe(2 * 35 * (2880 + 300))
    expect(facts.yearlyYen(2, 2026)).toBe(
      Math.round(2 * 35 * 2880 * 1.02) + Math.round(2 * 35 * 300 * 1.02),
    )
  })
})
