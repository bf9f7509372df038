import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem'
import { PLAN_KINDS } from '../../src/plans'
import { listAssumptions } from '../../src/study/assumption-rows'
import { annotateAssumption } from '../../src/study/annotate-assumption'
import { changeAssumption } from '../../src/study/change-assumption'
import { addPlan, chooseBaseline, removePlan, renamePlan } from '../../src/study/change-plans'
import { changeTown, withPupils } from '../../src/study/change-town'
import { compareStudies } from '../../src/study/compare-studies'
import { changeDecision, listDecisions } from '../../src/study/decisions'
import { libraryStudies } from '../../src/study/library'
import { sameData } from '../../src/study/same-data'
import type { Study } from '../../src/study/study'
import { city } from './city'

const STUDIES = libraryStudies()
const [blankSheet] = STUDIES.filter(({ id }) => id === 'blank')

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const keysOf = (before: Study, after: Study) => compareStudies(before, after).map(({ key }) => key)

/** Every place of plain data that holds a single value; where there is none, nothing else would fit. */
function leaves(data: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (data === null) return []
  if (typeof data !== 'object') return [at]
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...at, key]))
}

function withLeaf(data: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return altered(data)
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<
    string,
    unknown
  >
  copy[key] = withLeaf(copy[key], rest)
  return copy
}

