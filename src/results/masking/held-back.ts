import type { Breakdown } from '../../domain/measures'
import type { PageReader } from '../page-reader'
import { summarizeSamples } from '../summary'
import { suppressedParts } from './suppression'

/** A measure of one plan in one year, whose parts add up to a whole that stands on the page as well. */
export interface Whole {
  readonly plan: number
  readonly measure: string
  readonly fiscalYear: number
}

/**
 * Whether each part (a grade, or a municipality) is held back from those who read the page: the small ones, and
 * those that would give one away. Decided by the middle of the futures, for all statistics of the part.
 */
export function heldBackParts(
  parts: readonly Breakdown[],
  { plan, measure, fiscalYear }: Whole,
  { style, samples }: Pick<PageReader, 'style' | 'samples'>,
): readonly boolean[] {
  if (style.masking === null) return parts.map(() => false)
  const middles = parts.map((by) => summarizeSamples(samples(plan, measure, fiscalYear, by)).p50)
  const held = suppressedParts(middles, style.masking.threshold)
  return parts.map((_, at) => held.has(at))
}
