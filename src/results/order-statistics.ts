/** Fine enough that a bucket of 10,000 spread values holds about ten; up to 1,024 whole numbers get one each. */
const BUCKETS = 1024

/**
 * Room that every call uses again: a page reads hundreds of columns in one task, and what each of them would leave
 * behind has to be cleared away in the same task.
 */
const counts = new Int32Array(BUCKETS)
/** Where the next member of a bucket goes; −1 for a bucket that is not wanted. */
const next = new Int32Array(BUCKETS)
let buckets = new Uint16Array(0)

/**
 * The exact values at the given ranks (1 is the smallest) of unsorted samples. Counts them into buckets in
 * one pass and sorts only the buckets that hold a wanted rank: a page reads some sixty columns at once.
 */
export function orderStatistics(samples: Float64Array, ranks: readonly number[]): number[] {
  const { least, most } = extremes(samples)
  const span = most - least
  if (span === 0) return ranks.map(() => least)
  const scale = (BUCKETS - 1) / span
  if (!Number.isFinite(scale) || scale === 0) return pickSorted(samples, ranks)

  if (buckets.length < samples.length) buckets = new Uint16Array(samples.length)
  counts.fill(0)
  for (let i = 0; i < samples.length; i += 1) {
    const bucket = ((samples[i]! - least) * scale) | 0
    buckets[i] = bucket
    counts[bucket]! += 1
  }
  const wanted = locate(ranks)
  const members = gather(samples, new Set(wanted.map(({ bucket }) => bucket)))
  // Adding zero turns −0 into 0, which would else be written as ▲0.
  return wanted.map(({ bucket, within }) => members.get(bucket)![within]! + 0)
}

/** The bucket of each rank, and its place in the sorted bucket. */
function locate(ranks: readonly number[]): { readonly bucket: number; readonly within: number }[] {
  return ranks.map((rank) => {
    let bucket = 0
    let before = 0
    while (before + counts[bucket]! < rank) before += counts[bucket++]!
    return { bucket, within: rank - before - 1 }
  })
}

/** The sorted samples of the wanted buckets. */
function gather(samples: Float64Array, wanted: ReadonlySet<number>): Map<number, Float64Array> {
  // All wanted buckets lie one after the other in one array.
  next.fill(-1)
  let room = 0
  for (const bucket of wanted) {
    next[bucket] = room
    room += counts[bucket]!
  }
  const gathered = new Float64Array(room)
  for (let i = 0; i < samples.length; i += 1) {
    const place = next[buckets[i]!]!
    if (place < 0) continue
    gathered[place] = samples[i]!
    next[buckets[i]!] = place + 1
  }
  return new Map(
    [...wanted].map((bucket) => {
      const until = next[bucket]!
      const values = gathered.subarray(until - counts[bucket]!, until)
      return [bucket, allEqual(values) ? values : values.sort()]
    }),
  )
}

/** The rule in columns of people and posts, where a bucket holds one number many times. */
function allEqual(values: Float64Array): boolean {
  const first = values[0]
  for (let i = 1; i < values.length; i += 1) if (values[i] !== first) return false
  return true
}

/** @throws if a sample is not a number: the engine broke its promise. */
function extremes(samples: Float64Array): { readonly least: number; readonly most: number } {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < samples.length; i += 1) {
    const value = samples[i]!
    if (!(value >= -Infinity)) throw new Error(`Replication ${i} gave no number.`)
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least: least + 0, most: most + 0 }
}

/** For spans too wide or too narrow to divide into buckets. */
function pickSorted(samples: Float64Array, ranks: readonly number[]): number[] {
  const sorted = samples.slice().sort()
  return ranks.map((rank) => sorted[rank - 1]! + 0)
}
