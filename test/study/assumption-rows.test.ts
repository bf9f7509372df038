import { describe, expect, test } from 'vitest'
import { ASSUMPTIONS, UNCONFIRMED_INPUTS } from '../../src/rules/assumptions'
import { listAssumptions, type AssumptionRow } from '../../src/study/assumption-rows'
import { annotateAssumption } from '../../src/study/annotate-assumption'
import { changeAssumption } from '../../src/study/change-assumption'
import { parseStudy, formatStudy } from '../../src/study/parse'
import type { Study } from '../../src/study/study'
import { city, cityWith } from './city'

const rowAt = (study: Study, path: string): AssumptionRow =>
  listAssumptions(study).find((row) => row.path === path)!

/** @throws if the change is refused. */
function changed(study: Study, path: string, low: number, likely: number, high: number): Study {
  const result = changeAssumption(study, path, { low, likely, high })
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const RUNNING = 'plans[2].assumptions["money.running"]'
const ACCEPT = 'assumptions["funnel.accept"]'

describe('The list of assumptions', () => {
  test('has every common input once and each plan’s own under its name', () => {
    const rows = listAssumptions(city)
    const common = ASSUMPTIONS.filter(({ scope }) => scope === 'study')
    expect(rows.filter(({ planId }) => planId === null).map(({ id }) => id)).toEqual(
      common.map(({ id }) => id),
    )
    expect(rows.filter(({ planId }) => planId === 'status-quo')).toEqual([])
    expect(rowAt(city, RUNNING).label.ja).toBe('運営費（人件費を除く、年）（分教室型）')
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
  })

  test('says of each where it comes from', () => {
    const badges = (id: string) => listAssumptions(city).find((row) => row.id === id)!.badge
    expect(badges('funnel.attendance')).toBe('source')
    expect(badges('money.salary')).toBe('computed')
    expect(badges('funnel.accept')).toBe('assumed')
    expect(badges('money.ordinary-tax')).toBe('unconfirmed')
  })

  test('gives a branch the triple and the reason of its kind', () => {
    const row = rowAt(city, RUNNING)
    expect(row).toMatchObject({
      triple: { low: 1e6, likely: 3e6, high: 6e6 },
      libraryTriple: { low: 1e6, likely: 3e6, high: 6e6 },
      changed: false,
    })
    expect(row.reason!.ja).toContain('はしうち教室')
  })

  test('leaves an unconfirmed input empty', () => {
    const row = rowAt(city, 'plans[1].assumptions["money.ordinary-tax"]')
    expect(row).toMatchObject({ triple: null, libraryTriple: null, holder: 'nation' })
    const typed = changed(city, row.path, 0, 1e6, 2e6)
    expect(rowAt(typed, row.path)).toMatchObject({ triple: { likely: 1e6 }, changed: true })
  })

  test('shows a figure that the study’s author took from a source with its source', () => {
    const sourced = cityWith((d) => {
      d.assumptions['funnel.attendance'] = {
        low: 0.6,
        likely: 0.68,
        high: 0.75,
        source: 'nagano-rates',
        holder: 'prefecture',
        confidential: true,
      }
    })
    expect(rowAt(sourced, 'assumptions["funnel.attendance"]')).toMatchObject({
      badge: 'source',
      holder: 'prefecture',
      confidential: true,
      changed: false,
      reason: null,
      source: { ja: expect.stringContaining('長野県') as string },
    })
  })

  test('of a number typed without a word on who stands by it: nobody yet', () => {
    const path = 'assumptions["money.salary"]'
    expect(rowAt(city, path).holder).toBe('nation')
    expect(rowAt(changed(city, path, 6e6, 7e6, 8e6), path).holder).toBe('provisional')
  })

  test('marks guesses about the prefecture as internal, and as nobody’s until the user says so', () => {
    const granted = listAssumptions(city).filter(({ id }) => id === 'posts.granted')
    expect(granted.map(({ confidential, holder }) => [confidential, holder])).toEqual([
      [true, 'provisional'],
      [true, 'provisional'],
    ])
  })
})

describe('Changing an assumption', () => {
  test.each(listAssumptions(city).map((row) => [row.path, row] as const))(
    '%s: moved, saved, opened and reset, it is what it was',
    (path, row) => {
      const { low, likely, high } = row.triple ?? { low: 0, likely: 1, high: 2 }
      const next = changed(city, path, low, likely, high)
      expect(rowAt(next, path)).toMatchObject({ badge: 'own', changed: true, reason: null })
      expect(parseStudy(formatStudy(next))).toEqual({ ok: true, value: next })
      const back = changeAssumption(next, path, null)
      expect(back).toEqual({ ok: true, value: city })
    },
  )

  test('leaves the study it was given as it was', () => {
    const before = structuredClone(city)
    changed(city, ACCEPT, 0.5, 0.6, 0.7)
    expect(city).toEqual(before)
  })

  test('is refused with a sentence when low passes likely', () => {
    const result = changeAssumption(city, ACCEPT, { low: 0.95, likely: 0.9, high: 0.97 })
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          path: `${ACCEPT}.low`,
          code: 'low-above-likely',
          message: {
            ja: '「案内を受けて入学・転入学を決める割合：低め」は「ふつう」（0.9）以下にしてください（いまは0.95）。',
            en: '“Share of those offered who accept: low” must be at most likely (0.9) (now 0.95).',
          },
        },
      ],
    })
  })

  test.each([
    [ACCEPT, 0.5, 0.9, 1.1, 'share-above-one'],
    [ACCEPT, -0.1, 0.9, 1, 'share-below-zero'],
    ['assumptions["funnel.share"]', 0, 0.1, 0.2, 'odds-at-zero'],
    ['assumptions["funnel.share"]', 0.1, 0.2, 1, 'odds-at-one'],
    ['assumptions["funnel.entry-weight"]', 1, 2, 21, 'ratio-too-wide'],
    ['assumptions["money.salary"]', 0, 1, 2, 'not-positive'],
    ['plans[1].assumptions["money.lunch"]', -1, 1, 2, 'negative'],
    [ACCEPT, NaN, 0.5, 1, 'not-finite'],
    ['assumptions["money.salary"]', 1, 2, 1e308, 'not-finite'],
  ])('%s to %d / %d / %d is refused: %s', (path, low, likely, high, code) => {
    const result = changeAssumption(city, path, { low, likely, high })
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code])
  })

  test('keeps a reason, and an empty one is no reason', () => {
    const next = changed(city, ACCEPT, 0.5, 0.6, 0.7)
    const reasoned = annotateAssumption(next, ACCEPT, { reason: '意向調査から' })
    expect(reasoned.ok && rowAt(reasoned.value, ACCEPT).reason).toEqual({
      ja: '意向調査から',
      en: '意向調査から',
    })
    const again = reasoned.ok && changed(reasoned.value, ACCEPT, 0.5, 0.6, 0.8)
    expect(again && rowAt(again, ACCEPT).reason?.ja).toBe('意向調査から')
    const emptied = again && annotateAssumption(again, ACCEPT, { reason: ' ' })
    expect(emptied && emptied.ok && rowAt(emptied.value, ACCEPT).reason).toBeNull()
  })

  test('over a figure of the study’s author goes back to that figure', () => {
    const sourced = cityWith((d) => {
      d.assumptions['funnel.accept'] = {
        low: 0.6,
        likely: 0.7,
        high: 0.8,
        source: 'pupils',
        holder: 'prefecture',
      }
    })
    const once = changed(sourced, ACCEPT, 0.1, 0.2, 0.3)
    const twice = changed(once, ACCEPT, 0.2, 0.3, 0.4)
    expect(rowAt(twice, ACCEPT)).toMatchObject({
      triple: { likely: 0.3 },
      libraryTriple: { likely: 0.7 },
      badge: 'own',
      holder: 'prefecture',
      source: null,
    })
    expect(parseStudy(formatStudy(twice)).ok).toBe(true)
    expect(changeAssumption(twice, ACCEPT, null)).toEqual({ ok: true, value: sourced })
  })

  test('at a place that holds none is our own mistake', () => {
    expect(() => changeAssumption(city, 'plans[1].places', null)).toThrow('not the path')
    expect(() => changeAssumption(city, 'assumptions["x"]', null)).toThrow('not the path')
  })
})

test('No luck is used for two inputs, but for the three years of becoming known', () => {
  const slots = [...ASSUMPTIONS, ...UNCONFIRMED_INPUTS]
    .filter(({ id }) => !/^funnel\.ready-[23]$/.test(id))
    .map(({ slot }) => slot)
  expect(new Set(slots).size).toBe(slots.length)
})
