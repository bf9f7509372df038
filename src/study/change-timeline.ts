import type { Result } from '../domain/problem'
import type {
  LinkKind,
  TaskDuration,
  TaskState,
  Timeline,
  TimelineGate,
  TimelineRecord,
  TimelineTask,
} from '../domain/timeline'
import type { Words } from '../domain/words'
import { checked } from './decisions'
import { problemAt } from './problems'
import type { PlanEntry, Study } from './study'
import { timelineOf } from './timeline-of'

/** Each change gives a new study or says what is wrong with it; the old one stays, to be gone back to. */

/** YYYY-MM-DD on which planning begins. */
export function startTimelineOn(study: Study, planId: string, startsOn: string): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({ ...timeline, startsOn }))
}

/** YYYY-MM-DD as of which states are told; null where nothing has been done, which takes all states back. */
export function setTimelineAsOf(study: Study, planId: string, asOf: string | null): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({
    ...timeline,
    asOf,
    tasks: asOf === null ? timeline.tasks.map(unbegun) : timeline.tasks,
  }))
}

const unbegun = (task: TimelineTask): TimelineTask => ({ ...task, state: { kind: 'planned' } })

/** Whether pupils, posts and money begin in the year that each future's timeline reaches. */
export function setMovesOpening(
  study: Study,
  planId: string,
  movesOpening: boolean,
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({ ...timeline, movesOpening }))
}

/** A plan without a timeline says nothing of when it can open. */
export function removeTimeline(study: Study, planId: string): Result<Study> {
  return checked(withField(study, planId, null))
}

/** A step of the user's own at the end of the list, after another or after none. */
export function addTask(
  study: Study,
  planId: string,
  { name, lane, after }: Pick<TimelineTask, 'name' | 'lane'> & { readonly after: string | null },
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({
    ...timeline,
    tasks: [
      ...timeline.tasks,
      {
        id: unusedId(timeline.tasks, 'task'),
        name,
        lane,
        duration: { low: 1, likely: 2, high: 3, unit: 'weeks' },
        predecessors: after === null ? [] : [{ task: after, kind: 'finish-start', lag: 0 }],
        gate: null,
        notBefore: null,
        neededToOpen: true,
        owner: null,
        documents: [],
        state: { kind: 'planned' },
        origin: 'own',
        law: null,
        reason: null,
      },
    ],
  }))
}

/** Those that waited for it wait for what it waited for. */
export function removeTask(study: Study, planId: string, taskId: string): Result<Study> {
  return withTimeline(study, planId, (timeline) => withoutTasks(timeline, [taskId]))
}

/** The timeline without some tasks, their links handed on, and without the gates that nobody waits for any more. */
export function withoutTasks(timeline: Timeline, ids: readonly string[]): Timeline {
  const tasks = ids.reduce(withoutTask, timeline.tasks)
  const gone = timeline.tasks.filter(({ id }) => ids.includes(id)).map(({ gate }) => gate)
  const unused = (id: string) => gone.includes(id) && !tasks.some(({ gate }) => gate === id)
  return { ...timeline, tasks, gates: timeline.gates.filter(({ id }) => !unused(id)) }
}

function withoutTask(tasks: readonly TimelineTask[], id: string): readonly TimelineTask[] {
  const removed = tasks.find((task) => task.id === id)
  if (!removed) return tasks
  return tasks
    .filter((task) => task !== removed)
    .map((task) => {
      const kept = task.predecessors.filter((link) => link.task !== id)
      if (kept.length === task.predecessors.length) return task
      const known = new Set(kept.map(({ task: before, kind }) => `${before} ${kind}`))
      const handedOn = removed.predecessors.filter(
        ({ task: before, kind }) => !known.has(`${before} ${kind}`),
      )
      return { ...task, predecessors: [...kept, ...handedOn] }
    })
}

/** What a reader may change of a task at once. */
export type TaskChange = Partial<
  Pick<
    TimelineTask,
    'name' | 'lane' | 'gate' | 'notBefore' | 'neededToOpen' | 'owner' | 'documents' | 'reason'
  >
>

/** A reason that is typed makes the step the user's own: no source says so, and it stays out of copies for others. */
export function changeTask(
  study: Study,
  planId: string,
  taskId: string,
  change: TaskChange,
): Result<Study> {
  return withTask(study, planId, taskId, (task) => ({
    ...('reason' in change ? ownTask(task) : task),
    ...change,
  }))
}

/** A length that is typed is the user's own; why another was supposed goes with that. */
export function setTaskDuration(
  study: Study,
  planId: string,
  taskId: string,
  duration: TaskDuration,
): Result<Study> {
  return withTask(study, planId, taskId, (task) => ({
    ...ownTask(task),
    duration,
    reason: ownReason(task),
  }))
}

