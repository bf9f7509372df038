import type { Words } from '../../domain/words'
import { openly } from '../numbers'
import { precisionOfMean, precisionOfQuantile, precisionOfShare } from '../precision'
import type { Asks } from '../pages'
import { quantiles } from '../summary'
import type { AskedFigure } from './asked-figure'
import { writeAmount } from './calculation'

/** The points of a range, its middle among them. */
const POINTS = [0.1, 0.5, 0.9] as const

/**
 * How far more replications could still move the figure, 19 times in 20; of a range, the end that could move
 * farthest. Null where every future agrees.
 */
export function precisionWords(asked: AskedFigure, asks: Asks): Words | null {
  const { samples, chance, kind, style, summary } = asked
  if (samples.length < 2 || samples.every((value) => value === samples[0])) return null
  if (chance) {
    const { low, high } = precisionOfShare(chance.share, samples.length)
    const moves = 20 * Math.max(chance.share - low, high - chance.share)
    const times = Math.max(0.1, Math.round(moves * 10) / 10)
    return {
      ja: `計算の回数を増やすと動くのは、20回のうち±${times}回まで`,
      en: `More futures would move it by ±${times} of 20 at most`,
    }
  }
  const byMean = kind === 'yen' || asks.about === 'per-pupil'
  const moves = byMean ? precisionOfMean(summary).high - summary.mean : rangeMoves(samples)
  if (moves === 0)
    return {
      ja: '計算の回数を増やしても、この数字は動かない見込み',
      en: 'More futures are not expected to move it',
    }
  const amount = writeAmount(moves, kind === 'quota' ? 'posts' : kind, openly(style))
  return {
    ja: `計算の回数を増やすと動くのは±${amount.ja}まで`,
    en: `More futures would move it by ±${amount.en} at most`,
  }
}

function rangeMoves(samples: Float64Array): number {
  const now = quantiles(
    samples,
    POINTS.map((share) => 1000 * share),
  )
  return Math.max(
    ...POINTS.map((share, index) => {
      const { low, high } = precisionOfQuantile(samples, share)
      return Math.max(now[index]! - low, high - now[index]!)
    }),
  )
}
