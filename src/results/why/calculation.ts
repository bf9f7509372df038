import type { Words } from '../../domain/words'
import { FULL_REPLICATIONS, formatAmount, formatCount, type FigureKind } from '../numbers'
import type { MoneyUnit, NumberStyle } from '../pages'
import { inBoth, same } from '../words'
import type { StepOrigin, WhyStep } from './page'

/** How an amount of a calculation is written. */
export type AmountKind = FigureKind | 'share' | 'times' | 'count' | 'of-20'

export function isFigureKind(kind: AmountKind): kind is FigureKind {
  return kind !== 'share' && kind !== 'times' && kind !== 'count' && kind !== 'of-20'
}

/** A line of a calculation with the number it stands for. A line without an operator begins anew. */
export interface Line {
  readonly operator: WhyStep['operator']
  readonly label: Words
  readonly amount: number
  readonly kind: AmountKind
  readonly note?: Words | null
  readonly origin?: StepOrigin | null
  /** What the amount hangs on besides its origin: never shown, but others don't see a line that rests on an internal input. */
  readonly restsOn?: readonly (StepOrigin | null)[]
  /**
   * On a line of ＝: how far the arithmetic above may lie off, because people and yen are whole. Left out: not at all.
   */
  readonly within?: number
}

/** What a line says, before it is joined to the lines above. */
export type Part = Omit<Line, 'operator'>

const joinedBy =
  (operator: WhyStep['operator']) =>
  (part: Part): Line => ({ operator, ...part })

export const begin = joinedBy(null)
export const plus = joinedBy('＋')
export const minus = joinedBy('−')
export const times = joinedBy('×')
export const over = joinedBy('÷')
export const equals = joinedBy('＝')

/** A sum: the first part begins, the others are added. Parts that are nothing are left out as long as one stays. */
export function sumOf(parts: readonly Part[], total: Part): Line[] {
  const present = parts.filter(({ amount }) => amount !== 0)
  const [first, ...others] = present.length > 0 ? present : parts.slice(0, 1)
  return [
    ...(first ? [begin(first)] : []),
    ...others.map((line) =>
      line.amount < 0 ? minus({ ...line, amount: -line.amount }) : plus(line),
    ),
    equals({ ...total, restsOn: parts.flatMap(restsOf) }),
  ]
}

/** A part that is left out tells that it is nothing. */
function restsOf({ origin = null, restsOn = [] }: Part) {
  return [origin, ...restsOn]
}

/** Said of a count that luck makes: even luck takes the middle count, which is whole. */
export const WHOLE_PEOPLE: Words = { ja: '人数に丸める', en: 'rounded to people' }
const WHOLE_BY_GRADE: Words = {
  ja: '学年ごとに人数に丸めて足す',
  en: 'rounded to people grade by grade, then added',
}
/** Several grades are each rounded before they are added up, so the line alone can't be worked out again. */
export function wholePeople(cells: number): Words {
  return cells > 1 ? WHOLE_BY_GRADE : WHOLE_PEOPLE
}
export const WHOLE_YEN: Words = { ja: '円未満は四捨五入', en: 'rounded to the yen' }
export const WHOLE_POSTS: Words = { ja: '人数に丸める', en: 'rounded to posts' }

/** A line as it stands in the drawer. */
export function writeLine(
  { operator, label, amount, kind, note, origin }: Line,
  style: NumberStyle,
): WhyStep {
  return {
    operator,
    label,
    value: writeAmount(amount, kind, style),
    note: note ?? null,
    origin: origin ?? null,
  }
}

/** Likely values are exact, however few futures are in. */
export function writeAmount(amount: number, kind: AmountKind, style: NumberStyle): Words {
  switch (kind) {
    case 'share':
      return same(`${trimmed(amount * 100, 2)}%`)
    case 'times':
      return same(trimmed(amount, 3))
    case 'count':
      return same(formatCount(amount))
    case 'of-20':
      return { ja: `20回に${trimmed(amount, 1)}回`, en: `${trimmed(amount, 1)} of 20` }
    case 'yen':
      return formatAmount(amount, kind, {
        ...style,
        replications: FULL_REPLICATIONS,
        money: unitFor(amount, style.money),
      })
    default:
      return formatAmount(amount, kind, { ...style, replications: FULL_REPLICATIONS })
  }
}

/** The page's unit of money, or the largest below it in which an amount is at least one. */
function unitFor(yen: number, unit: MoneyUnit): MoneyUnit {
  const size = Math.abs(yen)
  if (unit === 'million-yen' && size >= 1e6) return unit
  if (unit !== 'yen' && size >= 1e4) return 'thousand-yen'
  return yen === 0 ? unit : 'yen'
}

/** At most so many decimals, without zeros at the end. */
function trimmed(value: number, decimals: number): string {
  const scale = 10 ** decimals
  const [digits, fraction] = String(Math.round(Math.abs(value) * scale) / scale).split('.') as [
    string,
    string?,
  ]
  const sign = value < 0 ? '−' : ''
  return `${sign}${formatCount(Number(digits))}${fraction === undefined ? '' : `.${fraction}`}`
}

/** 「在籍（中1）」. */
export function labelOf(label: Words, detail: Words | null): Words {
  return detail === null
    ? label
    : inBoth((language) =>
        language === 'ja' ? `${label.ja}（${detail.ja}）` : `${label.en} (${detail.en})`,
      )
}
