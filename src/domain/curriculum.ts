import type { HoursCell, ShortBlocks } from './learning'
import type { Words } from './words'

/** What becomes of the standard in a line of the curriculum. */
export type CurriculumChange = 'kept' | 'reduced' | 'raised' | 'merged' | 'new' | 'dropped'

/** A standard subject that a line takes the place of, with its lesson units a year. */
export interface Parent {
  readonly id: string
  readonly words: Words
  readonly lessonUnits: number
}

/** One subject of a plan in one grade, against the standard. */
export interface CurriculumLine {
  readonly id: string
  readonly words: Words
  readonly grade: number
  readonly change: CurriculumChange
  readonly parents: readonly Parent[]
  /** Lesson units a year. */
  readonly planned: number
  /** Of its parents together; 0 where it is new. */
  readonly standard: number
  /** False: shown apart, not in the totals. */
  readonly counts: boolean
  readonly reason: Words | null
  /** Null where nobody has entered anything: the subject is simply no longer taught. */
  readonly cell: HoursCell | null
  /** What a source declares; null where none does. */
  readonly declared: number | null
  /** What the minutes of its blocks, or arithmetic on a source, make of it. */
  readonly computed: number | null
  /** The short blocks that make it; null where it is taught in whole lessons or nobody says. */
  readonly blocks: ShortBlocks | null
}

/** What stays of the standard, what is taken away and what is added, in lesson units of counted lines. */
export interface KeptAndChanged {
  readonly kept: number
  readonly lost: number
  readonly gained: number
}

/** The curriculum of one grade. */
export interface GradeCurriculum extends KeptAndChanged {
  readonly grade: number
  readonly lines: readonly CurriculumLine[]
  /** Lesson units a year of the counted lines. */
  readonly planned: number
  readonly standard: number
  /** Weeks of lessons a year: 34 in grade 1, else 35. */
  readonly weeks: number
}

/** What a plan teaches by subject; `grades` is empty where only totals are known. */
export interface CurriculumFacts {
  readonly planId: string
  readonly grades: readonly GradeCurriculum[]
}
