import type { Words } from '../domain/words'
import { twentiethsOf } from './chance'
import { formatFigure, unitOf, type FigureKind } from './numbers'
import { orderStatistics } from './order-statistics'
import type { NumberStyle, Summary } from './pages'

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
  // How exact a figure is counts nobody.
  const most = formatFigure(Math.max(value - low, high - value), kind, { ...style, masking: null })
  const unit = unitOf(kind, style)
  return { ja: `±${most.ja}${unit.ja}`, en: `±${most.en} ${unit.en}` }
}
