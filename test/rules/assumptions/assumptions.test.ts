import { describe, expect, test } from 'vitest'
import type { Loading } from '../../../src/domain/quantity'
import { PLAN_KINDS } from '../../../src/plans'
import { ASSUMPTIONS, assumptionOf, type Assumption } from '../../../src/rules/assumptions'

describe('Who stands by a number', () => {
  test('is nobody yet where it is a guess or unconfirmed', () => {
    const guessed = ASSUMPTIONS.filter(({ confidence }) => 'AUM'.includes(confidence))
    expect(guessed.length).toBeGreaterThan(40)
    for (const { id, holder } of guessed) expect([id, holder]).toEqual([id, 'provisional'])
  })

  test('is the nation for the salary of its budget request, and nobody for another place’s figures', () => {
    const stated = ASSUMPTIONS.filter(({ holder }) => holder !== 'provisional')
    expect(stated.map(({ id, holder }) => [id, holder])).toEqual([['money.salary', 'nation']])
  })
})

/** What moves together by MODEL part 7; every other loading is our own assumption. */
const STATED: Readonly<Record<string, readonly Loading[]>> = {
  'funnel.ready-1': [{ factor: 'trust', loading: 0.5 }],
  'funnel.ready-2': [{ factor: 'trust', loading: 0.5 }],
  'funnel.ready-3': [{ factor: 'trust', loading: 0.5 }],
  'funnel.window-ready': [{ factor: 'trust', loading: 0.5 }],
  'funnel.renew': [{ factor: 'trust', loading: 0.5 }],
  'funnel.leave': [{ factor: 'trust', loading: -0.5 }],
  'funnel.attendance': [{ factor: 'trust', loading: 0.5 }],
  'money.wage-growth': [
    { factor: 'wages-and-prices', loading: 0.8 },
    { factor: 'labour-market', loading: 0.3 },
  ],
  'money.price-growth': [{ factor: 'wages-and-prices', loading: 0.8 }],
  'money.municipal-post': [{ factor: 'wages-and-prices', loading: 0.5 }],
  'posts.filled': [{ factor: 'labour-market', loading: 0.6 }],
  'posts.left': [{ factor: 'labour-market', loading: -0.4 }],
  'posts.granted': [{ factor: 'prefecture-budget', loading: 0.7 }],
  'posts.kept': [{ factor: 'prefecture-budget', loading: 0.5 }],
}

describe('What moves together', () => {
  const beyond = ASSUMPTIONS.filter(
    ({ id, loadings }) => loadings !== undefined && STATED[id] === undefined,
  )

  test('is as the model states it', () => {
    for (const [id, loadings] of Object.entries(STATED))
      expect([id, assumptionOf(id).loadings]).toEqual([id, loadings])
  })

  test('says in its reason that it is assumed where the model states nothing', () => {
    expect(beyond.length).toBeGreaterThan(3)
    for (const assumption of beyond)
      for (const { ja, en } of reasonsOf(assumption)) {
        const [first] = assumption.loadings!
        expect(ja, assumption.id).toMatch(new RegExp(`度合い（?${first!.loading}.*仮置き`))
        expect(en, assumption.id).toMatch(new RegExp(`(?=.*move)(?=.*assumed).*${first!.loading}`))
      }
  })
})

/** The library's reason, and those of kinds that have a triple of their own. */
function reasonsOf({ id, reason }: Assumption) {
  const own = PLAN_KINDS.flatMap(({ assumptions }) =>
    assumptions.flatMap((assumption) => (assumption.id === id ? (assumption.own ?? []) : [])),
  )
  return [reason, ...own.map((triple) => triple.reason)]
}
