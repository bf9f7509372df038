import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartTimeSearch, Teacher } from '../../../src/domain/learning'
import type { LessonDemand } from '../../../src/domain/teachers'
import { coverLessons } from '../../../src/rules/staffing/cover-lessons'

const SUBJECTS = ['japanese', 'mathematics', 'music']

const needs = (id: string, periods: number, licences: string[] | null = [id]): LessonDemand => ({
  id,
  words: { ja: id, en: id },
  licences,
  periods,
})

const teacher = (licences: string[], periodsAWeek: number, more: Partial<Teacher> = {}): Teacher =>
  ({
    id: `teacher-${licences.join('-')}`,
    name: { ja: '教諭', en: 'Teacher' },
    paidBy: 'prefecture',
    licences,
    outsideLicence: [],
    periodsAWeek,
    posts: 1,
    partTime: false,
    details: 'own',
    origin: 'own',
    ...more,
  }) as const

const search = (periodsAWeek: number, combinations: string[][] = []): PartTimeSearch => ({
  periodsAWeek,
  combinations,
  origin: 'own',
})

describe('Who teaches what', () => {
  test('uses the staff first, and hires nobody where it suffices', () => {
    const { subjects, proposal } = coverLessons(
      [needs('japanese', 12)],
      [teacher(['japanese'], 8), teacher(['japanese'], 8, { id: 'other' })],
      search(10),
    )
    expect(subjects[0]).toMatchObject({ state: 'covered', short: 0 })
    expect(subjects[0]!.taughtBy.map(({ periods }) => periods)).toEqual([6, 6])
    expect(proposal).toEqual({ kind: 'enough' })
  })

  test('loads teachers in post alike, also where lessons must pass through a third', () => {
    const staff = [
      teacher(['japanese'], 12, { id: 'one' }),
      teacher(['japanese', 'music'], 12, { id: 'two' }),
      teacher(['music'], 6, { id: 'three' }),
    ]
    const { subjects } = coverLessons([needs('japanese', 12), needs('music', 3)], staff, search(10))
    const loadOf = (id: string) =>
      subjects
        .flatMap(({ taughtBy }) => taughtBy)
        .filter((one) => one.teacher.id === id)
        .reduce((sum, { periods }) => sum + periods, 0)
    for (const [id, load] of [
      ['one', 6],
      ['two', 6],
      ['three', 3],
    ] as const)
      expect(loadOf(id)).toBeCloseTo(load, 1)
  })

  test('asks the one who can do nothing else before the one who can', () => {
    const { proposal } = coverLessons(
      [needs('japanese', 8), needs('music', 8)],
      [teacher(['japanese', 'music'], 8), teacher(['japanese'], 8, { id: 'other' })],
      search(10),
    )
    expect(proposal.kind).toBe('enough')
  })

  test('takes a permission and a lent teacher only where there is no other way', () => {
    const staff = [
      teacher(['japanese'], 10, { outsideLicence: ['music'] }),
      teacher(['music'], 4, { id: 'own' }),
    ]
    const { subjects } = coverLessons([needs('music', 6)], staff, search(10))
    expect(subjects[0]).toMatchObject({ state: 'permission' })
    expect(subjects[0]!.taughtBy.map(({ by, periods }) => [by, periods])).toEqual([
      ['permission', 2],
      ['licence', 4],
    ])
    const lent = teacher(['music'], 10, { id: 'lent', paidBy: 'parent-school' })
    const [music] = coverLessons([needs('music', 6)], [...staff, lent], search(10)).subjects
    expect(music).toMatchObject({ state: 'lent' })
    expect(music!.taughtBy.map(({ by }) => by)).toEqual(['licence', 'lent'])
  })

  test('tells a subject that nobody may teach from one with too few lessons', () => {
    const { subjects } = coverLessons(
      [needs('japanese', 12), needs('music', 2)],
      [teacher(['japanese'], 8)],
      search(10),
    )
    expect(subjects.map(({ state, short }) => [state, short])).toEqual([
      ['short', 4],
      ['uncovered', 2],
    ])
  })

  test('lets any teacher but a lent one take what needs no licence', () => {
    const free = [needs('cst', 3, null)]
    expect(coverLessons(free, [teacher(['music'], 4)], search(9)).subjects[0]!.state).toBe(
      'covered',
    )
    const lent = teacher(['music'], 4, { paidBy: 'parent-school' })
    expect(coverLessons(free, [lent], search(9)).subjects[0]!.state).toBe('uncovered')
  })
})

