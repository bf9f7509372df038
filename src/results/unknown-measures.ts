import type { RunReport } from './run-report'

/** A measure of a plan that nobody knows, although the run's columns hold a nought for it. */
export interface UnknownMeasure {
  readonly planId: string
  readonly measure: string
}

interface Frame {
  readonly id: string
  readonly periods: readonly string[]
}

/** A report's form, with its figures masked or not. */
interface ReportForm {
  readonly plans: readonly { readonly id: string; readonly measures: readonly Frame[] }[]
  readonly differences: readonly {
    readonly baseline: string
    readonly alternative: string
    readonly measures: readonly Frame[]
  }[]
}

/** Replaces every figure of what nobody knows by null, and says so: a nought would be a claim. */
export function withoutUnknown(
  report: ReportForm & Omit<RunReport, 'plans' | 'differences'>,
  unknown: readonly UnknownMeasure[],
) {
  return {
    ...report,
    plans: report.plans.map((plan) => ({
      ...plan,
      measures: plan.measures.map((frame) =>
        isUnknown(unknown, frame.id, plan.id) ? emptied(frame) : frame,
      ),
    })),
    differences: report.differences.map((pair) => ({
      ...pair,
      measures: pair.measures.map((frame) =>
        isUnknown(unknown, frame.id, pair.baseline, pair.alternative) ? emptied(frame) : frame,
      ),
    })),
  }
}

/** Whether the measure is unknown for any of the plans: then so is their difference. */
export function isUnknown(
  unknown: readonly UnknownMeasure[],
  measure: string,
  ...planIds: readonly string[]
): boolean {
  return unknown.some((one) => one.measure === measure && planIds.includes(one.planId))
}

function emptied(frame: Frame) {
  const figures = Object.entries(frame).map(([name, value]: [string, unknown]) =>
    name !== 'periods' && Array.isArray(value) ? [name, value.map(() => null)] : [name, value],
  )
  return { ...(Object.fromEntries(figures) as Frame), unconfirmed: true }
}
