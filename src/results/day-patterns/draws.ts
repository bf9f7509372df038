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

/**
 * Whole pupils by grade and pattern, `[grade][pattern]`: every grade adds up, and what rounding gives a pattern in
 * one grade it gives the others in the next.
 */
export function splitRoll(roll: readonly number[], shares: readonly number[]): number[][] {
  const owed = shares.map(() => 0)
  return roll.map((pupils) => {
    shares.forEach((share, index) => (owed[index]! += pupils * share))
    const counts = owed.map((units) => Math.max(0, Math.floor(units)))
    let left = pupils - counts.reduce((sum, count) => sum + count, 0)
    counts.forEach((count, index) => (owed[index]! -= count))
    for (; left !== 0; left -= Math.sign(left)) {
      const next = left > 0 ? largest(owed) : largest(counts)
      counts[next]! += Math.sign(left)
      owed[next]! -= Math.sign(left)
    }
    return counts
  })
}

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}
