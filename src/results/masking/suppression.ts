import { boundsOf, type Equation } from './linear-bounds'

/** Counts of people, and which of them readers know to be the sum of which: rows, columns, levels, all alike. */
export interface CountTable {
  readonly counts: readonly number[]
  readonly sums: readonly Sum[]
}

/** Positions in `counts`. */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * Which counts are held back: those under the threshold, and as few others as it takes so that nobody can work a
 * held-back one out from what is published. From the published counts, their sums and nothing below zero, each
 * can still be anything within a range of `threshold` values or more: as much as 「5人未満」 itself leaves open.
 * The smallest count goes first, the total last; ties go by position. `alsoSmall` are positions that are small for
 * a reason of their own.
 */
export function suppressedCounts(
  table: CountTable,
  threshold: number,
  alsoSmall: readonly number[] = [],
): ReadonlySet<number> {
  const small = table.counts.flatMap((count, at) => (isSmall(count, threshold) ? [at] : []))
  const held = new Set([...small, ...alsoSmall])
  holdPartsOfSmallTotals(table, held, threshold)
  for (;;) {
    const exposed = [...held].sort(ascending).find((at) => isExposed(table, held, at, threshold))
    if (exposed === undefined) return held
    const next = nextToHold(table, held, exposed)
    if (next === null) return held
    held.add(next)
  }
}

/** The same for parts alone, whose sum is published beside them. */
export function suppressedParts(parts: readonly number[], threshold: number): ReadonlySet<number> {
  const counts = [...parts, parts.reduce((sum, part) => sum + part, 0)]
  const sum = { total: parts.length, parts: parts.map((_, at) => at) }
  return suppressedCounts({ counts, sums: [sum] }, threshold)
}

/** What readers can tell of a held-back count: the least and the most that fits all that is published. */
export function feasibleRange(
  { counts, sums }: CountTable,
  held: ReadonlySet<number>,
  at: number,
): readonly [low: number, high: number] {
  const unknowns = [...held].sort(ascending)
  const equations = sums.flatMap((sum) => equationOf(sum, counts, unknowns))
  const [low, high] = boundsOf(unknowns.indexOf(at), unknowns.length, equations)
  // Adding zero turns −0 into 0.
  return [Math.ceil(low - ROUNDING) + 0, Math.floor(high + ROUNDING) + 0]
}

const ROUNDING = 1e-6

function ascending(a: number, b: number): number {
  return a - b
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold
}

/** Under a total that is held back as small, even a zero would tell: every part goes with it. */
function holdPartsOfSmallTotals(
  { counts, sums }: CountTable,
  held: Set<number>,
  threshold: number,
) {
  let before: number
  do {
    before = held.size
    for (const { total, parts } of sums)
      if (isSmall(counts[total]!, threshold)) for (const part of parts) held.add(part)
  } while (held.size > before)
}

function isExposed(
  table: CountTable,
  held: ReadonlySet<number>,
  at: number,
  threshold: number,
): boolean {
  const [low, high] = feasibleRange(table, held, at)
  return high - low < threshold - 1
}

/** What is published makes every sum an equation over what is held back. */
function equationOf(
  { total, parts }: Sum,
  counts: readonly number[],
  unknowns: readonly number[],
): Equation[] {
  const signs = new Map<number, number>(parts.map((part) => [part, 1]))
  signs.set(total, -1)
  if (!unknowns.some((at) => signs.has(at))) return []
  const known = [...signs].filter(([at]) => !unknowns.includes(at))
  const value = known.reduce((sum, [at, sign]) => sum - sign * counts[at]!, 0)
  return [{ coefficients: unknowns.map((at) => signs.get(at) ?? 0), value }]
}

/**
 * The smallest published part above zero in a sum with the exposed count, else in one that hangs together with it
 * through held-back counts; where there is none, a total; last a zero.
 */
function nextToHold(
  { counts, sums }: CountTable,
  held: ReadonlySet<number>,
  exposed: number,
): number | null {
  const near = sums.filter((sum) => isIn(sum, exposed))
  const linked = sums.filter((sum) => [...held].some((at) => isIn(sum, at)))
  const free = (positions: readonly number[]) =>
    positions
      .filter((at) => !held.has(at))
      .sort((a, b) => counts[a]! - counts[b]! || ascending(a, b))
  const parts = [...free(near.flatMap(partsOf)), ...free(linked.flatMap(partsOf))]
  const totals = [...free(near.map(totalOf)), ...free(linked.map(totalOf))]
  return parts.find((at) => counts[at]! > 0) ?? totals[0] ?? parts[0] ?? null
}

const partsOf = ({ parts }: Sum): readonly number[] => parts
const totalOf = ({ total }: Sum): number => total

function isIn({ total, parts }: Sum, at: number): boolean {
  return total === at || parts.includes(at)
}
