import { describe, expect, test } from 'vitest'
import { changeDecision, listDecisions } from '../../src/study/decisions'
import type { Study } from '../../src/study/study'
import { city, cityWith } from './city'

const valueOf = (study: Study, path: string) =>
  listDecisions(study).find((row) => row.path === path)?.value

/** @throws if the change is refused. */
function decided(study: Study, path: string, value: unknown): Study {
  const result = changeDecision(study, path, value)
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

describe('The list of decisions', () => {
  test('has what the study decides, then what each plan’s kind asks', () => {
    const paths = listDecisions(city).map(({ path }) => path)
    expect(paths.slice(0, 4)).toEqual([
      'lastFiscalYear',
      'asIfToday',
      'prefecture.classStandard.elementary',
      'prefecture.classStandard.juniorHigh',
    ])
    expect(paths).toContain('plans[1].places')
    expect(paths).toContain('plans[2].recognised')
    expect(paths).not.toContain('plans[1].recognised')
    expect(valueOf(city, 'plans[2].openingFiscalYear')).toBe(2028)
  })

  test('a chance that the prefecture says yes is internal; a plain yes is not', () => {
    const confidential = (study: Study) =>
      listDecisions(study).find(({ path }) => path === 'plans[2].recognised')!.confidential
    expect(confidential(city)).toBe(false)
    expect(confidential(decided(city, 'plans[2].recognised', 0.6))).toBe(true)
  })
})

describe('The hours of a grade', () => {
  const followsOf = (study: Study, path: string) =>
    listDecisions(study).find((row) => row.path === path)!.follows?.ja

  test('follow the subjects where a plan has them, and are decided where it has none', () => {
    expect(followsOf(city, 'plans[1].lessonUnits')).toBe(
      '教科ごとの時数の合計です。問い4の「教育課程を変える」で変わります。',
    )
    const plain = cityWith((draft) => {
      draft.plans[1] = { ...draft.plans[1], learning: null }
    })
    expect(followsOf(plain, 'plans[1].lessonUnits')).toBeUndefined()
    expect(followsOf(city, 'plans[1].places')).toBeUndefined()
  })
})

describe('Deciding', () => {
  test.each<[string, unknown]>([
    ['plans[1].places', 60],
    ['plans[1].places', null],
    ['plans[1].gradePlaces', { 7: 14, 8: 13, 9: 13 }],
    ['plans[1].openingFiscalYear', 2030],
    ['plans[1].windows', [7, 10, 1]],
    ['plans[1].additionalPosts', 8],
    ['plans[1].municipalPosts', 0],
    ['plans[1].founder', 'prefecture'],
    ['plans[1].bondShare', 0.75],
    ['plans[2].legalForm', 'branch-school'],
    ['plans[2].recognised', 0],
    ['plans[2].parentPupils', null],
    ['plans[2].minutes', { 992011: 45 }],
    ['lastFiscalYear', 2040],
    ['asIfToday', true],
    ['prefecture.classStandard.juniorHigh', 30],
  ])('%s becomes %j', (path, value) => {
    expect(valueOf(decided(city, path, value), path)).toEqual(value)
  })

  test('shares with the old study what did not change', () => {
    const next = decided(city, 'plans[1].places', 60)
    expect(next.plans[2]).toBe(city.plans[2])
    expect(next.municipalities).toBe(city.municipalities)
    expect(city.plans[1]!['places']).toBe(40)
  })

  test('for other grades voids an order that named the old ones', () => {
    const ordered = decided(city, 'plans[1].priority', [7, 8, 9])
    const next = decided(ordered, 'plans[1].grades', [8, 9])
    expect(next.plans[1]!['priority']).toBeNull()
  })

  test('against the prefecture’s own class standard takes it out of the file', () => {
    const own = decided(city, 'prefecture.classStandard.juniorHigh', 30)
    const none = decided(own, 'prefecture.classStandard.juniorHigh', null)
    expect(none.prefecture.classStandard).toEqual({})
  })

  test.each<[string, unknown, string]>([
    ['plans[1].places', -1, 'too-small'],
    ['plans[1].places', 'たくさん', 'wrong-type'],
    ['plans[1].windows', [4], 'april'],
    ['plans[1].openingFiscalYear', 2100, 'outside-horizon'],
    ['lastFiscalYear', 2028, 'outside-horizon'],
    ['plans[1].grades', [6, 7], 'two-levels'],
    ['plans[9].places', 3, 'unknown-path'],
    ['plans[1e9].places', 3, 'unknown-path'],
    ['plans[1].nothing', 3, 'unknown-key'],
    ['', 3, 'unknown-path'],
    ['title.ja.x', 3, 'wrong-type'],
  ])('%s to %j is refused: %s', (path, value, code) => {
    const result = changeDecision(city, path, value)
    expect(result.ok ? null : result.problems[0]?.code).toBe(code)
  })

  test('reaches names and counts as well', () => {
    const renamed = decided(city, 'plans[1].name.ja', '本校案')
    expect(renamed.plans[1]!.name.ja).toBe('本校案')
    const counted = decided(city, 'municipalities[0].nonAttending.juniorHigh', 400)
    expect(counted.municipalities[0]!.nonAttending!.juniorHigh).toBe(400)
  })
})

test('A study that states a class standard shows it as a decision', () => {
  const own = cityWith((d) => (d.prefecture.classStandard = { juniorHigh: 30 }))
  expect(valueOf(own, 'prefecture.classStandard.juniorHigh')).toBe(30)
  expect(valueOf(own, 'prefecture.classStandard.elementary')).toBeNull()
})
