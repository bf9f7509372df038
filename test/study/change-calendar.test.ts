import { describe, expect, test } from 'vitest'
import type { SchoolCalendar } from '../../src/domain/learning'
import type { Result } from '../../src/domain/problem'
import {
  addCalendarEntry,
  beginCalendar,
  changeCalendarEntry,
  endCalendar,
  removeCalendarEntry,
  setPeriods,
} from '../../src/study/change-calendar'
import { learningOf } from '../../src/study/learning-of'
import type { Study } from '../../src/study/study'
import { cityWith } from './city'

const plain = cityWith((draft) => {
  draft.plans[1]!['learning'] = null
})
const planId = plain.plans[1]!.id

function studyOf(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}
const maybeCalendar = (study: Study) => learningOf(study.plans[1]!)?.calendar ?? null
function calendarOf(result: Result<Study>): SchoolCalendar {
  const calendar = maybeCalendar(studyOf(result))
  if (!calendar) throw new Error('The plan has no calendar.')
  return calendar
}

const begun = studyOf(beginCalendar(plain, planId, 'tokyo'))

describe('changes of a calendar', () => {
  test('begin with a typical year and the lessons a day that the hours need', () => {
    const calendar = maybeCalendar(begun)
    expect(calendar?.vacations.map(({ id }) => id)).toEqual(['summer', 'winter', 'spring'])
    expect(calendar?.closedDays).toHaveLength(1)
    expect(calendar?.periods).toEqual({
      lessonUnits: [4.4, 4.4, 4.4, 4.4, 4.4],
      origin: 'assumed',
    })
    expect(maybeCalendar(studyOf(endCalendar(begun, planId)))).toBeNull()
  })

  test('make what is touched the user’s own, and nothing else', () => {
    const address = { planId, list: 'vacations', id: 'summer' } as const
    const { vacations } = calendarOf(changeCalendarEntry(begun, address, { to: '08-24' }))
    expect(vacations.map(({ to, origin }) => `${to} ${origin}`)).toEqual([
      '08-24 own',
      '01-07 assumed',
      '04-05 assumed',
    ])
    const { periods } = calendarOf(setPeriods(begun, planId, [5, 5, 4, 5, 5]))
    expect(periods).toEqual({ lessonUnits: [5, 5, 4, 5, 5], origin: 'own' })
  })

  test.each(['vacations', 'closedDays', 'events'] as const)(
    'add to %s under an id of its own, and take away again',
    (list) => {
      const once = studyOf(addCalendarEntry(begun, planId, list))
      const twice = calendarOf(addCalendarEntry(once, planId, list))[list]
      expect(new Set(twice.map(({ id }) => id)).size).toBe(twice.length)
      const { id } = twice.at(-2)!
      expect(calendarOf(removeCalendarEntry(once, { planId, list, id }))[list]).toEqual(
        maybeCalendar(begun)?.[list],
      )
    },
  )

  test('refuse a day that no year has', () => {
    const address = { planId, list: 'vacations', id: 'summer' } as const
    const refused = changeCalendarEntry(begun, address, { to: '02-30' })
    expect(refused.ok).toBe(false)
    expect(!refused.ok && refused.problems[0]?.message.ja).toMatch(/夏季休業.*月日/)
  })

  test('refuse a plan without a school', () => {
    expect(beginCalendar(plain, plain.plans[0]!.id, 'ordinary').ok).toBe(false)
  })
})
