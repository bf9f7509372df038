import type { Citation } from '../../domain/citation'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import type { ConvergencePoint } from '../convergence'
import type { FigureKind } from '../numbers'
import type { Asks, DeclaredRow, NumberStyle } from '../pages'

/** What stands in the drawer 「なぜこの数字？」: one figure, how it comes about, and what makes it uncertain. */
export interface WhyPage {
  readonly asks: Asks
  readonly fiscalYear: number
  readonly plan: PlanDescription
  /** e.g. 「通いたい生徒（令和14年度）」. */
  readonly title: Words
  /** As it stands on the page, e.g. 「25〜44」, with its unit. */
  readonly figure: Words
  readonly unit: Words
  /** One sentence on how the figure is read. */
  readonly reading: Words
  /** 計算のしかた: the calculation at the likely values, step by step; empty where there is nothing to calculate. */
  readonly steps: readonly WhyStep[]
  /** Says that the calculation at likely values is not the middle, with both figures; null where they can't differ. */
  readonly notTheMiddle: Words | null
  /** 入れた数字, what widens the band most first; the first `widening` of them are those three (or fewer). */
  readonly inputs: readonly WhyInput[]
  readonly widening: number
  readonly declared: readonly DeclaredRow[]
  /** What we don't know and what is chance; null until it is worked out, or where nothing is uncertain. */
  readonly split: WhySplit | null
  /** 「回数を増やすと動くのは±0.4人まで」; null where nothing hangs on the number of replications. */
  readonly precision: Words | null
  /** The figure after 250, 500, 1,000 … replications, for the little picture of convergence. */
  readonly convergence: readonly ConvergencePoint[]
  /** How the values of that picture are written; null where it is not shown. */
  readonly converging: {
    readonly kind: FigureKind
    readonly style: NumberStyle
    readonly unit: Words
  } | null
  /** 「式と出典を写す」: all of the above as plain text. */
  readonly plainText: Words
}

/** One line of the calculation: an amount, and how it joins the lines before it. */
export interface WhyStep {
  readonly operator: '＋' | '−' | '×' | '÷' | '＝' | null
  readonly label: Words
  /** Already formatted, with its unit. */
  readonly value: Words
  /** A word on how it came about (「切り上げ」「定員まで」); null: nothing to add. */
  readonly note: Words | null
  readonly origin: StepOrigin | null
}

/** Where a line of the calculation comes from. */
export type StepOrigin =
  /** An input of the study: the handle for editing it in place. */
  | { readonly kind: 'input'; readonly path: string }
  | { readonly kind: 'law'; readonly citation: Citation }
  /** A figure of a source that is no assumption: pupils counted, a national rate. */
  | { readonly kind: 'source'; readonly title: Words }
  /** Another figure of the model that can be asked in turn. */
  | { readonly kind: 'figure'; readonly asks: Asks }

export interface WhyInput {
  /** Handle of `AssumptionRow.path`; null for what the study can't change (luck of the model's own parts). */
  readonly path: string | null
  readonly label: Words
  /** How much of the band's width goes with it, 0–1 (squared rank correlation); null: not among those weighed. */
  readonly weight: number | null
  /** e.g. 「大きいほど増える」; null where `weight` is. */
  readonly direction: Words | null
}

export interface WhySplit {
  /** Shares of the variance that add up to 1. */
  readonly unknown: number
  readonly chance: number
  readonly words: Words
}
