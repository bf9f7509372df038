/** Whether two pieces of plain data say the same; a key that is undefined is a key left out. */
export function sameData(a: unknown, b: unknown): boolean {
  // What a change has left alone is shared, so that most of two studies is never walked.
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [keyed(a), keyed(b)]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => sameData(own(one, key), own(other, key)))
}

type Keyed = Readonly<Record<string, unknown>>

const keyed = (data: object): Keyed => data as Keyed

/** A key of the user's may be called `constructor`. */
const own = (data: Keyed, key: string): unknown =>
  Object.hasOwn(data, key) ? data[key] : undefined
