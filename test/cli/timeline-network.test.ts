import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NetworkAnswer } from '../../src/cli/network-answer'
import { readNetwork } from '../../src/cli/read-network'
import vectors from '../vectors.json'
import { ask } from './ask'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'network-'))
})
afterAll(() => rm(folder, { recursive: true }))

const { tasks: TEXTBOOK } = vectors['10_network']
const asFile = (tasks: object) => ({
  tasks: Object.entries(tasks).map(([id, task]: [string, object]) => ({ id, ...task })),
})

async function run(content: unknown, ...line: readonly string[]) {
  const file = join(folder, 'network.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return ask(['timeline', '--network', file, ...line])
}

async function answerOf(content: unknown, ...line: readonly string[]): Promise<NetworkAnswer> {
  const { code, answer, beside } = await run(content, '--json', ...line)
  expect([code, beside]).toEqual([0, ''])
  return JSON.parse(answer) as NetworkAnswer
}

describe('a textbook network on the command line', () => {
  test.each(['pert', 'triangular'] as const)('answers the vector with %s', async (kind) => {
    const { mean, sd, criticalityC } = vectors['10_network'][kind]
    const answer = await answerOf(asFile(TEXTBOOK), '--distribution', kind, '--by', '9')
    expect(answer).toMatchObject({ criticalPath: ['A', 'C', 'D'], replications: 100_000 })
    expect(answer.pertMean).toBeCloseTo(9, 12)
    expect(answer.pertVariance).toBeCloseTo(2, 12)
    // Four standard errors.
    expect(Math.abs(answer.mean - mean)).toBeLessThan(0.0225)
    expect(Math.abs(answer.standardDeviation - sd)).toBeLessThan(0.0225)
    expect(Math.abs(answer.criticality['C']! - criticalityC)).toBeLessThan(0.0064)
    expect(answer.probabilityBy).toBeGreaterThan(0.2)
    expect(answer.probabilityBy).toBeLessThan(0.55)
  })

  test.each(['ics', 'xlsx', 'mspdi', 'csv', 'encoding', 'date', 'plan', 'for'])(
    'has no use for --%s, and says so',
    async (flag) => {
      const { code, answer, beside } = await run(asFile(TEXTBOOK), `--${flag}`, 'x')
      expect([code, answer]).toEqual([2, ''])
      expect(beside).toContain(`--${flag} は検討の案の工程だけ`)
    },
  )

  test('says the share finished by a time, and nothing where none was asked', async () => {
    const merge = {
      A: { optimistic: 2, likely: 4, pessimistic: 8 },
      B: { optimistic: 2, likely: 4, pessimistic: 8 },
    }
    const { probabilityBy, mean } = await answerOf(asFile(merge), '--by', '6')
    expect(Math.abs(probabilityBy! - vectors['10_merge'].bothBy6)).toBeLessThan(0.0046)
    expect(Math.abs(mean - vectors['10_merge'].meanOfLater)).toBeLessThan(0.0123)
    const without = await answerOf(asFile(merge), '--replications', '10')
    expect(without).toMatchObject({ probabilityBy: null, replications: 10 })
  })

  test('prints a table with the path and each task’s share', async () => {
    const { answer } = await run(asFile(TEXTBOOK), '--replications', '500', '--by', '9')
    expect(answer).toContain('500回の計算')
    expect(answer).toContain('A → C → D')
    expect(answer).toMatch(/9 までに終わる割合 +0\.\d{4}/)
    const { answer: english } = await run(
      asFile(TEXTBOOK),
      '--replications',
      '5',
      '--language',
      'en',
    )
    expect(english).toMatch(/classical PERT mean +9\.000/)
    expect(english).toMatch(/A +1\.000/)
  })

  test('has the same digits in whatever order the tasks stand', async () => {
    const { tasks } = asFile(TEXTBOOK)
    const forward = await answerOf({ tasks }, '--replications', '1000')
    const backward = await answerOf({ tasks: [...tasks].reverse() }, '--replications', '1000')
    expect(backward).toEqual(forward)
  })

  test('lives five thousand tasks fewer times, and says so', async () => {
    const tasks = Array.from({ length: 5000 }, (_, i) => ({
      id: `t${i}`,
      optimistic: 1,
      likely: 2,
      pessimistic: 5,
      predecessors: [i - 50, i - 51].filter((before) => before >= 0).map((before) => `t${before}`),
    }))
    const { code, answer, beside } = await run({ tasks }, '--json')
    expect(code).toBe(0)
    expect(beside).toContain('1,000回')
    const { replications, pertMean } = JSON.parse(answer) as NetworkAnswer
    expect(replications).toBe(1000)
    expect(pertMean).toBeCloseTo(100 * (14 / 6), 6)
  })
})

const task = (id: string, ...predecessors: string[]) => ({
  id,
  optimistic: 1,
  likely: 2,
  pessimistic: 3,
  predecessors,
})

describe('a network that can’t be answered is told in a sentence with its place', () => {
  test.each([
    [
      'a cycle with its tasks',
      { tasks: [task('X'), task('A', 'X', 'C'), task('B', 'A'), task('C', 'B')] },
      'tasks[1].predecessors',
      /A → B → C → A/,
    ],
    ['a task before itself', { tasks: [task('A', 'A')] }, 'tasks[0].predecessors', /A → A/],
    [
      'an unknown predecessor',
      { tasks: [task('A'), task('B', 'Z')] },
      'tasks[1].predecessors',
      /「Z」という作業がありません/,
    ],
    ['an id that is there twice', { tasks: [task('A'), task('A')] }, 'tasks[1].id', /二度/],
    ['durations out of order', { tasks: [{ ...task('A'), likely: 9 }] }, 'tasks[0]', /小さい順/],
    [
      'a duration that is none',
      { tasks: [{ ...task('A'), likely: '2' }] },
      'tasks[0].likely',
      /0以上/,
    ],
    [
      'a duration below 0',
      { tasks: [{ ...task('A'), optimistic: -1 }] },
      'tasks[0].optimistic',
      /0以上/,
    ],
    [
      'a task without an id',
      { tasks: [{ ...task('A'), id: 7 }] },
      'tasks[0].id',
      /id がありません/,
    ],
    [
      'predecessors that are no list',
      { tasks: [{ ...task('A'), predecessors: 'B' }] },
      'tasks[0].predecessors',
      /並び/,
    ],
    ['no tasks', { tasks: [] }, 'tasks', /作業がありません/],
    ['no task but a number', { tasks: [4] }, 'tasks[0]', /形で/],
  ])('%s', (_, content, path, words) => {
    const read = readNetwork(JSON.stringify(content))
    if (read.ok) throw new Error('read')
    expect(read.problems[0]).toMatchObject({ path })
    expect(read.problems[0]!.message.ja).toMatch(words)
  })

  test('what is no JSON, or isn’t there', async () => {
    expect(await run('{')).toMatchObject({ code: 1 })
    const missing = await ask(['timeline', '--network', join(folder, 'nowhere.json')])
    expect(missing.code).toBe(2)
    expect(missing.beside).toContain('読めません')
  })

  test.each([
    [['--distribution', 'beta'], 'pert か triangular'],
    [['--by', '-3'], '--by'],
    [['--replications', '0'], '--replications'],
    [['--seed', 'x'], '--seed'],
  ])('%s', async (flags, words) => {
    const { code, beside } = await run(asFile(TEXTBOOK), ...flags)
    expect(code).toBe(2)
    expect(beside).toContain(words)
  })

  test('a study beside the network', async () => {
    const { code, beside } = await ask(['timeline', 'aoba-city', '--network', 'x.json'])
    expect([code, beside.includes('どちらか一つ')]).toEqual([2, true])
  })
})
