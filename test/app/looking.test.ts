import { describe, expect, it } from 'vitest'
import { lookAt } from '../../src/app/looking'
import type { PlanDescription } from '../../src/domain/plan-description'

function plan(id: string, openingFiscalYear: number | null): PlanDescription {
  const name = { ja: id, en: id }
  return {
    id,
    slot: 0,
    name,
    kind: 'campus',
    kindLabel: name,
    places: null,
    openingFiscalYear,
    grades: [7, 8, 9],
  }
}

const scene = {
  plans: [plan('today', null), plan('campus', 2029), plan('branch', 2028)],
  fiscalYears: [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033],
  baselineId: 'today',
}

describe('what a page looks at', () => {
  it('is the first plan that opens, in the fifth year after the first opening', () => {
    const looking = lookAt(scene, { fiscalYear: null, focusPlanId: null })
    expect(looking).toEqual({ focus: 1, baseline: 0, fiscalYear: 2032 })
  })

  it('is what was chosen, as long as it is there', () => {
    const looking = lookAt(scene, { fiscalYear: 2030, focusPlanId: 'branch' })
    expect(looking).toEqual({ focus: 2, baseline: 0, fiscalYear: 2030 })
    const gone = lookAt(scene, { fiscalYear: 2099, focusPlanId: 'removed' })
    expect(gone).toEqual({ focus: 1, baseline: 0, fiscalYear: 2032 })
  })

  it('is the baseline where nothing opens', () => {
    const plans = [plan('today', null)]
    expect(lookAt({ ...scene, plans }, { fiscalYear: 2030, focusPlanId: null }).focus).toBe(0)
  })
})
