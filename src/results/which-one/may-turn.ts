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

const SIGN: Words = { ja: '※', en: '*' }

/** 「+2※」. */
export function markOpen({ ja, en }: Words): Words {
  return { ja: `${ja}${SIGN.ja}`, en: `${en}${SIGN.en}` }
}

/** What the sign means; null where no difference bears it. */
export function mayTurnNote(rows: readonly { readonly cells: readonly Marked[] }[]): Words | null {
  const isOpen = ({ difference }: Marked) => difference.ja.endsWith(SIGN.ja)
  return rows.some(({ cells }) => cells.some(isOpen)) ? MAY_TURN_NOTE : null
}

interface Marked {
  readonly difference: Words
}

const MAY_TURN_NOTE: Words = {
  ja: `${SIGN.ja}の差は、計算の回数を増やすと、ふえる・へるが入れかわることがある。`,
  en: `${SIGN.en} With more futures this difference may still change its sign.`,
}