function altered(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}x`
  return typeof value === 'boolean' ? !value : 'x'
}

/** No reader sees these, or other ones would make it no study at all. */
const UNSEEN = /^(\$schema|format|version|plans\.\d+\.kind|.*\.before\..*)$/

describe('Two studies', () => {
  test.each(STUDIES.map((study) => [study.id, study] as const))(
    'that are equal differ in nothing: %s',
    (_, study) => {
      expect(compareStudies(study, study)).toEqual([])
      expect(compareStudies(study, structuredClone(study))).toEqual([])
    },
  )

  test.each(STUDIES.map((study) => [study.id, study] as const))(
    'differ wherever any value of the file differs: %s',
    (_, study) => {
      const unseen = leaves(study).filter((at) => {
        const path = at.join('.')
        if (UNSEEN.test(path)) return false
        return compareStudies(study, withLeaf(study, at) as Study).length === 0
      })
      expect(unseen.map((at) => at.join('.'))).toEqual([])
    },
  )

  test('differ in an assumption by its values, in words that a reader knows', () => {
    const after = done(
      changeAssumption(city, 'assumptions["funnel.share"]', { low: 0.1, likely: 0.2, high: 0.4 }),
    )
    const [row, ...others] = compareStudies(city, after)
    expect(others).toEqual([])
    expect(row).toMatchObject({ area: 'assumptions', owner: null, own: true })
    expect(row?.after).toMatchObject({ assumption: { triple: { high: 0.4 }, badge: 'own' } })
    expect(row?.label.ja).not.toBe('')
    // What is reset is somebody's own change as well.
    expect(compareStudies(after, city)).toMatchObject([{ key: row?.key, own: true }])
  })

  test('differ in a plan that only one of them has, and not in each of its figures', () => {
    const more = done(addPlan(city, 'campus'))
    expect(keysOf(city, more)).toEqual(['plan.campus-2.campus'])
    expect(compareStudies(more, city)).toMatchObject([
      { label: { ja: '消した案' }, before: { words: { ja: '学校設置型2' } }, after: null },
    ])
  })

  test('differ in the order of their plans', () => {
    const turned = { ...city, plans: [...city.plans].reverse() }
    const [row, ...others] = compareStudies(city, turned)
    expect(others).toEqual([])
    expect(row?.label.ja).toBe('案の並び')
    const names = city.plans.map(({ name }) => name.ja)
    expect(row?.before).toMatchObject({ words: { ja: names.join('、') } })
  })

  test('differ in the whole plan where its kind is another', () => {
    const [first, second, ...others] = city.plans
    const other = { ...city, plans: [first!, { ...second!, kind: 'branch' }, ...others] }
    const rows = compareStudies(city, other)
    expect(rows.map(({ label }) => label.ja)).toEqual(['加えた案', '消した案'])
  })

  test('name the counts of a town by year, and tell their source last', () => {
    const town = city.municipalities[0]!
    const [year] = Object.keys(town.pupils.byFiscalYear).map(Number)
    const pupils = withPupils(town, year!, { grade: 3, count: 1 })
    const rows = compareStudies(city, done(changeTown(city, 0, { pupils })))
    expect(rows[0]).toMatchObject({
      key: `town.${town.code}.pupils.${year}`,
      owner: { id: town.code },
    })
    expect(rows.at(-1)?.area).toBe('sources')
  })

  test('list own changes first', () => {
    const renamed = done(renamePlan(city, city.plans[1]!.id, { ja: '新案', en: 'New' }))
    const after = done(
      changeAssumption(renamed, 'assumptions["funnel.share"]', {
        low: 0.1,
        likely: 0.2,
        high: 0.4,
      }),
    )
    expect(compareStudies(city, after).map(({ own }) => own)).toEqual([true, false])
  })
})

/** One change, made through the functions that the pages use; what they refuse leaves the study as it is. */
const changes = fc.oneof(
  fc
    .tuple(fc.nat(), fc.double({ min: 0.05, max: 1.5, noNaN: true }))
    .map(([nth, factor]) => (study: Study): Result<Study> => {
      const rows = listAssumptions(study).filter(({ triple }) => triple !== null)
      const { path, triple } = rows[nth % rows.length]!
      const { low, likely, high } = triple!
      return changeAssumption(study, path, {
        low: low * factor,
        likely: likely * factor,
        high: high * factor,
      })
    }),
  fc
    .tuple(fc.nat(), fc.string({ minLength: 1, maxLength: 9 }))
    .map(([nth, reason]) => (study: Study): Result<Study> => {
      const rows = listAssumptions(study).filter(({ badge }) => badge === 'own')
      const row = rows[nth % Math.max(1, rows.length)]
      return row
        ? annotateAssumption(study, row.path, { reason: reason })
        : { ok: true, value: study }
    }),
  fc
    .tuple(fc.nat(), fc.integer({ min: 0, max: 40 }))
    .map(([nth, value]) => (study: Study): Result<Study> => {
      const rows = listDecisions(study)
      const { path, field } = rows[nth % rows.length]!
      return changeDecision(study, path, field.type === 'flag' ? value > 20 : value)
    }),
  fc.constantFrom(...PLAN_KINDS.map(({ id }) => id)).map((kind) => (study: Study) => {
    return addPlan(study, kind)
  }),
  fc.nat().map((nth) => (study: Study) => {
    return removePlan(study, study.plans[nth % study.plans.length]!.id)
  }),
  fc.nat().map((nth) => (study: Study) => {
    return chooseBaseline(study, study.plans[nth % study.plans.length]!.id)
  }),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 900 })).map(
    ([grade, count]) =>
      (study: Study) =>
        changeTown(study, 0, {
          pupils: withPupils(study.municipalities[0]!, 2024, { grade, count }),
        }),
  ),
)

/** Without what no reader sees: what a reset would bring back. */
const seen = (study: Study): unknown =>
  JSON.parse(JSON.stringify(study, (key, value: unknown) => (key === 'before' ? undefined : value)))

describe('Any changes made on the pages', () => {
  test.each([
    ['the city', city],
    ['the blank sheet', blankSheet!],
  ])('to %s are listed, and only where there are any', (_, start) => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), (list) => {
        const after = list.reduce<Study>((study, change) => {
          const result = change(study)
          return result.ok ? result.value : study
        }, start)
        const rows = compareStudies(start, after)
        if (sameData(seen(start), seen(after))) expect(rows).toEqual([])
        else expect(rows).not.toEqual([])
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        for (const row of rows) expect(sameData(row.before, row.after) && row.own).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})
