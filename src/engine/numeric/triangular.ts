/** The triangular distribution between two ends, by inversion (MODEL part 10). */

/** The value at probability u: never decreases in u; constant where both ends meet. */
export function triangularQuantile(
  optimistic: number,
  likely: number,
  pessimistic: number,
  u: number,
): number {
  const width = pessimistic - optimistic
  if (width === 0) return optimistic
  const rising = likely - optimistic
  if (u * width < rising) return optimistic + Math.sqrt(u * width * rising)
  return pessimistic - Math.sqrt((1 - u) * width * (pessimistic - likely))
}
