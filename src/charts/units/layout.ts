import type { Mark, Picture } from '../marks'
import type { Ink } from '../tokens'

/** So many units of one kind, as a source counts them. */
export interface UnitGroup {
  readonly count: number
  readonly shape: 'dot' | 'square'
  readonly tone: 'full' | 'half' | 'empty'
}

const LARGEST = 14
const GAP = 0.3

/** Counted units in rows, group after group, as large as the box allows; nothing is rounded away. */
export function layoutUnits(
  groups: readonly UnitGroup[],
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  const units = groups.flatMap((group) => Array.from({ length: group.count }, () => group))
  const step = largestStep(units.length, width, height)
  const size = step / (1 + GAP)
  const columns = columnsAt(step, width)
  const marks = units.map((unit, index) => {
    const x = (index % columns) * step
    const y = Math.floor(index / columns) * step
    return unitMark(unit, { x, y, size, key: `unit ${index}` })
  })
  return { width, height, marks, readings: [], nearest: 'point' }
}

function columnsAt(step: number, width: number): number {
  const gap = (step / (1 + GAP)) * GAP
  return Math.max(1, Math.floor((width + gap) / step))
}

/** The widest step at which all rows fit. */
function largestStep(count: number, width: number, height: number): number {
  for (let step = LARGEST * (1 + GAP); step > 2; step -= 0.25) {
    const gap = (step / (1 + GAP)) * GAP
    if (Math.ceil(count / columnsAt(step, width)) * step - gap <= height) return step
  }
  return 2
}

interface UnitPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly key: string
}

function unitMark({ shape, tone }: UnitGroup, at: UnitPlace): Mark {
  const { x, y, size, key } = at
  const fill = { full: 'action', half: 'action-soft', empty: 'ground' } as const
  if (shape === 'square') return square(at, tone === 'empty' ? null : fill[tone])
  const middle = { x: x + size / 2, y: y + size / 2 }
  const common = { type: 'circle', key, ...middle } as const
  if (tone === 'empty')
    return {
      ...common,
      radius: size / 2 - 0.75,
      fill: fill.empty,
      stroke: 'rule',
      strokeWidth: 1.5,
    }
  return { ...common, radius: size / 2 - 0.25, fill: fill[tone] }
}

/** Filled, or an outline that can be seen on any ground. */
function square({ x, y, size, key }: UnitPlace, fill: Ink | null): Mark {
  if (fill) return { type: 'rect', key, x, y, width: size, height: size, fill }
  const box = { x: x + 0.5, y: y + 0.5, width: size - 1, height: size - 1 }
  return { type: 'rect', key, ...box, fill: 'ground', stroke: 'rule', strokeWidth: 1 }
}
