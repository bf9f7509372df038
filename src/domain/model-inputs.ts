import type { Payer } from './payers'
import type { Quantity } from './quantity'
import type { SchoolLevel } from './school'
import type { NetworkInputs } from './timeline'

/** Points into `ModelInputs.quantities`. */
export type QuantityIndex = number

/**
 * All that crosses to the engine: numbers only, no words, no source, nothing of the schema.
 * Arrays by grade have nine entries, index 0 is grade 1. Arrays by year begin with `baseFiscalYear`
 * unless said otherwise.
 */
export interface ModelInputs {
  readonly version: 1
  /** The year whose stock of pupils not attending is known; the first simulated year follows it. */
  readonly baseFiscalYear: number
  readonly lastFiscalYear: number
  readonly quantities: readonly Quantity[]
  readonly world: WorldInputs
  readonly municipalities: readonly MunicipalityInputs[]
  readonly plans: readonly PlanInputs[]
}

/** What is common to all municipalities (MODEL part 1). */
export interface WorldInputs {
  /** Yearly chance that a pupil not counted last year is counted, by grade, before the municipality's level. */
  readonly onset: readonly number[]
  /** Chance that a pupil counted last year is counted again, by the grade of this year. */
  readonly continuation: readonly number[]
  /** Share of this year's counted who are newly counted, by grade. */
  readonly newShare: readonly number[]
  /** Share of each place today and its pull, for where entrants come from; the last place is reached by nothing. */
  readonly places: readonly PlaceInputs[]
  readonly process: ProcessInputs
  readonly continuationShift: QuantityIndex
  readonly onsetShift: QuantityIndex
  readonly trend: QuantityIndex
  readonly entrantShare: QuantityIndex
  readonly entrantTrend: QuantityIndex
  readonly gradeSixShare: QuantityIndex
}

export interface PlaceInputs {
  readonly id: string
  /** Share of the pupils not attending who are in this place today; null for the place that takes the rest. */
  readonly share: QuantityIndex | null
  readonly pull: QuantityIndex
}

/** The constants of the yearly shocks; all zero but `damping` gives a world without shocks. */
export interface ProcessInputs {
  readonly trendDamping: number
  readonly shockPersistence: number
  readonly onsetShock: number
  readonly continuationShock: number
  readonly municipalShock: number
  /** Sd of the log level of a municipality that has no counts of its own. */
  readonly unknownLevel: number
}

export interface MunicipalityInputs {
  readonly code: string
  /** Pupils on 1 May by year and grade, as far as counted; at least the base year. */
  readonly pupils: readonly (readonly number[])[]
  /** Children expected to enter grade 1 in the years after the last counted one, before `entrantShare`. */
  readonly entrants: readonly number[]
  /** The expected entrants of the first year after those. */
  readonly laterEntrants: number
  /** Mean and sd of logs of the yearly ratio from grade g to g+1 (eight entries, index 0: 1→2). */
  readonly ratio: readonly number[]
  readonly ratioSd: readonly number[]
  /** Counted as not attending in the base year, by grade. */
  readonly nonAttending: readonly number[]
  /** True where grades 1–6 are spread by shape over a known total: then `gradeSixShare` is drawn. */
  readonly elementaryByShape: boolean
  /** Level k_m of onset against the nation, elementary and junior high; null where a level has no counts. */
  readonly level: readonly [number | null, number | null]
  /** Home schools of the levels that plans draw from, for what falls away there. */
  readonly homeSchools: readonly HomeSchoolInputs[]
}

export interface HomeSchoolInputs {
  readonly level: SchoolLevel
  /** Pupils of the base year by grade (nine entries, zero outside its level). */
  readonly pupils: readonly number[]
  readonly specialNeedsClasses: number
}

