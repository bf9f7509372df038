import type { CurriculumFacts } from './curriculum'
import type { Words } from './words'

/** What stands on the ministry's table (教育課程表) beside the hours of one plan. */
export interface SheetFacts {
  readonly planId: string
  /** 設置者. */
  readonly founder: Words
  /** 法令基準日, as YYYY-MM-DD. */
  readonly lawDate: string
  /** Minutes of a lesson unit: 45 in elementary, 50 in junior high school. */
  readonly unitMinutes: number
  /** The table of the regulation that the standard is taken from. */
  readonly standard: Words
  /** Fiscal year from which that table, today's, is applied. */
  readonly standardSince: number
  /** Ids of the standard's subjects in its order. */
  readonly standardOrder: readonly string[]
  readonly curriculum: CurriculumFacts
}
