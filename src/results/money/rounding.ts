/**
 * Values in whole units that make exactly the rounded total: everyone gets the floor, the largest remainders one
 * more (最大剰余法), the earlier on a tie.
 */
export function roundToTotal(values: readonly number[], unit: number): number[] {
  const inUnits = values.map((value) => value / unit)
  const parts = inUnits.map(Math.floor)
  const total = Math.round(inUnits.reduce((sum, value) => sum + value, 0))
  const byRemainder = inUnits
    .map((value, index) => ({ index, remainder: value - parts[index]! }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  let left = total - parts.reduce((sum, part) => sum + part, 0)
  for (const { index } of byRemainder) {
    if (left <= 0) break
    parts[index]! += 1
    left -= 1
  }
  return parts
}
