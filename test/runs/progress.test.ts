import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunResult } from '../../src/domain/run'
import { Progress } from '../../src/runs/progress'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const partial = (replications: number) => ({ replications }) as RunResult

function listen(snapshots: readonly number[] | null = null) {
  const heard: number[] = []
  return {
    heard,
    progress: new Progress(({ replications }) => heard.push(replications), snapshots),
  }
}

test('the first look is reported at once', () => {
  const { heard, progress } = listen()
  progress.grown(partial(250))
  expect(heard).toEqual([250])
})

test('at most ten looks a second are reported, the newest each time', () => {
  const { heard, progress } = listen()
  for (let n = 1; n <= 1000; n += 1) {
    progress.grown(partial(n))
    vi.advanceTimersByTime(1)
  }
  expect(heard).toEqual([1, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
})

test('what came too early is reported when its time has come, without anything new', () => {
  const { heard, progress } = listen()
  progress.grown(partial(250))
  progress.grown(partial(500))
  vi.advanceTimersByTime(99)
  expect(heard).toEqual([250])
  vi.advanceTimersByTime(1)
  expect(heard).toEqual([250, 500])
})

test('after a silence the next look is reported at once again', () => {
  const { heard, progress } = listen()
  progress.grown(partial(250))
  vi.advanceTimersByTime(1000)
  progress.grown(partial(500))
  expect(heard).toEqual([250, 500])
})

test('with looks named, only the first result to reach one is reported', () => {
  const { heard, progress } = listen([250, 1000])
  for (const n of [100, 250, 500, 900, 1100, 2000, 5000]) {
    progress.grown(partial(n))
    vi.advanceTimersByTime(200)
  }
  expect(heard).toEqual([250, 1100])
})

test('nothing is reported, and no timer is left, once it is stopped', () => {
  const { heard, progress } = listen()
  progress.grown(partial(250))
  progress.grown(partial(500))
  progress.stop()
  vi.advanceTimersByTime(1000)
  expect(heard).toEqual([250])
  expect(vi.getTimerCount()).toBe(0)
})
