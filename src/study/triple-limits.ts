import type { Assumption, AssumptionUnit } from '../rules/assumptions'
import type { ElicitedKind, Triple } from '../domain/quantity'
import type { Words } from '../domain/words'

/** Why low / likely / high can't be taken as they are, and which of the three is at fault. */
export interface TripleFault {
  readonly key: keyof Triple
  readonly code: string
  readonly remedy: Words
}

/** The limits of MODEL part 6: the order, and what the scale of the kind can carry. Null: nothing is wrong. */
export function tripleFault(
  { low, likely, high }: Triple,
  { kind, unit }: Pick<Assumption, 'kind' | 'unit'>,
): TripleFault | null {
  if (low > likely)
    return fault(
      'low',
      'low-above-likely',
      `「ふつう」（${likely}）以下`,
      `at most likely (${likely})`,
    )
  if (likely > high)
    return fault(
      'high',
      'high-below-likely',
      `「ふつう」（${likely}）以上`,
      `at least likely (${likely})`,
    )
  return kind === 'real'
    ? unitFault({ low, high }, REAL_LIMITS[unit])
    : KIND_LIMITS[kind]({ low, likely, high })
}

/** Beyond these a growth or an effect is a slip of the key, and numbers stop being exact. */
const REAL_LIMITS: Partial<Readonly<Record<AssumptionUnit, number>>> = {
  'per-year': 0.5,
  'log-odds': 10,
}

function unitFault(
  { low, high }: Pick<Triple, 'low' | 'high'>,
  most: number | undefined,
): TripleFault | null {
  if (most === undefined) return null
  if (low <= -most) return fault('low', 'below-limit', `${-most}より大きい数`, `above ${-most}`)
  return high > most ? fault('high', 'above-limit', `${most}以下`, `at most ${most}`) : null
}

const KIND_LIMITS: Readonly<
  Record<Exclude<ElicitedKind, 'real'>, (triple: Triple) => TripleFault | null>
> = {
  share: ({ low, high }) => {
    if (low < 0) return fault('low', 'share-below-zero', '0以上', 'at least 0')
    return high > 1 ? fault('high', 'share-above-one', '1以下', 'at most 1 (100 %)') : null
  },
  odds: ({ low, high }) => {
    if (low <= 0) return fault('low', 'odds-at-zero', '0より大きい数', 'above 0')
    return high >= 1 ? fault('high', 'odds-at-one', '1より小さい数', 'below 1') : null
  },
  nonnegative: ({ low }) => (low < 0 ? fault('low', 'negative', '0以上', 'at least 0') : null),
  positive: ({ low }) =>
    low <= 0 ? fault('low', 'not-positive', '0より大きい数', 'above 0') : null,
  ratio: ({ low, likely, high }) => {
    if (low <= 0) return fault('low', 'not-positive', '0より大きい数', 'above 0')
    return high / likely > MOST_RATIO
      ? fault(
          'high',
          'ratio-too-wide',
          `「ふつう」の${MOST_RATIO}倍（${likely * MOST_RATIO}）以下`,
          `at most ${MOST_RATIO} times likely (${likely * MOST_RATIO})`,
        )
      : null
  },
}

const MOST_RATIO = 10

function fault(key: keyof Triple, code: string, ja: string, en: string): TripleFault {
  return { key, code, remedy: { ja: `${ja}にしてください`, en: `must be ${en}` } }
}
