import type { Words } from '../../domain/words'
import { formatDifference, type FigureKind } from '../numbers'
import type { NumberStyle } from '../pages'
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

/** Stands there whether a difference bears the sign now or not, so that the page keeps its height. */
export const MAY_TURN_NOTE: Words = {
  ja: `${SIGN}の差は、計算の回数を増やすと、ふえる・へるが入れかわることがある。`,
  en: '* With more futures this difference may still change its sign.',
}
