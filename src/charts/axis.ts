/** A number axis from 0: where it ends and where its grid lines lie. */
export interface Axis {
  readonly top: number
  /** 0 included. */
  readonly ticks: readonly number[]
}

const FIGURES = [1, 2, 5] as const

export interface AxisWish {
  /** The most grid lines above zero; presenting takes fewer. */
  readonly most?: number
  /** True for people: no grid line at half a person. */
  readonly whole?: boolean
}

/** The smallest round axis that holds `maximum` with three to six grid lines above zero. */
export function niceAxis(maximum: number, { most = 6, whole = false }: AxisWish = {}): Axis {
  const held = Number.isFinite(maximum) && maximum > 0 ? maximum : whole ? 3 : 1
  const step = niceStep(held, most, whole)
  const count = Math.max(Math.min(3, most), Math.ceil(held / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, index) => clean(index * step))
  return { top: clean(count * step), ticks }
}

/** The smallest round step that divides a span into at most so many parts. */
export function niceStep(maximum: number, most: number, whole = false): number {
  for (let power = Math.floor(Math.log10(maximum)) - 1; ; power += 1)
    for (const figure of FIGURES) {
      const step = clean(figure * 10 ** power)
      if (whole && step < 1) continue
      if (maximum / step <= most + 1e-9) return step
    }
}

/** 3 × 0.1 is 0.3 on an axis. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}

/** How long nothing may have been asked for before an axis shrinks. */
export const REST_BEFORE_SHRINKING_MS = 600

export interface KeptTop {
  readonly top: number
  /** Since when a smaller top has been enough; null where it isn't. */
  readonly roomySince: number | null
}

/**
 * The top an axis keeps: it grows at once, because marks never leave the frame, and shrinks only when
 * no control is held and a smaller one has been enough for 600 ms.
 */
export function keepTop(
  kept: KeptTop | null,
  wanted: number,
  { now, held }: { readonly now: number; readonly held: boolean },
): KeptTop {
  if (kept === null || wanted >= kept.top) return { top: wanted, roomySince: null }
  if (held) return { top: kept.top, roomySince: null }
  const roomySince = kept.roomySince ?? now
  if (now - roomySince >= REST_BEFORE_SHRINKING_MS) return { top: wanted, roomySince: null }
  return { top: kept.top, roomySince }
}
