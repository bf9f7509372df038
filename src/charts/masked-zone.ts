import type { Mark } from './marks'
import { labelWidth, type Stage } from './stage'
import { say } from './words'

/** Between the strokes; wide enough that words on them stay legible. */
const STEP = 6

/** Whether a value lies where others may not see how many it is. */
export function isInZone(value: number, { formats }: Pick<Stage, 'formats'>): boolean {
  const { threshold } = formats
  return threshold !== null && value > 0 && value < threshold
}

interface ZonePlace {
  readonly left: number
  readonly right: number
  readonly y: (value: number) => number
}

/** Hatched from zero to the threshold, where any value lies within: all of them are drawn in its middle. */
export function maskedZone(
  values: readonly number[],
  { left, right, y }: ZonePlace,
  stage: Stage,
): Mark[] {
  const { threshold } = stage.formats
  if (threshold === null || !values.some((value) => isInZone(value, stage))) return []
  const [top, bottom] = [y(threshold), y(0)]
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  return [
    {
      type: 'hatch',
      key: `masked zone ${Math.round(left)} ${Math.round(bottom)}`,
      ...box,
      step: STEP,
      stroke: 'hairline',
      strokeWidth: 1,
    },
  ]
}

/** 「5人未満は示さない」 over the zone, at its right end, clear of the opening; nothing where the frame is too narrow for it. */
export function maskedWords(
  values: readonly number[],
  { left, right, y }: ZonePlace,
  stage: Stage,
): Mark[] {
  const { threshold } = stage.formats
  if (threshold === null || !values.some((value) => isInZone(value, stage))) return []
  const { textSize: size, language } = stage
  const text = say('maskedZone', language, { threshold })
  if (labelWidth(stage, text) > right - left) return []
  const place = {
    x: right - size * 0.4,
    y: y(threshold) - size * 0.4,
    size,
    anchor: 'end',
  } as const
  return [{ type: 'text', key: 'masked words', ...place, text, ink: 'text-2', halo: 'ground' }]
}
