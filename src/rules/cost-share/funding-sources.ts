import { FUNDING_SOURCES, type FundingSource } from '../../domain/payers'
import type { Rule } from '../rule'
import { largestRemainder } from './split'

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

/**
 * The same in 千円, as budget papers print it. The total is rounded, and the sources are fitted to it
 * by largest remainder, so that the printed row adds up.
 */
export function inThousandYen(table: FundingTable): FundingTable {
  const yen = FUNDING_SOURCES.map((source) => table[source])
  const total = Math.round(yen.reduce((sum, part) => sum + part, 0) / 1000)
  const parts = largestRemainder(total, yen)
  return Object.fromEntries(
    FUNDING_SOURCES.map((source, index) => [source, parts[index]]),
  ) as unknown as FundingTable
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
