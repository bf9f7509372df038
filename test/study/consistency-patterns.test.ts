import { describe, expect, test } from 'vitest'
import { validateStudy } from '../../src/study/parse'
import { EVERY_DAY, pattern, cell, slot, SLOTS } from '../rules/day-patterns/sample-patterns'
import { cityDraft } from './city'
import { PATTERNS } from './learning-city'

/** What is said of a plan with one day pattern. */
function refusal(part: Partial<typeof EVERY_DAY>, others: object = {}) {
  const draft = cityDraft()
  draft.plans[1]!['learning'] = {
    ...PATTERNS,
    patterns: [pattern({ cells: [cell({})], ...part })],
    ...others,
  }
  const result = validateStudy(draft)
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message.ja])
}

const AT = 'plans[1].learning.patterns[0]'

describe('a day pattern is refused with a sentence', () => {
  test('and taken where nothing is wrong', () => {
    expect(refusal({})).toEqual([])
  })

  test('where a slot ends before it begins, or as it begins', () => {
    const backwards = (ends: string) =>
      refusal({ slots: [...SLOTS, slot('5', '5', '14:40', ends, 1)] })
    expect(backwards('14:30')).toEqual([
      [
        `${AT}.slots[6].ends`,
        expect.stringMatching(/は始まり（14:40）より後の時刻にしてください（いまは"14:30"）。$/u),
      ],
    ])
    expect(backwards('14:40')).toHaveLength(1)
    expect(backwards('14:41')).toEqual([])
  })

  test('where a cell names a slot, a week or a subject that there is not', () => {
    const of = (part: object) => refusal({ cells: [cell(part)] }).map(([path]) => path)
    expect(of({ slot: '9' })).toEqual([`${AT}.cells[0].slot`])
    expect(of({ week: 2 })).toEqual([`${AT}.cells[0].week`])
    expect(of({ subjects: ['japanese', 'dance'] })).toEqual([`${AT}.cells[0].subjects[1]`])
    expect(of({ source: 'nowhere' })).toEqual([`${AT}.cells[0].source`])
  })

  test('where two of one id could not be told apart, and where a share is out of order', () => {
    expect(refusal({ slots: [...SLOTS, SLOTS[0]!] })[0]?.[0]).toBe(`${AT}.slots[6].id`)
    expect(
      refusal({ share: { low: 0.5, likely: 0.4, high: 0.6, origin: 'assumed' } })[0]?.[0],
    ).toBe(`${AT}.share`)
    expect(refusal({}, { patterns: [EVERY_DAY, EVERY_DAY] })[0]?.[0]).toBe(
      'plans[1].learning.patterns[1].id',
    )
  })
})
