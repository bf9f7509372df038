import type { Confidence } from '../../../domain/citation'
import type { TaskDuration, TaskLink, TimelineGate, TimelineTask } from '../../../domain/timeline'
import type { Words } from '../../../domain/words'
import { gateOf } from '../gates'
import { lawWords } from '../laws'
import { stepOf, type Step } from '../steps'

/** A timeline to begin with: a real case's steps or a published example's, with what had to be assumed between them. */
export interface TimelineTemplate {
  readonly id: string
  readonly words: Words
  readonly summary: Words
  /** A source as studies hold theirs; `stated` and `computed` steps name it. */
  readonly source: {
    readonly id: string
    readonly title: Words
    readonly confidence: Confidence
  }
  /** When the case itself began (YYYY-MM-DD; the source knows the month) and opened. */
  readonly startsOn: string
  readonly opening: number
  readonly tasks: readonly TimelineTask[]
  readonly gates: readonly TimelineGate[]
  /** Steps that the source dates, and the month (YYYY-MM) or the fiscal year (YYYY) in which each began. */
  readonly dated: readonly { readonly task: string; readonly began: string }[]
}

interface Own {
  /** Counted from the case's own dates: the likely length is theirs, its ends are assumed. */
  readonly computed?: TaskDuration
  /** Another length than the step's own, assumed as well. */
  readonly assumed?: TaskDuration
  readonly name?: Words
  readonly reason?: Words
}

/** A task that goes before: its id where this one follows it, else with kind and lag. */
export type Link = string | TaskLink

/** Begins as another begins, so many working days after it. */
export const alongside = (task: string, lag = 0): TaskLink => ({ task, kind: 'start-start', lag })

/** Isn't finished before so many working days after another's finish, whenever it began. */
export const finishingAfter = (task: string, lag = 0): TaskLink => ({
  task,
  kind: 'finish-finish',
  lag,
})

/** Takes a step into a template: after which others, and what the case says of its length. */
export type Take = (id: string, after?: readonly Link[], own?: Own) => TimelineTask

export function takesFrom(source: string): Take {
  return (id, after = [], own = {}) => taskOf(stepOf(id), after, own, source)
}

/** @param source id of the source that computed lengths name */
export function taskOf(step: Step, after: readonly Link[], own: Own, source: string): TimelineTask {
  const { computed, assumed, name = step.name } = own
  return {
    id: step.id,
    name,
    lane: step.lane,
    duration: computed ?? assumed ?? step.duration,
    predecessors: after.map(linkOf),
    gate: step.gate ?? null,
    notBefore: null,
    neededToOpen: step.neededToOpen ?? true,
    owner: null,
    documents: step.documents ?? [],
    state: { kind: 'planned' },
    ...(computed ? { origin: 'computed' as const, source } : { origin: 'assumed' as const }),
    law: step.laws ? lawWords(...step.laws) : null,
    reason: own.reason ?? step.reason ?? (computed ? FROM_ITS_DATES : PROVISIONAL),
  }
}

const linkOf = (link: Link): TaskLink =>
  typeof link === 'string' ? { task: link, kind: 'finish-start', lag: 0 } : link

const FROM_ITS_DATES: Words = {
  ja: 'まんなかは事例の月から計算。短め・長めは仮置き',
  en: 'Its middle follows from the case’s months; both ends are provisional',
}

const PROVISIONAL: Words = { ja: '長さは仮置き', en: 'Its length is provisional' }

/** The gates that tasks wait for, in the order of the rules. */
export function gatesFor(tasks: readonly TimelineTask[]): TimelineGate[] {
  const ids = new Set(tasks.flatMap(({ gate }) => (gate === null ? [] : [gate])))
  return [...ids].map(gateOf)
}
