import type { Citation } from '../../domain/citation'
import type { Rule } from '../rule'
import { splitSalary } from './national-salary-share'

/**
 * 普通交付税: the two thirds of salaries that the nation doesn't bear count as the prefecture's standard
 * need (基準財政需要額). How much of it arrives as tax depends on the prefecture's own revenue, so this
 * is the need, not the money: an unconfirmed estimate, shown apart and never netted.
 */
export function ordinaryTaxEstimate(salaryBaseYen: number): number {
  return splitSalary({ totalYen: salaryBaseYen, baseYen: salaryBaseYen }).restYen
}

const ordinaryTaxCitation: Citation = {
  title: { ja: '地方交付税（普通交付税）の措置', en: 'Ordinary local allocation tax' },
  article: {
    ja: '給与の2/3（算入の式は未確認）',
    en: 'two thirds of salaries (formula unconfirmed)',
  },
  confidence: 'U',
}

export const ordinaryTaxRule: Rule<number, number> = {
  id: 'ordinary-tax-estimate',
  words: { ja: '普通交付税の見込み（未確認）', en: 'Ordinary allocation tax (unconfirmed)' },
  unit: 'yen',
  source: ordinaryTaxCitation,
  inForce: { first: 2006 },
  examples: [
    { given: 71_645_234, value: 47_763_490 },
    { given: 2, value: 2 },
  ],
  apply: ordinaryTaxEstimate,
}
