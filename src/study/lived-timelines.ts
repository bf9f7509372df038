import type { NetworkInputs, Timeline } from '../domain/timeline'
import { networkOf } from '../rules/timeline/network'
import { plannedTimeline } from './begin-timeline'
import type { Study } from './study'

/** A plan's way to its opening, as it is written and as the engine lives it. */
export interface TimelineSubject {
  readonly planId: string
  readonly timeline: Timeline
  /** Fiscal year of the wanted opening. */
  readonly opening: number
  readonly inputs: NetworkInputs
}

/** The timelines of a study, in the order of its plans. */
export function timelineSubjects(study: Study): TimelineSubject[] {
  return study.plans.flatMap((plan) => {
    const planned = plannedTimeline(plan)
    if (!planned) return []
    return [{ planId: plan.id, ...planned, inputs: networkOf(planned.timeline, planned.opening) }]
  })
}
