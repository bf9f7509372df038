/** The scale on which low / likely / high become a distribution (MODEL part 6). */
export type ElicitedKind = 'real' | 'share' | 'nonnegative' | 'positive' | 'ratio' | 'odds'

/** Low, likely and high are the 10 %, 50 % and 90 % points of what we don't know. */
export interface Triple {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** What moves together: common factors behind several inputs (MODEL part 7). */
export const FACTORS = ['trust', 'wages-and-prices', 'labour-market', 'prefecture-budget'] as const
export type Factor = (typeof FACTORS)[number]

export interface Loading {
  readonly factor: Factor
  /** Between −1 and 1; the squares of one quantity's loadings add up to less than 1. */
  readonly loading: number
}

/** An input that nobody knows exactly: drawn once a replication, the same for every plan that uses its slot. */
export interface Quantity extends Triple {
  readonly kind: ElicitedKind
  /** The address of its luck. Plans that share a slot meet the same luck. */
  readonly slot: number
  readonly loadings: readonly Loading[]
  /**
   * Where its luck is made of others': addresses and what each counts; the squares add up to 1. A number that stands in
   * for effects that are drawn otherwise meets the same luck as they, so that both are compared in the same future.
   */
  readonly luckOf?: readonly LuckPart[]
}

export interface LuckPart {
  readonly slot: number
  readonly weight: number
}
