import type { Words } from './words'

/** Who pays, nearest purse first: the fixed order of every stack and table. */
export const PAYERS = ['municipality', 'prefecture', 'nation', 'other'] as const
export type Payer = (typeof PAYERS)[number]

export const PAYER_WORDS: Readonly<Record<Payer, Words>> = {
  municipality: { ja: '市町村', en: 'Municipality' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  nation: { ja: '国', en: 'Nation' },
  other: { ja: 'その他（寄付など）', en: 'Others (donations)' },
}

/** 財源内訳: how a municipal budget says where its money comes from, in the order budget papers use. */
export const FUNDING_SOURCES = ['national', 'prefectural', 'bond', 'specified', 'general'] as const
export type FundingSource = (typeof FUNDING_SOURCES)[number]

export const FUNDING_SOURCE_WORDS: Readonly<Record<FundingSource, Words>> = {
  national: { ja: '国庫支出金', en: 'National disbursements' },
  prefectural: { ja: '県支出金', en: 'Prefectural disbursements' },
  bond: { ja: '地方債', en: 'Local bonds' },
  specified: { ja: 'その他特財', en: 'Other specified sources' },
  general: { ja: '一般財源', en: 'General revenue' },
}
