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

const SMALLEST_EXPONENT = -1022
/** 2^k for k = −1022 … 1023: a look-up needs no assumption on byte order. */
const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2046)
  for (let k = 0, value = 1; k <= 1023; k++, value *= 2) powers[k - SMALLEST_EXPONENT] = value
  for (let k = -1, value = 0.5; k >= SMALLEST_EXPONENT; k--, value /= 2) {
    powers[k - SMALLEST_EXPONENT] = value
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
  if (k >= SMALLEST_EXPONENT && k < 1024)
    return y * (POWERS_OF_TWO[k - SMALLEST_EXPONENT] as number)
  return scaleBeyondTable(y, k)
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

function scaleBeyondTable(y: number, k: number): number {
  if (k >= 1024) return y * 2 * (POWERS_OF_TWO[2045] as number)
  return y * (POWERS_OF_TWO[k + 64 - SMALLEST_EXPONENT] as number) * 5.421010862427522e-20
}

const doubleView = new Float64Array(1)
const wordView = new Uint32Array(doubleView.buffer)
/** Which of the two words holds sign and exponent depends on the machine's byte order. */
const HIGH_WORD = highWordIndex()

function highWordIndex(): number {
  doubleView[0] = 1
  return wordView[1] === 0x3ff00000 ? 1 : 0
}

/** High word of √½; a mantissa is taken from [√½, √2). */
const SQRT_HALF_HIGH = 0x3fe6a09e

/** Natural logarithm. log(0) = −Infinity, NaN below 0. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return logAtTheEnds(x)
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 37.42994775023705
  doubleView[0] = x
  const word = wordView[HIGH_WORD] as number
  const shifted = word + (0x3ff00000 - SQRT_HALF_HIGH)
  const k = (shifted >>> 20) - 1023
  wordView[HIGH_WORD] = (shifted & 0x000fffff) + SQRT_HALF_HIGH
  const f = (doubleView[0] as number) - 1
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

/** base to a whole exponent ≥ 0, by repeated squaring. */
export function power(base: number, wholeExponent: number): number {
  let result = 1
  let square = base
  let left = wholeExponent
  while (left > 0) {
    if (left % 2 === 1) result *= square
    square *= square
    left = Math.floor(left / 2)
  }
  return result
}
