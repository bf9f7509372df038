import type { QuantityIndex } from './model-inputs'

/**
 * Something nobody knows that is drawn once a replication: a quantity of the inputs, or a part of the model's own.
 * `municipality` is an index; null where the part is the same for all.
 */
export type Unknown =
  | { readonly kind: 'quantity'; readonly quantity: QuantityIndex }
  | { readonly kind: 'own'; readonly part: OwnPart; readonly municipality: number | null }

/**
 * `share`: the share who would come to a school whose form is left open (of the only municipality, of all of several,
 * or of one of several); `progression`: how cohorts grow or shrink against their mean ratio; `level`: onset of a
 * municipality that has not counted, against the nation's; `recognised`: 1 where a branch's classes count apart.
 */
export type OwnPart = 'share' | 'progression' | 'level' | 'recognised'

/** How far an unknown moves one figure of a run: a bar of the tornado, a line of 「入れた数字」. */
export interface Influence {
  readonly unknown: Unknown
  /** Spearman's rank correlation of the unknown with the figure, −1 to 1; its square is the part of the width. */
  readonly correlation: number
  readonly low: InfluenceEnd
  readonly high: InfluenceEnd
}

/** Where the unknown lies around its P10 (ranks of 5–15 %) or P90 (85–95 %). */
export interface InfluenceEnd {
  /** The unknown's P10 or P90. */
  readonly value: number
  /** Mean of the figure over those futures. */
  readonly mean: number
}
