import type { Citation } from '../../domain/citation'
import { nationalTreasuryAct, salaryBurdenAct } from '../citations'
import type { Rule } from '../rule'
import { splitShare, type ShareRule } from './split'

/**
 * 義務教育費国庫負担: one third of what the prefecture (or designated city) really pays. Fractions of a
 * yen are cut off. The ceiling by Cabinet Order (平成16年政令第157号) is not reproduced.
 */
export const NATIONAL_SALARY_SHARE: ShareRule = { numerator: 1, denominator: 3, cutToYen: 1 }

export interface SalaryCost {
  readonly totalYen: number
  /** What the third is taken of: without 退職手当, 退職年金, 退職一時金 and 旅費 (2条1号). */
  readonly baseYen: number
}

export interface SalarySplit {
  readonly nationYen: number
  /** The prefecture's, or the designated city's, with all that lies outside the base. */
  readonly restYen: number
}

export function splitSalary({ totalYen, baseYen }: SalaryCost): SalarySplit {
  const nationYen = splitShare(baseYen, NATIONAL_SALARY_SHARE).share
  return { nationYen, restYen: totalYen - nationYen }
}

export const nationalSalaryShareRule: Rule<SalaryCost, SalarySplit> = {
  id: 'national-salary-share',
  words: { ja: '教職員給与の国庫負担', en: "The nation's share of salaries" },
  unit: 'yen',
  source: nationalTreasuryAct('2条1号・3号・3条', 'arts. 2(i), (iii), 3'),
  // One third since the reform of fiscal 2006 (before: one half); the year itself is general knowledge.
  inForce: { first: 2006 },
  examples: [
    {
      given: { totalYen: 87_407_185, baseYen: 71_645_234 },
      value: { nationYen: 23_881_744, restYen: 63_525_441 },
    },
    {
      given: { totalYen: 100_000_001, baseYen: 100_000_001 },
      value: { nationYen: 33_333_333, restYen: 66_666_668 },
    },
    { given: { totalYen: 2, baseYen: 2 }, value: { nationYen: 0, restYen: 2 } },
  ],
  apply: splitSalary,
}

/** The articles behind the salaries of one founder's schools. */
export interface SalaryArticles {
  /** By which the nation bears its third. */
  readonly nation: Citation
  /** By which somebody other than the founder pays; null where the founder does. */
  readonly payer: Citation | null
}

/** By whose school it is. A prefecture pays for its municipalities, but not for a designated city. */
export const SALARY_ARTICLES = {
  municipality: {
    nation: nationalTreasuryAct('2条1号', 'art. 2(i)'),
    payer: salaryBurdenAct('1条', 'art. 1'),
  },
  'designated-city': { nation: nationalTreasuryAct('3条', 'art. 3'), payer: null },
  // Staff placed for a curriculum of its own only.
  prefecture: { nation: nationalTreasuryAct('2条3号', 'art. 2(iii)'), payer: null },
} as const satisfies Record<string, SalaryArticles>