export interface PlanInputs {
  readonly id: string
  /** Lesson units a year by grade, null where the plan teaches none; null in all: not known. */
  readonly lessonUnits: readonly (number | null)[] | null
  /** Standard subjects that nobody on the staff may teach; null: the staff isn't known. */
  readonly uncoveredSubjects: number | null
  readonly school: SchoolInputs | null
  readonly costs: readonly CostItemInputs[]
  /** Donations a year after opening; taken from the founder's part first. */
  readonly donation: QuantityIndex | null
  readonly founder: Payer
  /** What falls away elsewhere, never netted into the cost. */
  readonly relief: ReliefInputs | null
  /** What an ordinary school of the same roll would cost; null without a school. */
  readonly comparator: ComparatorInputs | null
  /** Estimates of allocation tax, shown apart. */
  readonly specialTaxShare: number
  readonly ordinaryTax: QuantityIndex | null
  /** Where the timeline moves the opening: the school opens in the year that each future reaches, never before planned. */
  readonly timeline?: NetworkInputs | null
}

/** A new school or branch: who comes, what posts it earns (MODEL parts 2–4). */
export interface SchoolInputs {
  readonly level: SchoolLevel
  readonly openingFiscalYear: number
  /** Grades it takes, 1–9, in order. */
  readonly grades: readonly number[]
  /** Places by grade (nine entries; −1: no cap for that grade). */
  readonly gradePlaces: readonly number[]
  /** Places in all; −1: no cap. */
  readonly places: number
  /** Grades in the order in which places are given. */
  readonly priority: readonly number[]
  /** Months after April (1–11) at which pupils can join in the year; at most three, ascending. */
  readonly windows: readonly number[]
  readonly share: ShareInputs
  readonly ready: readonly [QuantityIndex, QuantityIndex, QuantityIndex]
  readonly recentReady: QuantityIndex
  readonly windowReady: QuantityIndex
  readonly eligible: QuantityIndex
  readonly accept: QuantityIndex
  readonly leave: QuantityIndex
  readonly move: QuantityIndex
  readonly renew: QuantityIndex
  readonly triedApply: QuantityIndex
  readonly enquiredTry: QuantityIndex
  readonly attendance: QuantityIndex
  readonly reabsent: QuantityIndex
  readonly furtherSchooling: QuantityIndex
  readonly quota: QuotaInputs
  readonly additional: {
    readonly requested: number
    readonly granted: QuantityIndex
    readonly kept: QuantityIndex
    readonly moved: QuantityIndex
  }
  readonly municipalPosts: MunicipalPostInputs
}

/** What makes up θ, the share of the pool that would come (MODEL 2.1). */
export interface ShareInputs {
  /** The neutral share typed by the user; null: the library's prior with its two normal effects. */
  readonly typed: QuantityIndex | null
  /** Multiplies `formEffect`: +½ own campus or branch school, −½ branch classroom. */
  readonly form: number
  readonly formEffect: QuantityIndex
  /** (910 − lesson units)/105. */
  readonly fewerHours: number
  readonly hoursEffect: QuantityIndex
  /** Door to door, by municipality. */
  readonly minutes: readonly number[]
  readonly distanceEffect: QuantityIndex
  readonly entryWeight: QuantityIndex
  readonly elementaryWeight: QuantityIndex
}

export interface QuotaInputs {
  /** Pupils per class by year after the base year and grade (rows of nine). */
  readonly classStandard: readonly (readonly number[])[]
  /** Whether small neighboring grades share a class where the law lets them (複式). */
  readonly combineClasses: boolean
  /** A school of its own in law, or the difference that its classes make to a parent school. */
  readonly basis:
    | { readonly kind: 'own-school'; readonly branchSchool: boolean }
    | {
        readonly kind: 'parent-difference'
        /** Parent school's pupils in the base year by grade (nine entries). */
        readonly parentPupils: readonly number[]
        readonly parentSpecialNeedsClasses: number
        readonly combineParentClasses: boolean
        /** Chance that the prefecture recognises the classes apart: 0 no, 1 yes. */
        readonly recognised: number
      }
}

export interface MunicipalPostInputs {
  /** Whole posts: fixed + per pupil × roll + per class × classes, rounded up. */
  readonly fixed: number
  readonly perPupil: number
  readonly perClass: number
  readonly filled: QuantityIndex
  readonly left: QuantityIndex
}

