import type { Words } from './words'

/**
 * How sure a figure is.
 * F confirmed in public material, S stated in a source document, D derived from confirmed figures,
 * M general knowledge only, U uncertain, A assumed by us.
 */
export type Confidence = 'F' | 'S' | 'D' | 'M' | 'U' | 'A'

/** Where a figure or rule comes from. */
export interface Citation {
  readonly title: Words
  /** Article, table or page within the source. */
  readonly article?: Words
  /** A public address, without scheme; shown as text because the page makes no connections. */
  readonly address?: string
  readonly confidence: Confidence
}
