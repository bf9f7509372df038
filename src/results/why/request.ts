import type { Citation } from '../../domain/citation'
import type { Influence, OwnPart } from '../../domain/influence'
import type { LikelyFuture } from '../../domain/likely'
import type { Question } from '../../domain/measures'
import type { ModelInputs, QuantityIndex } from '../../domain/model-inputs'
import type { RunResult } from '../../domain/run'
import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'
import type { Asks } from '../pages'

/** What 「なぜこの数字？」 is answered from. What is not worked out yet is null, and its part of the page empty. */
export interface WhyRequest {
  readonly asks: Asks
  /** As the page that shows the figure reads it: the same run, unit and viewpoint. */
  readonly page: PageInput
  /** The inputs of that run. */
  readonly inputs: ModelInputs
  readonly facts: WhyFacts
  readonly likely: LikelyFuture | null
  /** Of the figure's samples (`samplesAsked`). */
  readonly influences: readonly Influence[] | null
  /** The partner run of the same inputs and seed. */
  readonly partner: RunResult | null
}

/** What the study knows of its inputs, and the rule book of its law. */
export interface WhyFacts {
  /** Inputs that are quantities of the run; several rows may share a quantity. */
  readonly inputs: readonly InputFacts[]
  /** Parts of the model's own that nobody knows. */
  readonly own: readonly OwnFacts[]
  /** In the order of the run's municipalities. */
  readonly municipalities: readonly MunicipalityFacts[]
  /** Where a plan stands in the study: its decisions are `${path}.${field}`. */
  readonly plans: readonly { readonly planId: string; readonly path: string }[]
  readonly law: LawBook
  /** 法令基準日, YYYY-MM-DD. */
  readonly lawDate?: string
  /** By the handle of an input: its source, reason and holder in one line. */
  readonly origins?: ReadonlyMap<string, Words>
}

export interface InputFacts {
  readonly quantity: QuantityIndex
  /** Handle of `AssumptionRow.path`. */
  readonly path: string
  /** Null: the study's, for every plan. */
  readonly planId: string | null
  /** The question it belongs to; figures of earlier questions don't hang on it. */
  readonly question: Question
  readonly label: Words
  readonly unit: InputUnit
  readonly confidential: boolean
}

/** How a value of an input is written. */
export type InputUnit =
  | 'share'
  | 'per-year'
  | 'yen'
  | 'yen-per-year'
  | 'yen-per-lesson'
  | 'odds-ratio'
  | 'log-odds'
  | 'ratio'
  | 'yes-no'

export interface OwnFacts {
  readonly part: OwnPart
  readonly municipality: number | null
  /** The input that stands for it, where the study has one. */
  readonly path: string | null
  readonly question: Question
  readonly label: Words
  readonly unit: InputUnit
  readonly confidential: boolean
}

export interface MunicipalityFacts {
  readonly code: string
  readonly name: Words
  /** Source of the pupils on 1 May. */
  readonly pupils: Words
  /** Source of the counts of pupils not attending. */
  readonly nonAttending: Words
  /** Source of the children who will enter. */
  readonly entrants: Words
}

/** Citations that stand beside a calculation. */
export interface LawBook {
  /** By fiscal year and grade: `${fiscalYear}-${grade}`. */
  readonly classStandard: Readonly<Record<string, Citation>>
  readonly combinedClasses: Citation
  readonly teachers: Citation
  /** Items 2, 3, 4 and 8 of art. 7(1). */
  readonly additions: Readonly<
    Record<2 | 3 | 4 | 8, { readonly label: Words; readonly citation: Citation }>
  >
  readonly principal: Citation
  readonly nurse: Citation
  readonly clerk: Citation
  readonly branchQuota: Citation
  readonly schoolPosts: Citation
  /** By cost item other than salaries: the rule by which the nation joins in. */
  readonly shares: Readonly<Record<string, Citation>>
  /** By whose school it is: by which the nation joins in, and by which another than the founder pays. */
  readonly salaries: Readonly<
    Record<
      'municipality' | 'designated-city' | 'prefecture',
      { readonly nation: Citation; readonly payer: Citation | null }
    >
  >
  readonly specialTax: Citation
  readonly standardHours: Citation
}
