import { describe, expect, test } from 'vitest'
import { annotateAssumption, type Annotation } from '../../src/study/annotate-assumption'
import { listAssumptions } from '../../src/study/assumption-rows'
import { changeAssumption } from '../../src/study/change-assumption'
import { compileStudy } from '../../src/study/compile'
import { describeUnconfirmed } from '../../src/study/describe-costs'
import { describeUnknown } from '../../src/study/describe-unknown'
import { formatStudy, parseStudy } from '../../src/study/parse'
import { shareCopy } from '../../src/study/share-copy'
import type { Study } from '../../src/study/study'
import { city } from './city'

const ACCEPT = 'assumptions["funnel.accept"]'
const TAX = 'plans[1].assumptions["money.ordinary-tax"]'
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
  test.each(listAssumptions(city).map((row) => [row.path, row] as const))(
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

  test('of an input without a value waits for one, and goes with it', () => {
    const remark = {
      reason: '県の市町村課に照会中',
      holder: 'prefecture',
      confidential: true,
    } as const
    const noted = said(city, TAX, remark)
    expect(rowAt(noted, TAX)).toMatchObject({
      triple: null,
      badge: 'unconfirmed',
      holder: 'prefecture',
      reason: { ja: remark.reason },
    })
    expect(describeUnknown(noted)).toEqual(describeUnknown(city))
    expect(describeUnconfirmed(noted)).toEqual(describeUnconfirmed(city))
    const typed = changeAssumption(noted, TAX, { low: 1, likely: 2, high: 3 })
    expect(typed.ok && rowAt(typed.value, TAX)).toMatchObject({
      triple: { low: 1, likely: 2, high: 3 },
      libraryTriple: null,
      badge: 'own',
      reason: { ja: remark.reason },
    })
    expect(typed.ok && parseStudy(formatStudy(typed.value))).toEqual(typed)
    expect(typed.ok && changeAssumption(typed.value, TAX, null)).toEqual({ ok: true, value: noted })
  })

  test('of an input without a value stays in the room where it is internal', () => {
    const noted = said(city, TAX, { reason: '県の市町村課に照会中', confidential: true })
    expect(formatStudy(shareCopy(noted).study)).not.toContain('照会中')
  })

  test('at a place that holds no input is our own mistake', () => {
    expect(() => annotateAssumption(city, 'plans[1].places', {})).toThrow('not the path')
  })
})
