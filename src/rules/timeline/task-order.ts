/** As much of a task as its place in the order needs; every predecessor named is one of the tasks. */
interface Linked {
  readonly id: string
  readonly predecessors: readonly { readonly task: string }[]
}

/** Indexes of tasks, each after its predecessors; or those that wait for one another, each for the one before it. */
export type TaskOrder =
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'cycle'; readonly cycle: readonly number[] }

/** Goes through the tasks in the order of the file, those a task waits for first. */
export function orderOfTasks(tasks: readonly Linked[]): TaskOrder {
  const predecessors = predecessorsOf(tasks)
  const seen = new Uint8Array(tasks.length)
  const order: number[] = []
  for (const start of tasks.keys()) {
    if (seen[start] === SETTLED) continue
    const cycle = settle(start, predecessors, seen, order)
    if (cycle) return { kind: 'cycle', cycle }
  }
  return { kind: 'order', order }
}

const UNDER_WAY = 1
const SETTLED = 2

/** A stack of its own, so that no length of a chain exhausts the machine's. */
function settle(
  start: number,
  predecessors: readonly (readonly number[])[],
  seen: Uint8Array,
  order: number[],
): readonly number[] | null {
  const path = [start]
  const looked = [0]
  seen[start] = UNDER_WAY
  while (path.length > 0) {
    const task = path.at(-1)!
    const next = predecessors[task]![looked[path.length - 1]!++]
    if (next === undefined) {
      seen[task] = SETTLED
      order.push(task)
      path.pop()
      looked.pop()
    } else if (seen[next] === UNDER_WAY) {
      return path.slice(path.indexOf(next)).reverse()
    } else if (seen[next] !== SETTLED) {
      seen[next] = UNDER_WAY
      path.push(next)
      looked.push(0)
    }
  }
  return null
}

function predecessorsOf(tasks: readonly Linked[]): number[][] {
  const index = new Map(tasks.map(({ id }, at) => [id, at]))
  return tasks.map((task) => task.predecessors.map((link) => index.get(link.task)!))
}
