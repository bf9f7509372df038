import { sameBreakdown } from '../../domain/columns'
import type { PageInput } from '../page-input'
import type { PageReader } from '../page-reader'
import { HOURS } from './headline'

/** Grades whose hours a plan sets itself. */
export function gradesWithHours(
  plan: number,
  { plans, result }: Pick<PageInput, 'plans' | 'result'>,
): number[] {
  return (plans[plan]?.grades ?? []).filter((grade) =>
    result.layout.series.some(
      (series) =>
        series.plan === plan && series.measure === HOURS && sameBreakdown(series.by, { grade }),
    ),
  )
}

/** Lesson units of each of these grades in the year looked at; empty where a plan sets none. */
export function hoursByGrade(plan: number, input: PageInput, reader: PageReader): number[] {
  return gradesWithHours(plan, input).map((grade) =>
    reader.mean(plan, HOURS, input.fiscalYear, { grade }),
  )
}

/** Whether a plan's grades have different hours, so that one figure for all is their mean. */
export function hoursDiffer(plan: number, input: PageInput, reader: PageReader): boolean {
  return new Set(hoursByGrade(plan, input, reader)).size > 1
}
