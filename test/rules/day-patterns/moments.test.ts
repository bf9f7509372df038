import { describe, expect, test } from 'vitest'
import { momentsOf } from '../../../src/rules/day-patterns/moments'
import { cell, EVERY_DAY, HOME, pattern, slot, TWO_DAYS } from './sample-patterns'

describe('the moments of a week', () => {
  test('are its slots where patterns keep the same day', () => {
    const moments = momentsOf([EVERY_DAY, TWO_DAYS])
    expect(moments).toHaveLength(6 * 5)
    expect(moments[1]).toMatchObject({
      week: 1,
      weekday: 'mon',
      begins: '09:55',
      ends: '10:45',
      gatherings: [
        { place: 'school', company: 'teacher', patterns: [0] },
        { place: 'home', company: 'alone', patterns: [1] },
      ],
    })
  })

  test('gather pupils of two patterns who do the same at the same place', () => {
    const tuesday = momentsOf([EVERY_DAY, TWO_DAYS]).find(({ weekday }) => weekday === 'tue')
    expect(tuesday?.gatherings).toEqual([{ place: 'school', company: 'teacher', patterns: [0, 1] }])
  })

  test('are cut where one pattern’s slot ends within another’s', () => {
    const long = pattern({
      slots: [slot('long', 'Long', '10:15', '11:15', 1)],
      cells: [cell({ slot: 'long', subjects: ['art'] })],
    })
    const cuts = momentsOf([pattern({ cells: [cell({})] }), long])
    expect(cuts.map(({ begins, ends, gatherings }) => [begins, ends, gatherings.length])).toEqual([
      ['09:55', '10:15', 1],
      ['10:15', '10:45', 2],
      ['10:45', '11:15', 1],
    ])
    expect(cuts[1]?.name).toEqual({ ja: '1・Long', en: '1 / Long' })
  })

  test('differ between the weeks where a pattern repeats after two', () => {
    const friday = momentsOf([HOME]).map(({ week, gatherings }) => [week, gatherings[0]?.place])
    expect(friday).toEqual([
      [1, 'school'],
      [2, 'online'],
    ])
  })

  test('leave out a slot that ends before it begins, and the second of two things at once', () => {
    const backwards = pattern({
      slots: [slot('1', '1', '10:45', '09:55', 1)],
      cells: [cell({})],
    })
    expect(momentsOf([backwards])).toEqual([])
    const twice = pattern({ cells: [cell({}), cell({ place: 'home' })] })
    expect(momentsOf([twice])[0]?.gatherings).toEqual([
      { place: 'school', company: 'teacher', patterns: [0] },
    ])
  })
})
