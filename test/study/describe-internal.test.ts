import { describe, expect, test } from 'vitest'
import { describeInternal } from '../../src/study/describe-internal'
import type { AssumptionEntry, Study } from '../../src/study/study'
import { city } from './city'

const OPEN = { confidential: false } as AssumptionEntry

/** The city, whose campus makes some of its guesses public. */
function withOpen(...ids: readonly string[]): Study {
  const open = Object.fromEntries(ids.map((id) => [id, OPEN]))
  const plans = city.plans.map((plan) =>
    plan.id === 'campus' ? { ...plan, assumptions: { ...plan.assumptions, ...open } } : plan,
  )
  return { ...city, plans }
}

const plansOf = (study: Study) => describeInternal(study).map(({ planId }) => planId)

describe('Additional posts that a plan requests', () => {
  test('are an internal guess while the chance that they are granted or kept is internal', () => {
    expect(plansOf(city)).toContain('campus')
    expect(plansOf(withOpen('posts.granted'))).toContain('campus')
    expect(plansOf(withOpen('posts.granted', 'posts.kept'))).not.toContain('campus')
  })

  test('are told to others as what is requested of whoever decides', () => {
    const campus = describeInternal(city).find(({ planId }) => planId === 'campus')!
    expect(campus.instead.ja).toBe(`要望 ${campus.requested}人（認められるかは県しだい）`)
    expect(campus.instead.en).toMatch(/^\d+ requested/)
  })

  test('are nothing to withhold where none is requested', () => {
    const plans = city.plans.map((plan) => ({ ...plan, additionalPosts: 0 }))
    expect(plansOf({ ...city, plans })).toEqual([])
  })
})
