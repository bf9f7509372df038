import { describe, expect, test } from 'vitest'
import type { SubjectRow, Teacher } from '../../../src/domain/learning'
import { licencesNeeded, uncoveredSubjects } from '../../../src/rules/staffing/subject-cover'

const teacher = (licences: readonly string[], more: Partial<Teacher> = {}): Teacher => ({
  id: 'teacher',
  name: { ja: '教諭', en: 'Teacher' },
  paidBy: 'prefecture',
  licences,
  outsideLicence: [],
  periodsAWeek: 20,
  posts: 1,
  partTime: false,
  details: 'assumed',
  origin: 'assumed',
  ...more,
})

const merged: SubjectRow = {
  id: 'workshop',
  name: { ja: '工房', en: 'Workshop' },
  from: ['music', 'art'],
  cells: { 7: { lessonUnits: 70, origin: 'own' } },
  reason: null,
  counts: true,
  blocks: null,
}

describe('The licences that a school needs', () => {
  test('are those of the standard, but moral education, integrated studies and special activities', () => {
    const needed = licencesNeeded({ subjects: [] }, [7, 8, 9]).map(({ id }) => id)
    expect(needed).not.toContain('moral-education')
    expect(needed).toHaveLength(10)
  })

  test('are two for technology and home economics', () => {
    const both: SubjectRow = { ...merged, id: 'technology-and-home', from: ['technology-and-home'] }
    const needed = licencesNeeded({ subjects: [both] }, [7])
    expect(needed.map(({ id, periods }) => [id, periods])).toEqual([
      ['technology', 1],
      ['home-economics', 1],
    ])
  })

  test('are those of each subject that was merged, and of none that is new', () => {
    const invented = { ...merged, id: 'talk', from: [] }
    const needed = licencesNeeded({ subjects: [merged, invented] }, [7])
    expect(needed.map(({ id }) => id)).toEqual(['music', 'art'])
  })
})

describe('A subject without a licensed teacher', () => {
  const subjects = [merged]
  const uncovered = (...teachers: Teacher[]) =>
    uncoveredSubjects({ subjects, staff: { teachers, search: null } }, [7])?.map(({ id }) => id)

  test('is one that nobody teaches by licence or by permission', () => {
    expect(uncovered(teacher(['music']))).toEqual(['art'])
    expect(uncovered(teacher(['music'], { outsideLicence: ['art'] }))).toEqual([])
    expect(uncovered(teacher([]))).toEqual(['music', 'art'])
  })

  test('is not covered by a permission for somebody paid by the lesson', () => {
    expect(uncovered(teacher(['music'], { outsideLicence: ['art'], partTime: true }))).toEqual([
      'art',
    ])
  })

  test('is not covered by a permission in an elementary school: the law names none below junior high', () => {
    const staff = { teachers: [teacher([], { outsideLicence: ['art'] })], search: null }
    const art = { ...merged, id: 'art', from: ['art'] }
    const taughtIn = (grade: number) => {
      const cells = { [grade]: { lessonUnits: 35, origin: 'own' as const } }
      return uncoveredSubjects({ subjects: [{ ...art, cells }], staff }, [grade])
    }
    expect(taughtIn(6)?.map(({ id }) => id)).toEqual(['art'])
    expect(taughtIn(7)).toEqual([])
  })

  test('is not covered by a post that is none', () => {
    expect(uncovered(teacher(['music', 'art'], { posts: 0 }))).toEqual(['music', 'art'])
  })

  test('is unknown as long as the staff is', () => {
    expect(uncoveredSubjects({ subjects, staff: null }, [7])).toBeNull()
  })

  test('does not exist in an elementary school with a teacher of all subjects', () => {
    const staff = { teachers: [teacher(['elementary'])], search: null }
    expect(uncoveredSubjects({ subjects: [], staff }, [1, 2])).toEqual([])
  })
})
