import type { Problem, Result } from '../domain/problem'
import { addressesOf } from '../domain/timeline-addresses'
import type { PlainTask } from '../domain/timeline-result'
import type { Words } from '../domain/words'
import { shown } from './arguments'

/** A task as it stands in the file. */
interface TaskEntry {
  readonly id: string
  readonly optimistic: number
  readonly likely: number
  readonly pessimistic: number
  readonly predecessors: readonly string[]
}

const MOST_TASKS = 20_000
const MOST_NAMED_IN_A_CYCLE = 12

/** Reads a plain network; its tasks come back after their predecessors, in an order that the file's doesn't change. */
export function readNetwork(text: string): Result<readonly PlainTask[]> {
  const problems: Problem[] = []
  const entries = entriesOf(text, problems)
  const tasks = entries.flatMap((entry, i) => readTask(entry, `tasks[${i}]`, problems))
  if (problems.length > 0) return { ok: false, problems }
  checkIds(tasks, problems)
  if (problems.length > 0) return { ok: false, problems }
  const ordered = inOrder(tasks)
  if (ordered.length < tasks.length)
    return { ok: false, problems: [cycleProblem(tasks, new Set(ordered))] }
  const addresses = addressesOf(tasks.map(({ id }) => id))
  const places = new Map(ordered.map(({ id }, place) => [id, place]))
  const value = ordered.map(({ predecessors, ...task }): PlainTask => ({
    ...task,
    slot: addresses.get(task.id) ?? 0,
    predecessors: predecessors.map((id) => places.get(id) ?? 0),
  }))
  return { ok: true, value }
}

function entriesOf(text: string, problems: Problem[]): readonly unknown[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    problems.push({ path: '', code: 'not-json', message: NOT_JSON })
    return []
  }
  const tasks = isRecord(read) ? read['tasks'] : undefined
  if (!Array.isArray(tasks) || tasks.length === 0) {
    problems.push({ path: 'tasks', code: 'no-tasks', message: NO_TASKS })
    return []
  }
  if (tasks.length <= MOST_TASKS) return tasks as unknown[]
  problems.push({ path: 'tasks', code: 'too-many-tasks', message: tooManyTasks(tasks.length) })
  return []
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The task, or none with what is wrong with it. */
function readTask(entry: unknown, path: string, problems: Problem[]): TaskEntry[] {
  const found = problems.length
  const wrong = (at: string, code: string, message: Words) =>
    problems.push({ path: `${path}${at}`, code, message })
  if (!isRecord(entry)) {
    wrong('', 'no-task', NO_TASK)
    return []
  }
  const { id, optimistic, likely, pessimistic, predecessors = [] } = entry
  if (typeof id !== 'string' || id === '') wrong('.id', 'no-id', NO_ID)
  for (const [name, value] of Object.entries({ optimistic, likely, pessimistic }))
    if (typeof value !== 'number' || !(value >= 0 && value <= 1e9))
      wrong(`.${name}`, 'no-duration', NO_DURATION)
  const names: unknown[] = Array.isArray(predecessors) ? predecessors : [null]
  if (!names.every((name) => typeof name === 'string'))
    wrong('.predecessors', 'no-predecessors', NO_PREDECESSORS)
  if (problems.length > found) return []
  const task = { ...entry, predecessors: names } as unknown as TaskEntry
  if (!(task.optimistic <= task.likely && task.likely <= task.pessimistic)) {
    wrong('', 'not-in-order', notInOrder(task))
    return []
  }
  const { optimistic: low, likely: middle, pessimistic: high } = task
  return [
    {
      id: task.id,
      optimistic: low,
      likely: middle,
      pessimistic: high,
      predecessors: [...new Set(task.predecessors)],
    },
  ]
}

function checkIds(tasks: readonly TaskEntry[], problems: Problem[]): void {
  const known = new Set<string>()
  tasks.forEach(({ id }, i) => {
    if (known.has(id))
      problems.push({ path: `tasks[${i}].id`, code: 'id-twice', message: idTwice(id) })
    known.add(id)
  })
  tasks.forEach(({ id, predecessors }, i) => {
    for (const before of predecessors)
      if (!known.has(before))
        problems.push({
          path: `tasks[${i}].predecessors`,
          code: 'unknown-predecessor',
          message: unknownPredecessor(id, before),
        })
  })
}

/** Every task after its predecessors, those that may stand together by id; tasks on or behind a cycle are left out. */
function inOrder(tasks: readonly TaskEntry[]): TaskEntry[] {
  const waiting = new Map(tasks.map(({ id, predecessors }) => [id, predecessors.length]))
  const followers = new Map<string, TaskEntry[]>()
  for (const task of tasks) followers.set(task.id, [])
  for (const task of tasks)
    for (const before of task.predecessors) followers.get(before)?.push(task)
  const ordered: TaskEntry[] = []
  let ready = tasks.filter(({ predecessors }) => predecessors.length === 0)
  while (ready.length > 0) {
    ordered.push(...ready.sort((a, b) => (a.id < b.id ? -1 : 1)))
    const next: TaskEntry[] = []
    for (const { id } of ready)
      for (const follower of followers.get(id) ?? []) {
        const left = (waiting.get(follower.id) ?? 0) - 1
        waiting.set(follower.id, left)
        if (left === 0) next.push(follower)
      }
    ready = next
  }
  return ordered
}

