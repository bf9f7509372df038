import { describe, expect, test } from 'vitest'
import { addPlan, removePlan } from '../../src/study/change-plans'
import { startOfDecision } from '../../src/study/decision-start'
import { changeDecision, listDecisions } from '../../src/study/decisions'
import type { Study } from '../../src/study/study'
import { city } from './city'

const rowAt = (study: Study, path: string) => listDecisions(study).find((row) => row.path === path)!

/** @throws if the change is refused. */
function taken<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describe('What a decision began as', () => {
  test('is what the study began with, for every decision of the city', () => {
    for (const row of listDecisions(city))
      expect(startOfDecision(city, city, row)).toEqual(row.value)
    const changed = taken(changeDecision(city, 'plans[1].places', 30))
    expect(startOfDecision(changed, city, rowAt(changed, 'plans[1].places'))).toBe(
      rowAt(city, 'plans[1].places').value,
    )
  })

  test('is found again where plans before it have gone', () => {
    const without = taken(removePlan(city, city.plans[1]!.id))
    const row = rowAt(without, 'plans[1].places')
    expect(startOfDecision(without, city, row)).toBe(rowAt(city, 'plans[2].places').value)
  })

  test('is what its kind begins with, for a plan added since', () => {
    const more = taken(addPlan(city, 'branch'))
    const changed = taken(changeDecision(more, 'plans[3].places', 7))
    const row = rowAt(changed, 'plans[3].places')
    expect(startOfDecision(changed, city, row)).toBe(rowAt(more, 'plans[3].places').value)
  })
})
