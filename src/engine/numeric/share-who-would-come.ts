/**
 * The share of the April pool that would come, and what moves it (model, parts 2.1, 2.2, 2.4). Pure formulas.
 */
import { expit, logit } from './elementary'

/** Median of logit θ when the form of the school is open. [D from five published rolls] */
export const OPEN_FORM_LOGIT = -2.3
/** sd of logit θ shared by all municipalities, and of each one's own part. [D] */
export const SHARED_LOGIT_SD = 0.4
export const OWN_LOGIT_SD = 0.55
/** sd of logit θ of one municipality, the uncertainty of the form's effect included. */
const PRIOR_LOGIT_SD = 0.7
/** Door to door; up to here the way to school costs nobody. */
const FREE_MINUTES = 20
/** Grade 6's part of the pool of pupils who would be in grades 7–9. [D] */
export const ENTRY_PART_OF_POOL = 0.21

/** Campus (本校・分校) +½, branch class (分教室) −½, form not decided 0. */
export type FormContrast = -0.5 | 0 | 0.5

/** Median of logit θ for a form. @param formEffect δ, log odds of campus against branch */
export function priorLogit(contrast: FormContrast, formEffect: number): number {
  return OPEN_FORM_LOGIT + formEffect * contrast
}

/** θ at normal score z of a logit-normal prior. Waits, like `share-posterior`, for surveys of families. */
export function priorShare(logitMedian: number, z: number, logitSd = PRIOR_LOGIT_SD): number {
  return expit(logitMedian + logitSd * z)
}

/** What the way costs, in log odds. @param perTenMinutes κ, per 10 minutes beyond 20 */
export function distancePenalty(minutes: number, perTenMinutes: number): number {
  return (perTenMinutes * Math.max(0, minutes - FREE_MINUTES)) / 10
}

/** θ of those who live `minutes` away. Waits, like `share-posterior`, for surveys of families. */
export function shareAtDistance(theta: number, minutes: number, perTenMinutes: number): number {
  const penalty = distancePenalty(minutes, perTenMinutes)
  if (penalty === 0 || !(theta > 0 && theta < 1)) return theta
  return expit(logit(theta) - penalty)
}

export interface GradeWeights {
  /** For pupils coming from grade 6. */
  readonly w7: number
  /** For all others in grades 7–9. */
  readonly w89: number
}

/** Weights on θ with a pool average of one. @param entryWeight R, odds-like weight of entering 中1 */
export function gradeWeights(entryWeight: number): GradeWeights {
  const average = ENTRY_PART_OF_POOL * entryWeight + (1 - ENTRY_PART_OF_POOL)
  return { w7: entryWeight / average, w89: 1 / average }
}

/** The chance that a pupil entering the pool is willing: θ·w, at most one. */
export function willingChance(theta: number, weight: number): number {
  return Math.min(1, theta * weight)
}
