import { describe, expect, test } from 'vitest'
import { listAssumptions } from '../../../src/study/assumption-rows'
import { libraryStudies } from '../../../src/study/library'
import { FIRST_FEW, mostInfluential, nextOrder } from '../../../src/views/inspector/order'

const city = libraryStudies().find(({ id }) => id === 'aoba-city')!
const rows = listAssumptions(city)
const BRANCH = city.plans[2]!.id
const ids = (weighed: readonly string[]) =>
  mostInfluential(rows, 1, BRANCH, weighed).map(({ id }) => id)

describe('the assumptions of a question', () => {
  test('stand in the order that the bundled city has, until the study’s own is known', () => {
    expect(ids([]).slice(0, 2)).toEqual(['funnel.share', 'funnel.entry-weight'])
    expect(ids([])).toHaveLength(FIRST_FEW)
  })

  test('stand in the study’s own order as soon as it is weighed, the usual ones behind', () => {
    const own = ['assumptions["world.trend"]', 'plans[2].assumptions["money.running"]']
    expect(ids(own).slice(0, 3)).toEqual(['world.trend', 'money.running', 'funnel.share'])
    expect(new Set(ids(own)).size).toBe(FIRST_FEW)
  })

  test('are those of the plan in focus, and none that has gone', () => {
    const others = ['plans[1].assumptions["money.running"]', 'plans[9].assumptions["money.lunch"]']
    expect(ids(others)).toEqual(ids([]))
  })
})

describe('the order of the panel', () => {
  const seen = { isSeen: true, isThere: () => true }
  const first = nextOrder(null, '2 campus', ['a', 'b', 'c'], seen)

  test('stands still under a reader; another one is offered', () => {
    const later = nextOrder(first, '2 campus', ['c', 'a', 'b'], seen)
    expect(later.shown).toEqual(['a', 'b', 'c'])
    expect(later.newer).toEqual(['c', 'a', 'b'])
    expect(nextOrder(later, '2 campus', ['a', 'b', 'c'], seen).newer).toBeNull()
  })

  test('is the newest where something else is shown anyway', () => {
    const newest = ['c', 'a', 'b']
    expect(nextOrder(first, '3 campus', newest, seen).shown).toEqual(newest)
    expect(nextOrder(first, '2 campus', newest, { ...seen, isSeen: false }).shown).toEqual(newest)
    const gone = { ...seen, isThere: (path: string) => path !== 'b' }
    expect(nextOrder(first, '2 campus', newest, gone).shown).toEqual(newest)
  })
})
