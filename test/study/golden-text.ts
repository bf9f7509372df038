import type { RunResult } from '../../src/domain/run'
import { defaultFiscalYear } from '../../src/results/fiscal-year'
import { describePlans } from '../../src/study/describe'
import type { Study } from '../../src/study/study'
import { summaryOf } from './run-study'

/** What a reviewer looks at when the model's digits move. */
const MEASURES = [
  'pupils.total',
  'pupils.nonAttending',
  'pupils.applicants',
  'pupils.demand',
  'pupils.enrolled',
  'pupils.waiting',
  'posts.classes',
  'posts.prefecture',
  'posts.prefecture.quota',
  'posts.prefecture.additional',
  'posts.municipal.vacant',
  'cost.total',
  'cost.nation',
  'cost.prefecture',
  'cost.municipality',
  'cost.comparator',
] as const

const NOTE =
  'OUR MODEL’S OUTPUT AND NOT THE TRUTH: what the study computes today, kept so that a change of digits is seen. P10, P50 and P90.'

/** The golden of a study: one line a measure, the way prettier leaves it. */
export function goldenText(study: Study, result: RunResult): string {
  const years = yearsOf(study, result)
  const plans = result.layout.planIds.map(
    (plan) => `${quoted(plan)}: ${planText(plan, years, result)}`,
  )
  const { engine, seed, replications } = result
  return `{
  "note": ${quoted(NOTE)},
  "study": ${quoted(study.id)},
  "engine": ${quoted(engine)},
  "seed": ${seed},
  "replications": ${replications},
  "plans": ${block(plans, 2)}
}
`
}

function planText(plan: string, years: readonly number[], result: RunResult): string {
  const index = result.layout.planIds.indexOf(plan)
  const computed = MEASURES.filter((id) =>
    result.layout.series.some(
      ({ plan: of, measure, storage }) => of === index && measure === id && storage !== 'constant',
    ),
  )
  const lines = years.map(
    (year) =>
      `"${year}": ${block(
        computed.map((id) => measureText(result, plan, id, year)),
        6,
      )}`,
  )
  return block(lines, 4)
}

function measureText(result: RunResult, plan: string, measure: string, year: number): string {
  const { p10, p50, p90 } = summaryOf(result, plan, measure, year)
  return `${quoted(measure)}: { "p10": ${exact(p10)}, "p50": ${exact(p50)}, "p90": ${exact(p90)} }`
}

/** The year before the first opening, the opening, the year that pages show first, and the last one. */
function yearsOf(study: Study, { layout: { fiscalYears } }: RunResult): number[] {
  const plans = describePlans(study)
  const openings = plans.flatMap(({ openingFiscalYear }) => openingFiscalYear ?? [])
  const opening = Math.min(...openings, fiscalYears.at(-1)!)
  const shown = defaultFiscalYear(plans, fiscalYears)
  const years = new Set([opening - 1, opening, shown, fiscalYears.at(-1)!])
  return fiscalYears.filter((year) => years.has(year))
}

/** Posts come in thousandths, people and yen whole. */
const exact = (value: number): number => Math.round(value * 1000) / 1000

const quoted = (text: string): string => JSON.stringify(text)

function block(lines: readonly string[], indent: number): string {
  const inside = ' '.repeat(indent + 2)
  return `{\n${lines.map((line) => inside + line).join(',\n')}\n${' '.repeat(indent)}}`
}
