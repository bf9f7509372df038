import { PER_PUPIL_ITEMS, type CostItemId } from '../../domain/cost-items'
import { isMasked } from '../numbers'
import type { PageReader } from '../page-reader'

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

/** The items of a plan that others don't see the yen of in a fiscal year, because its roll is masked. */
export function heldItems(
  items: readonly string[],
  plan: number,
  fiscalYear: number,
  reader: PageReader,
): ReadonlySet<string> {
  const roll = reader.summary(plan, 'pupils.enrolled', fiscalYear)
  const few = [roll.p50, roll.mean].some((pupils) => isMasked(pupils, 'people', reader.style))
  const yenOf = (item: string) => reader.mean(plan, 'cost.total', fiscalYear, { item })
  return few ? linesThatTellRoll(items.map((item) => ({ item, yen: yenOf(item) }))) : new Set()
}
