import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NetworkInputs } from '../../../src/domain/timeline'
import { triangularQuantile } from '../../../src/engine/numeric/triangular'
import { drawOpening, drawTimeline, windowFor } from '../../../src/engine/timeline/forward'
import { prepareTimeline } from '../../../src/engine/timeline/prepare'
import { schedule } from '../../../src/engine/timeline/schedule'
import { prepareFutures, simulateTimeline } from '../../../src/engine/timeline/simulate-timeline'
import { countOnTime } from '../../../src/engine/timeline/trials'
import { EvenStreams } from '../../../src/engine/even-streams'
import { Streams } from '../../../src/engine/streams'
import vectors from '../../vectors.json'
import { network, type TestNetwork, type TestTask } from './networks'

const SEED = 20_260_401

const live = (inputs: NetworkInputs, replications: number, first = 0) =>
  simulateTimeline(prepareFutures(inputs), SEED, first, replications)

const shareOf = (openings: Int32Array, year: number) =>
  openings.filter((opening) => opening === year).length / openings.length

const spread = (low: number, likely: number, high: number) => ({ low, likely, high })

const CITY: TestNetwork = {
  startsOn: '2024-06-03',
  wanted: '2026-04-01',
  gates: [
    { id: 'council', windows: [['2025-06-20'], ['2025-09-19'], ['2025-12-19'], ['2026-03-19']] },
    {
      id: 'ministry',
      windows: [
        ['2025-11-28', '2026-01-30', '2026-03-19', '2026-03-31'],
        ['2026-11-27', '2027-01-29', '2027-03-19', '2027-03-31'],
      ],
    },
  ],
  tasks: [
    { id: 'decide', duration: { unit: 'weeks', ...spread(4, 8, 20) } },
    {
      id: 'plan',
      lane: 4,
      duration: { unit: 'months', ...spread(3, 5, 10) },
      after: ['decide'],
    },
    { id: 'bill', lane: 1, duration: spread(10, 20, 60), after: ['plan'], gate: 'council' },
    {
      id: 'apply',
      lane: 3,
      duration: { unit: 'weeks', ...spread(6, 10, 26) },
      after: ['plan'],
      gate: 'ministry',
    },
    { id: 'build', lane: 4, duration: { unit: 'months', ...spread(2, 4, 7) }, after: ['bill'] },
    { id: 'tell', lane: 5, duration: spread(5, 10, 20), after: ['plan'], neededToOpen: false },
  ],
}

