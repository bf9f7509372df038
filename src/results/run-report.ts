import { sameBreakdown, type SeriesSpec } from '../domain/columns'
import type { PlanDescription } from '../domain/plan-description'
import type { RunResult } from '../domain/run'
import type { Words } from '../domain/words'
import {
  summarizeDifference,
  summarizeMeasure,
  type DifferenceFrame,
  type MeasureFrame,
} from './frame'

/** A whole run as one document: what the command line prints and files carry. */
export interface RunReport {
  readonly engine: string
  readonly runKey: string
  readonly seed: number
  readonly replications: number
  readonly plans: readonly PlanReport[]
  readonly differences: readonly DifferenceReport[]
  readonly warnings: readonly Words[]
}

export interface PlanReport {
  readonly id: string
  readonly kind: string
  readonly measures: readonly MeasureFrame[]
}

/** Alternative − baseline, by the ids of their plans. */
export interface DifferenceReport {
  readonly baseline: string
  readonly alternative: string
  readonly measures: readonly DifferenceFrame[]
}

export interface ReportContext {
  /** In the order of the run. */
  readonly plans: readonly PlanDescription[]
  /** Index of the plan that the others are compared with. */
  readonly baseline: number
  readonly warnings: readonly Words[]
}

export function runReport(result: RunResult, context: ReportContext): RunReport {
  const { plans, baseline, warnings } = context
  if (plans.map(({ id }) => id).join() !== result.layout.planIds.join())
    throw new Error('The plans described are not the plans of the run.')
  return {
    engine: result.engine,
    runKey: result.runKey,
    seed: result.seed,
    replications: result.replications,
    plans: plans.map(({ id, kind }, index) => ({ id, kind, measures: reportPlan(result, index) })),
    differences: plans.flatMap(({ id }, index) =>
      index === baseline
        ? []
        : [
            {
              baseline: plans[baseline]!.id,
              alternative: id,
              measures: reportDifference(result, baseline, index),
            },
          ],
    ),
    warnings,
  }
}

function reportPlan(result: RunResult, plan: number): MeasureFrame[] {
  return seriesOf(result, plan).map(({ measure, by }) =>
    summarizeMeasure(result, plan, measure, by),
  )
}

/** Only what both plans have: a branch has cost lines that the status quo hasn't. */
function reportDifference(result: RunResult, baseline: number, plan: number): DifferenceFrame[] {
  const ofBaseline = seriesOf(result, baseline)
  const shared = seriesOf(result, plan).filter((spec) =>
    ofBaseline.some((other) => other.measure === spec.measure && sameBreakdown(other.by, spec.by)),
  )
  return shared.map(({ measure, by }) => summarizeDifference(result, baseline, plan, measure, by))
}

function seriesOf(result: RunResult, plan: number): readonly SeriesSpec[] {
  return result.layout.series.filter((spec) => spec.plan === plan)
}
