import type { CardUnits } from '../../study/study'

export interface PlacedUnit {
  readonly x: number
  readonly y: number
  readonly shape: CardUnits['shape']
  readonly tone: CardUnits['tone']
}

export interface UnitPicture {
  readonly size: number
  readonly units: readonly PlacedUnit[]
}

const LARGEST = 14
const GAP_SHARE = 0.3

/** Sets counted units in rows, one after the other, as large as the box allows. */
export function layoutUnits(
  groups: readonly CardUnits[],
  width: number,
  height: number,
): UnitPicture {
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const step = largestStep(count, width, height)
  const size = step / (1 + GAP_SHARE)
  const columns = Math.max(1, Math.floor((width + step * GAP_SHARE) / step))
  const all = groups.flatMap(({ count, shape, tone }) =>
    Array.from({ length: count }, () => ({ shape, tone })),
  )
  return {
    size,
    units: all.map((unit, index) => ({
      ...unit,
      x: (index % columns) * step,
      y: Math.floor(index / columns) * step,
    })),
  }
}

/** The widest step at which all rows fit. */
function largestStep(count: number, width: number, height: number): number {
  for (let step = LARGEST * (1 + GAP_SHARE); step > 2; step -= 0.25) {
    const gap = (step / (1 + GAP_SHARE)) * GAP_SHARE
    const columns = Math.max(1, Math.floor((width + gap) / step))
    if (Math.ceil(count / columns) * step - gap <= height) return step
  }
  return 2
}
