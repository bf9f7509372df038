import type { Citation } from '../domain/citation'
import type { Words } from '../domain/words'

/** Fiscal years (each begins on 1 April) for which we know a rule to hold. */
export interface YearsInForce {
  readonly first: number
  /** Left out while we know of no end. */
  readonly last?: number
}

/**
 * The last day as of which any text behind the rules was read; later amendments aren't known. That holds for
 * 義務標準法3条 alone, as amended on that day: all other texts were read as of `LAW_COPIED_ON`.
 */
export const LAW_READ_AS_OF = '2026-04-01'

/** The day of the copy of the law in which all but 義務標準法3条 was read. */
export const LAW_COPIED_ON = '2026-02-08'

export interface WorkedExample<Given, Value> {
  readonly given: Given
  readonly value: Value
}

/** A published rule as data: what it says, where it stands, when it holds, and that it works. */
export interface Rule<Given, Value> {
  readonly id: string
  readonly words: Words
  readonly unit: string
  readonly source: Citation
  readonly inForce: YearsInForce
  /** Day (YYYY-MM-DD) on which its last amendment that we follow came into force, where we know it. */
  readonly amendedOn?: string
  readonly examples: readonly WorkedExample<Given, Value>[]
  readonly apply: (given: Given) => Value
}

/** Any rule, for a list of all of them. */
export interface AnyRule {
  readonly id: string
  readonly words: Words
  readonly unit: string
  readonly source: Citation
  readonly inForce: YearsInForce
  readonly amendedOn?: string
  readonly examples: readonly WorkedExample<unknown, unknown>[]
  readonly apply: (given: never) => unknown
}

export function isInForce({ first, last = Infinity }: YearsInForce, fiscalYear: number): boolean {
  return fiscalYear >= first && fiscalYear <= last
}
