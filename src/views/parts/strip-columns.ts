import type { PlanColumn } from '../../charts/plan-columns'

/** Within a column of the strip: the hairline and the space to its words. */
const INSET = 17
const GAP = 16

/** How wide the strip's columns are against each other: a narrow first one leaves room for the charts of the others. */
export function columnShares(count: number, first = 1): readonly number[] {
  const spares = count > 1 && count <= MOST_WITH_SPARE
  return Array.from({ length: count }, (_, index) => (index === 0 && spares ? first : 1))
}

/** With more plans than these every column needs its share. */
export const MOST_WITH_SPARE = 3

export function gridColumns(shares: readonly number[]): string {
  return shares.map((share) => `minmax(0, ${share}fr)`).join(' ')
}

/** Where the words of each column begin and end: a chart's panels stand right under them. */
export function columnPlaces(shares: readonly number[], width: number): readonly PlanColumn[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  let edge = 0
  return shares.map((share, index) => {
    const start = edge
    edge += (share / all) * width
    const left = index === 0 ? 0 : start + INSET
    const right = index === shares.length - 1 ? edge : edge - GAP
    return { left, width: Math.max(1, right - left) }
  })
}