/** What is done and what is under way, with its days; needs the day of the states. */
export function setTaskState(
  study: Study,
  planId: string,
  taskId: string,
  state: TaskState,
): Result<Study> {
  return withTask(study, planId, taskId, (task) => ({ ...task, state }))
}

/** Adds a link, or gives one that is there another lag (working days). */
export function linkTasks(
  study: Study,
  planId: string,
  taskId: string,
  link: { readonly task: string; readonly kind: LinkKind; readonly lag: number },
): Result<Study> {
  return withTask(study, planId, taskId, (task) => {
    const isIt = ({ task: before, kind }: { task: string; kind: LinkKind }) =>
      before === link.task && kind === link.kind
    const predecessors = task.predecessors.some(isIt)
      ? task.predecessors.map((old) => (isIt(old) ? link : old))
      : [...task.predecessors, link]
    return { ...task, predecessors }
  })
}

export function unlinkTasks(
  study: Study,
  planId: string,
  taskId: string,
  before: string,
): Result<Study> {
  return withTask(study, planId, taskId, (task) => ({
    ...task,
    predecessors: task.predecessors.filter((link) => link.task !== before),
  }))
}

/** Dates of a gate become the user's own; why others were supposed goes with those of every year. */
export function changeGate(
  study: Study,
  planId: string,
  gateId: string,
  change: Partial<Pick<TimelineGate, 'name' | 'windows' | 'dated'>>,
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({
    ...timeline,
    gates: timeline.gates.map((gate) =>
      gate.id === gateId
        ? { ...ownGate(gate), ...change, reason: change.windows ? ownReason(gate) : gate.reason }
        : gate,
    ),
  }))
}

/** A gate of the user's own, for tasks to wait for. */
export function addGate(
  study: Study,
  planId: string,
  gate: Pick<TimelineGate, 'name' | 'lane' | 'windows' | 'dated'>,
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({
    ...timeline,
    gates: [
      ...timeline.gates,
      { id: unusedId(timeline.gates, 'gate'), ...gate, origin: 'own', reason: null },
    ],
  }))
}

/** Tasks that waited for it wait for nothing. */
export function removeGate(study: Study, planId: string, gateId: string): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({
    ...timeline,
    tasks: timeline.tasks.map((task) => (task.gate === gateId ? { ...task, gate: null } : task)),
    gates: timeline.gates.filter(({ id }) => id !== gateId),
  }))
}

/** Days off beside weekends and holidays. */
export function setClosures(
  study: Study,
  planId: string,
  closures: Timeline['closures'],
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({ ...timeline, closures }))
}

/** 計画時の工程: what is planned now, to compare with later; null lets it go. */
export function keepRecord(
  study: Study,
  planId: string,
  record: TimelineRecord | null,
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({ ...timeline, record }))
}

function withTask(
  study: Study,
  planId: string,
  taskId: string,
  change: (task: TimelineTask) => TimelineTask,
): Result<Study> {
  return withTimeline(study, planId, (timeline) => ({
    ...timeline,
    tasks: timeline.tasks.map((task) => (task.id === taskId ? change(task) : task)),
  }))
}

/** The study with a plan's timeline changed, checked as a whole. */
export function withTimeline(
  study: Study,
  planId: string,
  change: (timeline: Timeline) => Timeline,
): Result<Study> {
  const plan = study.plans.find(({ id }) => id === planId)
  const timeline = plan ? timelineOf(plan) : null
  if (timeline === null) return refuse(study, NO_TIMELINE)
  return checked(withField(study, planId, change(timeline)))
}

/** The plan with this timeline, nothing checked. */
export function withField(study: Study, planId: string, timeline: Timeline | null): Study {
  const plans = study.plans.map((plan): PlanEntry =>
    plan.id === planId ? { ...plan, timeline } : plan,
  )
  return { ...study, plans }
}

export function refuse(study: Study, remedy: Words): Result<never> {
  return { ok: false, problems: [problemAt(study, ['plans'], 'no-timeline', remedy)] }
}

const NO_TIMELINE: Words = {
  ja: '工程のない案です。例から工程をはじめてから変えてください',
  en: 'hold no timeline here: begin one from a template first',
}

/** A reason that the user has typed, whatever is changed beside it. */
function ownReason({ origin, reason }: Pick<TimelineTask, 'origin' | 'reason'>): Words | null {
  return origin === 'own' ? reason : null
}

function ownTask({ source: _, ...task }: TimelineTask): TimelineTask {
  return { ...task, origin: 'own' }
}

function ownGate({ source: _, ...gate }: TimelineGate): TimelineGate {
  return { ...gate, origin: 'own' }
}

function unusedId(entries: readonly { readonly id: string }[], stem: string): string {
  let number = 1
  while (entries.some(({ id }) => id === `${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
