import type { PlanInputs, QuantityIndex } from '../domain/model-inputs'
import type { PlanDescription } from '../domain/plan-description'
import type { Problem } from '../domain/problem'
import type { Triple } from '../domain/quantity'
import type { SchoolLevel } from '../domain/school'
import type { Words } from '../domain/words'
import type { FieldValues, PlanFields } from './fields'

/** A plan-scoped assumption that a kind uses, with its own triple where the library's isn't right for it. */
export interface KindAssumption {
  readonly id: string
  readonly own?: Triple & { readonly reason: Words }
}

export type MunicipalityType = 'municipality' | 'core-city' | 'designated-city'

/** What a plan needs to know of its study to become engine inputs. */
export interface CompileContext {
  readonly planId: string
  readonly baseFiscalYear: number
  readonly lastFiscalYear: number
  /** Count preparation as subsidised in years before the subsidy existed. */
  readonly asIfToday: boolean
  /** Six-digit codes; the first municipality is the founder. */
  readonly municipalities: readonly string[]
  /** Of the first municipality, which founds the schools or lies where the prefecture founds them. */
  readonly founderType: MunicipalityType
  /** The prefecture's own, smaller class standard, where it has one. */
  readonly ownClassStandard: (level: SchoolLevel) => number | null
  /** Grades that the study's plans teach, ascending: those in which hours are compared. */
  readonly gradesTaught: readonly number[]
  /** Pupils of the founder's average school by grade, nine entries: stands in for an unknown parent school. */
  readonly averageSchool: (level: SchoolLevel) => readonly number[]
  /** The share who would come as the user typed it; null: the library's prior. */
  readonly typedShare: QuantityIndex | null
  readonly quantity: (assumptionId: string) => QuantityIndex
  /** An unconfirmed input: null until somebody types it. */
  readonly unconfirmed: (inputId: string) => QuantityIndex | null
}

/** What the pages need to know of a plan, as far as its fields say; a form of its own may have its own label. */
export type PlanOutline = Pick<PlanDescription, 'places' | 'openingFiscalYear' | 'grades'> &
  Partial<Pick<PlanDescription, 'kindLabel'>>

/** A kind of plan: it declares, shared code asks. */
export interface PlanKind<F extends PlanFields = PlanFields> {
  readonly id: string
  readonly label: Words
  readonly summary: Words
  readonly fields: F
  readonly assumptions: readonly KindAssumption[]
  /** Ids of the published rules it is computed by. */
  readonly rules: readonly string[]
  /** Whether it belongs to another school (本校), which can lend it teachers. */
  readonly hasParentSchool?: true
  /** Unconfirmed inputs it can take. */
  readonly unconfirmed: readonly string[]
  // Methods, so that a kind of particular fields is also a kind of some fields.
  outline(fields: FieldValues<F>): PlanOutline
  compile(fields: FieldValues<F>, context: CompileContext): PlanInputs
  /** Rules that it is computed by although no source confirms them for this plan. */
  unconfirmedRules(
    fields: FieldValues<F>,
    context: Pick<CompileContext, 'baseFiscalYear' | 'asIfToday' | 'founderType'>,
  ): readonly Words[]
  /** What is allowed but needs a second look; paths begin at the plan. */
  warnings(fields: FieldValues<F>, context: { readonly baseFiscalYear: number }): readonly Problem[]
}
