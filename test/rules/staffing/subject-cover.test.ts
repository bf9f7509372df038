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
    const needed = licencesNeeded({ subjects: [] }, [7, 8, 9])
    expect(needed).toHaveLength(9)
    expect(needed).not.toContain('moral-education')
  })

  test('are those of each subject that was merged, and of none that is new', () => {
    const invented = { ...merged, id: 'talk', from: [] }
    expect(licencesNeeded({ subjects: [merged, invented] }, [7])).toEqual(['music', 'art'])
  })
})

describe('A subject without a licensed teacher', () => {
  const subjects = [merged]
  const uncovered = (...teachers: Teacher[]) =>
    uncoveredSubjects({ subjects, staff: { teachers } }, [7])

  test('is one that nobody teaches by licence or by permission', () => {
    expect(uncovered(teacher(['music']))).toEqual(['art'])
    expect(uncovered(teacher(['music'], { outsideLicence: ['art'] }))).toEqual([])
    expect(uncovered(teacher([]))).toEqual(['music', 'art'])
  })

  test('is not covered by a post that is none', () => {
    expect(uncovered(teacher(['music', 'art'], { posts: 0 }))).toEqual(['music', 'art'])
  })

  test('is unknown as long as the staff is', () => {
    expect(uncoveredSubjects({ subjects, staff: null }, [7])).toBeNull()
  })

  test('does not exist in an elementary school with a teacher of all subjects', () => {
    const staff = { teachers: [teacher(['elementary'])] }
    expect(uncoveredSubjects({ subjects: [], staff }, [1, 2])).toEqual([])
  })
})
