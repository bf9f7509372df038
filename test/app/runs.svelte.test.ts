import { flushSync } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import {
  FULL_REPLICATIONS,
  HELD_REPLICATIONS,
  Runs,
  type RunSubject,
} from '../../src/app/runs.svelte'
import type { RunRequest, RunResult } from '../../src/domain/run'
import type { Runner, RunOptions, RunOutcome } from '../../src/runs/runner'

interface Asked {
  readonly request: RunRequest
  readonly options: RunOptions
  settle(outcome: RunOutcome): Promise<void>
}

/** A runner that does nothing by itself: the test says what comes back, and when. */
function toldRunner(): { readonly runner: Runner; readonly asked: Asked[] } {
  const asked: Asked[] = []
  const run: Runner['run'] = (request, options = {}) =>
    new Promise((resolve) => {
      options.signal?.addEventListener('abort', () => {
        resolve({ status: 'cancelled' })
      })
      const settle = async (outcome: RunOutcome) => {
        resolve(outcome)
        await Promise.resolve()
        await Promise.resolve()
      }
      asked.push({ request, options, settle })
    })
  const unasked = () => Promise.resolve({ status: 'cancelled' } as const)
  const runner = {
    run,
    explain: unasked,
    weigh: unasked,
    partner: unasked,
    timeline: unasked,
    plainNetwork: unasked,
    dispose: () => undefined,
  }
  return { runner, asked }
}

const subject = (seed: number) => ({ inputs: {}, seed }) as RunSubject
const result = (seed: number, replications: number) => ({ seed, replications }) as RunResult
const done = (seed: number, replications = FULL_REPLICATIONS): RunOutcome => ({
  status: 'done',
  result: result(seed, replications),
  healed: false,
})

describe('the runs of a study', () => {
  it('show coarse results first, then the whole', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    runs.compute(subject(1))
    expect(runs.state).toEqual({ kind: 'running', done: 0, total: FULL_REPLICATIONS })
    asked[0]!.options.onProgress?.(result(1, 250))
    expect(runs.state).toMatchObject({ done: 250 })
    expect(runs.shown?.result.replications).toBe(250)
    await asked[0]!.settle(done(1))
    expect(runs.state).toEqual({ kind: 'done', replications: FULL_REPLICATIONS, healed: false })
    expect(runs.shown?.result.replications).toBe(FULL_REPLICATIONS)
  })

  it('keep the old result until the new one comes, and call it old only after a blink', async () => {
    vi.useFakeTimers()
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    const [first, second] = [subject(1), subject(2)]
    runs.compute(first)
    await asked[0]!.settle(done(1))
    runs.compute(second)
    expect([runs.shown?.subject, runs.outdated, runs.stale]).toEqual([first, true, false])
    vi.advanceTimersByTime(1_000)
    expect(runs.stale).toBe(true)
    asked[1]!.options.onProgress?.(result(2, 250))
    expect([runs.shown?.subject, runs.outdated, runs.stale]).toEqual([second, false, false])
    vi.useRealTimers()
  })

  it('take nothing from a run that is no longer wanted', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    runs.compute(subject(1))
    runs.compute(subject(2))
    expect(asked[0]!.options.signal?.aborted).toBe(true)
    asked[0]!.options.onProgress?.(result(1, 250))
    await asked[0]!.settle(done(1))
    expect(runs.shown).toBeNull()
    await asked[1]!.settle(done(2))
    expect(runs.shown?.result.seed).toBe(2)
  })

  it('are short while a control is held, each seen to its end, the newest value next', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    runs.hold(true)
    for (const seed of [1, 2, 3]) runs.compute(subject(seed))
    expect(asked.map(({ request }) => request.replications)).toEqual([HELD_REPLICATIONS])
    await asked[0]!.settle(done(1, HELD_REPLICATIONS))
    expect(runs.shown?.result.seed).toBe(1)
    expect(asked[1]!.request.seed).toBe(3)
    runs.hold(false)
    expect(asked[1]!.options.signal?.aborted).toBe(true)
    expect(asked[2]!.request).toMatchObject({ seed: 3, replications: FULL_REPLICATIONS })
  })

  it('stop when asked, say so, and go on when asked again', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    runs.compute(subject(1))
    await asked[0]!.settle(done(1))
    runs.compute(subject(2))
    runs.cancel()
    expect(runs.state).toEqual({ kind: 'stale', done: 0 })
    expect([runs.shown?.result.seed, runs.stale]).toEqual([1, true])
    runs.again()
    await asked[2]!.settle(done(2))
    expect([runs.shown?.result.seed, runs.stale]).toEqual([2, false])
  })

  it('tell a failure beside the last good result', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    runs.compute(subject(1))
    await asked[0]!.settle(done(1))
    runs.compute(subject(2))
    const message = { ja: '止まった', en: 'It stopped' }
    await asked[1]!.settle({ status: 'failed', message })
    expect(runs.state).toEqual({ kind: 'failed', message })
    expect(runs.shown?.result.seed).toBe(1)
  })

  it('show nothing of a study that was closed', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    runs.compute(subject(1))
    runs.clear()
    await asked[0]!.settle(done(1))
    expect([runs.shown, runs.state]).toEqual([null, { kind: 'idle' }])
  })

  it('are followed by what looks at them', async () => {
    const { runner, asked } = toldRunner()
    const runs = new Runs(runner)
    const seen: (number | undefined)[] = []
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(runs.shown?.result.replications)
      })
    })
    flushSync()
    runs.compute(subject(1))
    await asked[0]!.settle(done(1))
    flushSync()
    stop()
    expect(seen).toEqual([undefined, FULL_REPLICATIONS])
  })
})
