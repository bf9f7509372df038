import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expit, logit } from '../../../src/engine/numeric/elementary'
import {
  ANSWERED_ODDS,
  FIRST_APRIL_NODES,
  fiveNodes,
  PART_SHARED_BY_OTHERS,
  PERHAPS_WEIGHT,
  sampleLogit,
  sampleQuantile,
  SAY_DO_ODDS,
  sharePosterior,
  statedShare,
  type Applications,
  type ShareEvidence,
  type SurveyAnswers,
} from '../../../src/engine/numeric/share-posterior'
import vectors from '../../vectors.json'

const VECTOR = vectors['2_update']
const PRIOR = { priorLogit: VECTOR.priorLogitMedian, priorSd: VECTOR.priorLogitSd }

function survey(asked: number, answered: number, yes: number, perhaps = 0): SurveyAnswers {
  return { asked, answered, yes, perhaps }
}

function april(applicants: number, pool: number, atLeast = false): Applications {
  return { applicants, pool, atLeast }
}

const CASES: Record<keyof typeof VECTOR.cases, Partial<ShareEvidence>> = {
  none: {},
  'asked 40 answered 40 yes 12': { surveys: [survey(40, 40, 12)] },
  'asked 4 answered 4 yes 1': { surveys: [survey(4, 4, 1)] },
  'asked 40 answered 0': { surveys: [survey(40, 0, 0)] },
  'asked 300 answered 150 yes 30 maybe 60': { surveys: [survey(300, 150, 30, 60)] },
  'first April 18 of pool 301': { applications: [april(18, 301)] },
  'first April at least 40 of 390 (full)': { applications: [april(40, 390, true)] },
  'survey 40/12 and 18 of 301': {
    surveys: [survey(40, 40, 12)],
    applications: [april(18, 301)],
  },
}

describe('what the data teach about the share who would come', () => {
  it('rests on the published nodes', () => {
    fiveNodes(SAY_DO_ODDS).forEach((node, i) => {
      expect(Math.abs(node - VECTOR.sayDoOddsNodes[i]!)).toBeLessThan(1e-6)
    })
    fiveNodes(ANSWERED_ODDS).forEach((node, i) => {
      expect(Math.abs(node - VECTOR.nonResponseOddsNodes[i]!)).toBeLessThan(1e-6)
    })
    expect(FIRST_APRIL_NODES).toEqual(VECTOR.kappaNodes)
    expect(PERHAPS_WEIGHT).toBe(VECTOR.maybeWeight)
  })

  it('meets the published share that says yes', () => {
    const {
      theta,
      sayDoOdds,
      answeredShare,
      nonResponseOdds,
      statedShare: value,
    } = vectors['2_surveyLikelihood']
    const stated = statedShare(logit(theta), sayDoOdds, nonResponseOdds, answeredShare)
    expect(Math.abs(stated - value)).toBeLessThan(1e-6)
  })

  it.each(Object.entries(CASES))('meets the published quantiles: %s', (name, evidence) => {
    const posterior = sharePosterior({ ...PRIOR, ...evidence })
    VECTOR.quantiles.forEach((u, i) => {
      const value = VECTOR.cases[name as keyof typeof CASES][i]!
      expect(Math.abs(sampleQuantile(posterior, u) - value), `u = ${u}`).toBeLessThan(1e-6)
    })
  })

  it('is exactly the prior when nobody answered and nothing opened', () => {
    const prior = sharePosterior(PRIOR)
    const silent = sharePosterior({ ...PRIOR, surveys: [survey(40, 0, 0), survey(0, 0, 0)] })
    expect(silent.cumulative).toEqual(prior.cumulative)
    const nobodyAsked = sharePosterior({ ...PRIOR, applications: [april(0, 0)] })
    nobodyAsked.cumulative.forEach((value, i) => {
      expect(value).toBeCloseTo(prior.cumulative[i]!, 14)
    })
  })

  it('rises with every yes and every applicant', () => {
    let before = 0
    for (const yes of [0, 3, 10, 30, 40]) {
      const median = sampleQuantile(
        sharePosterior({ ...PRIOR, surveys: [survey(60, 40, yes)] }),
        0.5,
      )
      expect(median).toBeGreaterThan(before)
      before = median
    }
    before = 0
    for (const applicants of [0, 5, 18, 100, 301]) {
      const posterior = sharePosterior({ ...PRIOR, applications: [april(applicants, 301)] })
      expect(sampleQuantile(posterior, 0.5)).toBeGreaterThan(before)
      before = sampleQuantile(posterior, 0.5)
    }
  })

  it('learns nothing from "at least nobody", and more from "at least 40" than from nothing', () => {
    const prior = sharePosterior(PRIOR)
    const atLeastNobody = sharePosterior({ ...PRIOR, applications: [april(0, 390, true)] })
    expect(sampleQuantile(atLeastNobody, 0.3)).toBeCloseTo(sampleQuantile(prior, 0.3), 14)
    const full = sharePosterior({ ...PRIOR, applications: [april(40, 390, true)] })
    const exact = sharePosterior({ ...PRIOR, applications: [april(40, 390)] })
    expect(sampleQuantile(full, 0.5)).toBeGreaterThan(sampleQuantile(exact, 0.5))
  })

  it('shifts to another form by δ in log odds at every u', () => {
    const posterior = sharePosterior({ ...PRIOR, surveys: [survey(40, 40, 12)] })
    for (const u of [0.05, 0.5, 0.95]) {
      const shifted = logit(sampleQuantile(posterior, u, -0.6))
      expect(shifted).toBeCloseTo(logit(sampleQuantile(posterior, u)) - 0.6, 12)
    }
  })

  it('never falls with u and stays on the grid at both ends', () => {
    const posterior = sharePosterior({ ...PRIOR, surveys: [survey(40, 40, 12)] })
    const uniform = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })
    fc.assert(
      fc.property(uniform, uniform, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(sampleLogit(posterior, low)).toBeLessThanOrEqual(sampleLogit(posterior, high))
      }),
      { numRuns: 1000 },
    )
    expect(sampleQuantile(posterior, 2 ** -53)).toBeGreaterThanOrEqual(expit(-7))
    expect(sampleQuantile(posterior, 1 - 2 ** -53)).toBeLessThanOrEqual(expit(3))
  })

  it('passes 35 % of what one municipality learns on to the others', () => {
    expect(PART_SHARED_BY_OTHERS).toBeCloseTo(0.346, 3)
  })
})
