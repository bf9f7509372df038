import { describe, expect, it } from 'vitest'
import { assumptionOf, priceFiscalYearOf } from '../../../src/rules/assumptions'
import { UNIT_COSTS, unitCost, type UnitCost } from '../../../src/rules/cost/unit-costs'

describe('unit costs', () => {
  it.each([
    ['prefecture-paid-post', 6_664_053, 'fte-year', 2025],
    ['prefecture-paid-post-decrease', 6_618_407, 'fte-year', 2025],
    ['teacher-monthly-pay', 411_965, 'month', null],
    ['counselor-school', 1_182_637, 'school-year', 2018],
    ['counselor-hour', 4_800, 'hour', 2024],
    ['social-worker', 3_256_000, 'fte-year', 2016],
    ['part-time-lesson', 2_880, 'lesson-unit', null],
    ['supporter-hour', 2_000, 'hour', 2025],
    ['classroom-assistant-day', 8_231, 'day', 2025],
  ] as const)('%s costs %i yen a %s, prices of %s', (id, yen, per, priceFiscalYear) => {
    expect(unitCost(id)).toMatchObject({ yen, per, priceFiscalYear })
  })

  it('a derived price is what its source’s figures make', () => {
    const derived = (UNIT_COSTS as readonly UnitCost[]).flatMap(({ yen, derivedFrom }) =>
      derivedFrom ? [{ yen, derivedFrom }] : [],
    )
    expect(derived).toHaveLength(5)
    for (const { yen, derivedFrom } of derived) {
      expect(Math.round((derivedFrom.yen / derivedFrom.count) * derivedFrom.times)).toBe(yen)
    }
  })

  it.each([
    ['money.salary', 'prefecture-paid-post'],
    ['money.counselor', 'counselor-school'],
    ['money.social-worker', 'social-worker'],
    ['money.part-time-lesson', 'part-time-lesson'],
  ] as const)('the library assumes for %s the published price of %s', (assumption, id) => {
    expect(assumptionOf(assumption).likely).toBe(unitCost(id).yen)
  })

  it('a price grows from the year it is a price of, which its label and reason say where it is long past', () => {
    for (const [assumption, id, era] of [
      ['money.salary', 'prefecture-paid-post', null],
      ['money.counselor', 'counselor-school', '平成30年度'],
      ['money.social-worker', 'social-worker', '平成28年度'],
    ] as const) {
      expect(priceFiscalYearOf(assumption)).toBe(unitCost(id).priceFiscalYear)
      if (era === null) continue
      expect(assumptionOf(assumption).label.ja).toContain(era)
      expect(assumptionOf(assumption).reason.ja).toContain(`${era}から`)
    }
    expect(priceFiscalYearOf('money.running')).toBe(2025)
  })

  it('names its source and is named once', () => {
    for (const { citation } of UNIT_COSTS) expect(citation.address).toMatch(/^[a-z]/)
    expect(new Set(UNIT_COSTS.map(({ id }) => id)).size).toBe(UNIT_COSTS.length)
  })
})
