/**
 * Numbers of about 32 digits as an unevaluated sum of two doubles. Only for deciding near ties: slow, and it allocates.
 * T. J. Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18 (1971).
 */
export interface Precise {
  readonly high: number
  readonly low: number
}

export function precise(value: number): Precise {
  return { high: value, low: 0 }
}

/** a + b without any loss. */
export function exactSum(a: number, b: number): Precise {
  const high = a + b
  const part = high - a
  return { high, low: a - (high - part) + (b - part) }
}

/** a · b without any loss (short of overflow and underflow). */
export function exactProduct(a: number, b: number): Precise {
  const high = a * b
  const a1 = upperHalf(a)
  const a2 = a - a1
  const b1 = upperHalf(b)
  const b2 = b - b1
  return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 }
}

/** The leading 26 bits. */
function upperHalf(a: number): number {
  const c = 134217729 * a
  return c - (c - a)
}

export function plus(a: Precise, b: Precise): Precise {
  const s = exactSum(a.high, b.high)
  const t = exactSum(a.low, b.low)
  const first = exactSum(s.high, s.low + t.high)
  return exactSum(first.high, first.low + t.low)
}

export function times(a: Precise, b: Precise): Precise {
  const product = exactProduct(a.high, b.high)
  return exactSum(product.high, product.low + (a.high * b.low + a.low * b.high))
}

export function dividedBy(a: Precise, b: Precise): Precise {
  const first = a.high / b.high
  const rest = plus(a, times(b, precise(-first)))
  return exactSum(first, rest.high / b.high)
}
