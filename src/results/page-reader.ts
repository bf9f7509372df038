import { measureOf, type Breakdown } from '../domain/measures'
import type { PlanDescription } from '../domain/plan-description'
import { readYear } from './column'
import { kindOf, type FigureKind } from './numbers'
import type { PageInput } from './page-input'
import type { NumberStyle, Summary } from './pages'
import { summarizeSamples } from './summary'

/** Reads a run for one page, each summary once: headline, strip, chart and table share it. */
export interface PageReader {
  readonly style: NumberStyle
  readonly fiscalYears: readonly number[]
  readonly focus: PlanDescription
  readonly baseline: PlanDescription
  samples(plan: number, measure: string, fiscalYear?: number, by?: Breakdown): Float64Array
  summary(plan: number, measure: string, fiscalYear?: number, by?: Breakdown): Summary
}

export function readPage(input: PageInput): PageReader {
  const { result, plans } = input
  const focus = plans[input.focus]
  const baseline = plans[input.baseline]
  if (!focus || !baseline) throw new Error('The page looks at a plan that is not in the run.')
  const summaries = new Map<string, Summary>()
  const samples: PageReader['samples'] = (plan, measure, fiscalYear = input.fiscalYear, by = {}) =>
    readYear(result, plan, measure, fiscalYear, by)
  return {
    style: { replications: result.replications, money: input.money },
    fiscalYears: result.layout.fiscalYears,
    focus,
    baseline,
    samples,
    summary: (plan, measure, fiscalYear = input.fiscalYear, by = {}) => {
      const key = JSON.stringify([plan, measure, fiscalYear, by])
      const known = summaries.get(key) ?? summarizeSamples(samples(plan, measure, fiscalYear, by))
      summaries.set(key, known)
      return known
    },
  }
}

export function isOpen(plan: PlanDescription, fiscalYear: number): boolean {
  return plan.openingFiscalYear !== null && plan.openingFiscalYear <= fiscalYear
}

/** How figures of a measure are written. */
export function kindOfMeasure(measure: string): FigureKind {
  return kindOf(measureOf(measure))
}
