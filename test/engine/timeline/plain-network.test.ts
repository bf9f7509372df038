import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesOf } from '../../../src/domain/timeline-addresses'
import type { PlainDistribution, PlainTask } from '../../../src/domain/timeline-result'
import { pertPath, preparePlain, simulatePlain } from '../../../src/engine/timeline/plain-network'
import vectors from '../../vectors.json'

interface Given {
  readonly optimistic: number
  readonly likely: number
  readonly pessimistic: number
  readonly predecessors: readonly string[]
}

/** Tasks in the order given, each after its predecessors. */
function plain(tasks: Readonly<Record<string, Given>>): PlainTask[] {
  const ids = Object.keys(tasks)
  const addresses = addressesOf(ids)
  return Object.entries(tasks).map(([id, { predecessors, ...task }]) => ({
    ...task,
    id,
    slot: addresses.get(id)!,
    predecessors: predecessors.map((before) => ids.indexOf(before)),
  }))
}

const N = 100_000

function summary(tasks: readonly PlainTask[], distribution: PlainDistribution, replications = N) {
  const chunk = simulatePlain(preparePlain({ tasks, distribution }), 1, 0, replications)
  const mean = chunk.finishes.reduce((a, b) => a + b, 0) / replications
  const square = chunk.finishes.reduce((a, b) => a + (b - mean) ** 2, 0) / replications
  return {
    mean,
    sd: Math.sqrt(square),
    by: (time: number) => chunk.finishes.filter((finish) => finish <= time).length / replications,
    critical: [...chunk.critical].map((times) => times / replications),
  }
}

const one = (optimistic: number, likely: number, pessimistic: number): Given => ({
  optimistic,
  likely,
  pessimistic,
  predecessors: [],
})

describe('a textbook network', () => {
  const { tasks, criticalPathAtMeans, pertMean, pertVarianceClassical, ...expected } =
    vectors['10_network']
  const network = plain(tasks)

  test('has the classical mean and variance along the path that is critical at mean durations', () => {
    const path = pertPath(network)
    expect(path.tasks.map((i) => network[i]!.id)).toEqual(criticalPathAtMeans)
    expect(path.mean).toBeCloseTo(pertMean, 12)
    expect(path.variance).toBeCloseTo(pertVarianceClassical, 12)
  })

  test.each(['pert', 'triangular'] as const)(
    'has the mean, spread and criticality of %s',
    (kind) => {
      const { mean, sd, criticalityC } = expected[kind]
      const found = summary(network, kind)
      // Four standard errors of a hundred thousand futures.
      expect(Math.abs(found.mean - mean)).toBeLessThan((4 * sd) / Math.sqrt(N))
      expect(Math.abs(found.sd - sd)).toBeLessThan((4 * sd) / Math.sqrt(N))
      expect(Math.abs(found.critical[2]! - criticalityC)).toBeLessThan(4 * Math.sqrt(0.25 / N))
      expect(found.critical[0]).toBe(1)
      expect(found.critical[1]! + found.critical[2]!).toBeCloseTo(1, 9)
    },
  )

  test('merge bias: of two equal paths the later is later than each on average', () => {
    const { meanOfEach, meanOfLater, sdOfLater, bothBy6, oneBy6, criticality } = vectors['10_merge']
    const two = summary(plain({ A: one(2, 4, 8), B: one(2, 4, 8) }), 'pert')
    const alone = summary(plain({ A: one(2, 4, 8) }), 'pert')
    const error = (4 * 1.11) / Math.sqrt(N)
    expect(Math.abs(alone.mean - meanOfEach)).toBeLessThan(error)
    expect(Math.abs(two.mean - meanOfLater)).toBeLessThan(error)
    expect(Math.abs(two.sd - sdOfLater)).toBeLessThan(error)
    expect(Math.abs(two.by(6) - bothBy6)).toBeLessThan(4 * Math.sqrt(0.14 / N))
    expect(Math.abs(alone.by(6) - oneBy6)).toBeLessThan(4 * Math.sqrt(0.08 / N))
    expect(Math.abs(two.critical[0]! - criticality[0]!)).toBeLessThan(4 * Math.sqrt(0.25 / N))
  })

  test('ties are split: two equal constant paths are critical half each, and what follows whole', () => {
    const constant = (after: readonly string[]): Given => ({ ...one(3, 3, 3), predecessors: after })
    const found = summary(
      plain({ A: constant([]), B: constant([]), C: constant(['A', 'B']) }),
      'pert',
      10,
    )
    expect(found.critical).toEqual([0.5, 0.5, 1])
    expect([found.mean, found.sd]).toEqual([6, 0])
  })

  test('of two paths as long at mean durations the one of larger variance counts', () => {
    const path = pertPath(plain({ A: one(3, 4, 5), B: one(0, 4, 8), C: one(2, 4, 6) }))
    expect(path).toMatchObject({ tasks: [1], mean: 4 })
  })

  test('a task’s luck belongs to its id: one added moves no other', () => {
    const tasks = { A: one(2, 4, 8), B: one(2, 4, 8) }
    const run = (given: Readonly<Record<string, Given>>) =>
      simulatePlain(preparePlain({ tasks: plain(given), distribution: 'pert' }), 1, 0, 50).finishes
    const [without, with_] = [run(tasks), run({ ...tasks, Z: one(0, 0, 0.001) })]
    expect([...with_]).toEqual([...without])
  })
})

describe('every small network', () => {
  const durations = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })
  const links = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 })

  test('is as long, and as critical, as all its paths written out', () => {
    fc.assert(
      fc.property(durations, links, (lengths, pairs) => {
        const tasks = Object.fromEntries(
          lengths.map((length, i): [string, Given] => [
            `t${i}`,
            {
              ...one(length, length, length),
              predecessors: [
                ...new Set(pairs.flatMap(([a, b]) => (b === i && a < b ? [`t${a}`] : []))),
              ],
            },
          ]),
        )
        const network = plain(tasks)
        const chunk = simulatePlain(preparePlain({ tasks: network, distribution: 'pert' }), 1, 0, 1)
        const paths = allPaths(network)
        const longest = Math.max(...paths.map((path) => lengthOf(path, network)))
        expect(chunk.finishes[0]).toBe(longest)
        const critical = new Set(paths.filter((path) => lengthOf(path, network) === longest).flat())
        network.forEach((_, i) => expect(chunk.critical[i]! > 0).toBe(critical.has(i)))
        const beginnings = network.reduce(
          (sum, task, i) => (task.predecessors.length === 0 ? sum + chunk.critical[i]! : sum),
          0,
        )
        expect(beginnings).toBeCloseTo(1, 9)
      }),
      { numRuns: 400 },
    )
  })
})

const lengthOf = (path: readonly number[], tasks: readonly PlainTask[]) =>
  path.reduce((sum, i) => sum + tasks[i]!.likely, 0)

/** Every way from a task without predecessors to any task. */
function allPaths(tasks: readonly PlainTask[]): number[][] {
  const upTo = (i: number): number[][] => {
    const { predecessors } = tasks[i]!
    if (predecessors.length === 0) return [[i]]
    return predecessors.flatMap((before) => upTo(before).map((path) => [...path, i]))
  }
  return tasks.flatMap((_, i) => upTo(i))
}
