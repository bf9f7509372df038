import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem'
import { likelyFuture } from '../../src/engine/likely'
import {
  addTeacher,
  adoptProposal,
  describeTeacher,
  forgetStaff,
  removeTeacher,
  setPartTimeSearch,
} from '../../src/study/change-staff'
import { compileStudy } from '../../src/study/compile'
import { describeTeachers } from '../../src/study/describe-teachers'
import { learningOf } from '../../src/study/learning-of'
import type { Study } from '../../src/study/study'
import { cityWith } from './city'
import { runStudy, samplesOf } from './run-study'

const planId = 'branch'

/** The city whose branch has one teacher of Japanese, and nobody else. */
const study = cityWith((draft) => {
  for (const plan of draft.plans)
    if (plan['id'] === planId) {
      const learning = plan['learning'] as object
      plan['learning'] = {
        ...learning,
        staff: {
          teachers: [
            {
              id: 'one',
              name: { ja: '教諭', en: 'Teacher' },
              paidBy: 'prefecture',
              licences: ['japanese'],
              periodsAWeek: 18,
              posts: 1,
              origin: 'assumed',
            },
          ],
        },
      }
    }
})

function ok(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const staffOf = (of: Study) => learningOf(of.plans.find(({ id }) => id === planId)!)!.staff
const teachersOf = (of: Study) => staffOf(of)!.teachers
const factsOf = (of: Study) => describeTeachers(of).find((facts) => facts.planId === planId)!

describe('changes of the staff', () => {
  test('add a teacher, describe and remove it; each is the user’s own', () => {
    const added = ok(addTeacher(study, planId, { licences: ['music'] }))
    expect(teachersOf(added)[1]).toMatchObject({ id: 'teacher-1', origin: 'own', posts: 1 })
    const address = { planId, teacherId: 'one' }
    const described = ok(describeTeacher(added, address, { periodsAWeek: 10 }))
    expect(teachersOf(described)[0]).toMatchObject({
      periodsAWeek: 10,
      origin: 'assumed',
      details: 'own',
    })
    expect(teachersOf(ok(removeTeacher(described, address)))).toHaveLength(1)
  })

  test('make a staff known that wasn’t, and unknown again', () => {
    const unknown = ok(forgetStaff(study, planId))
    expect(staffOf(unknown)).toBeNull()
    expect(teachersOf(ok(addTeacher(unknown, planId)))).toHaveLength(1)
  })

  test('refuse a licence that there isn’t', () => {
    const result = addTeacher(study, planId, { licences: ['latin'] })
    expect(result.ok).toBe(false)
  })

  test('say who could be found, which another proposal follows', () => {
    const both = [['technology', 'home-economics']]
    const asked = ok(setPartTimeSearch(study, planId, { combinations: both, periodsAWeek: 12 }))
    expect(staffOf(asked)!.search).toMatchObject({ periodsAWeek: 12, origin: 'own' })
    expect(factsOf(asked).cover(3).proposal.kind).toBe('impossible')
    expect(staffOf(ok(setPartTimeSearch(asked, planId, null)))!.search).toBeNull()
  })
})

describe('A proposal adopted', () => {
  const { proposal } = factsOf(study).cover(3)
  const teachers = proposal.kind === 'hire' ? proposal.teachers : []
  const adopted = ok(adoptProposal(study, planId, teachers))
  const aWeek = teachers.reduce((sum, { periodsAWeek }) => sum + periodsAWeek, 0)

  test('covers every subject', () => {
    expect(teachers.length).toBeGreaterThan(5)
    expect(factsOf(study).uncovered.length).toBeGreaterThan(5)
    expect(factsOf(adopted).uncovered).toEqual([])
    expect(factsOf(adopted).cover(3).proposal).toEqual({ kind: 'enough' })
    expect(teachersOf(adopted)[1]).toMatchObject({ partTime: true, paidBy: 'municipality' })
  })

  test('costs at the likely values what it was proposed at', () => {
    const itemsOf = (year: number) => {
      const future = likelyFuture(compileStudy(adopted))
      const plan = future.plans.find((one) => one.planId === planId)!
      return plan.years.find(({ fiscalYear }) => fiscalYear === year)!.money.items
    }
    for (const year of [2028, 2033]) {
      const partTime = itemsOf(year).filter(({ id }) => id.startsWith('part-time'))
      expect(partTime).toHaveLength(2)
      const yen = partTime.reduce((sum, { amount }) => sum + amount, 0)
      expect(yen).toBe(factsOf(study).yearlyYen(aWeek, year))
    }
  })

  test('moves the cost of every future by its own lines, and nothing else', async () => {
    const [before, after] = await Promise.all([runStudy(study, 50), runStudy(adopted, 50)])
    const items = ['part-time-teachers', 'part-time-on-cost'].map((item) => ({ item }))
    for (const year of [2027, 2028, 2033]) {
      const of = samplesOf(after, planId, 'cost.total', year)
      const lines = samplesOf(after, planId, 'cost.total', year, items)
      const old = samplesOf(before, planId, 'cost.total', year)
      expect(Array.from(of, (yen, r) => yen - old[r]!)).toEqual([...lines])
      expect(lines.every((yen) => (year < 2028 ? yen === 0 : yen > 0))).toBe(true)
    }
    for (const measure of ['pupils.enrolled', 'posts.municipal', 'cost.lessAtHome'])
      expect(samplesOf(after, planId, measure, 2033)).toEqual(
        samplesOf(before, planId, measure, 2033),
      )
    expect(samplesOf(after, 'campus', 'cost.total', 2033)).toEqual(
      samplesOf(before, 'campus', 'cost.total', 2033),
    )
  })
})
