import { findSeries, type ColumnLayout } from '../../domain/columns'
import type {
  ByCell,
  LikelyFuture,
  LikelyPlanYear,
  LikelySchoolYear,
  LikelyWorldYear,
} from '../../domain/likely'
import type { PlanInputs, QuantityIndex, SchoolInputs } from '../../domain/model-inputs'
import type { Breakdown } from '../../domain/measures'
import type { PlanDescription } from '../../domain/plan-description'
import { GRADE_COUNT } from '../../domain/school'
import type { Words } from '../../domain/words'
import type { Asks } from '../pages'
import { labelOfMeasure } from './labels'
import type { StepOrigin } from './page'
import type { WhyFacts, WhyRequest } from './request'
import { planAsked } from './samples-asked'

/** What the lines of a calculation are written from: one plan in one year of the likely future. */
export interface Scene {
  readonly request: WhyRequest
  readonly asks: Asks
  readonly by: Breakdown
  /** Index of the plan. */
  readonly plan: number
  readonly description: PlanDescription
  readonly inputs: PlanInputs
  readonly facts: WhyFacts
  readonly fiscalYear: number
  /** Years since the first simulated one. */
  readonly yearIndex: number
  readonly world: LikelyWorldYear
  readonly lived: LikelyPlanYear
  /** Null without a school and before it opens. */
  readonly school: OpenSchool | null
  /** How many cells of municipality and grade the asked figure is made of. */
  readonly cells: number
  /** Adds up the cells that the asked breakdown names. */
  readonly sum: (people: ByCell) => number
  /** The likely value of a series, of this plan and year where nothing else is said. */
  readonly value: (
    measure: string,
    of?: { by?: Breakdown; fiscalYear?: number; plan?: number },
  ) => number
  /** A measure as the study's place says it. */
  readonly label: (measure: string) => Words
  /** The likely value of an input. */
  readonly likely: (quantity: QuantityIndex) => number
  /** Where an input can be edited: the plan's own handle before the study's. */
  readonly input: (quantity: QuantityIndex) => StepOrigin | null
  /** A decision of the plan, by the id of its field. */
  readonly decision: (field: string) => StepOrigin | null
  /** Another figure that can be asked: the whole, of this plan and year, where nothing else is said. */
  readonly figure: (
    measure: string,
    of?: { by?: Breakdown; fiscalYear?: number; planId?: string },
  ) => StepOrigin
}

export interface OpenSchool {
  readonly inputs: SchoolInputs
  readonly year: LikelySchoolYear
  /** 0 in the year of opening. */
  readonly operation: number
}

/** @throws if the likely future is not that of the run */
export function openScene(request: WhyRequest, likely: LikelyFuture, asks: Asks): Scene {
  const { page, inputs, facts } = request
  const { by = {}, fiscalYear = page.fiscalYear } = asks
  const plan = planAsked(page, asks)
  const yearIndex = fiscalYear - page.result.layout.fiscalYears[0]!
  const lived = likely.plans[plan]?.years[yearIndex]
  const world = likely.world[yearIndex]
  const ofPlan = inputs.plans[plan]
  if (!lived || !world || !ofPlan)
    throw new Error(`The likely future holds no fiscal year ${fiscalYear} of plan ${asks.planId}.`)
  const inCell = cellsOf(
    by,
    inputs.municipalities.map(({ code }) => code),
  )
  const { school } = ofPlan
  return {
    request,
    asks,
    by,
    plan,
    description: page.plans[plan]!,
    inputs: ofPlan,
    facts,
    fiscalYear,
    yearIndex,
    world,
    lived,
    school:
      school && lived.school
        ? { inputs: school, year: lived.school, operation: fiscalYear - school.openingFiscalYear }
        : null,
    cells: world.pupils.filter((_, cell) => inCell(cell)).length,
    sum: (people) => people.reduce((sum, count, cell) => (inCell(cell) ? sum + count : sum), 0),
    value: (measure, of = {}) =>
      likelyValue(page.result.layout, likely, {
        plan: of.plan ?? plan,
        measure,
        by: of.by ?? {},
        yearIndex: (of.fiscalYear ?? fiscalYear) - page.result.layout.fiscalYears[0]!,
      }),
    label: (measure) => labelOfMeasure(page, measure),
    likely: (quantity) => likely.quantities[quantity]!,
    input: (quantity) => inputOrigin(facts, quantity, asks.planId),
    decision: (field) => decisionOrigin(facts, asks.planId, field),
    figure: (measure, of = {}) => ({
      kind: 'figure',
      asks: wholeOrCell({ planId: asks.planId, measure, fiscalYear, ...of }),
    }),
  }
}

/** The whole is asked without a cell. */
function wholeOrCell({ by = {}, ...whole }: Asks): Asks {
  return Object.keys(by).length > 0 ? { ...whole, by } : whole
}

interface Place {
  readonly plan: number
  readonly measure: string
  readonly by: Breakdown
  readonly yearIndex: number
}

/** The value that a series has in the likely future. */
function likelyValue(
  layout: ColumnLayout,
  { chunk }: LikelyFuture,
  { plan, measure, by, yearIndex }: Place,
): number {
  const spec = findSeries(layout, plan, measure, by)
  if (spec.storage === 'constant') return spec.values![yearIndex]!
  return (spec.storage === 'int32' ? chunk.ints : chunk.floats)[spec.column + yearIndex]!
}

function cellsOf(by: Breakdown, codes: readonly string[]): (cell: number) => boolean {
  const { grade, municipality } = by
  return (cell) =>
    (grade === undefined || grade === (cell % GRADE_COUNT) + 1) &&
    (municipality === undefined || municipality === codes[Math.floor(cell / GRADE_COUNT)])
}

/** The row of a quantity that a plan's figure should lead to; null for a quantity of other plans alone. */
export function inputRow({ inputs }: WhyFacts, quantity: QuantityIndex, planId: string) {
  const rows = inputs.filter((row) => row.quantity === quantity)
  return (
    rows.find((row) => row.planId === planId) ?? rows.find((row) => row.planId === null) ?? null
  )
}

function inputOrigin(facts: WhyFacts, quantity: QuantityIndex, planId: string): StepOrigin | null {
  const row = inputRow(facts, quantity, planId)
  return row && { kind: 'input', path: row.path }
}

function decisionOrigin({ plans }: WhyFacts, planId: string, field: string): StepOrigin | null {
  const plan = plans.find((one) => one.planId === planId)
  return plan ? { kind: 'input', path: `${plan.path}.${field}` } : null
}

/** 「市の調査」: a source of all municipalities, or of the one asked about. */
export function sourceOf(
  { facts, by }: Scene,
  of: (municipality: WhyFacts['municipalities'][number]) => Words,
): StepOrigin {
  const { municipality } = by
  const asked = facts.municipalities.find(({ code }) => code === municipality)
  return { kind: 'source', title: of(asked ?? facts.municipalities[0]!) }
}