describe('the futures of a timeline', () => {
  test('are the same digits however they are cut', () => {
    const inputs = network(CITY)
    const whole = live(inputs, 300)
    const parts = [live(inputs, 100), live(inputs, 200, 100)]
    expect([...whole.openings]).toEqual(parts.flatMap(({ openings }) => [...openings]))
    for (let task = 0; task < inputs.tasks.length; task += 1)
      expect([...whole.finishes.slice(task * 300, (task + 1) * 300)]).toEqual([
        ...parts[0]!.finishes.slice(task * 100, (task + 1) * 100),
        ...parts[1]!.finishes.slice(task * 200, (task + 1) * 200),
      ])
  })

  test('all luck even is the likely schedule', () => {
    const inputs = network(CITY)
    const prepared = prepareTimeline(inputs)
    const found = schedule(inputs)
    expect(drawOpening(prepared, new EvenStreams())).toBe(found.opening)
    expect([...prepared.pass.finishes]).toEqual([...found.earlyFinish])
  })

  test('without spread every future is the likely schedule', () => {
    const tasks = CITY.tasks.map(({ duration, ...task }): TestTask => {
      const { unit = 'days', likely = 0 } = duration ?? {}
      return { ...task, duration: { unit, likely } }
    })
    const inputs = network({ ...CITY, tasks, gates: CITY.gates!.slice(0, 1) })
    const chunk = live(inputs, 20)
    const found = schedule(inputs)
    expect(new Set(chunk.openings)).toEqual(new Set([found.opening]))
    expect([...chunk.binding]).toEqual([...found.critical].map((critical) => 20 * critical))
  })

  test('hit low, likely and high in one, five and nine futures of ten', () => {
    const inputs = network({ tasks: [{ id: 'survey', duration: spread(10, 30, 60) }] })
    const prepared = prepareTimeline(inputs)
    const streams = new Streams()
    let [below, even, above] = [0, 0, 0]
    for (let r = 0; r < 20_000; r += 1) {
      streams.open(SEED, r)
      drawTimeline(prepared, streams)
      const duration = prepared.pass.durations[0]!
      if (duration <= 10) below += 1
      if (duration <= 30) even += 1
      if (duration <= 60) above += 1
    }
    // Four standard errors of 20,000 futures.
    expect(Math.abs(below / 20_000 - 0.1)).toBeLessThan(0.0085)
    expect(Math.abs(even / 20_000 - 0.5)).toBeLessThan(0.0142)
    expect(Math.abs(above / 20_000 - 0.9)).toBeLessThan(0.0085)
  })

  test('tasks of one lane are late together: the sum of two has the spread of the vector', () => {
    const { factorLoading2, sdIndependent, sdCorrelated } = vectors['10_correlatedSum']
    const sdOf = (laneOfSecond: number) => {
      // Real numbers far from 0, so that each score can be read from its duration.
      const task = (id: string, lane: number) => ({
        id,
        lane,
        duration: spread(1e6 - 1.2815515655446004, 1e6, 1e6 + 1.2815515655446004),
      })
      const laneLoading = Math.sqrt(factorLoading2)
      const inputs = network({ laneLoading, tasks: [task('a', 0), task('b', laneOfSecond)] })
      const prepared = prepareTimeline(inputs)
      const streams = new Streams()
      let squares = 0
      for (let r = 0; r < 100_000; r += 1) {
        streams.open(SEED, r)
        drawTimeline(prepared, streams)
        const [a, b] = prepared.pass.durations
        const sum = a! - 1e6 + 2 * (b! - 1e6)
        squares += sum * sum
      }
      return Math.sqrt(squares / 100_000)
    }
    // Scores are cut at ±3, which takes 0.5 % of a standard deviation; four standard errors are 0.9 %.
    expect(Math.abs(sdOf(1) / sdIndependent - 1)).toBeLessThan(0.014)
    expect(Math.abs(sdOf(0) / sdCorrelated - 1)).toBeLessThan(0.014)
  })

  test('a council at 2, 5, 8 and 11 months lets pass what is ready by then, as in the vector', () => {
    const { probabilityByCouncil, meanWaitForCouncil, opensNextApril } = vectors['10_gate']
    const thousandths = [2000, 5000, 8000, 11_000]
    const gate = { closes: Int32Array.from(thousandths) }
    const passed = [0, 0, 0, 0]
    let wait = 0
    const n = 60_000
    for (let i = 0; i < n; i += 1) {
      const ready = Math.ceil(1000 * triangularQuantile(2, 5, 11, (i + 0.5) / n))
      const window = windowFor(gate, ready)
      passed[window]! += 1 / n
      wait += (thousandths[window]! - ready) / 1000 / n
    }
    const by = passed.map((_, w) => passed.slice(0, w + 1).reduce((a, b) => a + b, 0))
    Object.values(probabilityByCouncil).forEach((p, w) => expect(by[w]).toBeCloseTo(p, 3))
    expect(by[2]).toBeCloseTo(opensNextApril, 3)
    expect(wait).toBeCloseTo(meanWaitForCouncil, 2)
  })

  test('a window that isn’t known opens on its early, likely and late day in one, five and nine of ten', () => {
    const inputs = network({
      gates: [
        { id: 'ministry', windows: [['2025-07-01', '2026-01-30', '2026-03-19', '2026-03-31']] },
      ],
      tasks: [{ id: 'apply', duration: { likely: 0 }, gate: 'ministry' }],
    })
    const { early, from, late } = inputs.gates[0]!.windows[0]!
    const prepared = prepareTimeline(inputs)
    const streams = new Streams()
    const days = Array.from({ length: 20_000 }, (_, r) => {
      streams.open(SEED, r)
      drawOpening(prepared, streams)
      return prepared.pass.through[0]!
    })
    const by = (day: number) => days.filter((d) => d <= day).length / days.length
    expect(Math.abs(by(early) - 0.1)).toBeLessThan(0.01)
    expect(Math.abs(by(from) - 0.5)).toBeLessThan(0.016)
    expect(Math.abs(by(late) - 0.9)).toBeLessThan(0.01)
  })

  test('a gate moved by a day changes the distribution of opening years', () => {
    const moved = (last: string) => {
      const windows = [['2025-06-20'], ['2025-09-19'], ['2025-12-19'], [last]]
      const gates = [{ id: 'council', windows }, CITY.gates![1]!]
      return live(network({ ...CITY, gates, startsOn: '2025-01-06' }), 4000).openings
    }
    const [before, after] = [moved('2026-03-19'), moved('2026-03-23')]
    expect([...before]).not.toEqual([...after])
    const session = (day: string) =>
      live(
        network({
          gates: [{ id: 'council', windows: [[day], ['2026-06-19']] }],
          tasks: [{ id: 'bill', duration: spread(200, 240, 300), gate: 'council' }],
        }),
        4000,
      ).openings
    const [earlier, later] = [session('2025-12-18'), session('2025-12-19')]
    expect(shareOf(later, 2026)).toBeGreaterThan(shareOf(earlier, 2026))
    // Who misses both sessions has no third.
    expect(new Set(earlier)).toEqual(new Set([2026, 2027, -1]))
  })

  test('who missed a gate is told where the wanted opening was missed', () => {
    const inputs = network({
      gates: [{ id: 'council', windows: [['2025-12-19'], ['2026-03-19'], ['2026-12-18']] }],
      tasks: [
        { id: 'bill', duration: spread(180, 225, 300), gate: 'council' },
        { id: 'build', duration: { likely: 3, unit: 'months' }, after: ['bill'] },
        { id: 'open', duration: { likely: 0 }, after: ['build'], gate: 'council' },
      ],
    })
    const chunk = live(inputs, 2000)
    const late = chunk.openings.filter((year) => year !== 2026).length
    expect(late).toBeGreaterThan(300)
    expect([...chunk.culprit]).toEqual([late, 0, 0])
    expect(chunk.kept[0]).toBe(2000 - late)
    expect(chunk.gateKept[0]).toBe(chunk.kept[0])
  })

  test('merging paths are later than each: the classical answer is too early', () => {
    const duration = spread(80, 100, 120)
    const mean = (tasks: readonly TestTask[]) => {
      const inputs = network({
        tasks: [...tasks, { id: 'end', duration: { likely: 0 }, after: tasks.map(({ id }) => id) }],
      })
      const chunk = live(inputs, 4000)
      const end = chunk.finishes.slice(tasks.length * 4000)
      return end.reduce((a, b) => a + b, 0) / 4000
    }
    const one = mean([{ id: 'a', duration }])
    const two = mean([
      { id: 'a', duration },
      { id: 'b', lane: 1, duration },
    ])
    // σ/√π working days of σ = 20/1.2816, times 365/244 calendar days; within four standard errors.
    expect(Math.abs(two - one - (15.6 / Math.sqrt(Math.PI)) * 1.5)).toBeLessThan(2.5)
  })

  test('what is under way takes no less than it has, and what is overdue no less than what is left', () => {
    const inputs = network({
      tasks: [
        {
          id: 'survey',
          duration: spread(10, 20, 60),
          startedOn: '2025-01-06',
          asOf: '2025-02-14',
        },
      ],
    })
    const chunk = live(inputs, 3000)
    const asOf = inputs.tasks[0]!.asOf
    expect(Math.min(...chunk.finishes)).toBeGreaterThan(asOf)
    const tomorrow = chunk.finishes.filter((day) => day <= asOf + 3).length / 3000
    expect(tomorrow).toBeLessThan(0.15)
    // Of the fifth that takes longer than 28 days, half takes longer than 45: MODEL part 6, z = .86 and 1.28.
    const [half] = [...chunk.finishes].sort((a, b) => a - b).slice(1500)
    expect(half).toBeGreaterThan(asOf + 10)
  })

  test('an opening comes in the same luck never sooner when planning starts later or work takes longer', () => {
    const inputs = network({ ...CITY, startsOn: '2024-04-01' })
    const months = [0, 30, 60, 91, 121, 152, 182]
    const counts = months.map((shift) =>
      countOnTime(inputs, SEED, 500, { startsOn: inputs.startsOn + shift, shortened: -1 }),
    )
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(counts[6]!)
    const without = countOnTime(inputs, SEED, 500, { startsOn: null, shortened: -1 })
    expect(without).toBe(counts[0])
    for (let task = 0; task < inputs.tasks.length; task += 1)
      expect(
        countOnTime(inputs, SEED, 500, { startsOn: null, shortened: task }),
      ).toBeGreaterThanOrEqual(without)
  })
})

