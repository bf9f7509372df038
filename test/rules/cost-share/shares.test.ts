import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FUNDING_SOURCES } from '../../../src/domain/payers'
import { counselorShare } from '../../../src/rules/cost-share/counselor-subsidy'
import { facilityShare } from '../../../src/rules/cost-share/facility-subsidy'
import { fundingSources } from '../../../src/rules/cost-share/funding-sources'
import { splitSalary } from '../../../src/rules/cost-share/national-salary-share'
import { ordinaryTaxEstimate } from '../../../src/rules/cost-share/ordinary-tax-allocation'
import {
  preparationCitation,
  preparationShare,
  splitPreparation,
} from '../../../src/rules/cost-share/preparation-subsidy'
import { specialTaxEstimate } from '../../../src/rules/cost-share/special-tax-allocation'
import vectors from '../../vectors.json'

const vector = vectors['5_salary']

describe('salaries', () => {
  it('vector: a third of the base is the nation’s, all else the prefecture’s', () => {
    const { totalYen, baseTotalYen: baseYen, nationYen, prefectureYen } = vector
    expect(Math.round(vector.posts * vector.baseYen)).toBe(baseYen)
    expect(splitSalary({ totalYen, baseYen })).toEqual({ nationYen, restYen: prefectureYen })
  })

  it('what lies outside the base never reaches the nation', () => {
    expect(splitSalary({ totalYen: 1_000_000, baseYen: 0 }).nationYen).toBe(0)
  })

  it('the ordinary tax estimate is the other two thirds, to the yen', () => {
    expect(ordinaryTaxEstimate(vector.baseTotalYen) + vector.nationYen).toBe(vector.baseTotalYen)
  })
})

describe('preparation', () => {
  it('has no subsidy in fiscal 2022 and a third in 2023', () => {
    expect(preparationShare(2022)).toBeNull()
    expect(preparationShare(2023)).toEqual({ numerator: 1, denominator: 3, cutToYen: 1000 })
    expect(preparationShare(2018, true)).toEqual(preparationShare(2023))
  })

  it('the founder bears all without a share, and what a ceiling leaves', () => {
    const share = preparationShare(2025)
    expect(splitPreparation(35_000_000, null)).toEqual({ share: 0, rest: 35_000_000 })
    expect(splitPreparation(35_000_000, share, 3_000_000)).toEqual({
      share: 3_000_000,
      rest: 32_000_000,
    })
  })

  it('is stated by a source for 2023 only', () => {
    expect(preparationCitation(2023).confidence).toBe('S')
    expect(preparationCitation(2026).confidence).toBe('U')
  })

  it('the special tax estimate is half, to the nearest thousand, halves up', () => {
    const table = [
      [999, 0],
      [1_000, 1_000],
      [2_999, 1_000],
      [3_000, 2_000],
      [867_000, 434_000],
    ] as const
    for (const [yen, estimate] of table) expect(specialTaxEstimate(yen)).toBe(estimate)
  })
})

describe('who may be given a subsidy', () => {
  it('counsellors: prefecture and designated city, not a city of its own', () => {
    expect(counselorShare('prefecture')).toMatchObject({ numerator: 1, denominator: 3 })
    expect(counselorShare('designated-city')).toMatchObject({ numerator: 1, denominator: 3 })
    expect(counselorShare('municipality')).toBeNull()
  })

  it('works: half for building anew by shortage, nothing for refitting', () => {
    expect(facilityShare({ newBuilding: true, forShortage: true })).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
    expect(facilityShare({ newBuilding: false, forShortage: false })).toBeNull()
    expect(facilityShare({ newBuilding: true, forShortage: false })).toBeNull()
  })
})

describe('sources of funding', () => {
  const yen = fc.integer({ min: 0, max: 1e10 })

  it('the five make the total', () => {
    fc.assert(
      fc.property(yen, yen, yen, yen, yen, (nationYen, prefectureYen, bondYen, other, rest) => {
        const totalYen = nationYen + prefectureYen + bondYen + other + rest
        const spending = { totalYen, nationYen, prefectureYen, bondYen, specifiedYen: other }
        const table = fundingSources(spending)
        expect(table.general).toBe(rest)
        expect(sum(table)).toBe(totalYen)
      }),
    )
  })
})

function sum(table: Readonly<Record<(typeof FUNDING_SOURCES)[number], number>>): number {
  return FUNDING_SOURCES.reduce((all, source) => all + table[source], 0)
}
