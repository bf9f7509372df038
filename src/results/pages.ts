import type { BalanceSection } from './hours/balance'
import type { SubjectBars } from './hours/subject-bars'
import type { SubjectSection } from './hours/subjects'
import type { Breakdown, MeasureUnit } from '../domain/measures'
import type { Payer } from '../domain/payers'
import type { PlanDescription } from '../domain/plan-description'
import type { Language, Words } from '../domain/words'
import type { Masking } from './masking/threshold'

/**
 * What stands on the pages, as data: computed once from a run, read by page, slide and sheet alike, so that
 * headline, strip, chart and table can't disagree.
 */

export type MoneyUnit = 'yen' | 'thousand-yen' | 'million-yen'

/** How figures are written on a page: rough while few replications are in, money in one unit. */
export interface NumberStyle {
  readonly replications: number
  readonly money: MoneyUnit
  /** Others read the page: small counts of people and what is internal are masked; null: it stays among ourselves. */
  readonly masking: Masking | null
}

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
  /** Not a number where a single replication leaves it unknown (null in a file). */
  readonly standardError: number
}

/** What a figure answers when it is asked 「なぜこの数字？」. */
export interface Asks {
  readonly planId: string
  readonly measure: string
  /** Left out: the whole. */
  readonly by?: Breakdown
  /** Left out: the year looked at. */
  readonly fiscalYear?: number
  /** Left out: the value itself. */
  readonly about?: 'value' | 'chance' | 'difference' | 'before-opening' | 'per-pupil'
  /** The plan that a difference is taken to; left out: the baseline. */
  readonly against?: string
}

/** A piece of a sentence: plain text, a plan's name (its glyph goes before it), or a figure that can be asked. */
export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'plan'; readonly text: string; readonly planId: string; readonly slot: number }
  | { readonly kind: 'figure'; readonly text: string; readonly asks: Asks }

/** A sentence in its pieces; `headline` of a page is the same text in one. */
export type Sentence = Readonly<Record<Language, readonly SentencePart[]>>

/** What every page of a run carries. */
export interface Page {
  readonly headline: Words
  /** The headline in pieces, for glyphs and askable figures. */
  readonly sentence: Sentence
  readonly fiscalYears: readonly number[]
  readonly fiscalYear: number
  readonly baseline: PlanDescription
  /** How every figure of this page is written; charts pass it to `formatFigure` and its kin. */
  readonly style: NumberStyle
  readonly table: TableTwin
  readonly notes: readonly Words[]
}

/** One plan in the strip under the headline: key figure and caption (DESIGN chapter 4). */
export interface StripCell {
  readonly plan: PlanDescription
  /** e.g. 「定員40人」; null where there is none. */
  readonly places: Words | null
  /** e.g. 「25〜44」; null where there is none, then `nothing` says so. */
  readonly figure: Words | null
  readonly unit: Words
  readonly asks: Asks | null
  readonly nothing: Words | null
  readonly caption: Words
  /** Figures in the caption that can be asked, in their order. */
  readonly captionFigures?: readonly AskedText[]
  /** What doesn't agree, in a badge at the caption's end. */
  readonly flag?: Words
}

/** A figure as it stands within words. */
export interface AskedText {
  readonly text: Words
  readonly asks: Asks
}

/** A header cell over several columns of a table: a plan (with its glyph) or a plain word. */
export interface ColumnGroup {
  readonly label: Words
  /** The plan's slot; null for a group that is no plan. */
  readonly slot: number | null
  readonly span: number
}

