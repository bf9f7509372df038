import { specialAllocationOrdinance } from '../citations'
import type { Rule } from '../rule'

/**
 * 特別交付税: half of what a municipality spends on preparing a subsidised 学びの多様化学校, as surveyed by
 * the minister, to the nearest 1,000 yen (halves up). Whether the surveyed amount is the municipal
 * part is not settled by the ordinance's words, so this is an estimate, shown apart and never netted.
 */
export function specialTaxEstimate(municipalPreparationYen: number): number {
  return Math.floor((municipalPreparationYen + 1000) / 2000) * 1000
}

export const specialTaxRule: Rule<number, number> = {
  id: 'special-tax-estimate',
  words: { ja: '特別交付税の見込み（未確認）', en: 'Special allocation tax (unconfirmed)' },
  unit: 'yen',
  source: specialAllocationOrdinance(
    '5条1項1号の表85号（市町村・3月分。対象額の範囲は未確認）',
    'art. 5(1)(i), table no. 85 (what amount counts is unconfirmed)',
    'U',
  ),
  inForce: { first: 2023 },
  examples: [
    { given: 867_000, value: 434_000 },
    { given: 866_999, value: 433_000 },
    { given: 23_334_000, value: 11_667_000 },
    { given: 999, value: 0 },
    { given: 1_000, value: 1_000 },
    { given: 0, value: 0 },
  ],
  apply: specialTaxEstimate,
}
