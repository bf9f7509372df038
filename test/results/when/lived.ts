import type { TimelineResult } from '../../../src/domain/timeline-result'
import type { LivedTimeline } from '../../../src/results/when/lived-timeline'
import { inProcessRunner } from '../../../src/runs/in-process'
import { describePlans } from '../../../src/study/describe'
import { timelineSubjects } from '../../../src/study/lived-timelines'
import type { Study } from '../../../src/study/study'

/** Every timeline of a study, or that of one plan, lived in this thread. */
export async function liveStudy(
  study: Study,
  { replications = 1000, planId }: { replications?: number; planId?: string } = {},
): Promise<LivedTimeline[]> {
  const runner = inProcessRunner()
  const lived: LivedTimeline[] = []
  const subjects = timelineSubjects(study)
  for (const subject of subjects.filter((each) => each.planId === (planId ?? each.planId))) {
    const request = { inputs: subject.inputs, seed: study.seed, replications }
    const outcome = await runner.timeline(request)
    if (outcome.status !== 'done') throw new Error(`The timeline of ${subject.planId} failed.`)
    const result: TimelineResult = outcome.value
    lived.push({ ...subject, result })
  }
  runner.dispose()
  return lived
}

/** What the page of a study takes, with one of its plans in focus. */
export function whenInput(study: Study, lived: readonly LivedTimeline[], focusId: string) {
  const plans = describePlans(study)
  return {
    plans,
    focus: plans.findIndex(({ id }) => id === focusId),
    baseline: plans.findIndex(({ id }) => id === study.baseline),
    lived,
    planned: lived.map(({ planId }) => planId),
  }
}
