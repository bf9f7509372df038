/** Where a plan stands on the page, in pixels of the picture: under its column of the strip. */
export interface PlanColumn {
  readonly left: number
  readonly width: number
}

/** Equal shares, where no strip says otherwise. */
export function equalColumns(count: number, width: number, gap: number): PlanColumn[] {
  const each = (width - gap * (count - 1)) / Math.max(1, count)
  return Array.from({ length: count }, (_, index) => ({ left: index * (each + gap), width: each }))
}
