/**
 * Moves labels apart along one line: each as near to its wish as the others and the ends allow, in the
 * order of the wishes. Where they cannot all fit they overlap evenly rather than leave the frame.
 */
export function dodge(
  wishes: readonly number[],
  { gap, from, to }: { readonly gap: number; readonly from: number; readonly to: number },
): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wish(a) - wish(b) || a - b)
  const apart = order.length > 1 ? Math.min(gap, (to - from) / (order.length - 1)) : gap
  const clusters: Cluster[] = []
  for (const index of order) {
    clusters.push({ members: [index], middle: wish(index) })
    while (joinLast(clusters, apart, from, to));
  }
  const places = new Array<number>(wishes.length).fill(0)
  for (const cluster of clusters) {
    const first = startOf(cluster, apart, from, to)
    cluster.members.forEach((index, rank) => (places[index] = first + rank * apart))
  }
  return places

  function wish(index: number): number {
    return wishes[index] ?? 0
  }
}

interface Cluster {
  members: number[]
  /** Mean of what its members wish for. */
  middle: number
}

function startOf({ members, middle }: Cluster, gap: number, from: number, to: number): number {
  const length = (members.length - 1) * gap
  return Math.max(from, Math.min(to - length, middle - length / 2))
}

/** Joins the last two clusters if they are too near; true if it did. */
function joinLast(clusters: Cluster[], gap: number, from: number, to: number): boolean {
  const last = clusters.at(-1)
  const before = clusters.at(-2)
  if (!last || !before) return false
  const end = startOf(before, gap, from, to) + (before.members.length - 1) * gap
  if (startOf(last, gap, from, to) - end >= gap - 1e-9) return false
  const count = before.members.length + last.members.length
  before.middle =
    (before.middle * before.members.length + last.middle * last.members.length) / count
  before.members.push(...last.members)
  clusters.pop()
  return true
}
