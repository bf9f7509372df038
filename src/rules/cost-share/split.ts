/** A share of a cost that a law or notice names, with the unit below which it is cut off. */
export interface ShareRule {
  readonly numerator: number
  readonly denominator: number
  /** 1 by the law on fractions of public claims; 1,000 in most grant guidelines. */
  readonly cutToYen: number
}

export interface SplitCost {
  readonly share: number
  /** What the residual payer bears: the rest, so that both always make the whole to the yen. */
  readonly rest: number
}

/**
 * The named payer's yen: amount × share, cut off (切捨て) to the unit. A negative amount, a cost that
 * falls away, mirrors the cost, so that booking and unbooking the same cost leaves nobody a yen.
 */
export function shareOf(
  yen: number,
  numerator: number,
  denominator: number,
  cutToYen: number,
): number {
  if (yen < 0) return 0 - shareOf(-yen, numerator, denominator, cutToYen)
  return Math.floor((yen * numerator) / (denominator * cutToYen)) * cutToYen
}

export function splitShare(yen: number, rule: ShareRule): SplitCost {
  const share = shareOf(yen, rule.numerator, rule.denominator, rule.cutToYen)
  return { share, rest: yen - share }
}

/**
 * A whole total in whole parts by weight (最大剰余法): everyone gets the floor, the largest
 * remainders one more, the earlier on a tie. The parts always sum to the total. If no weight is
 * above zero (a year without pupils, say), all count the same.
 */
export function largestRemainder(
  total: number,
  weights: ArrayLike<number>,
  parts: number[] = [],
): number[] {
  const count = weights.length
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[i] as number
  const quota = (i: number) => (sum > 0 ? (total * (weights[i] as number)) / sum : total / count)

  let left = total
  parts.length = count
  for (let i = 0; i < count; i++) {
    const floor = Math.floor(quota(i)) + 0 // no −0 for a payer without a part
    parts[i] = floor
    left -= floor
  }
  for (; left > 0; left--) {
    let largest = 0
    for (let i = 1; i < count; i++) {
      if (remainder(quota(i), parts[i]) > remainder(quota(largest), parts[largest])) largest = i
    }
    parts[largest] = (parts[largest] as number) + 1
  }
  return parts
}

/** Rounded to a billionth, so that 0.1 + 0.2 doesn't decide between two municipalities. */
function remainder(quota: number, part: number | undefined): number {
  return Math.round((quota - (part as number)) * 1e9)
}