/** Goes back from a task that is left over until it comes to one a second time: what lies between is a cycle. */
function cycleProblem(tasks: readonly TaskEntry[], placed: ReadonlySet<TaskEntry>): Problem {
  const left = new Map(tasks.flatMap((task) => (placed.has(task) ? [] : [[task.id, task]])))
  const way: string[] = []
  let id = [...left.keys()][0]
  while (id !== undefined && !way.includes(id)) {
    way.unshift(id)
    id = left.get(id)?.predecessors.find((before) => left.has(before))
  }
  const round = new Set(way.slice(0, way.indexOf(id ?? '') + 1))
  const index = tasks.findIndex((task) => round.has(task.id))
  const begin = [...round].indexOf(tasks[index]?.id ?? '')
  const cycle = [...[...round].slice(begin), ...[...round].slice(0, begin)]
  return { path: `tasks[${index}].predecessors`, code: 'cycle', message: cycleWords(cycle) }
}

const NOT_JSON: Words = {
  ja: 'JSONとして読めません。{"tasks": [...]} の形で書いてください。',
  en: 'This is no JSON. Write {"tasks": [...]}.',
}
const NO_TASKS: Words = {
  ja: '作業がありません。{"tasks": [{"id": "A", "optimistic": 2, "likely": 4, "pessimistic": 6, "predecessors": []}]} のように書いてください。',
  en: 'There are no tasks. Write {"tasks": [{"id": "A", "optimistic": 2, "likely": 4, "pessimistic": 6, "predecessors": []}]}.',
}
const NO_TASK: Words = {
  ja: '作業は {"id": …, "optimistic": …, "likely": …, "pessimistic": …, "predecessors": […]} の形で書いてください。',
  en: 'Write a task as {"id": …, "optimistic": …, "likely": …, "pessimistic": …, "predecessors": […]}.',
}
const NO_ID: Words = {
  ja: '作業の id がありません。空でない文字列を入れてください。',
  en: 'The task has no id. Give it a text that is not empty.',
}
const NO_DURATION: Words = {
  ja: '期間は0以上の数で書いてください（単位はどの作業も同じ）。',
  en: 'Give a duration as a number from 0 on, in the same unit for every task.',
}
const NO_PREDECESSORS: Words = {
  ja: '先に終わる作業の id を、文字列の並びで書いてください。例: "predecessors": ["A"]。なければ []。',
  en: 'Give the ids of the tasks before it as a list of texts, for example "predecessors": ["A"]; [] where there are none.',
}

const tooManyTasks = (count: number): Words => ({
  ja: `作業が${count.toLocaleString('en-US')}件あります。${MOST_TASKS.toLocaleString('en-US')}件までにしてください。`,
  en: `There are ${count.toLocaleString('en-US')} tasks. At most ${MOST_TASKS.toLocaleString('en-US')} can be read: leave some out.`,
})

const notInOrder = ({ id, optimistic, likely, pessimistic }: TaskEntry): Words => ({
  ja: `作業「${shown(id)}」の期間 ${optimistic} / ${likely} / ${pessimistic} が小さい順ではありません。optimistic ≦ likely ≦ pessimistic にしてください。`,
  en: `The durations of task "${shown(id)}", ${optimistic} / ${likely} / ${pessimistic}, are not in order: optimistic ≤ likely ≤ pessimistic.`,
})

const idTwice = (id: string): Words => ({
  ja: `作業の id「${shown(id)}」が二度あります。片方の id を変えてください。`,
  en: `The task id "${shown(id)}" is there twice: give one of them another.`,
})

const unknownPredecessor = (id: string, before: string): Words => ({
  ja: `作業「${shown(id)}」が先に終わると書いた「${shown(before)}」という作業がありません。id を直すか、その作業を加えてください。`,
  en: `Task "${shown(id)}" follows "${shown(before)}", and there is no such task: correct the id or add the task.`,
})

function cycleWords(cycle: readonly string[]): Words {
  const named = cycle.slice(0, MOST_NAMED_IN_A_CYCLE).map(shown)
  const way = [...named, ...(named.length < cycle.length ? ['…'] : []), shown(cycle[0] ?? '')]
  return {
    ja: `作業が輪になっています（${way.join(' → ')}）。どれか一つの predecessors から外してください。`,
    en: `The tasks go round in a circle (${way.join(' → ')}): take one out of the predecessors of the next.`,
  }
}
