import { sameBreakdown } from '../../domain/columns'
import type { Breakdown } from '../../domain/measures'
import type { DifferenceFrame, MeasureFrame } from '../frame'
import { countsPeople } from '../numbers'
import type { RunReport } from '../run-report'
import { internalFigure, type InternalFigure } from './internal'
import { linesThatTellRoll } from './per-pupil-lines'
import { suppressedCounts, type Sum } from './suppression'
import { isMaskedCount, type Masking } from './threshold'

/** A frame in which figures that others may not see are null. */
export type MaskedFrame<F extends MeasureFrame = MeasureFrame> = {
  readonly [K in keyof F]: F[K] extends readonly number[] ? readonly (number | null)[] : F[K]
}

/** A report for others: every masked figure is null, whatever statistic it is. */
export interface MaskedReport extends Omit<RunReport, 'plans' | 'differences'> {
  /** Left out where the audience may see every count. */
  readonly maskedUnder?: number
  readonly plans: readonly Masked<RunReport['plans'][number], MeasureFrame>[]
  readonly differences: readonly Masked<RunReport['differences'][number], DifferenceFrame>[]
}

type Masked<T, F extends MeasureFrame> = Omit<T, 'measures'> & {
  readonly measures: readonly MaskedFrame<F>[]
}

/** Lists along the years; `by`, `periods` and labels are no figures. */
const STATISTICS = ['mean', 'p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const

/**
 * Masks a report for others, with what sums of grades or municipalities would give away, and what is nothing but an
 * internal guess.
 */
export function maskReport(
  report: RunReport,
  masking: Masking,
  internal: readonly InternalFigure[] = [],
): MaskedReport {
  const held = new Map(report.plans.map(({ id, measures }) => [id, heldYears(measures, masking)]))
  const heldOf = (plan: string, frame: MeasureFrame): ReadonlySet<number> => {
    const years = [...held.get(plan)!].find(([of]) => isSameSeries(of, frame))?.[1]
    return years ?? new Set()
  }
  return {
    ...report,
    ...(masking.threshold > 0 && { maskedUnder: masking.threshold }),
    plans: report.plans.map((plan) => ({
      ...plan,
      measures: plan.measures.map((frame) =>
        internalFigure(internal, frame.id, plan.id)
          ? withheld(frame)
          : withoutYears(withoutSmall(frame, masking), heldOf(plan.id, frame)),
      ),
    })),
    differences: report.differences.map((pair) => ({
      ...pair,
      measures: pair.measures.map((frame) => {
        const plans = [pair.baseline, pair.alternative]
        if (internalFigure(internal, frame.id, ...plans)) return withheld(frame)
        return withoutYears(frame, new Set(plans.flatMap((plan) => [...heldOf(plan, frame)])))
      }),
    })),
  }
}

/** By frame the positions of the years that say nothing. */
type HeldYears = ReadonlyMap<MeasureFrame, ReadonlySet<number>>

function heldYears(frames: readonly MeasureFrame[], masking: Masking): HeldYears {
  const people = frames.filter(({ unit }) => countsPeople(unit))
  const held = new Map(frames.map((frame) => [frame, new Set<number>()]))
  for (const id of new Set(people.map((frame) => frame.id))) {
    const series = people.filter((frame) => frame.id === id)
    const sums = sumsOf(series)
    series[0]!.periods.forEach((_, year) => {
      const small = series.flatMap(({ p50 }, at) =>
        isMaskedCount(p50[year]!, masking) ? [at] : [],
      )
      const counts = series.map(({ mean }) => mean[year]!)
      for (const at of suppressedCounts({ counts, sums }, masking.threshold, small))
        held.get(series[at]!)!.add(year)
    })
  }
  holdLinesThatTellRoll(frames, held, masking)
  return held
}

/** In years whose roll is small, lines of so much a pupil. */
function holdLinesThatTellRoll(
  frames: readonly MeasureFrame[],
  held: ReadonlyMap<MeasureFrame, Set<number>>,
  masking: Masking,
): void {
  const roll = frames.find(({ id, by }) => id === 'pupils.enrolled' && isWhole(by))
  const lines = frames.filter(({ id, by }) => id === 'cost.total' && isCell(by, 'item'))
  roll?.periods.forEach((_, year) => {
    const few = [roll.p50, roll.mean].some((list) => isMaskedCount(list[year]!, masking))
    const told = few
      ? linesThatTellRoll(
          lines.map(({ by, mean }) => ({ item: String(by['item']), yen: mean[year]! })),
        )
      : new Set<string>()
    for (const line of lines) if (told.has(String(line.by['item']))) held.get(line)!.add(year)
  })
}

function isWhole(by: Breakdown): boolean {
  return Object.keys(by).length === 0
}

/** The whole is the sum of its grades, and of its municipalities. Means add up to the digit, as medians don't. */
function sumsOf(series: readonly MeasureFrame[]): Sum[] {
  const total = series.findIndex(({ by }) => Object.keys(by).length === 0)
  return ['grade', 'municipality'].flatMap((dimension) => {
    const parts = series.flatMap(({ by }, at) => (isCell(by, dimension) ? [at] : []))
    return total < 0 || parts.length === 0 ? [] : [{ total, parts }]
  })
}

function isCell(by: Breakdown, dimension: string): boolean {
  const keys = Object.keys(by)
  return keys.length === 1 && keys[0] === dimension
}

function isSameSeries(a: MeasureFrame, b: MeasureFrame): boolean {
  return a.id === b.id && sameBreakdown(a.by, b.by)
}

function withoutSmall(frame: MeasureFrame, masking: Masking): MaskedFrame {
  if (!countsPeople(frame.unit)) return frame
  const masked = STATISTICS.map((name) => [
    name,
    frame[name].map((value) => (isMaskedCount(value, masking) ? null : value)),
  ])
  return { ...frame, ...(Object.fromEntries(masked) as object) }
}

/** No figure of any year. */
function withheld<F extends MeasureFrame>(frame: F): MaskedFrame<F> {
  const years = new Set(frame.periods.map((_, year) => year))
  return withoutYears(frame as MaskedFrame<F>, years)
}

function withoutYears<F extends MeasureFrame>(
  frame: MaskedFrame<F>,
  years: ReadonlySet<number>,
): MaskedFrame<F> {
  if (years.size === 0) return frame
  const masked = Object.entries(frame)
    .filter(([name, value]) => name !== 'periods' && Array.isArray(value))
    .map(([name, list]) => [
      name,
      (list as (number | null)[]).map((value, year) => (years.has(year) ? null : value)),
    ])
  return { ...frame, ...(Object.fromEntries(masked) as object) }
}
