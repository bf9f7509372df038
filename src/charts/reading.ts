import type { Picture, Reading } from './marks'

/** Where an arrow key leads from `current`; null for keys that do not read. Home and End stay in the row. */
export function readingAfterKey(
  readings: readonly Reading[],
  current: Reading,
  key: string,
): Reading | null {
  const row = inRow(readings, current.row)
  switch (key) {
    case 'ArrowRight':
      return row.find(({ column }) => column > current.column) ?? current
    case 'ArrowLeft':
      return row.findLast(({ column }) => column < current.column) ?? current
    case 'ArrowUp':
      return inNextRow(readings, current, -1)
    case 'ArrowDown':
      return inNextRow(readings, current, 1)
    case 'Home':
      return row[0] ?? current
    case 'End':
      return row.at(-1) ?? current
    default:
      return null
  }
}

function inRow(readings: readonly Reading[], row: number): Reading[] {
  return readings.filter((reading) => reading.row === row).sort((a, b) => a.column - b.column)
}

/** The reading nearest in column within the next row that has any. */
function inNextRow(readings: readonly Reading[], current: Reading, step: 1 | -1): Reading {
  const ahead = readings.filter(({ row }) => (row - current.row) * step > 0)
  if (ahead.length === 0) return current
  const next = Math.min(...ahead.map(({ row }) => Math.abs(row - current.row)))
  const row = ahead.filter((reading) => Math.abs(reading.row - current.row) === next)
  return closest(row, ({ column }) => Math.abs(column - current.column)) ?? current
}

/** The reading that a pointer at (x, y) means; null where nothing can be read. */
export function readingAt(picture: Picture, x: number, y: number): Reading | null {
  const { readings, nearest } = picture
  const weight = { column: [1000, 1], row: [1, 1000], point: [1, 1] }[nearest]
  const [across = 1, down = 1] = weight
  return closest(readings, (at) => Math.abs(at.x - x) * across + Math.abs(at.y - y) * down)
}

/** The reading of this row and column after the picture has changed, or the nearest there is. */
export function readingLike(
  readings: readonly Reading[],
  wanted: { readonly row: number; readonly column: number },
): Reading | null {
  const row = readings.filter((reading) => reading.row === wanted.row)
  const among = row.length > 0 ? row : readings
  return closest(among, ({ column }) => Math.abs(column - wanted.column))
}

function closest(readings: readonly Reading[], distance: (r: Reading) => number): Reading | null {
  let best: Reading | null = null
  for (const reading of readings)
    if (best === null || distance(reading) < distance(best)) best = reading
  return best
}

/** A reading as one sentence for a screen reader, where ▲ is spoken as minus. */
export function spokenReading({ title, plan, lines }: Reading, minus: string): string {
  const head = plan === null ? title : `${title} ${plan.name}`
  return [head, ...lines.map(({ label, value }) => `${label} ${value}`)]
    .join('、')
    .replaceAll('▲', minus)
}

/** How far beside a mark the tooltip keeps. */
const TOOLTIP_GAP = 12

export interface TooltipRoom {
  /** Size of the picture, whose corner is the origin. */
  readonly width: number
  readonly height: number
  /** Left and right end of the window, measured from the picture. */
  readonly window: readonly [number, number]
}

/**
 * Where the tooltip stands: beside the mark and never over it; within the picture if it can, else beyond
 * its edge, but not beyond the window's.
 */
export function placeTooltip(
  mark: Pick<Reading, 'x' | 'y' | 'radius'>,
  tooltip: { readonly width: number; readonly height: number },
  room: TooltipRoom,
): { readonly left: number; readonly top: number } {
  const clear = mark.radius + TOOLTIP_GAP
  const right = mark.x + clear
  const left = mark.x - clear - tooltip.width
  const fits = (at: number, [from, to]: readonly [number, number]) =>
    at >= from && at + tooltip.width <= to
  const inside = [0, room.width] as const
  const candidates = [
    { at: right, within: inside },
    { at: left, within: inside },
    { at: right, within: room.window },
    { at: left, within: room.window },
  ]
  const place = candidates.find(({ at, within }) => fits(at, within)) ?? { at: right }
  const lowest = Math.max(0, room.height - tooltip.height)
  const top = Math.min(Math.max(0, mark.y - tooltip.height / 2), lowest)
  return { left: Math.round(place.at), top: Math.round(top) }
}
