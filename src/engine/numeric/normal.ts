/** The normal distribution: its quantile and its distribution function, by published rational approximations. */
import { exp, log } from './elementary'

/** Scores are clipped here: nobody elicited what lies beyond (1 in 740 each side). */
export const SCORE_LIMIT = 3

/**
 * Φ⁻¹(u) for 0 < u < 1; −Infinity at 0, Infinity at 1.
 * M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37
 * (1988), PPND16: relative error about 1e-16.
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5
  if (q >= -0.425 && q <= 0.425) return q * quantileCenter(0.180625 - q * q)
  const tail = q < 0 ? u : 1 - u
  if (!(tail > 0)) return quantileAtTheEnds(u)
  const r = Math.sqrt(-log(tail))
  const size = r <= 5 ? quantileTail(r - 1.6) : quantileFarTail(r - 5)
  return q < 0 ? -size : size
}

/** Polynomials by halves (Estrin), not one term after the other: a draw waits for them. */
function quantileCenter(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const numerator =
    3.387132872796366608 +
    133.14166789178437745 * r +
    r2 * (1971.5909503065514427 + 13731.693765509461125 * r) +
    r4 *
      (45921.953931549871457 +
        67265.770927008700853 * r +
        r2 * (33430.575583588128105 + 2509.0809287301226727 * r))
  const denominator =
    1 +
    42.313330701600911252 * r +
    r2 * (687.1870074920579083 + 5394.1960214247511077 * r) +
    r4 *
      (21213.794301586595867 +
        39307.89580009271061 * r +
        r2 * (28729.085735721942674 + 5226.495278852545925 * r))
  return numerator / denominator
}

function quantileTail(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const numerator =
    1.42343711074968357734 +
    4.6303378461565452959 * r +
    r2 * (5.7694972214606914055 + 3.64784832476320460504 * r) +
    r4 *
      (1.27045825245236838258 +
        0.24178072517745061177 * r +
        r2 * (0.0227238449892691845833 + 7.7454501427834140764e-4 * r))
  const denominator =
    1 +
    2.05319162663775882187 * r +
    r2 * (1.6763848301838038494 + 0.68976733498510000455 * r) +
    r4 *
      (0.14810397642748007459 +
        0.0151986665636164571966 * r +
        r2 * (5.475938084995344946e-4 + 1.05075007164441684324e-9 * r))
  return numerator / denominator
}

function quantileFarTail(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const numerator =
    6.6579046435011037772 +
    5.4637849111641143699 * r +
    r2 * (1.7848265399172913358 + 0.29656057182850489123 * r) +
    r4 *
      (0.026532189526576123093 +
        0.0012426609473880784386 * r +
        r2 * (2.71155556874348757815e-5 + 2.01033439929228813265e-7 * r))
  const denominator =
    1 +
    0.59983220655588793769 * r +
    r2 * (0.13692988092273580531 + 0.0148753612908506148525 * r) +
    r4 *
      (7.868691311456132591e-4 +
        1.8463183175100546818e-5 * r +
        r2 * (1.4215117583164458887e-7 + 2.04426310338993978564e-15 * r))
  return numerator / denominator
}

function quantileAtTheEnds(u: number): number {
  if (u === 0) return -Infinity
  return u === 1 ? Infinity : NaN
}

/** Φ⁻¹(u) clipped to ±3: the score that every elicited quantity is drawn with. */
export function clippedNormal(u: number): number {
  return clipScore(normalQuantile(u))
}

/** A normal score cut to ±3. */
export function clipScore(z: number): number {
  return Math.max(-SCORE_LIMIT, Math.min(SCORE_LIMIT, z))
}

/** Φ(−38.6) is below the smallest double. */
const LAST_TAIL = 38.6
const SQRT_32 = 5.656854249492381
const INVERSE_SQRT_2_PI = 0.3989422804014327

/**
 * Φ(x), with full relative accuracy in the lower tail.
 * W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969),
 * with the coefficients rescaled for Φ; beyond 5.6 Laplace's continued fraction.
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x)
  if (y > LAST_TAIL) return x < 0 ? 0 : 1
  if (y <= 0.67448975) return 0.5 + x * cdfCenter(x * x)
  const tail = y <= SQRT_32 ? cdfMiddle(y) : cdfTail(y)
  const size = tail * expMinusHalfSquare(y)
  return x < 0 ? size : 1 - size
}

function cdfCenter(t: number): number {
  return (
    ((((0.065682337918207449113 * t + 2.2352520354606839287) * t + 161.02823106855587881) * t +
      1067.6894854603709582) *
      t +
      18154.981253343561249) /
    ((((t + 47.20258190468824187) * t + 976.09855173777669322) * t + 10260.932208618978205) * t +
      45507.789335026729956)
  )
}

function cdfMiddle(y: number): number {
  return (
    ((((((((1.0765576773720192317e-8 * y + 0.39894151208813466764) * y + 8.8831497943883759412) *
      y +
      93.506656132177855979) *
      y +
      597.27027639480026226) *
      y +
      2494.5375852903726711) *
      y +
      6848.1904505362823326) *
      y +
      11602.651437647350124) *
      y +
      9842.7148383839780218) /
    ((((((((y + 22.266688044328115691) * y + 235.38790178262499861) * y + 1519.377599407554805) *
      y +
      6485.558298266760755) *
      y +
      18615.571640885098091) *
      y +
      34900.952721145977266) *
      y +
      38912.003286093271411) *
      y +
      19685.429676859990727)
  )
}

/** Mills' ratio times φ(0), by Laplace's continued fraction; from y = 5.6 on, 28 terms are exact to the last digits. */
function cdfTail(y: number): number {
  let denominator = y
  for (let term = 28; term >= 1; term--) denominator = y + term / denominator
  return INVERSE_SQRT_2_PI / denominator
}

/** exp(−y²/2) with y² split in an exact part and a small rest, so that large y keep their digits. */
function expMinusHalfSquare(y: number): number {
  const coarse = Math.floor(y * 16) / 16
  const rest = (y - coarse) * (y + coarse)
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * rest)
}
