import { measureOf } from '../../domain/measures'
import type { RatioSamples } from '../convergence'
import { differencesOf } from '../frame'
import type { PageInput } from '../page-input'
import { readPage } from '../page-reader'
import type { Asks } from '../pages'
import { ratioOf, readBeforeOpening } from '../samples'
import { meanOf } from '../summary'

/** What a chance is the chance of, where it isn't that there is any at all. */
const HAPPENS: Readonly<Record<string, (value: number) => boolean>> = {
  // Every municipal post is filled.
  'posts.municipal.vacant': (value) => value === 0,
}

/** Whether what a chance speaks of happens, by the measure's value. */
export function happens(measure: string): (value: number) => boolean {
  return HAPPENS[measure] ?? ((value) => value > 0)
}

/**
 * The figure that is asked, in each replication: what is weighed, and what chance and not knowing are told apart of.
 * A chance is 0 or 1. Yen per pupil exist in no future without pupils, so each replication gives its part of the
 * ratio of means instead: (yen − ratio × pupils) ÷ mean pupils + ratio, whose mean is that ratio.
 * @throws if the asked plan is not in the run, or its figure not for this measure
 */
export function samplesAsked(page: PageInput, asks: Asks): Float64Array {
  const { measure, by = {}, fiscalYear = page.fiscalYear, about = 'value' } = asks
  const reader = readPage(page)
  const plan = planAsked(page, asks)
  const samples = (of: number): Float64Array => reader.samples(of, measure, fiscalYear, by)
  switch (about) {
    case 'value':
      return samples(plan)
    case 'chance':
      return samples(plan).map((value) => (happens(measure)(value) ? 1 : 0))
    case 'difference':
      return differencesOf(samples(planAgainst(page, asks)), samples(plan))
    case 'before-opening':
      return samplesBeforeOpening(page, asks)
    case 'per-pupil':
      return partsOfRatio(ratioSamples(page, asks))
  }
}

/** Index of the plan asked about. */
export function planAsked(page: PageInput, { planId }: Asks): number {
  return indexOfPlan(page, planId)
}

/** Index of the plan that a difference is taken to. */
export function planAgainst(page: PageInput, { against }: Asks): number {
  return against === undefined ? page.baseline : indexOfPlan(page, against)
}

function indexOfPlan({ plans }: PageInput, planId: string): number {
  const plan = plans.findIndex(({ id }) => id === planId)
  if (plan < 0) throw new Error(`The run holds no plan "${planId}".`)
  return plan
}

/** New money is what pages add up before opening; a single cost line, and all else, is added up as it is. */
export function takesTodayOff({ measure, by = {} }: Asks): boolean {
  return measureOf(measure).unit === 'yen' && Object.keys(by).length === 0
}

function samplesBeforeOpening(page: PageInput, asks: Asks): Float64Array {
  const plan = planAsked(page, asks)
  if (takesTodayOff(asks)) return readPage(page).beforeOpening(plan, asks.measure)
  const { openingFiscalYear } = page.plans[plan]!
  return readBeforeOpening(page.result, plan, asks.measure, openingFiscalYear, asks.by)
}

/** What yen per pupil are divided out of: new yen of the year, and pupils on its roll. */
export function ratioSamples(page: PageInput, asks: Asks): RatioSamples {
  const { measure, fiscalYear = page.fiscalYear } = asks
  const reader = readPage(page)
  const plan = planAsked(page, asks)
  return {
    yen: reader.newCost(plan, measure, fiscalYear),
    pupils: reader.samples(plan, 'pupils.enrolled', fiscalYear),
  }
}

function partsOfRatio({ yen, pupils }: RatioSamples): Float64Array {
  const ratio = ratioOf(yen, pupils).ofMeans
  if (ratio === null) return new Float64Array(yen.length)
  const mean = meanOf(pupils)
  return yen.map((amount, r) => (amount - ratio * pupils[r]!) / mean + ratio)
}
