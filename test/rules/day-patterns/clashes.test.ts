import { describe, expect, test } from 'vitest'
import { clashesOf } from '../../../src/rules/day-patterns/clashes'
import { cell, EVERY_DAY, pattern, slot, SLOTS } from './sample-patterns'

describe('clashes of a day pattern', () => {
  test('are none where every slot holds one thing and no slots overlap', () => {
    expect(clashesOf(EVERY_DAY)).toEqual([])
  })

  test('are found where a slot holds two things', () => {
    const twice = pattern({ cells: [cell({}), cell({ subjects: ['science'] })] })
    expect(clashesOf(twice)).toEqual([{ week: 1, weekday: 'mon', slots: ['1', '1'] }])
  })

  test('are found where slots share a minute, and not where one begins as the other ends', () => {
    const clashing = (begins: string) =>
      clashesOf(
        pattern({
          slots: [...SLOTS, slot('club', 'Club', begins, '11:00', 0)],
          cells: [cell({}), cell({ slot: 'club' }), cell({ weekday: 'tue', slot: 'club' })],
        }),
      )
    expect(clashing('10:44')).toEqual([{ week: 1, weekday: 'mon', slots: ['1', 'club'] }])
    expect(clashing('10:45')).toEqual([])
  })

  test('are told apart by week', () => {
    const fortnight = pattern({ weeks: 2, cells: [cell({}), cell({ week: 2 }), cell({ week: 2 })] })
    expect(clashesOf(fortnight)).toEqual([{ week: 2, weekday: 'mon', slots: ['1', '1'] }])
  })
})
