import type { Assumption } from './assumption'

/** An input that no source confirms and nobody should guess: empty until the user types it. */
export type UnconfirmedInput = Omit<Assumption, 'low' | 'likely' | 'high'>

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
    confidence: 'U',
    holder: 'nation',
  },
]

export function findUnconfirmedInput(id: string): UnconfirmedInput | undefined {
  return UNCONFIRMED_INPUTS.find((input) => input.id === id)
}
