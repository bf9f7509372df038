import type { ComparatorInputs } from '../domain/model-inputs'
import type { SchoolLevel } from '../domain/school'
import { schoolPostsThousandths } from '../rules/staffing/school-posts'
import { growthFactor } from './growths'
import { roundYen } from './money'

/** The school that a plan's cost per pupil is compared with, in one fiscal year. */
export interface OrdinarySchool {
  readonly level: SchoolLevel
  readonly classes: number
  /** The roll of 1 May. */
  readonly pupils: number
}

/**
 * Yen a year of an ordinary school of the same roll and classes: posts by law at the plan's own salary and on-cost,
 * running cost, one counselor and everybody's lunch at the plan's own prices; no additional or municipal posts, no
 * social workers, no travel. Nothing without pupils: no such school would be kept.
 */
export function ordinarySchoolYen(
  inputs: ComparatorInputs,
  { level, classes, pupils }: OrdinarySchool,
  values: Float64Array,
  fiscalYear: number,
): number {
  if (pupils === 0) return 0
  const years = fiscalYear - inputs.priceFiscalYear
  const wages = values[inputs.wageGrowth]!
  const prices = growthFactor(values[inputs.priceGrowth]!, years)
  const posts = schoolPostsThousandths(level, classes, pupils, false) / 1000
  const post = values[inputs.salary]! * (1 + values[inputs.onCost]!)
  return (
    roundYen(posts * post * growthFactor(wages, years)) +
    roundYen(values[inputs.running]! * prices) +
    roundYen(
      values[inputs.counselor]! * growthFactor(wages, fiscalYear - inputs.counselorPriceFiscalYear),
    ) +
    roundYen(pupils * values[inputs.lunch]! * prices)
  )
}
