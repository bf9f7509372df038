import type { Application } from '../domain/application'
import type { Learning } from '../domain/learning'
import type { Question } from '../domain/measures'
import type { Timeline } from '../domain/timeline'
import type { Words } from '../domain/words'

/** Counts by grade, keyed "1"–"9" as in the file; grades left out have none. */
export type GradeCounts = Readonly<Record<string, number>>

/** Values by municipality, keyed by its six-digit code; municipalities left out take the field's default. */
export type ByMunicipality = Readonly<Record<string, number>>

export type FieldUnit =
  'people' | 'posts' | 'schools' | 'classes' | 'share' | 'minutes' | 'lesson-units' | 'fiscal-year'

interface FieldBase {
  readonly label: Words
  readonly question: Question
  readonly unit?: FieldUnit
  readonly help?: Words
  /** An internal guess that must not leave the room (内部検討用). */
  readonly confidential?: true
}

interface Bounds {
  readonly min: number
  readonly max: number
}

/** A whole number. */
export interface CountField extends FieldBase, Bounds {
  readonly type: 'count'
  readonly default: number
}

/** A whole number, or none. */
export interface OptionalCountField extends FieldBase, Bounds {
  readonly type: 'optional-count'
  readonly default: number | null
}

/** A decimal number. */
export interface RateField extends FieldBase, Bounds {
  readonly type: 'rate'
  readonly default: number
}

/** Between 0 and 1. A chance can be "no" (0), "yes" (1) or in between. */
export interface ShareField extends FieldBase {
  readonly type: 'share' | 'chance'
  readonly default: number
}

/** Must stand in the file: there is no year that would be right for everyone. */
export interface FiscalYearField extends FieldBase {
  readonly type: 'fiscal-year'
  /** What a new plan starts with, counted from the study's base year. */
  readonly yearsAfterBase: number
}

export interface ChoiceField<V extends string = string> extends FieldBase {
  readonly type: 'choice'
  readonly choices: readonly { readonly value: V; readonly label: Words }[]
  readonly default: V
}

export interface FlagField extends FieldBase {
  readonly type: 'flag'
  readonly default: boolean
}

/** Grades of one school level, ascending. */
export interface GradesField extends FieldBase {
  readonly type: 'grades'
  readonly default: readonly number[]
}

/** All of the plan's grades in some order, or none: then the highest first. */
export interface GradeOrderField extends FieldBase {
  readonly type: 'grade-order'
  readonly default: readonly number[] | null
}

export interface GradeCountsField extends FieldBase, Bounds {
  readonly type: 'grade-counts'
  /** Whose grades: those that the plan takes, or all of its school level (a parent school's). */
  readonly of: 'plan' | 'level'
  readonly default: GradeCounts | null
}

/** Calendar months other than April. */
export interface MonthsField extends FieldBase {
  readonly type: 'months'
  readonly most: number
  readonly default: readonly number[]
}

export interface ByMunicipalityField extends FieldBase, Bounds {
  readonly type: 'by-municipality'
  readonly default: number
}

/** 教育課程, calendar, day patterns and teachers: edited on their own page, not as one control. */
export interface LearningField extends FieldBase {
  readonly type: 'learning'
  readonly default: Learning | null
}

/** What has to happen before the school opens: edited on question 5's page, not as one control. */
export interface TimelineField extends FieldBase {
  readonly type: 'timeline'
  readonly default: Timeline | null
}

/** 実施計画書: what the application says beside what the study knows, edited on its own page. */
export interface ApplicationField extends FieldBase {
  readonly type: 'application'
  readonly default: Application | null
}

/** What one control decides. */
export type DecisionField =
  | CountField
  | OptionalCountField
  | RateField
  | ShareField
  | FiscalYearField
  | ChoiceField
  | FlagField
  | GradesField
  | GradeOrderField
  | GradeCountsField
  | MonthsField
  | ByMunicipalityField

export type PlanField = DecisionField | LearningField | TimelineField | ApplicationField

export type PlanFields = Readonly<Record<string, PlanField>>

/** What the study holds for a field. */
export type ValueOf<F extends PlanField> = F extends OptionalCountField
  ? number | null
  : F extends ChoiceField<infer V>
    ? V
    : F extends FlagField
      ? boolean
      : F extends GradesField | MonthsField
        ? readonly number[]
        : F extends GradeOrderField
          ? readonly number[] | null
          : F extends GradeCountsField
            ? GradeCounts | null
            : F extends ByMunicipalityField
              ? ByMunicipality
              : F extends LearningField
                ? Learning | null
                : F extends TimelineField
                  ? Timeline | null
                  : F extends ApplicationField
                    ? Application | null
                    : number

export type FieldValue = ValueOf<PlanField>
export type DecisionValue = ValueOf<DecisionField>

export type FieldValues<F extends PlanFields> = { readonly [K in keyof F]: ValueOf<F[K]> }

/** What a new plan of a kind starts with. */
export function defaultValues(
  fields: PlanFields,
  baseFiscalYear: number,
): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => [id, defaultValue(field, baseFiscalYear)]),
  )
}

function defaultValue(field: PlanField, baseFiscalYear: number): FieldValue {
  if (field.type === 'fiscal-year') return baseFiscalYear + field.yearsAfterBase
  if (field.type === 'by-municipality') return {}
  return field.default
}
