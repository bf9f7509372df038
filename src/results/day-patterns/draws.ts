import type { Triple } from '../../domain/quantity'

/** Irrational steps, one for each pattern: what they leave of whole numbers fills 0–1 evenly. */
const STEPS = [2, 3, 5, 7, 11, 13].map((prime) => Math.sqrt(prime) % 1)

/**
 * The share of the roll that follows each pattern in one future, adding up to 1. What we don't know of shares is
 * spread evenly over the futures, apart from their luck; shares that are all zero are taken as alike.
 */
export function sharesIn(replication: number, triples: readonly Triple[]): number[] {
  const drawn = triples.map((triple, index) =>
    shareAt(triple, (0.5 + (replication + 1) * STEPS[index % STEPS.length]!) % 1),
  )
  const sum = drawn.reduce((total, share) => total + share, 0)
  return drawn.map((share) => (sum === 0 ? 1 / drawn.length : share / sum))
}

/** Straight lines through the 10 %, 50 % and 90 % points, no share below 0 or above 1. */
export function shareAt({ low, likely, high }: Triple, point: number): number {
  const slope = point < 0.5 ? (likely - low) / 0.4 : (high - likely) / 0.4
  return Math.min(1, Math.max(0, likely + (point - 0.5) * slope))
}

/** The same of every future, one column a pattern. */
export function shareColumns(triples: readonly Triple[], futures: number): Float64Array[] {
  const columns = triples.map(() => new Float64Array(futures))
  for (let r = 0; r < futures; r += 1)
    sharesIn(r, triples).forEach((share, index) => (columns[index]![r] = share))
  return columns
}

/**
 * Whole pupils by grade and pattern, `[grade][pattern]`, one column each: every grade adds up, and what rounding gives
 * a pattern in one grade it gives the others in the next.
 */
export function splitRolls(
  rollByGrade: readonly Float64Array[],
  shares: readonly Float64Array[],
): Float64Array[][] {
  const owed = shares.map(({ length }) => new Float64Array(length))
  return rollByGrade.map((roll) => splitGrade(roll, shares, owed))
}

function splitGrade(
  roll: Float64Array,
  shares: readonly Float64Array[],
  owed: readonly Float64Array[],
): Float64Array[] {
  const counts = owed.map(({ length }) => new Float64Array(length))
  for (let r = 0; r < roll.length; r += 1) {
    let left = roll[r]!
    for (let index = 0; index < counts.length; index += 1) {
      const units = owed[index]![r]! + roll[r]! * shares[index]![r]!
      const count = Math.max(0, Math.floor(units))
      counts[index]![r] = count
      owed[index]![r] = units - count
      left -= count
    }
    for (; left !== 0; left -= Math.sign(left)) {
      const next = largestAt(r, left > 0 ? owed : counts)
      counts[next]![r]! += Math.sign(left)
      owed[next]![r]! -= Math.sign(left)
    }
  }
  return counts
}

/** The first of the largest. */
function largestAt(r: number, columns: readonly Float64Array[]): number {
  let largest = 0
  for (let index = 1; index < columns.length; index += 1)
    if (columns[index]![r]! > columns[largest]![r]!) largest = index
  return largest
}
