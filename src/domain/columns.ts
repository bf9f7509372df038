import { MEASURES, type Breakdown, type Measure } from './measures'
import type { ModelInputs, PlanInputs } from './model-inputs'
import { FUNDING_SOURCES } from './payers'

/** Where one measure of one plan (or cell of its breakdown) lies in the columns: one column a fiscal year. */
export interface SeriesSpec {
  /** Index of the plan. */
  readonly plan: number
  readonly measure: string
  readonly by: Breakdown
  readonly storage: 'int32' | 'float64' | 'constant'
  /** Index of the first year's column within its storage; meaningless for constants. */
  readonly column: number
  /** The values by year of a constant series. */
  readonly values: readonly number[] | null
}

export interface ColumnLayout {
  readonly fiscalYears: readonly number[]
  readonly planIds: readonly string[]
  readonly series: readonly SeriesSpec[]
  readonly intColumns: number
  readonly floatColumns: number
}

/** Measures that a plan without a school has all the same; every other is constantly zero there. */
const WITHOUT_SCHOOL = new Set([
  'pupils.total',
  'pupils.nonAttending',
  'pupils.unreached',
  'cost.total',
  'cost.nation',
  'cost.prefecture',
  'cost.municipality',
  'cost.other',
  'cost.net',
  'cost.funding',
])

/** Lays out the columns of a run: the same for engine, worker, page and file. */
export function layoutColumns(inputs: ModelInputs): ColumnLayout {
  const fiscalYears: number[] = []
  for (let year = inputs.baseFiscalYear + 1; year <= inputs.lastFiscalYear; year += 1)
    fiscalYears.push(year)
  const series: SeriesSpec[] = []
  const next = { int32: 0, float64: 0 }
  inputs.plans.forEach((plan, index) => {
    for (const measure of MEASURES)
      for (const by of breakdowns(measure, plan, inputs))
        series.push(place(measure, by, plan, index, fiscalYears.length, series, next))
  })
  return {
    fiscalYears,
    planIds: inputs.plans.map((plan) => plan.id),
    series,
    intColumns: next.int32,
    floatColumns: next.float64,
  }
}

function place(
  measure: Measure,
  by: Breakdown,
  plan: PlanInputs,
  index: number,
  years: number,
  earlier: readonly SeriesSpec[],
  next: { int32: number; float64: number },
): SeriesSpec {
  const spec = { plan: index, measure: measure.id, by }
  const constant = constantValue(measure, by, plan)
  if (constant !== null)
    return {
      ...spec,
      storage: 'constant',
      column: -1,
      values: new Array<number>(years).fill(constant),
    }
  if (measure.ofTheWorld && index > 0) {
    const first = earlier.find((s) => s.measure === measure.id && sameBreakdown(s.by, by))
    if (first) return { ...first, plan: index }
  }
  const column = next[measure.storage]
  next[measure.storage] += years
  return { ...spec, storage: measure.storage, column, values: null }
}

function constantValue(measure: Measure, by: Breakdown, plan: PlanInputs): number | null {
  if (measure.id === 'hours.lessonUnits') return lessonUnits(plan, by)
  if (measure.id === 'subjects.uncovered') return plan.uncoveredSubjects ?? 0
  return plan.school || WITHOUT_SCHOOL.has(measure.id) ? null : 0
}

/** The whole is the mean over the grades that the plan teaches, as boards quote it. */
function lessonUnits(plan: PlanInputs, by: Breakdown): number {
  const units = plan.lessonUnits ?? []
  if (typeof by['grade'] === 'number') return units[by['grade'] - 1] ?? 0
  const taught = units.filter((value) => value !== null)
  return taught.length === 0 ? 0 : taught.reduce((sum, value) => sum + value, 0) / taught.length
}

function breakdowns(measure: Measure, plan: PlanInputs, inputs: ModelInputs): Breakdown[] {
  const cells: Breakdown[] = [{}]
  for (const dimension of measure.by) cells.push(...cellsOf(dimension, measure, plan, inputs))
  return cells
}

function cellsOf(
  dimension: Measure['by'][number],
  measure: Measure,
  plan: PlanInputs,
  inputs: ModelInputs,
): Breakdown[] {
  switch (dimension) {
    case 'grade':
      return gradesOf(measure, plan).map((grade) => ({ grade }))
    case 'municipality':
      if (!plan.school && !WITHOUT_SCHOOL.has(measure.id)) return []
      return inputs.municipalities.map(({ code }) => ({ municipality: code }))
    case 'item':
      return plan.costs.map(({ id }) => ({ item: id }))
    case 'source':
      return FUNDING_SOURCES.map((source) => ({ source }))
  }
}

function gradesOf(measure: Measure, plan: PlanInputs): readonly number[] {
  if (measure.id === 'pupils.total' || measure.id === 'pupils.nonAttending')
    return [1, 2, 3, 4, 5, 6, 7, 8, 9]
  if (measure.id === 'hours.lessonUnits')
    return (plan.lessonUnits ?? []).flatMap((units, index) => (units === null ? [] : [index + 1]))
  return plan.school ? plan.school.grades : []
}

/** Whether two breakdowns name the same cell. */
export function sameBreakdown(a: Breakdown, b: Breakdown): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** @throws if the run holds no such series. */
export function findSeries(
  layout: ColumnLayout,
  plan: number,
  measure: string,
  by: Breakdown = {},
): SeriesSpec {
  const found = layout.series.find(
    (s) => s.plan === plan && s.measure === measure && sameBreakdown(s.by, by),
  )
  if (!found)
    throw new Error(`The run holds no series "${measure}" ${JSON.stringify(by)} of plan ${plan}.`)
  return found
}
