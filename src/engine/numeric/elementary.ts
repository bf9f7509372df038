/**
 * exp and log from + − × ÷ and bit views alone, so that every JavaScript engine gives the same digits.
 * Math.exp, Math.log, Math.pow and `**` may differ in the last bits from engine to engine.
 * Errors stay below one unit in the last place; the tests compare with two.
 */

/** log₂ e. */
const LOG2_E = 1.4426950408889634
/** ln 2 in two parts; the first has 32 trailing zero bits, so that k·LN2_HIGH is exact for |k| < 2¹¹. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** The largest x with a finite exp(x), and the smallest with one above zero. */
const EXP_OVERFLOW = 709.782712893384
const EXP_UNDERFLOW = -745.1332191019412

const SMALLEST_EXPONENT = -1074
const LARGEST_EXPONENT = 1023
/** 2^k from the smallest to the largest exponent: a look-up needs no assumption on byte order. */
const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1)
  for (let k = SMALLEST_EXPONENT, value = Number.MIN_VALUE; k <= LARGEST_EXPONENT; k++) {
    powers[k - SMALLEST_EXPONENT] = value
    value *= 2
  }
  return powers
}

/** e^x. Saturates to 0 and Infinity as Math.exp does. */
export function exp(x: number): number {
  if (!(x < EXP_OVERFLOW && x > EXP_UNDERFLOW)) return expAtTheEnds(x)
  const k = Math.floor(x * LOG2_E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const lost = high - r - low
  const y = 1 + (r + (r * r * expSeries(r) + lost))
  const scale = POWERS_OF_TWO[k - SMALLEST_EXPONENT]
  // Outside the table: the last half octave before either end.
  if (scale === undefined) return k > 0 ? y * 2 * 8.98846567431158e307 : Number.MIN_VALUE
  return y * scale
}

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2: Taylor's series to r¹³, whose next term is below 5e-18. */
function expSeries(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const terms0to3 = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120))
  const terms4to7 = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880))
  const terms8to11 = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800))
  return terms0to3 + r4 * (terms4to7 + r4 * terms8to11)
}

function expAtTheEnds(x: number): number {
  if (x >= EXP_OVERFLOW) return x > EXP_OVERFLOW ? Infinity : 1.7976931348622732e308
  if (x <= EXP_UNDERFLOW) return x < EXP_UNDERFLOW ? 0 : Number.MIN_VALUE
  return NaN
}

const doubleView = new Float64Array(1)
const wordView = new Int32Array(doubleView.buffer)
/** Which of the two words holds sign and exponent depends on the machine's byte order. */
const HIGH_WORD = highWordIndex()

function highWordIndex(): number {
  doubleView[0] = 1
  return wordView[1] === 0x3ff00000 ? 1 : 0
}

/** From the high word of √½ to that of 1: added, it makes mantissas run from √½ to √2. */
const TO_SQRT_HALF = 0x3ff00000 - 0x3fe6a09e

/** Natural logarithm. log(0) = −Infinity, NaN below 0. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return logAtTheEnds(x)
  doubleView[0] = x
  const k = ((wordView[HIGH_WORD]! + TO_SQRT_HALF) >> 20) - 1023
  const f = x * POWERS_OF_TWO[-k - SMALLEST_EXPONENT]! - 1
  const s = f / (2 + f)
  // ln(1+f) = 2 artanh(s) = 2s + s·R(s²), and 2s = f − s·f, which loses nothing for small f.
  const halfSquare = 0.5 * f * f
  const rest = halfSquare - (s * (halfSquare + artanhSeries(s * s)) + k * LN2_LOW)
  return k * LN2_HIGH - (rest - f)
}

/** 2 (artanh(s)/s − 1) in t = s² ≤ 0.0295: Taylor's series to t¹¹, whose next term is below 2e-20. */
function artanhSeries(t: number): number {
  const t2 = t * t
  const t4 = t2 * t2
  const terms1to4 = 2 / 3 + t * (2 / 5) + t2 * (2 / 7 + t * (2 / 9))
  const terms5to8 = 2 / 11 + t * (2 / 13) + t2 * (2 / 15 + t * (2 / 17))
  const terms9to11 = 2 / 19 + t * (2 / 21) + t2 * (2 / 23)
  return t * (terms1to4 + t4 * (terms5to8 + t4 * terms9to11))
}

function logAtTheEnds(x: number): number {
  if (x > 0 && x < 1) return log(x * 18014398509481984) - 54 * LN2_LOW - 54 * LN2_HIGH
  if (x === 0) return -Infinity
  return x === Infinity ? Infinity : NaN
}

/** ln(1 + x), accurate also for small x: the rounding of 1 + x is put back. */
export function log1p(x: number): number {
  const w = 1 + x
  if (w === 1) return x
  return log(w) + (x - (w - 1)) / w
}

/** ln(p / (1 − p)). */
export function logit(p: number): number {
  return log(p / (1 - p))
}

/** Inverse logit, 1 / (1 + e^−x). */
export function expit(x: number): number {
  return 1 / (1 + exp(-x))
}

/** base to a whole exponent from 0 to 2³¹ − 1, by repeated squaring. */
export function power(base: number, wholeExponent: number): number {
  let result = 1
  let square = base
  for (let left = wholeExponent; left > 0; left >>= 1) {
    if ((left & 1) === 1) result *= square
    square *= square
  }
  return result
}
