import type { CostItemId } from '../domain/cost-items'
import type { Confidence } from '../domain/citation'
import type { DeclaredPart, DeclaredUnit } from '../domain/declared'
import type { Breakdown } from '../domain/measures'
import type { Triple } from '../domain/quantity'
import type { SchoolLevel } from '../domain/school'
import type { Words } from '../domain/words'
import type { FieldValue } from '../plans/fields'
import type { Holder } from '../rules/assumptions'

export const STUDY_FORMAT = 'manabiba-study'
export const STUDY_VERSION = 1

/** A study as it stands in its file: plain data, never changed in place. */
export interface Study {
  /** For editors that check JSON as it is typed. */
  readonly $schema?: string
  readonly format: typeof STUDY_FORMAT
  readonly version: typeof STUDY_VERSION
  readonly id: string
  readonly title: Words
  readonly summary: Words
  /** 法令基準日, YYYY-MM-DD: the day as of which the law is taken. Selects nothing; see `law-date.ts`. */
  readonly lawDate: string
  readonly lastFiscalYear: number
  readonly seed: number
  /** Id of the plan that the others are compared with. */
  readonly baseline: string
  /** Older cases: count the preparation subsidy as if it had existed then. */
  readonly asIfToday: boolean
  readonly prefecture: Prefecture
  /** The first one founds the schools of the plans. */
  readonly municipalities: readonly Municipality[]
  /** Study-scoped assumptions that differ from the library's. */
  readonly assumptions: AssumptionEntries
  readonly plans: readonly PlanEntry[]
  readonly declared: readonly DeclaredEntry[]
  readonly sources: readonly Source[]
  readonly card: LibraryCard | null
  readonly disclosure: Disclosure
}

/** What others may see of the study. */
export interface Disclosure {
  /** Counts of people above zero and below this are masked for others. */
  readonly threshold: number
  /** The user has stated that those who are shown it may see smaller counts. */
  readonly audienceMaySee: boolean
  /** In a copy for others: what was left out of it. */
  readonly copy?: {
    /** Internal inputs take the library's values. */
    readonly withoutInternal: boolean
    /** Small counts of pupils not attending were put together by level, or take national rates. */
    readonly withoutSmallCounts: boolean
  }
}

export interface Prefecture {
  /** Two digits. */
  readonly code: string
  readonly name: Words
  /** Pupils per class where the prefecture has set fewer than the law. */
  readonly classStandard: { readonly elementary?: number; readonly juniorHigh?: number } | null
}

export interface Municipality {
  /** Six digits, the last one a check digit. */
  readonly code: string
  readonly name: Words
  readonly type: 'municipality' | 'core-city' | 'designated-city'
  readonly pupils: {
    /** Pupils on 1 May by grade, nine numbers a year. */
    readonly byFiscalYear: Readonly<Record<string, readonly number[]>>
    readonly source: string
  }
  readonly agesOnJanuaryFirst: {
    readonly year: number
    /** Ages 0–6. */
    readonly counts: readonly number[]
    readonly source: string
  } | null
  /** Pupils counted as not attending; null: the national rates stand in. */
  readonly nonAttending: NonAttending | null
  /** Null: as many schools as the nation's average size makes. */
  readonly homeSchools: HomeSchools | null
}

/** By grade, or the totals of one or both levels; a level left out takes the national rates. */
export interface NonAttending {
  readonly fiscalYear: number
  readonly byGrade?: readonly number[]
  readonly elementary?: number
  readonly juniorHigh?: number
  readonly source: string
}

export type HomeSchools = readonly HomeSchool[] | HomeSchoolCounts

export interface HomeSchool {
  readonly level: SchoolLevel
  readonly pupils: readonly number[]
  readonly specialNeedsClasses: number
}

/** How many schools there are; pupils are spread evenly over them. */
export interface HomeSchoolCounts {
  readonly elementarySchools: number
  readonly juniorHighSchools: number
  readonly specialNeedsClassesPerSchool: number
}

/**
 * Where a stated triple comes from, beside law. Of "library" only the words are the study's: its numbers stand for the
 * reader, and what is computed is the library's own.
 */
export type Origin = 'source' | 'import' | 'computed' | 'assumed' | 'own' | 'library'

interface Remarks {
  readonly source?: string
  readonly reason?: string
  readonly holder?: Holder
  readonly confidential?: boolean
}

export interface AssumptionEntry extends Triple, Remarks {
  /** Left out: "source" where one is named, else "own". */
  readonly origin?: Origin
  /** What the user's change replaced; "reset" brings it back. */
  readonly before?: Omit<AssumptionEntry, 'before'> | UnconfirmedEntry
}

/** What is said of an input that nobody has confirmed as long as it has no value. */
export interface UnconfirmedEntry extends Remarks {
  readonly origin: 'unconfirmed'
  readonly before?: never
}

/** What a file says of an input. */
export type InputEntry = AssumptionEntry | UnconfirmedEntry

export type AssumptionEntries = Readonly<Record<string, InputEntry>>

/** Beside these the decisions that the plan's kind declares, each under the id of its field. */
export interface PlanEntry {
  readonly id: string
  readonly kind: string
  readonly name: Words
  /** Colour and glyph, 1–5; the baseline has its own. Null: in the order of the plans. */
  readonly slot: number | null
  readonly assumptions: AssumptionEntries
  readonly [field: string]: FieldValue | Words | AssumptionEntries
}

/** A figure as its source gives it: never an input, always beside the computed one. */
export interface DeclaredEntry {
  readonly id: string
  readonly label: Words
  /** Null where the source names the figure without a number. */
  readonly value: number | null
  readonly unit: DeclaredUnit
  /** Where the source leaves open what is counted. */
  readonly readings?: readonly {
    readonly label: Words
    readonly value: number
    readonly by?: Breakdown
  }[]
  readonly parts?: readonly DeclaredPart[]
  readonly arithmetic?: {
    readonly terms: readonly { readonly label: Words; readonly factors: readonly number[] }[]
    readonly divisor?: number
  }
  readonly note?: Words
  readonly source: string
  readonly plan?: string
  readonly measure?: string
  readonly itemsBeforeOpening?: readonly CostItemId[]
  readonly fiscalYear?: number
  readonly by?: Breakdown
}

export interface Source {
  readonly id: string
  readonly title: Words
  /** Without scheme: shown as text. */
  readonly address?: string
  readonly confidence: Confidence
}

/** How the library shows the study: a picture made only of counted units. */
export interface LibraryCard {
  readonly kind: Words
  readonly date: Words
  readonly lines: Words
  readonly picture: readonly CardUnits[]
  /** True for a place that doesn't exist. */
  readonly fictional: boolean
  /** The first meeting: shown large. */
  readonly hero: boolean
}

export interface CardUnits {
  readonly label: Words
  readonly count: number
  readonly shape: 'dot' | 'square'
  readonly tone: 'full' | 'half' | 'empty'
}
