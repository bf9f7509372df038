import { describe, expect, test } from 'vitest'
import { orderOfTasks } from '../../../src/rules/timeline/task-order'

const task = (id: string, ...before: string[]) => ({
  id,
  predecessors: before.map((one) => ({ task: one })),
})

describe('The order of tasks', () => {
  test('is that of the file where nothing has to wait', () => {
    expect(orderOfTasks([task('b'), task('a')])).toEqual({ kind: 'order', order: [0, 1] })
  })

  test('puts a task after all that it waits for', () => {
    const tasks = [task('end', 'left', 'right'), task('left', 'start'), task('right', 'start')]
    expect(orderOfTasks([...tasks, task('start')])).toEqual({ kind: 'order', order: [3, 1, 2, 0] })
  })

  test('finds the ring of those that wait for one another, each for the one before it', () => {
    const tasks = [task('first'), task('a', 'first', 'c'), task('b', 'a'), task('c', 'b')]
    expect(orderOfTasks(tasks)).toEqual({ kind: 'cycle', cycle: [2, 3, 1] })
    expect(orderOfTasks([task('self', 'self')])).toEqual({ kind: 'cycle', cycle: [0] })
  })

  test('is found for a chain of 20,000', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      at === 0 ? task('t0') : task(`t${at}`, `t${at - 1}`),
    ).reverse()
    expect(orderOfTasks(chain)).toMatchObject({ kind: 'order' })
  })
})