/** A table twin: caption, header cells and rows, all as already formatted words. */
export interface TableTwin {
  readonly caption: Words
  /** A row of headers above `columns`, their spans adding up to its length; null: one header row. */
  readonly groups: readonly ColumnGroup[] | null
  readonly columns: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
  /** What each cell of `rows` answers when asked, null for a cell that is no figure; left out: none can be asked. */
  readonly asks?: readonly (readonly (Asks | null)[])[]
  /** The row of the year looked at; left out where rows are no years. */
  readonly chosen?: number
  /** True where the last row is the total of the others. */
  readonly totalRow: boolean
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

/** What the first page looks at (見るもの). */
export type HowManyMeasure = 'demand' | 'enrolled' | 'waiting'

export interface FanLine {
  readonly plan: PlanDescription
  /** By fiscal year; null before the plan opens. */
  readonly bands: readonly (Summary | null)[]
}

/** The 20 futures of a plan in a year, ascending; the last `short` of them lack places. */
export interface TwentyFutures {
  readonly values: readonly number[]
  readonly short: number
  readonly places: number | null
}

export interface HowManyPage extends Page {
  readonly strip: readonly StripCell[]
  readonly focus: PlanDescription
  readonly measure: HowManyMeasure
  readonly fan: {
    readonly title: Words
    readonly subtitle: Words
    readonly unit: Words
    readonly lines: readonly FanLine[]
    /** Places of the focus plan in all, where the chart shows pupils against them; null without such a cap. */
    readonly places: number | null
    /** e.g. 「定員 45人」. */
    readonly placesLabel: Words | null
    readonly observed: readonly { readonly fiscalYear: number; readonly value: number }[]
  }
  readonly futures:
    | (TwentyFutures & {
        readonly title: Words
        readonly captionShort: Words
        readonly captionAll: Words
      })
    | null
  /** Not attending → enquired → tried → applied → enrolled of the focus plan in the chosen year; empty before it opens. */
  readonly funnel: readonly {
    readonly id: string
    readonly label: Words
    readonly summary: Summary
    readonly value: Words
    readonly range: Words
    /** e.g. 「体験した4人に3人」; null for the first stage. */
    readonly passage: Words | null
  }[]
  readonly funnelTable: TableTwin | null
  /** What it does for the pupils: attendance, absent again, returns, further schooling, reached by nothing, by plan. */
  readonly forPupils: TableTwin
  /** Enrolled by grade in the chosen year, by plan; null without a school. */
  readonly byGrade: TableTwin | null
  readonly declared: readonly DeclaredRow[]
}

/** One row of squares: posts of one kind. */
export interface PostRow {
  readonly label: Words
  /** Posts, vacant ones included; for additional posts the median, with P10 and P90 beside. */
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Posts of `value` that stay vacant (median), drawn dashed at the row's end. */
  readonly vacant: number
  /** The figure beside the squares where they can't be counted off, e.g. 「0.75」; null otherwise. */
  readonly figure: Words | null
  /** Said instead of squares, e.g. 「本校が兼ねる」. */
  readonly instead: Words | null
  /** Said where `value` is only what is requested, and the guess at what comes of it stays in the room. */
  readonly requested?: Words
}

export interface PostSection {
  readonly id: 'quota' | 'additional' | 'municipal'
  readonly title: Words
  /** e.g. 「10.75」, without its unit. */
  readonly total: Words
  /** e.g. 「2〜6」 or 「欠員 0〜3」; null where every future agrees. */
  readonly range: Words | null
  readonly rows: readonly PostRow[]
}

/** Words that can be shown to whoever pays the posts, without what is for ourselves. */
export interface Explanation {
  readonly title: Words
  readonly lines: readonly Words[]
  /** That nothing is decided. */
  readonly closing: Words
  /** Title and lines as one text to copy. */
  readonly text: Words
}

export interface EnoughStaffPage extends Page {
  readonly strip: readonly StripCell[]
  readonly focus: PlanDescription
  readonly plans: readonly {
    readonly plan: PlanDescription
    readonly sections: readonly PostSection[]
  }[]
  /** Of additional posts only what is requested is shown: the guess at what is granted stays in the room. */
  readonly requestedOnly: boolean
  /** The law in one paragraph (8.001, never 9) with its article, always visible. */
  readonly lawNote: Words
  readonly lawArticle: Words
  /** Gross, less at home, moved, net: lines that always stand together. */
  readonly net: TableTwin
  /** For the prefecture; null where there is nobody to explain to. */
  readonly explanation: Explanation | null
  readonly declared: readonly DeclaredRow[]
}

export type Viewpoint = Payer | 'all'

export interface MoneyColumn {
  readonly fiscalYear: number
  /** Mean yen by payer. */
  readonly byPayer: Readonly<Record<Payer, number>>
  /** The same as they are written. */
  readonly labels: Readonly<Record<Payer, Words>>
  /** P10–P90 of the viewpoint's payer (of the total for 'all'). */
  readonly low: number
  readonly high: number
}

/** Yen a pupil and year. */
export interface PerPupilFigure {
  /** Ratio of means. */
  readonly value: number
  /** P10–P90 among the futures with pupils. */
  readonly low: number
  readonly high: number
  readonly label: Words
  readonly range: Words
}

export interface PerPupilMark {
  readonly plan: PlanDescription
  /** The school beside the ordinary school of the same roll; null where no future has pupils. */
  readonly figures: {
    readonly school: PerPupilFigure
    readonly ordinary: PerPupilFigure
  } | null
}

export interface MoneyPage extends Page {
  readonly strip: readonly StripCell[]
  readonly focus: PlanDescription
  readonly viewpoint: Viewpoint
  readonly unit: MoneyUnit
  /** Payers from the bottom of a stack up: the viewpoint's first, the others in their fixed order. */
  readonly payerOrder: readonly Payer[]
  readonly payerNames: Readonly<Record<Payer, Words>>
  readonly subtitle: Words
  readonly stacks: readonly {
    readonly plan: PlanDescription
    readonly columns: readonly MoneyColumn[]
  }[]
  /** The same years as a table: the viewpoint's mean and range by plan. */
  readonly byYear: TableTwin
  /** Cost lines of the focus plan in the chosen year, with who pays them. */
  readonly items: TableTwin
  /** 財源内訳 in 千円 of the focus plan by year. */
  readonly funding: TableTwin
  /** Gross, less at home, moved, net per plan. */
  readonly net: TableTwin
  readonly perPupilMarks: readonly PerPupilMark[]
  /** On what school and ordinary school are alike. */
  readonly perPupilBasis: Words
  /** Cost per pupil beside the ordinary school's, with the share of futures without pupils. */
  readonly perPupil: TableTwin
  /** What is unconfirmed, each with what is computed meanwhile. */
  readonly unconfirmed: readonly Words[]
  readonly declared: readonly DeclaredRow[]
}

export interface HoursPage extends Page {
  readonly strip: readonly StripCell[]
  readonly focus: PlanDescription
  readonly rows: readonly {
    readonly plan: PlanDescription
    readonly grade: number
    readonly planned: number
    readonly standard: number
  }[]
  /** Grades of the plan in focus, and the one looked at. */
  readonly grades: readonly number[]
  readonly grade: number | null
  /** Of each plan whose hours are known by subject, in the order of the plans. */
  readonly subjects: readonly SubjectSection[]
  /** The subjects of the grade looked at, of the plan in focus; null where only totals are known. */
  readonly bars: SubjectBars | null
  /** What of the standard is kept, lost and gained, over all grades; null where no plan says so. */
  readonly balance: BalanceSection | null
  /** Totals by grade of every plan. */
  readonly byGrade: TableTwin
  readonly declared: readonly DeclaredRow[]
}

export interface ComparisonCell {
  readonly plan: PlanDescription
  readonly value: Words
  readonly difference: Words
  /** The difference as a screen reader says it, e.g. 「マイナス7」. */
  readonly spoken: Words
  /** Null where the value stands for several series together, or for none. */
  readonly asks: Asks | null
  /** Paired difference in the drawing unit of its row; null where nothing is drawn. */
  readonly interval: { readonly low: number; readonly middle: number; readonly high: number } | null
  /** Of 20 futures, where the row counts a chance: its dots stand in place of an interval; null otherwise. */
  readonly dots: number | null
  /** 「よくなる」 in 20 futures, ties not counted; null where better or worse isn't defined. */
  readonly better: number | null
}

export interface ComparisonRow {
  readonly id: string
  readonly question: number
  readonly label: Words
  readonly unit: Words
  readonly measureUnit: MeasureUnit | 'fiscal-year'
  readonly baseline: Words
  readonly cells: readonly ComparisonCell[]
}

export interface WhichOnePage extends Page {
  readonly alternatives: readonly PlanDescription[]
  readonly rows: readonly ComparisonRow[]
  readonly replications: number
}
