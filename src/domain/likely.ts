import type { Chunk } from './run'

/**
 * The future in which all luck is even: every uniform is ½, so that each input stands at its likely value, every
 * count at the middle of its own law, and no year has a shock. Computed by the code of every other future. It is
 * no median: what is uncertain several times over is skewed.
 */
export interface LikelyFuture {
  /** All measures of this one replication, laid out as in any run of the same inputs. */
  readonly chunk: Chunk
  /** By quantity of the inputs. */
  readonly quantities: readonly number[]
  /** From the first simulated year on. */
  readonly world: readonly LikelyWorldYear[]
  /** In the order of the inputs. */
  readonly plans: readonly LikelyPlan[]
}

/** One number by municipality and grade: `municipality * 9 + grade − 1`. */
export type ByCell = readonly number[]

/** A year in the world, in people unless said otherwise. */
export interface LikelyWorldYear {
  readonly fiscalYear: number
  /** 1 May. */
  readonly pupils: ByCell
  /** By municipality: false where that year's pupils have been counted. */
  readonly projected: readonly boolean[]
  /** Pupils of the grade below in the year before, whom `progression` multiplies; 0 in grade 1. */
  readonly pupilsBefore: ByCell
  /** How a cohort grows or shrinks when it moves up. */
  readonly progression: ByCell
  /** Children expected to enter grade 1, by municipality, before the share who come. */
  readonly expectedEntrants: readonly number[]
  /** The share of them who come; 1 where none is taken (children not born yet). */
  readonly entrantShare: readonly number[]
  /** Counted as not attending in the year before, a grade below, as far as they are still here. */
  readonly countedBefore: ByCell
  /** Chance of being counted again. */
  readonly carryOn: ByCell
  readonly continuing: ByCell
  /** Chance of being newly counted, of those who don't carry on. */
  readonly onset: ByCell
  readonly newly: ByCell
  /** `continuing` + `newly`: not attending if nothing new opened. */
  readonly counted: ByCell
  /** Of them by place today, all municipalities together, in the order of `WorldInputs.places`. */
  readonly inPlace: readonly number[]
}

export interface LikelyPlan {
  readonly planId: string
  /** By simulated year. */
  readonly years: readonly LikelyPlanYear[]
}

export interface LikelyPlanYear {
  readonly fiscalYear: number
  /** Null without a school and before it opens. */
  readonly school: LikelySchoolYear | null
  readonly money: LikelyMoney
}

/** A year at the school, in the order in which it happens; people by cell unless said otherwise. */
export interface LikelySchoolYear {
  /** Pupils of the grade below counted as not attending in the year before: the pool of April. */
  readonly pool: ByCell
  /** θ·w, the chance that who enters the pool is willing. */
  readonly willing: ByCell
  /** 1 April. Carried over from the year before, the top grade graduated. */
  readonly movedUp: ByCell
  /** Waiting at the year's end, before and after those who give up. */
  readonly waitingBefore: ByCell
  readonly renewed: ByCell
  /** Willing and not yet applied, counted for more than a year and newly. */
  readonly willingLong: ByCell
  readonly willingNew: ByCell
  readonly april: LikelyAdmission
  /** 1 May. */
  readonly enrolled: ByCell
  readonly waiting: ByCell
  /** On the roll of 1 May, and counted this year if there were no school. */
  readonly wouldBeCounted: ByCell
  readonly reabsent: ByCell
  readonly windows: readonly LikelyAdmission[]
  /** 31 March, before anybody leaves. */
  readonly enrolledInMarch: ByCell
  readonly returned: number
  readonly moved: number
  /** 31 March, after. */
  readonly enrolledYearEnd: ByCell
  /** Of those who would be counted, by place today. */
  readonly origins: readonly number[]
  readonly posts: LikelyPosts
}

/** One admission: applying, judged, accepting, given a place. */
export interface LikelyAdmission {
  /** 0 April, 1–11 the months after it. */
  readonly month: number
  /** Share of the willing who apply: counted for long, and newly. */
  readonly ready: number
  readonly recentReady: number
  /** Willing and counted for more than a year, before anybody applies. */
  readonly willingLong: ByCell
  /** Willing and newly counted whose not attending has begun by then; all of `willingNew` in April. */
  readonly begun: ByCell
  readonly appliedLong: ByCell
  readonly appliedNew: ByCell
  /** Judged eligible, all cells together. */
  readonly eligible: number
  /** Renewed waiting and eligible who would come. */
  readonly accepting: ByCell
  /** Given a place. */
  readonly placed: ByCell
}

