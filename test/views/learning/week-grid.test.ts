import { describe, expect, test } from 'vitest'
import {
  breakable,
  actionOf,
  gridRows,
  placeName,
  stepTo,
  wordsOf,
} from '../../../src/views/learning/week-grid'
import { cell, EVERY_DAY, pattern, slot, SLOTS } from '../../rules/day-patterns/sample-patterns'

const at = (weekday: 'mon' | 'tue' | 'fri', id: string) => ({ week: 1, weekday, slot: id }) as const

const subjects = ['japanese', 'science'].map((id) => ({
  id,
  name: { ja: `${id}の名`, en: id },
  from: [id],
  cells: {},
  reason: null,
  counts: true,
  blocks: null,
}))

describe('the grid of a week', () => {
  test('has a row for every slot, lower where it is less than a lesson, and a box for every weekday', () => {
    const rows = gridRows(EVERY_DAY, 1, subjects)
    expect(rows.map(({ short }) => short)).toEqual([true, false, false, false, false, true])
    expect(rows[0]?.boxes).toHaveLength(5)
    expect(rows[1]?.boxes[0]?.words).toEqual({ ja: 'japaneseの名', en: 'japanese' })
  })

  test('leaves a box empty where nothing is planned, and marks both boxes of a clash', () => {
    const rows = gridRows(
      pattern({
        slots: [...SLOTS, slot('club', 'Club', '10:00', '10:30', 0)],
        cells: [cell({}), cell({ slot: 'club' })],
      }),
      1,
      subjects,
    )
    const clashes = rows.flatMap(({ boxes }) => boxes).filter(({ clash }) => clash)
    expect(clashes.map(({ place }) => place.slot)).toEqual(['1', 'club'])
    expect(rows[0]?.boxes[0]).toMatchObject({ cell: null, words: null })
  })

  test('writes boxes as timetables do, and short blocks by where and with whom they are', () => {
    const shortOf = (part: object) =>
      gridRows(pattern({ cells: [cell(part)] }), 1, subjects)
        .flatMap(({ boxes }) => boxes)
        .find((box) => box.cell)?.short?.ja
    expect(shortOf({ subjects: ['integrated-studies'] })).toBe('総合')
    expect(shortOf({ subjects: ['foreign-language', 'science', 'social-studies'] })).toBe(
      '英・理・社',
    )
    expect(shortOf({ slot: 'wu' })).toBe('WU')
    expect(shortOf({ slot: 'wu', place: 'home', company: 'alone' })).toBe('自分で')
    expect(shortOf({ slot: 'wu', place: 'online' })).toBe('画面で')
  })

  test('names what is done: subjects, an activity, or at least the place', () => {
    const said = (part: object) => wordsOf(cell(part), subjects).ja
    expect(said({ subjects: ['japanese', 'science'] })).toBe('japaneseの名・scienceの名')
    expect(said({ subjects: [], activity: { ja: '家庭学習', en: 'Home' } })).toBe('家庭学習')
    expect(said({ subjects: [], place: 'online' })).toBe('オンライン')
    expect(placeName(EVERY_DAY, at('tue', 'wu'))).toEqual({ ja: '火 WU', en: 'Tue WU' })
  })
})

describe('what stands in a box', () => {
  test('breaks between a word of katakana and one of kanji, and nowhere else', () => {
    expect(breakable('オンライン学習')).toBe('オンライン\u200B学習')
    for (const whole of ['家庭学習', 'CST', 'オンライン', '学習オンライン', '自分で'])
      expect(breakable(whole)).toBe(whole)
  })
})

describe('the keys of the grid', () => {
  test('step from box to box and stay within its edges', () => {
    expect(stepTo(EVERY_DAY, at('mon', '1'), 'ArrowRight')).toEqual(at('tue', '1'))
    expect(stepTo(EVERY_DAY, at('mon', '1'), 'ArrowDown')).toEqual(at('mon', '2'))
    expect(stepTo(EVERY_DAY, at('mon', 'wu'), 'ArrowUp')).toEqual(at('mon', 'wu'))
    expect(stepTo(EVERY_DAY, at('fri', 'cd'), 'ArrowRight')).toEqual(at('fri', 'cd'))
    expect(stepTo(EVERY_DAY, at('mon', '1'), 'a')).toBeNull()
  })

  test('lift with Space, carry with arrows, drop with Space, put back with Escape', () => {
    const from = at('mon', '1')
    const lifted = { from, over: at('tue', '1') }
    expect(actionOf(EVERY_DAY, from, null, ' ')).toEqual({ kind: 'lift', from })
    expect(actionOf(EVERY_DAY, from, lifted, 'ArrowDown')).toEqual({
      kind: 'carry',
      over: at('tue', '2'),
    })
    expect(actionOf(EVERY_DAY, from, lifted, ' ')).toEqual({
      kind: 'drop',
      from,
      to: at('tue', '1'),
    })
    expect(actionOf(EVERY_DAY, from, lifted, 'Escape')).toEqual({ kind: 'put-back', from })
  })

  test('lift nothing from an empty box, and leave Escape alone while nothing is lifted', () => {
    const empty = pattern({})
    expect(actionOf(empty, at('mon', '1'), null, ' ')).toBeNull()
    expect(actionOf(empty, at('mon', '1'), null, 'Escape')).toBeNull()
    expect(actionOf(empty, at('mon', '1'), null, 'Enter')).toEqual({
      kind: 'open',
      place: at('mon', '1'),
    })
  })
})
