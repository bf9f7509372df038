import type { Confidence } from '../../domain/citation'
import type { Question } from '../../domain/measures'
import type { ElicitedKind, Loading, LuckPart, Triple } from '../../domain/quantity'
import type { Words } from '../../domain/words'

/**
 * Who stands by the number: the municipality, the prefecture, the nation, or nobody yet (仮置き). A guess at
 * what somebody else will decide is nobody's until the user says that they said so.
 */
export type Holder = 'municipality' | 'prefecture' | 'nation' | 'provisional'

export type AssumptionUnit =
  | 'share'
  | 'per-year'
  | 'yen'
  | 'yen-per-year'
  | 'yen-per-lesson'
  | 'odds-ratio'
  | 'log-odds'
  | 'ratio'

/** An input of the model that nobody knows exactly, with the library's value for it. */
export interface Assumption extends Triple {
  readonly id: string
  /** The address of its luck; append only, never reuse. */
  readonly slot: number
  readonly kind: ElicitedKind
  readonly unit: AssumptionUnit
  /** Whether a study states it once, or each plan its own. Plans share the luck all the same. */
  readonly scope: 'study' | 'plan'
  readonly question: Question
  readonly label: Words
  /** Why these values: the source's figure or our reasoning. */
  readonly reason: Words
  readonly confidence: Confidence
  readonly holder: Holder
  /** Of an amount of money: the year it is a price of, where it isn't the library's (`PRICE_FISCAL_YEAR`). */
  readonly priceFiscalYear?: number
  /** An internal guess that must not leave the room (内部検討用). */
  readonly confidential?: true
  readonly loadings?: readonly Loading[]
  readonly luckOf?: readonly LuckPart[]
}
