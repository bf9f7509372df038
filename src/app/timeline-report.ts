import { ENGINE_VERSION } from '../domain/run'
import type { LivedTimeline } from '../results/when/lived-timeline'
import { timelineReport, type TimelineReport } from '../results/when/report'
import { timelineKey } from '../runs/run-key'
import { shareTimeline } from '../study/share-timeline'
import type { Study } from '../study/study'

/** What a file of a timeline is to tell, and who will read it. */
export interface WantedReport {
  readonly study: Study
  readonly lived: LivedTimeline
  /** YYYY-MM-DD. */
  readonly madeOn: string
  /** Others read it: who sees to a step, and reasons typed for colleagues, stay out. */
  readonly forOthers: boolean
}

/** One plan's timeline for its files, on the page and on the command line. */
export function reportOfTimeline({
  study,
  lived,
  madeOn,
  forOthers,
}: WantedReport): TimelineReport {
  const plan = study.plans.find(({ id }) => id === lived.planId)
  if (!plan) throw new Error(`The study has no plan "${lived.planId}".`)
  const { inputs, result } = lived
  const timeline = forOthers ? shareTimeline(lived.timeline).timeline : lived.timeline
  return timelineReport(
    { ...lived, timeline },
    {
      studyId: study.id,
      study: study.title,
      plan: plan.name,
      sources: study.sources,
      madeOn,
      lawDate: study.lawDate,
      engine: ENGINE_VERSION,
      runKey: timelineKey({ inputs, ...result }, ENGINE_VERSION),
    },
  )
}
