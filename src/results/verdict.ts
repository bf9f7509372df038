import type { Summary } from './pages'

/** What a paired difference lets a sentence say, and nothing beyond it. */
export type Verdict = 'more' | 'less' | 'little' | 'unclear'

/** A center this small beside the values themselves is called hardly any change. */
const LITTLE = 0.1

/**
 * More or less only where 8 futures in 10 agree. Where the range holds zero: hardly any change if the center is
 * under a tenth of the value, else neither can be said.
 */
export function verdictOf(
  { p10, p90 }: Pick<Summary, 'p10' | 'p90'>,
  center: number,
  value: number,
): Verdict {
  if (p10 > 0) return 'more'
  if (p90 < 0) return 'less'
  const same = center === 0 && p10 === 0 && p90 === 0
  return same || Math.abs(center) < LITTLE * Math.abs(value) ? 'little' : 'unclear'
}
