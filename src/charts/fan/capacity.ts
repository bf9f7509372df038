import { tenth, type Mark, type TextMark } from '../marks'
import { enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import type { FanData } from './data'
import { acrossOf, heightAt, stretches, type FanPoint, type FanScales } from './scales'

/** Capacity: 2 px in the plan's color from half a year before opening, 45° ticks above. */
export function capacityLine(data: FanData, scales: FanScales, stage: Stage): Mark[] {
  if (data.places === null) return []
  const ink = planInk(data.focus.slot)
  const from = capacityStart(data, scales)
  const y = Math.round(scales.y(data.places))
  const reach = Math.min(6 * enlargement(stage), y)
  const common = { key: 'capacity', stroke: ink } as const
  return [
    {
      ...common,
      type: 'path',
      key: 'ticks',
      d: tickPath(from, scales.right, y, reach),
      strokeWidth: 1,
    },
    { ...common, type: 'line', x1: from, x2: scales.right, y1: y, y2: y, strokeWidth: 2 },
  ]
}

function capacityStart(data: FanData, { x, left, years }: FanScales): number {
  const opening = data.focus.openingFiscalYear
  const second = years[1]
  if (opening === null || !second || opening <= (years[0]?.fiscalYear ?? 0)) return left
  return Math.max(left, x(opening) - (second.x - left) / 2)
}

function tickPath(from: number, to: number, y: number, reach: number): string {
  const ticks: string[] = []
  for (let x = from; x + reach <= to; x += Math.max(4, reach))
    ticks.push(`M${tenth(x)},${tenth(y)}L${tenth(x + reach)},${tenth(y - reach)}`)
  return ticks.join('')
}

/** 「定員 45人」 on the line; under it where the frame ends above. */
export function capacityName(data: FanData, scales: FanScales, stage: Stage): TextMark[] {
  if (data.places === null) return []
  const from = capacityStart(data, scales)
  const line = Math.round(scales.y(data.places))
  const size = stage.textSize
  const text = data.placesLabel ?? ''
  const above = line - 6 * enlargement(stage) - size * 0.35
  const y = above - size < 0 ? line + size * 1.15 : above
  const width = labelWidth(stage, text, true)
  const x = clearStart(from, { top: y - size, bottom: y + size * 0.25, width }, data, scales)
  const letters = { text, size, ink: planInk(data.focus.slot), bold: true, halo: 'ground' } as const
  return [{ type: 'text', key: 'places', x, y, ...letters }]
}

/** The first place along the line where no median and no rule runs through the words. */
function clearStart(
  from: number,
  box: { readonly top: number; readonly bottom: number; readonly width: number },
  data: FanData,
  scales: FanScales,
): number {
  const medians = data.lines.flatMap(({ bands }) => stretches(bands, data.fiscalYears, scales.x))
  const selected = scales.x(data.fiscalYear)
  for (let x = from; x + box.width <= scales.right; x += 12) {
    const end = x + box.width
    const crossed = medians.some((points) => crosses(points, x, end, box, scales))
    const ruled = selected > x - 4 && selected < end + 4
    if (!crossed && !ruled) return x
  }
  return Math.max(scales.left, Math.min(from, scales.right - box.width))
}

function crosses(
  points: readonly FanPoint[],
  from: number,
  to: number,
  box: { readonly top: number; readonly bottom: number },
  { y }: FanScales,
): boolean {
  const heights = acrossOf(from, to).flatMap((x) => heightAt(points, x, ({ p50 }) => p50) ?? [])
  return heights.some((value) => y(value) > box.top - 4 && y(value) < box.bottom + 4)
}
