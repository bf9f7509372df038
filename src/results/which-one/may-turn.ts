import type { Words } from '../../domain/words'
import { formatDifference, type FigureKind } from '../numbers'
import type { ComparisonRow, NumberStyle } from '../pages'
import type { Comparison } from './comparison'

/** Whether more replications could still make more of less, or something of nothing, in the digits that are shown. */
export function mayTurn(
  { precision: { low, high } }: Comparison,
  kind: FigureKind,
  style: NumberStyle,
): boolean {
  if (low > 0 || high < 0) return false
  return formatDifference(low, kind, style).ja !== formatDifference(high, kind, style).ja
}

const SIGN = '※'

/** 「+2※」. */
export function markOpen({ ja, en }: Words): Words {
  return { ja: `${ja}${SIGN}`, en: `${en}*` }
}

export function marksAny(rows: readonly ComparisonRow[]): boolean {
  return rows.some(({ cells }) => cells.some(({ difference }) => difference.ja.endsWith(SIGN)))
}

export const MAY_TURN_NOTE: Words = {
  ja: `${SIGN}の差は、計算の回数を増やすと、ふえる・へるが入れかわることがある。`,
  en: '* With more futures this difference may still change its sign.',
}