/** What a cost item's quantity is in a year. */
export type CostDriver =
  /** `amount` spread over years before (negative) or after opening by shares that add up to 1. */
  | {
      readonly kind: 'one-off'
      readonly spread: readonly { readonly yearsFromOpening: number; readonly share: number }[]
    }
  /** `count` units in each of the named years before opening. */
  | { readonly kind: 'setup'; readonly yearsFromOpening: readonly number[]; readonly count: number }
  /** `count` units in each year from opening on. */
  | { readonly kind: 'yearly'; readonly count: number }
  /** One unit for each pupil on the roll of 1 May. */
  | { readonly kind: 'per-pupil' }
  /** One unit for each prefecture-paid post. */
  | { readonly kind: 'prefecture-posts' }
  /** The prefecture's on-cost on top of those salaries: posts × unit × share. */
  | { readonly kind: 'prefecture-on-cost'; readonly share: QuantityIndex }
  /** One unit for each filled municipal post. */
  | { readonly kind: 'municipal-posts' }
  /** `count` units in every simulated year, opened or not: what exists today. */
  | { readonly kind: 'existing'; readonly count: number }

/** What the plan takes off the shoulders of home schools and the support centre (MODEL part 5). */
export interface ReliefInputs {
  /** Yen per prefecture post that falls away or is moved, with its yearly growth. */
  readonly salary: QuantityIndex
  readonly onCost: QuantityIndex
  readonly growth: QuantityIndex
  readonly priceFiscalYear: number
  /** Index in `WorldInputs.places` of the support centre. */
  readonly supportCentre: number
  /** Yen a user of the support centre costs in a year, and the share of it that varies with users. */
  readonly supportCentreYenPerUser: QuantityIndex
  readonly variableShare: QuantityIndex
  /** A saving that the user enters with a reason, yen a year from opening on. */
  readonly entered: QuantityIndex
}

/** Prices of an ordinary school of the same roll, beside which the cost per pupil stands (MODEL part 5). */
export interface ComparatorInputs {
  /** Yen a post by law, the on-cost on top of it, and their yearly growth. */
  readonly salary: QuantityIndex
  readonly onCost: QuantityIndex
  readonly wageGrowth: QuantityIndex
  /** Yen a year without salaries, yen of lunch a pupil and year, and their yearly growth. */
  readonly running: QuantityIndex
  readonly lunch: QuantityIndex
  readonly priceGrowth: QuantityIndex
  readonly priceFiscalYear: number
  /** Yen a year of its one counselor, at prices of another year; grows with wages. */
  readonly counselor: QuantityIndex
  readonly counselorPriceFiscalYear: number
}

export interface PayerShare {
  readonly payer: Payer
  readonly numerator: number
  readonly denominator: number
  /** The share is cut down to this many yen (1 or 1,000). */
  readonly cutToYen: number
  /** Most that is paid in one fiscal year, in yen; null: no ceiling is known. */
  readonly ceiling: QuantityIndex | null
  /** The first fiscal year in which the share is paid. */
  readonly firstFiscalYear: number
}

export interface CostItemInputs {
  readonly id: string
  readonly driver: CostDriver
  /** Yen per unit at prices of `priceFiscalYear`. */
  readonly unit: QuantityIndex
  /** Yearly growth of the unit; null: none. */
  readonly growth: QuantityIndex | null
  readonly priceFiscalYear: number
  /** Named shares; `residual` takes the rest, so that payers add up to the yen. */
  readonly shares: readonly PayerShare[]
  readonly residual: Payer
  /** True where the money goes through the founding municipality's budget (財源内訳). */
  readonly inMunicipalBudget: boolean
  /** Share of the founder's part that is borrowed (地方債), 0–1. */
  readonly bondShare: number
  /** True for the part of preparation on which the special allocation tax estimate rests. */
  readonly specialTaxBase: boolean
}
