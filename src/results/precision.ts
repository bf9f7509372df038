import type { Words } from '../domain/words'
import { twentiethsOf } from './chance'
import { formatAmount, formatFigure, openly, type FigureKind } from './numbers'
import { orderStatistics } from './order-statistics'
import type { NumberStyle, Summary } from './pages'
import { quantiles } from './summary'
import { writeAmount } from './why/calculation'

/** Where a figure would lie, 19 times of 20, if it were computed from endlessly many replications. */
export interface Precision {
  readonly low: number
  readonly high: number
}

/** Standard errors to both sides that hold 95 %. */
const REACH = 1.96

/** A point that is known exactly where a single replication says nothing of error. */
export function precisionOfMean({
  mean,
  standardError,
}: Pick<Summary, 'mean' | 'standardError'>): Precision {
  const reach = Number.isNaN(standardError) ? 0 : REACH * standardError
  return { low: mean - reach, high: mean + reach }
}

/** Between the samples of the ranks n·p ± 1.96·√(n·p·(1 − p)): no shape of the distribution is assumed. */
export function precisionOfQuantile(samples: Float64Array, share: number): Precision {
  const n = samples.length
  const reach = REACH * Math.sqrt(n * share * (1 - share))
  const [low, high] = orderStatistics(samples, [
    Math.max(1, Math.floor(n * share - reach)),
    Math.min(n, Math.ceil(n * share + reach)),
  ])
  return { low: low!, high: high! }
}

/** Wilson's interval: it stays within 0 and 1, and has a width also where nothing has happened yet. */
export function precisionOfShare(share: number, replications: number): Precision {
  const z = (REACH * REACH) / replications
  const middle = share + z / 2
  const reach = Math.sqrt(z * (share * (1 - share) + z / 4))
  return { low: (middle - reach) / (1 + z), high: (middle + reach) / (1 + z) }
}

/** 「±1回」: by how many of 20 a chance may still move; null where its dots stay as they are. */
export function chanceMoves(share: number, replications: number): Words | null {
  const { low, high } = precisionOfShare(share, replications)
  const now = twentiethsOf(share)
  const moves = Math.max(now - twentiethsOf(low), twentiethsOf(high) - now)
  return moves === 0 ? null : { ja: `±${moves}回`, en: `±${moves}` }
}

/** 「±1人」: how far a figure may still move; null where it stays as it is written. */
export function figureMoves(
  value: number,
  { low, high }: Precision,
  kind: FigureKind,
  style: NumberStyle,
): Words | null {
  const written = [low, value, high].map((each) => formatFigure(each, kind, style).ja)
  if (new Set(written).size === 1) return null
  return amountMoved(Math.max(value - low, high - value), kind, style)
}

/** How far a mean may still move to either side. */
export function meanMoves(summary: Summary): number {
  return precisionOfMean(summary).high - summary.mean
}

/** 「±1人」. How exact a figure is counts nobody, so it is never masked. */
function amountMoved(most: number, kind: FigureKind, style: NumberStyle): Words {
  const { ja, en } = formatAmount(most, kind, openly(style))
  return { ja: `±${ja}`, en: `±${en}` }
}

/** The most that any of these percentiles, in thousandths, may still move. */
export function quantilesMove(samples: Float64Array, thousandths: readonly number[]): number {
  const now = quantiles(samples, thousandths)
  const moves = thousandths.flatMap((each, index) => {
    const { low, high } = precisionOfQuantile(samples, each / 1000)
    return [now[index]! - low, high - now[index]!]
  })
  return Math.max(...moves)
}

/** 「±0.2回まで」: how far more replications could still move a chance, of 20. */
export function chanceMovesNote(share: number, replications: number): Words {
  const { low, high } = precisionOfShare(share, replications)
  const moves = 20 * Math.max(share - low, high - share)
  const times = Math.max(0.1, Math.round(moves * 10) / 10)
  return {
    ja: `計算の回数を増やすと動くのは、20回のうち±${times}回まで`,
    en: `More futures would move it by ±${times} of 20 at most`,
  }
}

/** The same of a figure that may move by so much; small amounts of money in a smaller unit. */
export function figureMovesNote(most: number, kind: FigureKind, style: NumberStyle): Words {
  if (most === 0)
    return {
      ja: '計算の回数を増やしても、この数字は動かない見込み',
      en: 'More futures are not expected to move it',
    }
  const amount = writeAmount(most, kind === 'quota' ? 'posts' : kind, openly(style))
  return {
    ja: `計算の回数を増やすと動くのは±${amount.ja}まで`,
    en: `More futures would move it by ±${amount.en} at most`,
  }
}

/** How far the ends of a range may still move. Said whether they do or not, so that the page keeps its height. */
export function rangeMovesNote(samples: Float64Array, kind: FigureKind, style: NumberStyle): Words {
  const most = amountMoved(quantilesMove(samples, [100, 900]), kind, style)
  return {
    ja: `計算の回数を増やすと動くのは、10回に8回の幅の両端で${most.ja}まで。`,
    en: `With more futures the ends of the 8-in-10 range would move by ${most.en} at most.`,
  }
}

/** The same of a mean. */
export function meanMovesNote(summary: Summary, kind: FigureKind, style: NumberStyle): Words {
  const most = amountMoved(meanMoves(summary), kind, style)
  return {
    ja: `計算の回数を増やすと動くのは、平均で${most.ja}まで。`,
    en: `With more futures the mean would move by ${most.en} at most.`,
  }
}
