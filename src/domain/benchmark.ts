import type { Citation } from './citation'
import type { Words } from './words'

/** What can be compared with a school that exists. */
export type BenchmarkMeasure =
  'places' | 'enrolled' | 'lessonUnits' | 'prefecturePosts' | 'municipalPosts' | 'setupYen'

/** One figure of a school, with where it comes from. */
export interface BenchmarkFigure {
  readonly value: number
  /** Where the source itself says 「約」. */
  readonly about?: true
  /** What the figure says and leaves open. */
  readonly note?: Words
  readonly source: Citation
}

/** A school that exists. What nobody published is missing, and is said to be unknown. */
export interface Benchmark {
  readonly id: string
  readonly name: Words
  readonly form: Words
  readonly figures: Partial<Readonly<Record<BenchmarkMeasure, BenchmarkFigure>>>
}
