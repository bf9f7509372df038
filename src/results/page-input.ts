import type { CurriculumFacts } from '../domain/curriculum'
import type { DeclaredFigure } from '../domain/declared'
import type { Payer } from '../domain/payers'
import type { PlanDescription } from '../domain/plan-description'
import type { Purses } from '../domain/purses'
import type { RunResult } from '../domain/run'
import type { CalendarFacts } from '../domain/school-year'
import type { TeacherFacts } from '../domain/teachers'
import type { Words } from '../domain/words'
import type { InternalFigure } from './masking/internal'
import type { Masking } from './masking/threshold'
import type { HowManyMeasure, MoneyUnit, Viewpoint } from './pages'

/** What every page is made from: the run, its plans in the run's order, and what the user looks at. */
export interface PageInput {
  readonly result: RunResult
  readonly plans: readonly PlanDescription[]
  /** Index of the plan in focus. */
  readonly focus: number
  /** Index of the plan that the others are compared with. */
  readonly baseline: number
  readonly fiscalYear: number
  readonly money: MoneyUnit
  /** Left out or null: the page stays among ourselves. */
  readonly masking?: Masking | null | undefined
  /** Figures that others are told something else of; left out: none. */
  readonly internal?: readonly InternalFigure[]
  readonly viewpoint: Viewpoint
  /** Declared figures of the study; a page takes those that its own measures answer. */
  readonly declared: readonly DeclaredFigure[]
  /** 「市」「県」 instead of 「市町村」「都道府県」 where the study knows. */
  readonly payerNames?: Partial<Readonly<Record<Payer, Words>>>
  /** 「県費」「都費」「市独自」, as the study's place says it; the usual words where left out. */
  readonly purses?: Purses
  /** Who teaches, by plan; a plan left out: nobody knows yet. */
  readonly teachers?: readonly TeacherFacts[]
}

export interface HowManyInput extends PageInput {
  readonly measure: HowManyMeasure
  /** Years that have been counted, for the measure looked at. */
  readonly observed: readonly { readonly fiscalYear: number; readonly value: number }[]
}

/** Posts of one role by number of classes: index 0 is no class; the last entry holds for more. */
export interface RoleFacts {
  readonly label: Words
  readonly postsByClasses: readonly number[]
  /** Said instead of squares where the plan has no such post of its own, e.g. 「本校が兼ねる」. */
  readonly instead: Words | null
}

/** What the rules of posts say of one plan, beside the run's totals. */
export interface StaffingFacts {
  readonly planId: string
  /** Roles by law other than deputy and teachers, who take what the quota leaves. */
  readonly roles: readonly RoleFacts[]
  /** For the paragraph on the law; null where the plan earns no posts by law. */
  readonly law: LawFacts | null
  /** For what is shown to the prefecture. */
  readonly request: RequestFacts
}

/** What a plan asks of the prefecture. */
export interface RequestFacts {
  /** Additional posts requested. */
  readonly requested: number
  /** Where 義務標準法 provides for them. */
  readonly article: Words
  /** The nation's share of salaries. */
  readonly nationPays: { readonly numerator: number; readonly denominator: number }
}

export interface LawFacts {
  /** 「中学校」 or 「小学校」. */
  readonly school: Words
  readonly article: Words
  readonly basis:
    | {
        readonly kind: 'own-school'
        /** Deputy and teachers by number of classes: index 0 is no class. */
        readonly teachersByClasses: readonly number[]
      }
    | {
        readonly kind: 'parent-difference'
        /** Classes of the parent school without the branch's, at its pupils of the base year. */
        readonly parentClasses: number
        /** 乗ずる数 difference by the branch's classes: index 0 is no class. */
        readonly changeByClasses: readonly number[]
      }
}

export interface EnoughStaffInput extends PageInput {
  /** By plan, where the rules say something; a plan may be missing. */
  readonly staffing: readonly StaffingFacts[]
}

/** A cost line of a plan in words: what it is, and by which rule it is paid. */
export interface CostLineFacts {
  readonly planId: string
  /** Id of the item in the run. */
  readonly item: string
  readonly label: Words
  readonly payers: Words
}

export interface MoneyInput extends PageInput {
  readonly costLines: readonly CostLineFacts[]
  /** Further amounts that nobody has confirmed, named by the study. */
  readonly unconfirmed: readonly Words[]
}

export interface HoursInput extends PageInput {
  /** Standard lesson units by grade (index 0 is grade 1); null where unknown. */
  readonly standards: readonly (number | null)[]
  /** The grades that a plan without a school is shown for. */
  readonly grades: readonly number[]
  /** What each plan teaches by subject; left out: only totals are known. */
  readonly curricula?: readonly CurriculumFacts[]
  /** School days of the year looked at, of each plan that has some. */
  readonly calendars?: readonly CalendarFacts[]
  /** The grade looked at; left out or not taught: one in the middle. */
  readonly grade?: number | null
}

export interface WhichOneInput extends PageInput {
  /** Mean standard lesson units of the grades concerned, for plans that set none; null: not shown. */
  readonly standardLessonUnits: number | null
}
