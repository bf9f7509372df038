import type { Timeline } from '../domain/timeline'

/** A timeline as others may have it, and how many remarks are not in it. */
export interface SharedTimeline {
  readonly timeline: Timeline
  readonly withheld: number
}

/** Who sees to a step may be a person's name, and reasons that the user typed were written for colleagues: neither leaves. */
export function shareTimeline(timeline: Timeline): SharedTimeline {
  const tasks = timeline.tasks.map((task) => ({ ...withoutOwnReason(task), owner: null }))
  const gates = timeline.gates.map(withoutOwnReason)
  const owners = timeline.tasks.filter(({ owner }) => owner !== null).length
  const reasons = [...timeline.tasks, ...timeline.gates].filter(hasOwnReason).length
  const withheld = owners + reasons
  return { timeline: withheld === 0 ? timeline : { ...timeline, tasks, gates }, withheld }
}

type Reasoned = Pick<Timeline['tasks'][number], 'origin' | 'reason'>

const hasOwnReason = ({ origin, reason }: Reasoned): boolean => origin === 'own' && reason !== null

function withoutOwnReason<T extends Reasoned>(entry: T): T {
  return hasOwnReason(entry) ? { ...entry, reason: null } : entry
}
