import type { Words } from '../../domain/words'
import type { Assumption } from './assumption'

/** An input that no source confirms and nobody should guess: empty until the user types it. */
export interface UnconfirmedInput extends Omit<Assumption, 'low' | 'likely' | 'high'> {
  /** What is computed as long as it is empty. */
  readonly meanwhile: Words
  /** Id of the measure that has no value as long as it is empty, where it has one of its own. */
  readonly measure?: string
}

export const UNCONFIRMED_INPUTS: readonly UnconfirmedInput[] = [
  {
    id: 'money.ordinary-tax',
    slot: 88,
    kind: 'nonnegative',
    unit: 'yen-per-year',
    scope: 'plan',
    question: 3,
    label: { ja: '普通交付税の見込み（年）', en: 'Ordinary allocation tax (a year)' },
    reason: {
      ja: '算入の式が未確認なので空にしてある。入れるまで0として扱い、費用からは差し引かない',
      en: 'The formula is unconfirmed: empty, counted as 0 until typed, never netted against the cost',
    },
    meanwhile: { ja: '計に入れていない', en: 'in no sum' },
    measure: 'cost.ordinaryTaxEstimate',
    confidence: 'U',
    holder: 'nation',
  },
  {
    id: 'money.preparation-ceiling',
    slot: 90,
    kind: 'nonnegative',
    unit: 'yen-per-year',
    scope: 'plan',
    question: 3,
    label: {
      ja: '設置準備の国の補助の上限（年度ごと）',
      en: 'Ceiling of the nation’s part of preparation (a fiscal year)',
    },
    reason: {
      ja: '1か所当たりの上限は未確認なので空にしてある。入れるまで上限なしとして計算し、入れれば年度ごとの国の補助がそこで止まる（年度ごとか全期間かも未確認）',
      en: 'What one place can get at most is unconfirmed: empty, computed without a ceiling until typed; then the nation’s part of each fiscal year stops there (whether by year or in all is unconfirmed too)',
    },
    meanwhile: { ja: '上限なしとして計算', en: 'computed without a ceiling' },
    confidence: 'U',
    holder: 'nation',
  },
]

export function findUnconfirmedInput(id: string): UnconfirmedInput | undefined {
  return UNCONFIRMED_INPUTS.find((input) => input.id === id)
}
