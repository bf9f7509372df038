import type { SchoolInputs, ShareInputs } from '../domain/model-inputs'
import { expit, logit } from './numeric/elementary'
import {
  distancePenalty,
  gradeWeights,
  OPEN_FORM_LOGIT,
  OWN_LOGIT_SD,
  SHARED_LOGIT_SD,
  willingChance,
} from './numeric/share-who-would-come'
import { PURPOSE } from './slots'
import type { Streams } from './streams'

/**
 * logit θ of a municipality for this school (MODEL 2.1). The two normal effects are the same for every
 * plan, so that campus and branch meet the same families.
 */
function logitShare(
  share: ShareInputs,
  values: Float64Array,
  streams: Streams,
  municipality: number,
): number {
  const prior =
    OPEN_FORM_LOGIT +
    SHARED_LOGIT_SD * clippedScore(streams, PURPOSE.shareShared, 0) +
    OWN_LOGIT_SD * clippedScore(streams, PURPOSE.shareOwn, municipality)
  const neutral = share.typed === null ? prior : logit(values[share.typed]!)
  return (
    neutral +
    share.form * values[share.formEffect]! +
    share.fewerHours * values[share.hoursEffect]! -
    distancePenalty(share.minutes[municipality]!, values[share.distanceEffect]!)
  )
}

/**
 * The chance that a pupil of each grade who enters the pool is willing, municipality × grade index 0–8.
 * Pupils coming from grade 6 into junior high school weigh more; elementary pupils less.
 */
export function drawWilling(
  school: SchoolInputs,
  values: Float64Array,
  streams: Streams,
  municipalities: number,
  willing: Float64Array,
): void {
  const { w7, w89 } = gradeWeights(values[school.share.entryWeight]!)
  const elementary = w89 * values[school.share.elementaryWeight]!
  for (let m = 0; m < municipalities; m += 1) {
    const logitTheta = logitShare(school.share, values, streams, m)
    // A typed share of 0 or 1 has no odds: nobody, or everybody, is willing.
    const theta = logitTheta === -Infinity ? 0 : logitTheta === Infinity ? 1 : expit(logitTheta)
    for (let g = 0; g < 9; g += 1) {
      const weight = school.level === 'elementary' ? elementary : g < 6 ? w7 : w89
      willing[m * 9 + g] = willingChance(theta, weight)
    }
  }
}

function clippedScore(streams: Streams, purpose: number, municipality: number): number {
  return Math.max(-3, Math.min(3, streams.unknownScore(purpose, municipality)))
}
