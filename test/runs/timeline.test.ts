import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PlainChunk, TimelineResult } from '../../src/domain/timeline-result'
import { preparePlain, simulatePlain } from '../../src/engine/timeline/plain-network'
import { schedule } from '../../src/engine/timeline/schedule'
import { prepareFutures, simulateTimeline } from '../../src/engine/timeline/simulate-timeline'
import { cachedRunner } from '../../src/runs/cache'
import { inProcessRunner } from '../../src/runs/in-process'
import { nodePool } from '../../src/runs/node-pool'
import type { Outcome, Runner } from '../../src/runs/runner'
import { CALENDAR, dateOf, network } from '../engine/timeline/networks'
import { bundleNodeWorker, type NodeWorkerBundle } from './node-worker-bundle'

let bundle: NodeWorkerBundle
beforeAll(async () => {
  bundle = await bundleNodeWorker()
})
afterAll(() => bundle.remove())

const LADDER: readonly (readonly [string, () => Runner])[] = [
  ['in this thread', () => inProcessRunner()],
  ['in this thread, all cloned', () => inProcessRunner({ cloned: true })],
  ['one thread', () => nodePool({ size: 1, script: bundle.script })],
  ['two threads', () => nodePool({ size: 2, script: bundle.script })],
  ['three threads', () => nodePool({ size: 3, script: bundle.script })],
  ['five threads', () => nodePool({ size: 5, script: bundle.script })],
  ['a cache before it', () => cachedRunner(inProcessRunner())],
]

const INPUTS = network({
  startsOn: '2024-11-29',
  wanted: '2026-04-01',
  gates: [
    { id: 'council', windows: [['2025-06-20'], ['2025-09-19'], ['2025-12-19'], ['2026-12-18']] },
  ],
  tasks: [
    { id: 'decide', duration: { unit: 'weeks', low: 4, likely: 8, high: 20 } },
    {
      id: 'plan',
      lane: 4,
      duration: { unit: 'months', low: 3, likely: 6, high: 11 },
      after: ['decide'],
    },
    {
      id: 'bill',
      lane: 1,
      duration: { low: 10, likely: 20, high: 60 },
      after: ['plan'],
      gate: 'council',
    },
    { id: 'tell', lane: 5, duration: { low: 5, likely: 10, high: 20 }, after: ['plan'] },
    { id: 'sign', duration: { likely: 2 }, after: ['bill'] },
  ],
})
const REQUEST = { inputs: INPUTS, seed: 7, replications: 1200 }

const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

describe.each(LADDER)('a timeline (%s)', (_, make) => {
  let runner: Runner
  afterEach(() => runner.dispose())

  test('has the futures of the engine in one piece, digit by digit', async () => {
    runner = make()
    const result = valueOf(await runner.timeline(REQUEST))
    const whole = simulateTimeline(prepareFutures(INPUTS), 7, 0, 1200)
    expect(result.futures).toEqual(whole)
    expect(result.schedule).toEqual(schedule(INPUTS))
    expect(result.replications).toBe(1200)
  })

  test('names the chance by starting month and what helps most, the same everywhere', async () => {
    runner = make()
    const { byStart, shortenings, chance } = valueOf(await runner.timeline(REQUEST))
    const reference = inProcessRunner()
    const expected: TimelineResult = valueOf(await reference.timeline(REQUEST))
    reference.dispose()
    expect({ byStart, shortenings, chance }).toEqual({
      byStart: expected.byStart,
      shortenings: expected.shortenings,
      chance: expected.chance,
    })
  })

  test('a plain network has the futures of the engine in one piece', async () => {
    runner = make()
    const task = { optimistic: 2, likely: 4, pessimistic: 8, predecessors: [] }
    const plain = {
      distribution: 'pert',
      tasks: [
        { ...task, id: 'a', slot: 1 },
        { ...task, id: 'b', slot: 2 },
      ],
    } as const
    const found: PlainChunk = valueOf(
      await runner.plainNetwork({ network: plain, seed: 7, replications: 1200 }),
    )
    const whole = simulatePlain(preparePlain(plain), 7, 0, 1200)
    expect(found.finishes).toEqual(whole.finishes)
    found.critical.forEach((times, i) => expect(times).toBeCloseTo(whole.critical[i]!, 9))
  })

  test('is cancelled before it begins, and when the runner is disposed', async () => {
    runner = make()
    const cancelled = { status: 'cancelled' }
    expect(await runner.timeline(REQUEST, { signal: AbortSignal.abort() })).toEqual(cancelled)
    const underWay = runner.timeline({ ...REQUEST, replications: 50_000 })
    runner.dispose()
    expect(await underWay).toEqual(cancelled)
  })

  test('says so where the inputs break the engine, and goes on working', async () => {
    runner = make()
    const broken = { ...REQUEST, inputs: { ...INPUTS, wanted: INPUTS.wanted + 1 } }
    const outcome = await runner.timeline(broken)
    if (outcome.status !== 'failed') throw new Error(outcome.status)
    expect(outcome.message.ja).toContain('no 1 April')
    expect((await runner.timeline({ ...REQUEST, replications: 10 })).status).toBe('done')
  })
})

describe('what a timeline’s runs say', () => {
  test('starting later never helps, on the same day of the months from six before to nine after', async () => {
    const runner = inProcessRunner()
    const { byStart } = valueOf(await runner.timeline(REQUEST))
    expect(byStart.map(({ months }) => months)).toEqual(
      Array.from({ length: 16 }, (_, index) => index - 6),
    )
    const dates = byStart.map(({ startsOn }) => dateOf(CALENDAR, startsOn))
    expect([dates[0], dates[6], dates[9], dates[15]]).toEqual([
      '2024-05-29',
      '2024-11-29',
      '2025-02-28',
      '2025-08-29',
    ])
    const chances = byStart.map(({ chance }) => chance)
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
    expect(chances[0]! - chances[15]!).toBeGreaterThan(0.3)
  })

  test('the longest task on the way gains most when it is two weeks shorter; what decides nothing isn’t named', async () => {
    const runner = inProcessRunner()
    const { shortenings, chance } = valueOf(
      await runner.timeline({ ...REQUEST, replications: 2000 }),
    )
    const named = shortenings.map(({ task }) => INPUTS.tasks[task]!.id)
    expect(named.length).toBeLessThanOrEqual(3)
    expect(named).not.toContain('tell')
    expect(named).not.toContain('sign')
    shortenings.forEach((shortening) => {
      expect(shortening.gained).toBeGreaterThan(0)
      expect(shortening.chance - shortening.gained).toBeCloseTo(chance, 9)
    })
  })

  test('a network of thousands is lived fewer times, and says how often', async () => {
    const tasks = Array.from({ length: 1000 }, (_, i) => ({ id: `t${i}`, duration: { likely: 1 } }))
    const runner = inProcessRunner()
    const result = valueOf(
      await runner.timeline({ inputs: network({ tasks }), seed: 1, replications: 10_000 }),
    )
    expect(result.replications).toBe(2000)
    expect(result.futures.openings).toHaveLength(2000)
    expect(result.tried).toBe(true)
  })

  test('beyond a thousand tasks nothing is tried, and it says so', async () => {
    const tasks = Array.from({ length: 1001 }, (_, i) => ({
      id: `t${i}`,
      duration: { low: 1, likely: 2, high: 300 },
    }))
    const runner = inProcessRunner()
    const { replications, tried, byStart, shortenings } = valueOf(
      await runner.timeline({ inputs: network({ tasks }), seed: 1, replications: 10_000 }),
    )
    expect([replications, tried, byStart, shortenings]).toEqual([999, false, [], []])
  })
})
