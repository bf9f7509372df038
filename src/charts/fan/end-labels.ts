import { dodge } from '../dodge'
import type { Mark } from '../marks'
import { baselineShift, enlargement, type Stage } from '../stage'
import { planInk } from '../tokens'
import type { FanData } from './data'
import { stretches, type FanScales } from './scales'

/** The name of each plan at the end of its line; a thin leader where it had to move away. */
export function endLabels(data: FanData, scales: FanScales, stage: Stage): Mark[] {
  const size = stage.textSize
  const ends = data.lines.flatMap(({ plan, bands }) => {
    const last = stretches(bands, data.fiscalYears, scales.x).at(-1)?.at(-1)
    return last ? [{ plan, x: last.x, y: scales.y(last.band.p50) }] : []
  })
  const rows = { gap: size * 1.3, from: scales.top, to: scales.bottom - size * 0.4 }
  const places = dodge(
    ends.map(({ y }) => y),
    rows,
  )
  return ends.flatMap(({ plan, x, y }, index): Mark[] => {
    const at = places[index] ?? y
    const ink = planInk(plan.slot)
    const left = scales.right + size * 0.75
    const label: Mark = {
      type: 'text',
      key: `end ${plan.id}`,
      x: left,
      y: at + baselineShift(size),
      text: scales.endLabel(plan.name[stage.language], true),
      size,
      ink,
      bold: true,
    }
    const from = x + 6 * enlargement(stage)
    const ends = { x1: from, y1: y, x2: left - 2, y2: at }
    const leader: Mark = {
      type: 'line',
      key: `leader ${plan.id}`,
      ...ends,
      stroke: ink,
      strokeWidth: 1,
    }
    return Math.abs(at - y) > size * 0.45 ? [leader, label] : [label]
  })
}
