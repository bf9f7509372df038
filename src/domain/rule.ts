import type { Citation } from './citation'
import type { Words } from './words'

/** One line of a worked derivation, e.g. 「3学級 × 2.667 ＝ 8.001」. */
export interface DerivationStep {
  readonly label: Words
  readonly value: number
  readonly unit: string
  /** The article this step rests on, when it differs from the rule's own. */
  readonly citation?: Citation
}

/** What a rule answers: the value with its unit, how it came about, and where it stands. */
export interface RuleAnswer {
  readonly rule: string
  readonly value: number
  readonly unit: string
  readonly derivation: readonly DerivationStep[]
  readonly citation: Citation
}
