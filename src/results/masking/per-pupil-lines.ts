import { PER_PUPIL_ITEMS, type CostItemId } from '../../domain/cost-items'

/** A cost line of a plan in one year. */
export interface LineOfYear {
  readonly item: string
  readonly yen: number
}

/**
 * Cost lines that give a masked roll away: those of so much a pupil (lunch, travel), and the smallest other, without
 * which their sum could be worked out of the total.
 */
export function linesThatTellRoll(lines: readonly LineOfYear[]): ReadonlySet<string> {
  const present = lines.filter(({ yen }) => yen !== 0)
  const told = present.filter(({ item }) => PER_PUPIL_ITEMS.includes(item as CostItemId))
  if (told.length === 0) return new Set()
  const [second] = present.filter((line) => !told.includes(line)).sort((a, b) => a.yen - b.yen)
  return new Set([...told, ...(second ? [second] : [])].map(({ item }) => item))
}
