import { lookAt } from '../../app/looking'
import type { Shown } from '../../app/runs.svelte'
import type { Computation } from '../../app/workbench.svelte'
import { niceAxis } from '../../charts/axis'
import { binFutures, tallestBin } from '../../charts/futures/data'
import type { PlanDescription } from '../../domain/plan-description'
import { readYear } from '../../results/column'
import { isOpen } from '../../results/page-reader'
import type { TwentyFutures } from '../../results/pages'
import { twentyFutures } from '../../results/samples'

export interface HeroFutures {
  readonly fiscalYear: number
  readonly plans: readonly (TwentyFutures & { readonly plan: PlanDescription })[]
}

/** The 20 futures of every plan that is open in the year shown first: the study's own page counts the same dots. */
export function heroFutures({ subject, result }: Shown<Computation>): HeroFutures {
  const { fiscalYears } = result.layout
  const { plans, study } = subject
  const { fiscalYear } = lookAt(
    { plans, fiscalYears, baselineId: study.baseline },
    { fiscalYear: null, focusPlanId: null },
  )
  const futures = plans.flatMap((plan, index) => {
    if (!isOpen(plan, fiscalYear)) return []
    const demand = readYear(result, index, 'pupils.demand', fiscalYear, {})
    const waiting = readYear(result, index, 'pupils.waiting', fiscalYear, {})
    return [{ ...twentyFutures(demand, waiting, plan.places), plan }]
  })
  return { fiscalYear, plans: futures }
}

const STEP = 12.5
const ROW = 76
const RIGHT = 30

/** Dots of 11 px in rows, one row a plan, on one axis. */
export function heroPicture(futures: HeroFutures, width: number) {
  const axis = niceAxis(
    Math.max(1, ...futures.plans.flatMap(({ values, places }) => [...values, places ?? 0])),
    { most: 5, whole: true },
  )
  const binSize = axis.top / ((width - RIGHT) / STEP)
  const x = (value: number) => (value / axis.top) * (width - RIGHT)
  const rows = futures.plans.map((data, index) => {
    const bottom = (index + 1) * ROW
    const dots = binFutures({ ...data, fiscalYear: futures.fiscalYear, title: '' }, binSize)
    const step = Math.min(STEP, (ROW - 16) / tallestBin(dots))
    return {
      planId: data.plan.id,
      slot: data.plan.slot,
      bottom,
      top: bottom - ROW + 12,
      placesX: data.places === null ? null : x(data.places),
      dots: dots.map(({ bin, stacked, hollow }) => ({
        x: x((data.places ?? 0) + (bin - 0.5) * binSize),
        y: bottom - 8 - stacked * step,
        hollow,
      })),
    }
  })
  const bottom = futures.plans.length * ROW
  const ticks = axis.ticks.map((value) => ({
    value,
    x: x(value),
    label: String(value),
    anchor: value === 0 ? ('start' as const) : ('middle' as const),
  }))
  return { rows, ticks, bottom, height: bottom + 26 }
}