/** A small network drawn at random: tasks by letter, after earlier letters, some through a council. */
const anyNetwork = fc
  .array(
    fc.record({
      low: fc.integer({ min: 0, max: 40 }),
      more: fc.integer({ min: 0, max: 40 }),
      most: fc.integer({ min: 0, max: 80 }),
      lane: fc.integer({ min: 0, max: 5 }),
      links: fc.array(fc.nat(7), { maxLength: 3 }),
      kind: fc.constantFrom('finish-start', 'start-start', 'finish-finish', 'start-finish'),
      lag: fc.integer({ min: -5, max: 10 }),
      gated: fc.boolean(),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((drawn): TestTask[] =>
    drawn.map(({ low, more, most, lane, links, kind, lag, gated }, i) => ({
      id: `t${i}`,
      lane,
      duration: spread(low, low + more, low + more + most),
      after: [...new Set(links.filter((l) => l < i))].map((l) => ({ task: `t${l}`, kind, lag })),
      ...(gated ? { gate: 'council' } : {}),
    })),
  )
const WITH_COUNCIL = { gates: CITY.gates!.slice(0, 1) }

describe('every timeline', () => {
  test('is late no sooner than early where the wanted opening can be kept', () => {
    fc.assert(
      fc.property(anyNetwork, (tasks) => {
        const found = schedule(network({ ...WITH_COUNCIL, tasks }))
        if (found.opening < 0 || found.opening > 2026) return
        found.slack.forEach((slack) => expect(slack).toBeGreaterThanOrEqual(0))
        found.lateFinish.forEach((late, i) =>
          expect(late).toBeGreaterThanOrEqual(found.earlyFinish[i]!),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('is never sooner with one more predecessor', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(7), fc.nat(7), (tasks, a, b) => {
        const [before, after] = [Math.min(a, b), Math.max(a, b)]
        if (before === after || after >= tasks.length) return
        const more = tasks.map((task, i) =>
          i === after ? { ...task, after: [...(task.after ?? []), `t${before}`] } : task,
        )
        const [without, with_] = [tasks, more].map(
          (t) => live(network({ ...WITH_COUNCIL, tasks: t }), 20).finishes,
        )
        without!.forEach((day, i) => expect(with_![i]).toBeGreaterThanOrEqual(day))
      }),
      { numRuns: 60 },
    )
  })

  test('has the same futures in whatever order its tasks stand', () => {
    fc.assert(
      fc.property(anyNetwork, (tasks) => {
        const moved = [...tasks].sort(
          (a, b) => (a.after?.length ?? 0) - (b.after?.length ?? 0) || (a.id < b.id ? 1 : -1),
        )
        const order = sortedByLinks(moved)
        const one = live(network({ ...WITH_COUNCIL, tasks }), 20)
        const other = live(network({ ...WITH_COUNCIL, tasks: order }), 20)
        expect([...other.openings]).toEqual([...one.openings])
        order.forEach(({ id }, at) => {
          const i = tasks.findIndex((task) => task.id === id)
          expect([...other.finishes.slice(at * 20, at * 20 + 20)]).toEqual([
            ...one.finishes.slice(i * 20, i * 20 + 20),
          ])
          expect(other.binding[at]).toBeCloseTo(one.binding[i]!, 9)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('gets no sooner by shortening what isn’t critical', () => {
    fc.assert(
      fc.property(anyNetwork, (tasks) => {
        const plain = tasks.map(({ gate: _, ...task }) => task)
        const inputs = network({ tasks: plain })
        const found = schedule(inputs)
        const last = Math.max(...found.earlyFinish)
        found.critical.forEach((critical, i) => {
          if (critical === 1) return
          const shorter = {
            ...inputs,
            tasks: inputs.tasks.map((task, t) =>
              t === i && task.duration.likely > 1
                ? {
                    ...task,
                    duration: { ...task.duration, low: 1, likely: task.duration.likely - 1 },
                  }
                : task,
            ),
          }
          // Shortening what decides nothing makes nothing sooner.
          expect(Math.max(...schedule(shorter).earlyFinish)).toBe(last)
        })
      }),
      { numRuns: 200 },
    )
  })
})

function sortedByLinks(tasks: readonly TestTask[]): TestTask[] {
  const placed: TestTask[] = []
  while (placed.length < tasks.length) {
    const next = tasks.find(
      (task) =>
        !placed.includes(task) &&
        (task.after ?? []).every((link) =>
          placed.some(({ id }) => id === (typeof link === 'string' ? link : link.task)),
        ),
    )
    placed.push(next!)
  }
  return placed
}
