import type { Words } from '../../domain/words'
import { openly } from '../numbers'
import { quantiles } from '../summary'
import type { AskedFigure } from './asked-figure'
import { writeAmount } from './calculation'
import type { Asks } from '../pages'

/** Normal score of 19 in 20. */
const Z95 = 1.96

/**
 * How far more replications could still move the figure, 19 times in 20: 1.96 standard errors of a mean or a chance;
 * for percentiles the farther end of the interval between the samples of ranks n·p ± 1.96·√(n·p·(1−p)). Null where
 * every future agrees.
 */
export function precisionWords(asked: AskedFigure, asks: Asks): Words | null {
  const { samples, chance, kind, style, summary } = asked
  if (summary.p05 === summary.p95 && summary.standardError === 0) return null
  if (samples.length < 2) return null
  if (chance) {
    const moves = 20 * Z95 * Math.sqrt((chance.share * (1 - chance.share)) / samples.length)
    const times = Math.max(0.1, Math.round(moves * 10) / 10)
    return {
      ja: `計算の回数を増やすと動くのは、20回のうち±${times}回まで`,
      en: `More futures would move it by ±${times} of 20 at most`,
    }
  }
  const byMean = kind === 'yen' || asks.about === 'per-pupil'
  const moves = byMean ? Z95 * summary.standardError : percentilesMove(samples)
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

function percentilesMove(samples: Float64Array): number {
  const points = [100, 500, 900]
  const n = samples.length
  const rank = (point: number, side: number): number => {
    const share = point / 1000
    const at = n * share + side * Z95 * Math.sqrt(n * share * (1 - share))
    return Math.min(1000, Math.max(1, (1000 * at) / n))
  }
  const [, ...moves] = points.reduce<number[]>(
    (found, point) => {
      const [low, middle, high] = quantiles(samples, [rank(point, -1), point, rank(point, 1)]) as [
        number,
        number,
        number,
      ]
      return [...found, middle - low, high - middle]
    },
    [0],
  )
  return Math.max(...moves)
}
