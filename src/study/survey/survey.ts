import type { Question } from '../../domain/measures'
import type { Words } from '../../domain/words'
import type { LibraryCard, Source } from '../study'

export const SURVEY_FORMAT = 'manabiba-survey'
export const SURVEY_VERSION = 1

/** What municipalities said when they were asked: counted answers of a source, and nothing to simulate. */
export interface Survey {
  readonly format: typeof SURVEY_FORMAT
  readonly version: typeof SURVEY_VERSION
  readonly id: string
  readonly title: Words
  readonly summary: Words
  /** Counts that add up to their total. */
  readonly tallies: readonly Tally[]
  readonly worries: Worries
  /** What the prefecture does to help. */
  readonly support: readonly Support[]
  readonly schedule: Schedule
  readonly declared: readonly DeclaredSum[]
  readonly sources: readonly Source[]
  readonly card: LibraryCard
}

export interface Tally {
  readonly id: string
  readonly label: Words
  readonly total: number
  readonly parts: readonly { readonly label: Words; readonly count: number }[]
  readonly note: Words | null
  readonly source: string
}

/** What holds municipalities back; each could name several. */
export interface Worries {
  readonly label: Words
  /** How many municipalities answered. */
  readonly of: number
  readonly entries: readonly Worry[]
  readonly source: string
}

export interface Worry {
  readonly id: string
  readonly label: Words
  readonly count: number
  /** Which of the product's questions answers it, as far as one does. */
  readonly answer: {
    readonly question: Exclude<Question, 5>
    /** What stands on that page, and what is not answered yet. */
    readonly words: Words
  }
}

export interface Support {
  readonly label: Words
  /** YYYY-MM. */
  readonly from: string
  /** True for what the prefecture decides for itself. */
  readonly decision: boolean
  readonly source: string
}

export interface Schedule {
  readonly label: Words
  readonly steps: readonly {
    /** YYYY-MM. */
    readonly from: string
    /** The source's 「〜」: begins then and goes on. */
    readonly goesOn: boolean
    readonly label: Words
    readonly details: readonly Words[]
  }[]
  readonly source: string
}

/** A sum as its source declares it, beside what its parts make. */
export interface DeclaredSum {
  readonly id: string
  readonly label: Words
  /** In yen. */
  readonly value: number
  readonly parts: readonly { readonly label: Words; readonly value: number }[]
  readonly note: Words | null
  readonly source: string
}
