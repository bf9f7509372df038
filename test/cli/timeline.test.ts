import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TimelineAnswer } from '../../src/cli/timeline-answer'
import { formatStudy } from '../../src/study/parse'
import { cityWith } from '../study/city'
import { ask } from './ask'

async function answerOf(...line: readonly string[]): Promise<TimelineAnswer> {
  const { code, answer, beside } = await ask([
    'timeline',
    ...line,
    '--replications',
    '500',
    '--json',
  ])
  expect([code, beside]).toEqual([0, ''])
  return JSON.parse(answer) as TimelineAnswer
}

describe('when a plan can open, on the command line', () => {
  test('tells every task with early and late days, slack and how often it decides', async () => {
    const { tasks, startsOn, likelyFiscalYear } = await answerOf('hashiuchi', '--plan', 'branch')
    expect([startsOn, likelyFiscalYear]).toEqual(['2017-01-04', 2018])
    expect(tasks[0]).toMatchObject({
      id: 'internal-study',
      earlyStart: '2017-01-04',
      earlyFinish: '2017-03-06',
      slack: 6,
    })
    for (const { earlyStart, lateStart, slack, criticality } of tasks) {
      expect(lateStart! >= earlyStart!).toBe(slack >= 0)
      expect(criticality).toBeGreaterThanOrEqual(0)
      expect(criticality).toBeLessThanOrEqual(1)
    }
    const application = tasks.find(({ id }) => id === 'application')
    expect(application).toMatchObject({ gate: 'application', gatePassed: '2017-12-20' })
  })

  test('tells the chance of each opening year, adding up to one', async () => {
    const { chance, openingProbability, byStart } = await answerOf('aoba-city', '--plan', 'branch')
    expect(Object.values(openingProbability).reduce((a, b) => a + b)).toBeCloseTo(1)
    expect(openingProbability['2028']).toBeCloseTo(chance)
    expect(byStart.length).toBeGreaterThan(12)
    const chances = byStart.map((month) => month.chance)
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
  })

  test('prints a table that reads from first to last', async () => {
    const { answer } = await ask([
      'timeline',
      'soujun',
      '--plan',
      'campus',
      '--replications',
      '100',
    ])
    expect(answer).toMatch(/^.+ 始める日 2019-04-01\n工程 +早い開始/)
    expect(answer).toMatch(/設置条例の議決 +\d{4}-\d\d-\d\d/)
    expect(answer).toMatch(/令和3年度 +0\.\d{3}/)
  })

  test('tells no share of a gate that nobody waits for, and no day beyond the years looked at', async () => {
    const study = cityWith((draft) => {
      const timeline = draft.plans[2]!['timeline'] as Record<'tasks' | 'gates', object[]>
      timeline.gates.push({ ...timeline.gates[0]!, id: 'nobody-waits' })
      Object.assign(timeline.tasks[0]!, { notBefore: '2199-01-01' })
    })
    const file = join(await mkdtemp(join(tmpdir(), 'timeline-')), 'city.json')
    await writeFile(file, formatStudy(study))
    const { gates, tasks, openingProbability } = await answerOf(file, '--plan', 'branch')
    await rm(dirname(file), { recursive: true })
    expect(gates.find(({ id }) => id === 'nobody-waits')!.kept).toBeNull()
    expect(tasks[0]).toMatchObject({ earlyStart: null, earlyFinish: null })
    expect(openingProbability).toEqual({ beyond: 1 })
  })

  test('tells no late day before the years looked at, and that slack is then a bound', async () => {
    const study = cityWith((draft) => {
      const { tasks } = draft.plans[2]!['timeline'] as Record<'tasks', object[]>
      const decades = { unit: 'days', low: 2500, likely: 2500, high: 2500 }
      Object.assign(tasks[0]!, { duration: decades })
    })
    const file = join(await mkdtemp(join(tmpdir(), 'timeline-')), 'city.json')
    await writeFile(file, formatStudy(study))
    const { tasks } = await answerOf(file, '--plan', 'branch')
    const table = await ask(['timeline', file, '--plan', 'branch', '--replications', '10'])
    await rm(dirname(file), { recursive: true })
    const late = tasks.find(({ lateStart }) => lateStart === null)
    expect(late?.slack).toBeLessThan(-100)
    expect(tasks.some(({ lateStart }) => lateStart !== null)).toBe(true)
    expect(table.answer).toMatch(/計画の前.*▲\d+以上/)
  })

  test('refuses what only a network without a calendar takes', async () => {
    for (const flag of ['--by', '--distribution']) {
      const { code, beside } = await ask(['timeline', 'soujun', '--plan', 'campus', flag, '10'])
      expect([code, beside]).toEqual([2, expect.stringContaining(`${flag} を外してください`)])
    }
  })

  test('asks for a study, a plan, or a timeline where there is none', async () => {
    expect(await ask(['timeline'])).toMatchObject({ code: 2 })
    const { code, beside } = await ask(['timeline', 'aoba-city'])
    expect([code, beside]).toEqual([2, expect.stringContaining('campus, branch')])
    expect((await ask(['timeline', 'blank'])).beside).toContain('工程のある案がありません')
  })
})
