import { describe, expect, test } from 'vitest'
import type { Gathering, Moment, PatternFacts, PatternWeek } from '../../../src/domain/day-patterns'
import { presenceOf } from '../../../src/results/day-patterns/presence'

const WEEK: PatternWeek = {
  lessonUnits: 22,
  lessonUnitsOn: [4.4, 4.4, 4.4, 4.4, 4.4],
  lessonUnitsAt: { school: 22, home: 0, online: 0 },
  lessonUnitsOf: [],
  withoutSubject: 0,
  lessonsAt: { school: 20, home: 0, online: 0 },
  shortSlots: { times: 10, lessonUnits: 2 },
  uncounted: 0,
  attendanceDays: 5,
  schoolDays: 5,
}

const moment = (gatherings: readonly Gathering[], begins = '09:55'): Moment => ({
  week: 1,
  weekday: 'mon',
  begins,
  ends: '10:45',
  name: { ja: '1', en: '1' },
  gatherings,
})

const known = (share: number) => ({ low: share, likely: share, high: share })

function facts(moments: readonly Moment[], shares = [0.5, 0.5]): PatternFacts {
  return {
    planId: 'campus',
    patterns: shares.map((share, index) => ({
      id: `${index}`,
      name: { ja: `${index}`, en: `${index}` },
      share: known(share),
      week: WEEK,
      kinds: [],
    })),
    moments,
    groups: { teacher: 15, support: 8, counselor: 1, room: 10 },
    weeks: 35,
  }
}

const atSchool = (patterns: readonly number[], company: Gathering['company'] = 'teacher') =>
  ({ place: 'school', company, patterns }) as const

/** One future: pupils of three grades. */
const roll = (...pupils: number[]) => pupils.map((count) => Float64Array.of(count))

const only = (moments: readonly Moment[], pupils: readonly number[], shares?: number[]) => {
  const { moments: found, most } = presenceOf(facts(moments, shares), roll(...pupils))
  const plain = (counts: typeof most) =>
    Object.fromEntries(Object.entries(counts).map(([what, column]) => [what, column[0]]))
  return { found: found.map(({ counts }) => plain(counts)), most: plain(most) }
}

describe('a moment of the school day', () => {
  test('takes a teacher and a room for every grade that is there', () => {
    const { found } = only([moment([atSchool([0, 1])])], [13, 13, 14])
    expect(found).toEqual([{ school: 40, home: 0, online: 0, adults: 3, rooms: 3 }])
  })

  test('takes two for a grade of one more than a teacher is with, and none for a grade without pupils', () => {
    expect(only([moment([atSchool([0, 1])])], [15, 0, 0]).found[0]).toMatchObject({ adults: 1 })
    expect(only([moment([atSchool([0, 1])])], [16, 0, 0]).found[0]).toMatchObject({ adults: 2 })
  })

  test('takes teachers of their own for pupils who do different things', () => {
    const together = only([moment([atSchool([0, 1])])], [10, 10, 10]).found[0]
    const apart = only([moment([atSchool([0]), atSchool([1])])], [10, 10, 10]).found[0]
    expect([together?.['adults'], apart?.['adults']]).toEqual([3, 6])
  })

  test('counts support workers over all grades, and rooms alone where nobody is with the pupils', () => {
    expect(only([moment([atSchool([0, 1], 'support')])], [6, 6, 6]).found[0]).toMatchObject({
      adults: 3,
      rooms: 3,
    })
    expect(only([moment([atSchool([0, 1], 'alone')])], [6, 6, 6]).found[0]).toMatchObject({
      adults: 0,
      rooms: 2,
    })
  })

  test('takes an adult but no room for lessons on screen, and neither for the family', () => {
    const { found } = only(
      [
        moment([
          { place: 'online', company: 'teacher', patterns: [0] },
          { place: 'home', company: 'family', patterns: [1] },
        ]),
      ],
      [20, 0, 0],
    )
    expect(found).toEqual([{ school: 0, home: 10, online: 10, adults: 1, rooms: 0 }])
  })

  test('has everybody somewhere, whatever the shares', () => {
    const { found } = only(
      [moment([atSchool([0]), { place: 'home', company: 'alone', patterns: [1] }])],
      [13, 13, 14],
      [0.7, 0.3],
    )
    expect(found[0]).toMatchObject({ school: 28, home: 12 })
  })
})

test('The most at once is that of the fullest moment in each future', () => {
  const { most } = only(
    [
      moment([atSchool([0])]),
      moment([atSchool([0, 1])], '10:55'),
      moment([atSchool([1])], '12:30'),
    ],
    [13, 13, 14],
  )
  expect(most).toMatchObject({ school: 40, adults: 3 })
})
