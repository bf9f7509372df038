/**
 * What a survey and the first applications teach about θ (model, part 2.3): prior times likelihoods on a grid of logit θ.
 * Run once per study, not in the loop; only the sampling is. No study carries a survey of families yet: until one does,
 * tests alone call this, to hold it to the model's vectors.
 */
import { upperTail } from './count-inversion'
import { binomialLaw } from './binomial'
import { drawElicited, prepareElicited, type Elicited } from './elicited'
import { exp, expit, log } from './elementary'
import { normalQuantile } from './normal'
import { OWN_LOGIT_SD, SHARED_LOGIT_SD } from './share-who-would-come'

const GRID_FROM = -7
const GRID_STEP = 0.025
const GRID_POINTS = 401

/** The part of a "perhaps" that counts as a yes. [A] */
export const PERHAPS_WEIGHT = 0.3
/** Applicants of the first April per pool and θ, at u = .1, .3, .5, .7, .9. [D] */
export const FIRST_APRIL_NODES = [0.373, 0.514, 0.609, 0.7, 0.813] as const
/** Nobody expects more than this part of a pool to apply. */
const LARGEST_CHANCE = 0.98

/** How much of one municipality's logit shift moves the center of all others. [D] */
export const PART_SHARED_BY_OTHERS = sharedPart()

function sharedPart(): number {
  const shared = SHARED_LOGIT_SD * SHARED_LOGIT_SD
  return shared / (shared + OWN_LOGIT_SD * OWN_LOGIT_SD)
}

/** Odds of saying against doing. [A] */
export const SAY_DO_ODDS = prepareElicited('ratio', 1.7, 4, 9)
/** Odds of families that answer against silent ones. [A] */
export const ANSWERED_ODDS = prepareElicited('ratio', 1, 1.7, 3)

export interface SurveyAnswers {
  readonly asked: number
  readonly answered: number
  readonly yes: number
  readonly perhaps: number
}

export interface Applications {
  readonly applicants: number
  readonly pool: number
  /** The school was full and only this many are known: at least so many. */
  readonly atLeast: boolean
  /** Applicants per pool and θ, equally likely nodes; the first April's unless told. */
  readonly nodes?: readonly number[]
}

export interface ShareEvidence {
  /** Median of logit θ before any data, for the form that was asked about. */
  readonly priorLogit: number
  readonly priorSd: number
  readonly surveys?: readonly SurveyAnswers[]
  readonly applications?: readonly Applications[]
  readonly sayDoOdds?: Elicited
  readonly answeredOdds?: Elicited
}

/** θ after the data, as a cumulative sum over the grid of logit θ. */
export interface SharePosterior {
  /** P(logit θ ≤ grid point), each cell counted to its midpoint; 401 values. */
  readonly cumulative: Float64Array
}

export function sharePosterior(evidence: ShareEvidence): SharePosterior {
  const logWeights = new Float64Array(GRID_POINTS)
  for (let i = 0; i < GRID_POINTS; i++) {
    const z = (gridLogit(i) - evidence.priorLogit) / evidence.priorSd
    logWeights[i] = -0.5 * z * z
  }
  for (const survey of evidence.surveys ?? []) addSurvey(logWeights, survey, evidence)
  for (const round of evidence.applications ?? []) addApplications(logWeights, round)
  return { cumulative: cumulativeAtMidpoints(logWeights) }
}

function gridLogit(index: number): number {
  return GRID_FROM + GRID_STEP * index
}

function cumulativeAtMidpoints(logWeights: Float64Array): Float64Array {
  const largest = logWeights.reduce((a, b) => Math.max(a, b), -Infinity)
  const weights = logWeights.map((value) => exp(value - largest))
  const total = weights.reduce((a, b) => a + b, 0)
  let before = 0
  return weights.map((weight) => {
    const cumulative = (before + weight / 2) / total
    before += weight
    return cumulative
  })
}

/** The share of answers that say yes when a share of logit θ would come. */
export function statedShare(
  logitTheta: number,
  sayDoOdds: number,
  answeredOdds: number,
  answeredPart: number,
): number {
  return expit(logitTheta + log(sayDoOdds) + (1 - answeredPart) * log(answeredOdds))
}

function addSurvey(logWeights: Float64Array, survey: SurveyAnswers, evidence: ShareEvidence): void {
  const { asked, answered } = survey
  if (!(answered > 0)) return
  const yes = survey.yes + PERHAPS_WEIGHT * survey.perhaps
  const sayDo = fiveNodes(evidence.sayDoOdds ?? SAY_DO_ODDS)
  const silent = fiveNodes(evidence.answeredOdds ?? ANSWERED_ODDS)
  for (let i = 0; i < logWeights.length; i++) {
    const logTerms = sayDo.flatMap((g) =>
      silent.map((h) => {
        const stated = statedShare(gridLogit(i), g, h, answered / asked)
        return logChance(yes, stated) + logChance(answered - yes, 1 - stated)
      }),
    )
    logWeights[i] = logWeights[i]! + logMean(logTerms)
  }
}

/** The quantity at u = .1, .3, .5, .7, .9. */
export function fiveNodes(elicited: Elicited): number[] {
  return [0.1, 0.3, 0.5, 0.7, 0.9].map((u) => drawElicited(elicited, normalQuantile(u)))
}

function addApplications(logWeights: Float64Array, round: Applications): void {
  const nodes = round.nodes ?? FIRST_APRIL_NODES
  for (let i = 0; i < logWeights.length; i++) {
    const theta = expit(gridLogit(i))
    const logTerms = nodes.map((node) =>
      applicationsLikelihood(round, Math.min(LARGEST_CHANCE, theta * node)),
    )
    logWeights[i] = logWeights[i]! + logMean(logTerms)
  }
}

/** Log likelihood of the applicants, up to a constant that is the same for every chance. */
function applicationsLikelihood(round: Applications, chance: number): number {
  const { applicants, pool } = round
  if (!round.atLeast)
    return logChance(applicants, chance) + logChance(pool - applicants, 1 - chance)
  return applicants > 0 ? log(upperTail(binomialLaw(pool, chance), applicants - 1)) : 0
}

/** times·ln(chance), with 0·ln 0 = 0. */
function logChance(times: number, chance: number): number {
  return times === 0 ? 0 : times * log(chance)
}

function logMean(logTerms: readonly number[]): number {
  const largest = Math.max(...logTerms)
  if (largest === -Infinity) return -Infinity
  const sum = logTerms.reduce((total, term) => total + exp(term - largest), 0)
  return largest + log(sum / logTerms.length)
}

/**
 * θ at u: the cumulative sum inverted, linear in logit θ between grid points.
 * @param logitShift moves to another form: −δ from campus to branch, +δ back
 */
export function sampleQuantile(posterior: SharePosterior, u: number, logitShift = 0): number {
  return expit(sampleLogit(posterior, u) + logitShift)
}

/** logit θ at u. */
export function sampleLogit(posterior: SharePosterior, u: number): number {
  const { cumulative } = posterior
  let low = 0
  let high = GRID_POINTS - 1
  if (u <= cumulative[low]!) return gridLogit(low)
  if (u >= cumulative[high]!) return gridLogit(high)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (cumulative[middle]! < u) low = middle
    else high = middle
  }
  const from = cumulative[low]!
  const part = (u - from) / (cumulative[high]! - from)
  return GRID_FROM + GRID_STEP * (low + part)
}
