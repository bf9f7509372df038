import { describe, expect, test } from 'vitest'
import { annotateAssumption, type Annotation } from '../../src/study/annotate-assumption'
import { listAssumptions } from '../../src/study/assumption-rows'
import { changeAssumption } from '../../src/study/change-assumption'
import { compileStudy } from '../../src/study/compile'
import { formatStudy, parseStudy } from '../../src/study/parse'
import type { Study } from '../../src/study/study'
import { city } from './city'

const ACCEPT = 'assumptions["funnel.accept"]'
const GRANTED = 'plans[1].assumptions["posts.granted"]'
const rowAt = (study: Study, path: string) =>
  listAssumptions(study).find((row) => row.path === path)!

/** @throws if it is refused. */
function said(study: Study, path: string, annotation: Annotation): Study {
  const result = annotateAssumption(study, path, annotation)
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

describe('What is said about an input', () => {
  test.each(listAssumptions(city).flatMap((row) => (row.triple ? [[row.path, row] as const] : [])))(
    '%s: who holds it and that it is internal stay in the file, and no number moves',
    (path, row) => {
      const holder = row.holder === 'municipality' ? 'prefecture' : 'municipality'
      const next = said(city, path, { holder, confidential: !row.confidential })
      expect(rowAt(next, path)).toEqual({ ...row, holder, confidential: !row.confidential })
      expect(compileStudy(next)).toEqual(compileStudy(city))
      expect(parseStudy(formatStudy(next))).toEqual({ ok: true, value: next })
    },
  )

  test('leaves nothing behind once it says what the library says', () => {
    const internal = said(city, ACCEPT, { confidential: true })
    expect(internal).not.toEqual(city)
    expect(said(internal, ACCEPT, { confidential: false })).toEqual(city)
    const open = said(city, GRANTED, { confidential: false })
    expect(rowAt(open, GRANTED)).toMatchObject({ confidential: false, changed: false })
    expect(said(open, GRANTED, { confidential: true })).toEqual(city)
  })

  test('may be a reason, at any time, and an empty one brings the library’s back', () => {
    const reasoned = said(city, ACCEPT, { reason: '意向調査で確かめた' })
    expect(rowAt(reasoned, ACCEPT)).toMatchObject({
      reason: { ja: '意向調査で確かめた' },
      badge: 'assumed',
      changed: false,
    })
    expect(said(reasoned, ACCEPT, { reason: ' ' })).toEqual(city)
  })

  test('stays internal when a value that was marked after its change is reset', () => {
    const changed = changeAssumption(city, ACCEPT, { low: 0.1, likely: 0.2, high: 0.3 })
    const marked = changed.ok ? said(changed.value, ACCEPT, { confidential: true }) : city
    const reset = changeAssumption(marked, ACCEPT, null)
    expect(reset.ok && rowAt(reset.value, ACCEPT)).toMatchObject({
      confidential: true,
      changed: false,
    })
  })

  test('keeps a reason that was written before the value is changed', () => {
    const reasoned = said(city, ACCEPT, { reason: '意向調査で確かめた' })
    const changed = changeAssumption(reasoned, ACCEPT, { low: 0.1, likely: 0.2, high: 0.3 })
    expect(changed.ok && rowAt(changed.value, ACCEPT).reason?.ja).toBe('意向調査で確かめた')
  })

  test('goes with the value when that is changed, and stays when it is reset', () => {
    const held = said(city, ACCEPT, { holder: 'prefecture', confidential: true })
    const changed = changeAssumption(held, ACCEPT, { low: 0.1, likely: 0.2, high: 0.3 })
    expect(changed.ok && rowAt(changed.value, ACCEPT)).toMatchObject({
      holder: 'prefecture',
      confidential: true,
      changed: true,
      reason: null,
    })
    const reset = changed.ok && changeAssumption(changed.value, ACCEPT, null)
    expect(reset).toEqual({ ok: true, value: held })
  })

  test('waits for a value where there is none', () => {
    const path = 'plans[1].assumptions["money.ordinary-tax"]'
    const result = annotateAssumption(city, path, { holder: 'nation' })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['no-value-yet'])
  })

  test('at a place that holds no input is our own mistake', () => {
    expect(() => annotateAssumption(city, 'plans[1].places', {})).toThrow('not the path')
  })
})
