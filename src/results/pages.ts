import type { MeasureUnit } from '../domain/measures'
import type { Payer } from '../domain/payers'
import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'

/**
 * What stands on the pages, as data: computed once from a run, read by page, slide and sheet alike, so that
 * headline, strip, chart and table can't disagree.
 */

/** Mean, percentiles and Monte Carlo error of one quantity over the replications. */
export interface Summary {
  readonly mean: number
  readonly p05: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly p95: number
  readonly standardError: number
}

/** One plan in the strip under the headline: key figure and caption (DESIGN chapter 4). */
export interface StripCell {
  readonly plan: PlanDescription
  /** e.g. 「25〜44」; null where there is none, then `nothing` says so. */
  readonly figure: Words | null
  readonly unit: Words
  readonly nothing: Words | null
  readonly caption: Words
}

/** A table twin: caption, header cells and rows, all as already formatted words. */
export interface TableTwin {
  readonly caption: Words
  readonly columns: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
  readonly note: Words | null
}

/** A declared figure of a source beside the computed one. */
export interface DeclaredRow {
  readonly id: string
  readonly label: Words
  readonly declared: Words
  readonly computed: Words | null
  readonly differs: boolean
  readonly note: Words | null
  readonly source: Words
}

export interface FanLine {
  readonly plan: PlanDescription
  /** By fiscal year; null before the plan opens. */
  readonly bands: readonly (Summary | null)[]
}

export interface HowManyPage {
  readonly headline: Words
  readonly strip: readonly StripCell[]
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
  readonly focus: PlanDescription
  readonly fan: {
    readonly title: Words
    readonly subtitle: Words
    readonly lines: readonly FanLine[]
    /** Places of the focus plan in all; null where it has no cap in all. */
    readonly places: number | null
    readonly observed: readonly { readonly fiscalYear: number; readonly value: number }[]
  }
  /** The 20 futures of the focus plan in the chosen year, ascending; the last `short` of them lack places. */
  readonly futures: {
    readonly values: readonly number[]
    readonly short: number
    readonly places: number | null
    readonly captionShort: Words
    readonly captionAll: Words
  } | null
  /** Not attending → enquired → tried → applied → enrolled of the focus plan in the chosen year. */
  readonly funnel: readonly {
    readonly id: string
    readonly label: Words
    readonly summary: Summary
    /** e.g. 「体験した4人に3人」; null for the first stage. */
    readonly passage: Words | null
  }[]
  /** What it does for the pupils: attendance, absent again, returns, further schooling, reached by nothing, by plan. */
  readonly forPupils: TableTwin
  /** Enrolled by grade in the chosen year, by plan; null without a school. */
  readonly byGrade: TableTwin | null
  readonly table: TableTwin
  readonly declared: readonly DeclaredRow[]
  readonly notes: readonly Words[]
}

/** One row of squares: posts of one kind. */
export interface PostRow {
  readonly label: Words
  /** Posts; for additional posts the median, with P10 and P90 beside. */
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Posts expected to stay vacant (median), drawn dashed at the row's end. */
  readonly vacant: number
  /** Said instead of squares, e.g. 「本校が兼ねる」. */
  readonly instead: Words | null
}

export interface PostSection {
  readonly id: 'quota' | 'additional' | 'municipal'
  readonly title: Words
  readonly total: Words
  readonly range: Words | null
  readonly rows: readonly PostRow[]
}

export interface EnoughStaffPage {
  readonly headline: Words
  readonly strip: readonly StripCell[]
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
  readonly focus: PlanDescription
  readonly plans: readonly { readonly plan: PlanDescription; readonly sections: readonly PostSection[] }[]
  /** The law in one paragraph (8.001, never 9) with its article, always visible. */
  readonly lawNote: Words
  readonly lawArticle: Words
  /** Gross, less at home, moved, net: three lines always together. */
  readonly net: TableTwin
  readonly table: TableTwin
  readonly declared: readonly DeclaredRow[]
  readonly notes: readonly Words[]
}

export type MoneyUnit = 'yen' | 'thousand-yen' | 'million-yen'
export type Viewpoint = Payer | 'all'

export interface MoneyColumn {
  readonly fiscalYear: number
  /** Mean yen by payer. */
  readonly byPayer: Readonly<Record<Payer, number>>
  /** P10–P90 of the viewpoint's payer (of the total for 'all'). */
  readonly low: number
  readonly high: number
}

export interface MoneyPage {
  readonly headline: Words
  readonly strip: readonly StripCell[]
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
  readonly focus: PlanDescription
  readonly viewpoint: Viewpoint
  readonly unit: MoneyUnit
  readonly stacks: readonly { readonly plan: PlanDescription; readonly columns: readonly MoneyColumn[] }[]
  readonly table: TableTwin
  /** Cost lines of the focus plan by payer in the chosen year. */
  readonly items: TableTwin
  /** 財源内訳 in 千円 of the focus plan by year. */
  readonly funding: TableTwin
  /** Gross, less at home, moved, net per plan. */
  readonly net: TableTwin
  /** Cost per pupil: ratio of means with the share of futures without pupils. */
  readonly perPupil: TableTwin
  /** Amounts that are unconfirmed and in no sum. */
  readonly unconfirmed: readonly Words[]
  readonly declared: readonly DeclaredRow[]
  readonly notes: readonly Words[]
}

export interface HoursPage {
  readonly headline: Words
  readonly strip: readonly StripCell[]
  readonly focus: PlanDescription
  readonly rows: readonly {
    readonly plan: PlanDescription
    readonly grade: number
    readonly planned: number
    readonly standard: number
  }[]
  readonly table: TableTwin
  readonly declared: readonly DeclaredRow[]
  readonly notes: readonly Words[]
}

export interface ComparisonCell {
  readonly plan: PlanDescription
  readonly value: Words
  readonly difference: Words
  /** Paired difference in the drawing unit of its row; null where nothing is drawn. */
  readonly interval: { readonly low: number; readonly middle: number; readonly high: number } | null
  /** 「よくなる」 in 20 futures; null where better or worse isn't defined. */
  readonly better: number | null
}

export interface ComparisonRow {
  readonly id: string
  readonly question: number
  readonly label: Words
  readonly unit: Words
  readonly measureUnit: MeasureUnit
  readonly baseline: Words
  readonly cells: readonly ComparisonCell[]
}

export interface WhichOnePage {
  readonly headline: Words
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
  readonly baseline: PlanDescription
  readonly alternatives: readonly PlanDescription[]
  readonly rows: readonly ComparisonRow[]
  readonly replications: number
  readonly table: TableTwin
  readonly notes: readonly Words[]
}
