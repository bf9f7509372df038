import type { PlanDescription } from '../../domain/plan-description'
import type { FanLine } from '../../results/pages'

/** What the fan draws: the focus plan with its bands, the others as lines, places, observed years. */
export interface FanData {
  readonly lines: readonly FanLine[]
  readonly focus: PlanDescription
  /** Places of the focus plan in all; null where it has no cap in all. */
  readonly places: number | null
  /** e.g. 「定員 45人」. */
  readonly placesLabel: string | null
  readonly observed: readonly { readonly fiscalYear: number; readonly value: number }[]
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
  readonly unit: string
  /** The plan that is pointed at: it shows its band as well. */
  readonly lentTo?: string | null
}

/** The largest value that has to fit under the axis. */
export function fanMaximum({ lines, places, observed }: FanData): number {
  const highest = lines.flatMap(({ bands }) => bands.map((band) => band?.p90 ?? 0))
  return Math.max(0, (places ?? 0) * 1.02, ...highest, ...observed.map(({ value }) => value))
}