/** Posts of the year, from the roll of 1 May. */
export interface LikelyPosts {
  /** By grade of the school's level. */
  readonly classesByGrade: readonly LikelyClasses[]
  /** Classes fewer because small neighbouring grades share one, and which grades share, class by class. */
  readonly combined: number
  readonly combinedGrades: readonly (readonly number[])[]
  readonly classes: number
  readonly quota: LikelyQuota
  readonly requested: number
  /** Granted in the first year, the year before in any other. */
  readonly additionalBefore: number | null
  readonly additional: number
  /** Of `additional`, taken from other schools. */
  readonly additionalMoved: number
  readonly municipalPlanned: number
  /** Filled in the year before, as far as still planned. */
  readonly filledBefore: number
  readonly left: number
  readonly found: number
  readonly filled: number
  /** Posts by law that fall away at home schools, each counted again without its pupils on the roll. */
  readonly homeLost: number
}

export interface LikelyClasses {
  readonly grade: number
  readonly pupils: number
  /** Most pupils of a class. */
  readonly standard: number
  /** Before small grades are put together. */
  readonly classes: number
}

/** How the posts by law come about. */
export type LikelyQuota =
  | { readonly kind: 'own-school'; readonly posts: QuotaPosts }
  | {
      readonly kind: 'parent-difference'
      readonly recognised: boolean
      readonly alone: QuotaPosts
      readonly together: QuotaPosts
    }

/** Posts by law of one school, by role; `total` is their sum. */
export interface QuotaPosts {
  readonly classes: number
  readonly pupils: number
  /** Deputy head and teachers by classes × `multiplier`. */
  readonly multiplier: number
  readonly teachers: number
  /** Art. 7(1) items 2, 3, 4 and 8, in that order. */
  readonly additions: readonly { readonly item: 2 | 3 | 4 | 8; readonly posts: number }[]
  readonly principal: number
  readonly nurse: number
  readonly clerk: number
  readonly total: number
}

/** The money of a year in yen. */
export interface LikelyMoney {
  readonly items: readonly LikelyItem[]
  /** Taken from the founder's part. */
  readonly donation: number
  /** Null without a school and before it opens. */
  readonly relief: LikelyRelief | null
  readonly comparator: LikelyComparator | null
}

export interface LikelyItem {
  readonly id: string
  /** Units of the year: posts, pupils, the part of a one-off amount that falls due. */
  readonly quantity: number
  /** Yen per unit at prices of the price year. */
  readonly unitYen: number
  /** (1 + yearly growth)^(years since the price year). */
  readonly growth: number
  /** On-cost on top of the salary; null for any other item. */
  readonly onCostShare: number | null
  readonly amount: number
  /** In the order of `PAYERS`, before donations. */
  readonly byPayer: readonly number[]
  /** In the order of `FUNDING_SOURCES`, before donations. */
  readonly funding: readonly number[]
  /** What the estimate of the special allocation tax takes of it. */
  readonly specialTax: number
}

/** What falls away elsewhere. */
export interface LikelyRelief {
  /** Yen of one prefecture-paid post this year, on-cost and growth included. */
  readonly postYen: number
  readonly homePosts: number
  readonly homeYen: number
  /** Users of the support centre who come, and yen that each of them saves there. */
  readonly centreUsers: number
  readonly centreYenPerUser: number
  readonly centreYen: number
  readonly entered: number
  readonly movedPosts: number
  readonly movedYen: number
}

/** An ordinary school of the same roll. */
export interface LikelyComparator {
  /** Posts by law. */
  readonly posts: number
  readonly postYen: number
  readonly postsYen: number
  /** Nothing without pupils, as with its counselor: no such school would be kept. */
  readonly runningYen: number
  readonly counselorYen: number
  readonly lunchYenPerPupil: number
  readonly lunchYen: number
}
