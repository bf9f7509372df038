/** Consecutive replications, the piece of work that one worker does without being asked in between. */
export interface Range {
  readonly first: number
  readonly replications: number
}

/** A worker sees its range to the end: so long may a run that is superseded keep the next one waiting. */
const LARGEST = 1000
const SMALLEST = 250
/** Two of these make the first picture, on two workers in half the time. */
const FIRST = 125

/**
 * Cuts a run into ranges: small ones first, so that a first picture comes early; large ones in the middle, where
 * asking costs time; smaller ones again at the end, so that no worker waits long for the last. The cut depends on the
 * number of replications only and never on the workers, so that even a sum in another order could not tell them apart.
 */
export function cutIntoRanges(replications: number): readonly Range[] {
  if (!Number.isInteger(replications) || replications < 1)
    throw new Error(`A run has a whole number of replications from 1 on, not ${replications}.`)
  const ranges: Range[] = []
  let first = 0
  while (first < replications) {
    const left = replications - first
    const size = Math.min(left, sizeOf(ranges.length, left))
    ranges.push({ first, replications: size })
    first += size
  }
  return ranges
}

function sizeOf(index: number, left: number): number {
  if (index < 2) return FIRST
  if (index === 2) return SMALLEST
  if (index === 3) return 2 * SMALLEST
  const share = Math.ceil(left / 5 / SMALLEST) * SMALLEST
  return Math.min(LARGEST, share)
}
