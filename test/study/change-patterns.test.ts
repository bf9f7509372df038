import { describe, expect, test } from 'vitest'
import type { DayPattern } from '../../src/domain/learning'
import type { Result } from '../../src/domain/problem'
import {
  movePatternCell,
  setGroupSizes,
  setPatternCell,
  setPatternShare,
} from '../../src/study/change-patterns'
import { describePatterns } from '../../src/study/describe-patterns'
import { learningOf } from '../../src/study/learning-of'
import type { Study } from '../../src/study/study'
import { cityLearning } from './learning-city'

const study = cityLearning()
const planId = study.plans[1]!.id
const at = { planId, patternId: 'two-days' }
const tuesday = { week: 1, weekday: 'tue', slot: '1' } as const
const monday = { week: 1, weekday: 'mon', slot: '1' } as const

function twoDays(result: Result<Study>): DayPattern {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return learningOf(result.value.plans[1]!)!.patterns.find(({ id }) => id === 'two-days')!
}

const found = (pattern: DayPattern, { weekday, slot }: { weekday: string; slot: string }) =>
  pattern.cells.find((cell) => cell.weekday === weekday && cell.slot === slot)

describe('changes of day patterns', () => {
  test('move a lesson; what stood there takes its place, and both are the user’s own', () => {
    const moved = twoDays(movePatternCell(study, at, tuesday, monday))
    expect(found(moved, monday)).toMatchObject({ place: 'school', origin: 'own' })
    expect(found(moved, tuesday)).toMatchObject({ place: 'home', origin: 'own' })
    expect(moved.cells).toHaveLength(30)
  })

  test('say who is with the pupils without touching where the lesson comes from', () => {
    const changed = twoDays(setPatternCell(study, at, tuesday, { company: 'support' }))
    expect(found(changed, tuesday)).toMatchObject({
      company: 'support',
      origin: 'assumed',
      details: 'own',
    })
  })

  test('clear a place, and fill it again', () => {
    const cleared = setPatternCell(study, at, tuesday, null)
    expect(found(twoDays(cleared), tuesday)).toBeUndefined()
    if (!cleared.ok) throw new Error('refused')
    const filled = twoDays(setPatternCell(cleared.value, at, tuesday, { subjects: ['science'] }))
    expect(found(filled, tuesday)).toMatchObject({ subjects: ['science'], origin: 'own' })
  })

  test('refuse a subject that the plan does not teach, and a share out of order', () => {
    expect(setPatternCell(study, at, tuesday, { subjects: ['dance'] }).ok).toBe(false)
    expect(setPatternShare(study, at, { low: 0.5, likely: 0.3, high: 0.6 }).ok).toBe(false)
  })

  test('state a share and sizes of groups as the user’s own, and take the sizes back', () => {
    const shared = twoDays(setPatternShare(study, at, { low: 0.1, likely: 0.3, high: 0.6 }))
    expect(shared.share).toEqual({ low: 0.1, likely: 0.3, high: 0.6, origin: 'own' })
    const sized = setGroupSizes(study, planId, { teacher: 10 })
    if (!sized.ok) throw new Error('refused')
    expect(describePatterns(sized.value)[0]?.groups).toMatchObject({ teacher: 10, support: 8 })
    expect(setGroupSizes(sized.value, planId, null)).toMatchObject({ ok: true, value: study })
  })

  test('leave other plans and other patterns alone', () => {
    const result = movePatternCell(study, at, tuesday, monday)
    if (!result.ok) throw new Error('refused')
    expect(result.value.plans[2]).toBe(study.plans[2])
    expect(learningOf(result.value.plans[1]!)!.patterns[0]).toBe(
      learningOf(study.plans[1]!)!.patterns[0],
    )
  })
})

describe('what day patterns come to', () => {
  test('is told of the plans that have some', () => {
    const [facts, ...others] = describePatterns(study)
    expect(others).toEqual([])
    expect(facts).toMatchObject({ planId, groups: { teacher: 15 } })
    expect(facts?.patterns.map(({ week }) => week.schoolDays)).toEqual([0.5, 2, 5])
    expect(facts?.moments.filter(({ week }) => week === 2)).toHaveLength(30)
  })
})
