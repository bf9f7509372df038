import type { Words } from '../domain/words'
import { twentiethsOf } from './chance'
import { formatAmount, formatFigure, type FigureKind } from './numbers'
import { orderStatistics } from './order-statistics'
import type { NumberStyle, Summary } from './pages'
import { quantiles } from './summary'

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

/** 「±1人」. How exact a figure is counts nobody, so it is never masked. */
function amountMoved(most: number, kind: FigureKind, style: NumberStyle): Words {
  const { ja, en } = formatAmount(most, kind, { ...style, masking: null })
  return { ja: `±${ja}`, en: `±${en}` }
}

/** How far the ends of a range may still move. Said whether they do or not, so that the page keeps its height. */
export function rangeMovesNote(samples: Float64Array, kind: FigureKind, style: NumberStyle): Words {
  const [p10, p90] = quantiles(samples, [100, 900]) as [number, number]
  const [lower, upper] = [precisionOfQuantile(samples, 0.1), precisionOfQuantile(samples, 0.9)]
  const moves = [p10 - lower.low, lower.high - p10, p90 - upper.low, upper.high - p90]
  const most = amountMoved(Math.max(...moves), kind, style)
  return {
    ja: `計算の回数を増やすと動くのは、10回に8回の幅の両端で${most.ja}まで。`,
    en: `With more futures the ends of the 8-in-10 range would move by ${most.en} at most.`,
  }
}

/** The same of a mean. */
export function meanMovesNote(summary: Summary, kind: FigureKind, style: NumberStyle): Words {
  const { high } = precisionOfMean(summary)
  const most = amountMoved(high - summary.mean, kind, style)
  return {
    ja: `計算の回数を増やすと動くのは、平均で${most.ja}まで。`,
    en: `With more futures the mean would move by ${most.en} at most.`,
  }
}
