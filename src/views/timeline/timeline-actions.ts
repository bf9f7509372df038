import type { Workbench } from '../../app/workbench.svelte'
import { dayNumberOf, dayOfNumber, monthsAfter } from '../../domain/calendar-day'
import type { Result } from '../../domain/problem'
import type { TimelineTask } from '../../domain/timeline'
import type { Words } from '../../domain/words'
import { changeTask } from '../../study/change-timeline'
import type { Study } from '../../study/study'
import { timelineOf } from '../../study/timeline-of'
import { en } from '../words/en'
import { ja } from '../words/ja'

const LABEL: Words = { ja: ja.when.label, en: en.when.label }

/** Puts a change into the open study; answers with the sentence that tells why not, or null. */
export function takeChange(workbench: Workbench, result: Result<Study>): Words | null {
  const [first] = workbench.change(result, LABEL)
  return first?.message ?? null
}

/** The timeline of a plan as the study has it now; null where it has none. */
export function timelineNow(workbench: Workbench, planId: string) {
  const plan = workbench.study.plans.find(({ id }) => id === planId)
  return plan ? timelineOf(plan) : null
}

interface Move {
  readonly planId: string
  readonly task: string
  readonly days: number
  readonly unit: 'days' | 'months'
  /** The day on which it begins now, YYYY-MM-DD. */
  readonly from: string
}

/** Moves a task: it begins so much later, or as soon as those before it allow. */
export function moveTask(workbench: Workbench, move: Move): Words | null {
  const task = timelineNow(workbench, move.planId)?.tasks.find(({ id }) => id === move.task)
  if (!task) return null
  if (task.state.kind !== 'planned') return { ja: ja.when.cannotMove, en: en.when.cannotMove }
  const notBefore = movedDay(task, move)
  return takeChange(workbench, changeTask(workbench.study, move.planId, move.task, { notBefore }))
}

/** Steps that follow one another before the figures do go on from where the last one led. */
function movedDay({ notBefore }: TimelineTask, { days, unit, from }: Move): string {
  const base = notBefore !== null && notBefore > from ? notBefore : from
  return unit === 'months' ? monthsAfter(base, days) : dayOfNumber(dayNumberOf(base) + days)
}
