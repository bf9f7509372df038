import type { FundingSource } from '../../domain/payers'
import type { Rule } from '../rule'

/**
 * 財源内訳 of the municipal budget. What the prefecture pays its own staff never passes through that
 * budget, so only what the municipality spends itself is listed here.
 */
export interface MunicipalSpending {
  readonly totalYen: number
  readonly nationYen: number
  readonly prefectureYen: number
  readonly bondYen: number
  /** Donations and the like: その他特財. */
  readonly specifiedYen: number
}

export type FundingTable = Readonly<Record<FundingSource, number>>

/** General revenue (一般財源) is what no other source bears; the five always make the total. */
export function fundingSources(spending: MunicipalSpending): FundingTable {
  const { totalYen, nationYen, prefectureYen, bondYen, specifiedYen } = spending
  return {
    national: nationYen,
    prefectural: prefectureYen,
    bond: bondYen,
    specified: specifiedYen,
    general: totalYen - nationYen - prefectureYen - bondYen - specifiedYen,
  }
}

export const fundingSourcesRule: Rule<MunicipalSpending, FundingTable> = {
  id: 'funding-sources',
  words: { ja: '財源内訳', en: 'Sources of funding' },
  unit: 'yen',
  source: {
    title: { ja: '市町村の予算書の財源内訳', en: 'Sources of funding in municipal budgets' },
    article: { ja: '様式の通例', en: 'customary form' },
    confidence: 'M',
  },
  inForce: { first: 1964 },
  examples: [
    {
      given: {
        totalYen: 1_300_000,
        nationYen: 433_000,
        prefectureYen: 0,
        bondYen: 0,
        specifiedYen: 100_000,
      },
      value: { national: 433_000, prefectural: 0, bond: 0, specified: 100_000, general: 767_000 },
    },
  ],
  apply: fundingSources,
}
