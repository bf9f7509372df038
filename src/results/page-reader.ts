import { findSeries } from '../domain/columns'
import { measureOf, type Breakdown } from '../domain/measures'
import type { PlanDescription } from '../domain/plan-description'
import type { RunResult } from '../domain/run'
import { meanColumn, readColumn, yearIndexOf } from './column'
import { differencesOf } from './frame'
import { internalFigure, type InternalFigure } from './masking/internal'
import { maskSummary } from './masking/threshold'
import { countsPeople, kindOf, type FigureKind } from './numbers'
import type { PageInput } from './page-input'
import type { NumberStyle, Summary } from './pages'
import { remembered } from './remembered'
import { readBeforeOpening } from './samples'
import { meanOf, summarizeSamples } from './summary'
import { planOfToday } from './money/today'

/** Reads a run for one page, each figure once: headline, strip, chart and table share it. */
export interface PageReader {
  readonly style: NumberStyle
  readonly fiscalYears: readonly number[]
  readonly focus: PlanDescription
  readonly baseline: PlanDescription
  samples(plan: number, measure: string, fiscalYear?: number, by?: Breakdown): Float64Array
  summary(plan: number, measure: string, fiscalYear?: number, by?: Breakdown): Summary
  /** The mean alone, where a page needs hundreds of them and no percentile. */
  mean(plan: number, measure: string, fiscalYear?: number, by?: Breakdown): number
  /** Yen of a plan without what goes on from today (`planOfToday`). */
  newCost(plan: number, measure: string, fiscalYear?: number): Float64Array
  /** New yen that add up from the first simulated year to the plan's opening. */
  beforeOpening(plan: number, measure: string): Float64Array
  meanBeforeOpening(plan: number, measure: string): number
  /** What stands instead of an internal guess while others look; null where the figure itself may stand. */
  internal(plan: number, measure: string): InternalFigure | null
}

export function readPage(input: PageInput): PageReader {
  const { result, plans, masking = null, internal = [] } = input
  const focus = plans[input.focus]
  const baseline = plans[input.baseline]
  if (!focus || !baseline) throw new Error('The page looks at a plan that is not in the run.')
  const series = seriesOf(result)
  const samples: PageReader['samples'] = (plan, measure, fiscalYear = input.fiscalYear, by = {}) =>
    series.samples(plan, measure, fiscalYear, by)
  const todayOf = remembered((plan: number) => planOfToday(input, plan))
  const beforeOpening = (plan: number, measure: string): Float64Array => {
    const opening = plans[plan]!.openingFiscalYear
    const sum = (of: number): Float64Array => readBeforeOpening(result, of, measure, opening)
    return less(sum(plan), todayOf(plan), sum)
  }
  return {
    style: { replications: result.replications, money: input.money, masking },
    fiscalYears: result.layout.fiscalYears,
    focus,
    baseline,
    samples,
    summary(plan, measure, fiscalYear = input.fiscalYear, by = {}) {
      const summary = series.summary(plan, measure, fiscalYear, by)
      return countsPeople(kindOfMeasure(measure)) ? maskSummary(summary, masking) : summary
    },
    mean: (plan, measure, fiscalYear = input.fiscalYear, by = {}) =>
      series.mean(plan, measure, fiscalYear, by),
    newCost: (plan, measure, fiscalYear) =>
      less(samples(plan, measure, fiscalYear), todayOf(plan), (today) =>
        samples(today, measure, fiscalYear),
      ),
    beforeOpening,
    meanBeforeOpening: remembered((plan, measure) => meanOf(beforeOpening(plan, measure))),
    internal: (plan, measure) => masking && internalFigure(internal, measure, plans[plan]!.id),
  }
}

interface RunSeries {
  samples(plan: number, measure: string, fiscalYear: number, by: Breakdown): Float64Array
  summary(plan: number, measure: string, fiscalYear: number, by: Breakdown): Summary
  mean(plan: number, measure: string, fiscalYear: number, by: Breakdown): number
}

const seriesOfRuns = new WeakMap<RunResult, RunSeries>()

/** What is read of a run, before masking: all pages that look at it share its summaries. */
function seriesOf(result: RunResult): RunSeries {
  const series = seriesOfRuns.get(result) ?? readRun(result)
  seriesOfRuns.set(result, series)
  return series
}

function readRun(result: RunResult): RunSeries {
  const specOf = remembered((plan: number, measure: string, by: Breakdown) =>
    findSeries(result.layout, plan, measure, by),
  )
  // A summary keeps nothing of its column, so that all of them are read into the same room.
  const room = new Float64Array(result.replications)
  return {
    samples: (plan, measure, fiscalYear, by) =>
      readColumn(result, specOf(plan, measure, by), yearIndexOf(result, fiscalYear)),
    summary: remembered((plan, measure, fiscalYear, by) =>
      summarizeSamples(
        readColumn(result, specOf(plan, measure, by), yearIndexOf(result, fiscalYear), room),
      ),
    ),
    mean: remembered((plan, measure, fiscalYear, by) =>
      meanColumn(result, specOf(plan, measure, by), yearIndexOf(result, fiscalYear)),
    ),
  }
}

/** One column less another, where there is another. */
function less(
  column: Float64Array,
  other: number | null,
  read: (other: number) => Float64Array,
): Float64Array {
  return other === null ? column : differencesOf(read(other), column)
}

export function isOpen(plan: PlanDescription, fiscalYear: number): boolean {
  return plan.openingFiscalYear !== null && plan.openingFiscalYear <= fiscalYear
}

/** How figures of a measure are written. */
export function kindOfMeasure(measure: string): FigureKind {
  return kindOf(measureOf(measure))
}
