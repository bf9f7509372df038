import { crisp, type Mark } from '../marks'
import type { Stage } from '../stage'
import { say } from '../words'

interface Grid {
  readonly ticks: readonly number[]
  /** Where so many lesson units end, in pixels. */
  readonly x: (units: number) => number
  readonly top: number
  readonly bottom: number
}

/** In pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Bars lie on their sides, so the grid stands; its numbers are above, the unit at zero. */
export function gridMarks({ ticks, x, top, bottom }: Grid, stage: Stage): Mark[] {
  const { textSize: size, language, formats } = stage
  return ticks.flatMap((tick): Mark[] => {
    const at = crisp(x(tick))
    const line = { x1: at, x2: at, y1: top - size * 0.3, y2: bottom }
    const text = tick === 0 ? say('zeroHours', language) : formats.value(tick)
    const words = { x: at, y: top - size * 0.75, text, size, ink: 'text-2' } as const
    const stroke = tick === 0 ? 'zero' : 'grid'
    return [
      { type: 'line', key: `grid ${tick}`, ...line, stroke, strokeWidth: 1 },
      { type: 'text', key: `number ${tick}`, ...words, anchor: 'middle' },
    ]
  })
}

/** What the bar lacks of the standard: an empty box, in pixels, drawn inside its edges. */
export function shortfallMark(key: string, { x, y, width, height }: Box): Mark {
  const inner = { x, y: y + 0.5, width: width - 0.5, height: height - 1 }
  const outline = { fill: 'ground', stroke: 'border', strokeWidth: 1 } as const
  return { type: 'rect', part: 'data', key: `short ${key}`, ...inner, ...outline }
}

/** The standard at `x`: a black line that rises above and below a bar, cut out of it. */
export function standardMarks(
  key: string,
  x: number,
  { y, height }: Pick<Box, 'y' | 'height'>,
  k: number,
): Mark[] {
  const line = { x1: x, x2: x, y1: y - 3 * k, y2: y + height + 3 * k }
  return [
    { type: 'line', key: `casing ${key}`, ...line, stroke: 'ground', strokeWidth: 4 },
    { type: 'line', key: `standard ${key}`, ...line, stroke: 'text', strokeWidth: 2 },
  ]
}