describe('The smallest set of part-time teachers', () => {
  test('takes one with two licences where such a one could be found', () => {
    const demand = [needs('technology', 1), needs('home-economics', 1)]
    const single = coverLessons(demand, [], search(10)).proposal
    expect(single).toMatchObject({ teachers: [{ periodsAWeek: 1 }, { periodsAWeek: 1 }] })
    const both = coverLessons(demand, [], search(10, [['technology', 'home-economics']])).proposal
    expect(both).toMatchObject({ teachers: [{ periodsAWeek: 2 }] })
  })

  test('is told to be impossible where nobody who could be found may teach a subject', () => {
    const { proposal, subjects } = coverLessons(
      [needs('japanese', 4), needs('music', 2)],
      [teacher(['japanese'], 2)],
      search(10, [['japanese']]),
    )
    expect(proposal).toEqual({ kind: 'impossible', subjects: ['music'] })
    expect(subjects.map(({ short }) => short)).toEqual([2, 2])
  })

  test('is the same whenever it is asked for', () => {
    const demand = SUBJECTS.map((id) => needs(id, 5 / 3))
    const ask = () => coverLessons([...demand, needs('cst', 10, null)], [], search(5)).proposal
    expect(ask()).toEqual(ask())
    expect(ask()).toMatchObject({
      teachers: [
        { licences: ['japanese'] },
        { licences: ['mathematics'] },
        { licences: ['music'] },
      ],
    })
  })

  test('takes one with two licences before two with one each, wherever they stand in the list', () => {
    const demand = [needs('japanese', 2), needs('mathematics', 2)]
    const found = [['japanese'], ['mathematics'], ['music'], ['japanese', 'mathematics']]
    expect(coverLessons(demand, [], search(5, found)).proposal).toMatchObject({
      teachers: [{ licences: ['japanese', 'mathematics'], periodsAWeek: 4 }],
    })
  })

  test('takes the first subject where any would do', () => {
    const staff = [teacher(['japanese'], 4), teacher(['music'], 4)]
    const demand = [needs('japanese', 4), needs('music', 4), needs('cst', 3, null)]
    expect(coverLessons(demand, staff, search(5)).proposal).toMatchObject({
      teachers: [{ licences: ['japanese'], periodsAWeek: 3 }],
    })
  })

  test('has as few heads and paid lessons as any set has', () => {
    fc.assert(
      fc.property(smallCase, ({ demand, staff, most, combinations }) => {
        const { proposal } = coverLessons(demand, staff, search(most, combinations))
        const best = bruteForce(demand, staff, most, combinations)
        if (best === null) expect(proposal.kind).toBe('impossible')
        else if (best.heads === 0) expect(proposal).toEqual({ kind: 'enough' })
        else {
          if (proposal.kind !== 'hire') throw new Error(proposal.kind)
          expect(proposal.teachers).toHaveLength(best.heads)
          const paid = proposal.teachers.reduce((sum, one) => sum + one.periodsAWeek, 0)
          expect(paid).toBeCloseTo(best.paid, 6)
          for (const one of proposal.teachers) expect(one.periodsAWeek).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 150, seed: 4 },
    )
  })
})

const licences = fc.subarray(SUBJECTS, { minLength: 1, maxLength: 2 })

const smallCase = fc.record({
  demand: fc
    .tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ max: 6, min: 0 }),
    )
    .map((periods) => SUBJECTS.map((id, index) => needs(id, periods[index]!))),
  staff: fc
    .array(fc.tuple(licences, fc.integer({ min: 0, max: 4 })), { maxLength: 3 })
    .map((entries) =>
      entries.map(([held, most], index) => teacher(held, most, { id: `teacher-${index}` })),
    ),
  most: fc.integer({ min: 2, max: 5 }),
  combinations: fc.array(licences, { minLength: 1, maxLength: 3 }),
})

/** Every set of up to nine part-time teachers, by its most lessons that can be taught. */
function bruteForce(
  demand: readonly LessonDemand[],
  staff: readonly Teacher[],
  most: number,
  combinations: readonly string[][],
) {
  const needed = demand.map(({ periods }) => periods)
  const all = needed.reduce((sum, periods) => sum + periods, 0)
  const own = staff.map((one) => ({ held: one.licences, room: one.periodsAWeek }))
  const paid = all - mostTaught(needed, own)
  for (let heads = 0; heads <= 9; heads += 1)
    for (const set of multisets(combinations.length, heads)) {
      const hired = set.map((index) => ({ held: combinations[index]!, room: most }))
      if (mostTaught(needed, [...own, ...hired]) === all) return { heads, paid }
    }
  return null
}

function* multisets(kinds: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield []
  else
    for (let kind = from; kind < kinds; kind += 1)
      for (const rest of multisets(kinds, size - 1, kind)) yield [kind, ...rest]
}

/** By Hall: what a set of subjects needs beyond those who may teach any of it is left over. */
function mostTaught(
  needed: readonly number[],
  people: readonly { readonly held: readonly string[]; readonly room: number }[],
): number {
  let left = 0
  for (let set = 1; set < 1 << SUBJECTS.length; set += 1) {
    const inSet = SUBJECTS.filter((_, index) => set & (1 << index))
    const wanted = inSet.reduce((sum, id) => sum + needed[SUBJECTS.indexOf(id)]!, 0)
    const room = people
      .filter(({ held }) => held.some((id) => inSet.includes(id)))
      .reduce((sum, one) => sum + one.room, 0)
    left = Math.max(left, wanted - room)
  }
  return needed.reduce((sum, periods) => sum + periods, 0) - left
}
