import { describe, expect, test } from 'vitest'
import { parseStudy } from '../../src/study/parse'
import { studyWarnings } from '../../src/study/warnings'
import { cityTimeline, draftWithTimeline, timelineDraft } from './timeline-city'

type Change = (timeline: ReturnType<typeof timelineDraft>) => void

function problemsOf(change: Change) {
  const timeline = timelineDraft()
  change(timeline)
  const parsed = parseStudy(JSON.stringify(draftWithTimeline(timeline)))
  return parsed.ok ? [] : parsed.problems
}

const state = (kind: string, startedOn?: string, finishedOn?: string) => ({
  kind,
  startedOn,
  finishedOn,
})

describe('A timeline', () => {
  test('that hangs together opens', () => {
    expect(problemsOf(() => undefined)).toEqual([])
  })

  test.each<[string, Change, string, string, RegExp]>([
    [
      'a predecessor that there is none of',
      ({ tasks }) => (tasks[1]!['predecessors'] = [{ task: 'nobody' }]),
      'unknown-predecessor',
      'plans[2].timeline.tasks[1].predecessors[0].task',
      /工程『工程decide』.*"nobody"/,
    ],
    [
      'a gate that there is none of',
      ({ tasks }) => (tasks[1]!['gate'] = 'nowhere'),
      'unknown-gate',
      'plans[2].timeline.tasks[1].gate',
      /関門のidにするか/,
    ],
    [
      'a gate that never opens',
      ({ gates }) => (gates[0]!['windows'] = []),
      'gate-without-windows',
      'plans[2].timeline.gates[0].windows',
      /関門『議会』/,
    ],
    [
      'days off that fill the year',
      (timeline) => (timeline['closures'] = [{ from: '01-01', to: '12-31' }]),
      'no-working-days',
      'plans[2].timeline.closures',
      /仕事のできる日が残るように/,
    ],
    [
      'what began before holidays are known',
      (timeline) => {
        timeline['asOf'] = '2026-12-01'
        timeline.tasks[0]!['state'] = state('done', '0202-05-01', '2026-05-02')
      },
      'no-holidays',
      'plans[2].timeline.tasks[0].state.startedOn',
      /1971-04-01からの日に/,
    ],
    [
      'a window that ends before it begins',
      ({ gates }) => (gates[0]!['windows'] = [{ from: '02-10', to: '12-18' }]),
      'window-ends-first',
      'plans[2].timeline.gates[0].windows[0].to',
      /始まりの日（02-10）より後に/,
    ],
    [
      'a window of one year that ends before it begins',
      ({ gates }) => (gates[0]!['dated'] = [{ from: '2027-05-10', to: '2027-05-09' }]),
      'window-ends-first',
      'plans[2].timeline.gates[0].dated[0].to',
      /2027-05-10/,
    ],
    [
      'an uncertain day of which only the early end is told',
      ({ gates }) => (gates[0]!['windows'] = [{ early: '05-01', from: '06-01', to: '07-01' }]),
      'half-a-range',
      'plans[2].timeline.gates[0].windows[0]',
      /両方入れるか/,
    ],
    [
      'an uncertain day whose late end lies after the window',
      ({ gates }) =>
        (gates[0]!['windows'] = [{ early: '05-01', from: '06-01', late: '08-01', to: '07-01' }]),
      'range-not-ascending',
      'plans[2].timeline.gates[0].windows[0]',
      /年度の順に/,
    ],
    [
      'a day that no year has',
      ({ gates }) => (gates[0]!['windows'] = [{ from: '06-31', to: '07-01' }]),
      'no-such-day',
      'plans[2].timeline.gates[0].windows[0].from',
      /ある月日/,
    ],
    [
      'years of which nobody knows the holidays',
      (timeline) => (timeline['startsOn'] = '1960-04-01'),
      'no-holidays',
      'plans[2].timeline.startsOn',
      /祝日が分かる年度/,
    ],
    [
      'a duration whose ends don’t ascend',
      ({ tasks }) => (tasks[0]!['duration'] = { low: 3, likely: 2, high: 4, unit: 'weeks' }),
      'not-ascending',
      'plans[2].timeline.tasks[0].duration',
      /かかる期間/,
    ],
    [
      'a duration that may be nothing',
      ({ tasks }) => (tasks[0]!['duration'] = { low: 0, likely: 2, high: 4, unit: 'weeks' }),
      'zero-duration',
      'plans[2].timeline.tasks[0].duration.low',
      /0より大きく/,
    ],
    [
      'a state without the day on which it held',
      ({ tasks }) => (tasks[0]!['state'] = state('under-way', '2026-12-01')),
      'no-day-of-states',
      'plans[2].timeline.tasks[0].state',
      /asOf/,
    ],
    [
      'a step finished before it began',
      (timeline) => {
        timeline['asOf'] = '2027-02-01'
        timeline.tasks[0]!['state'] = state('done', '2027-01-10', '2027-01-09')
      },
      'finished-before-started',
      'plans[2].timeline.tasks[0].state.finishedOn',
      /始めた日（2027-01-10）/,
    ],
    [
      'a step begun after the day of the states',
      (timeline) => {
        timeline['asOf'] = '2027-02-01'
        timeline.tasks[0]!['state'] = state('under-way', '2027-02-02')
      },
      'after-day-of-states',
      'plans[2].timeline.tasks[0].state.startedOn',
      /基準日（2027-02-01）まで/,
    ],
    [
      'a step done without its days',
      ({ tasks }) => (tasks[0]!['state'] = { kind: 'done', startedOn: '2026-12-01' }),
      'missing',
      'plans[2].timeline.tasks[0].state.finishedOn',
      /終えた日.*欠けています/,
    ],
    [
      'a day that isn’t written as one',
      (timeline) => (timeline['startsOn'] = '令和8年12月'),
      'invalid-format',
      'plans[2].timeline.startsOn',
      /始める日.*2026-04-01の形/,
    ],
    [
      'no task at all',
      (timeline) => (timeline.tasks = []),
      'too-small',
      'plans[2].timeline.tasks',
      /少なくとも1つ/,
    ],
    [
      'two tasks of one id',
      ({ tasks }) => (tasks[1]!['id'] = 'study'),
      'duplicate-id',
      'plans[2].timeline.tasks[1].id',
      /重なっています/,
    ],
    [
      'a step said to be stated, by nobody',
      ({ tasks }) => (tasks[0]!['origin'] = 'stated'),
      'source-missing',
      'plans[2].timeline.tasks[0].source',
      /出典/,
    ],
    [
      'a source that the study lacks',
      ({ tasks }) => (tasks[0]!['source'] = 'hearsay'),
      'unknown-source',
      'plans[2].timeline.tasks[0].source',
      /sources/,
    ],
  ])('is refused for %s, with place and remedy', (_, change, code, path, sentence) => {
    const found = problemsOf(change).find((problem) => problem.code === code)
    expect(found).toMatchObject({ code, path })
    expect(found?.message.ja).toMatch(sentence)
    expect(found?.message.en).toMatch(/^“.+” of “Branch classroom” \S/)
  })

  test('that begins after the wanted opening is told so, and opens', () => {
    const late = { ...timelineDraft(), startsOn: '2028-04-01' }
    const [warning] = studyWarnings(cityTimeline(late)).filter(
      ({ code }) => code === 'starts-after-opening',
    )
    expect(warning?.path).toBe('plans[2].timeline.startsOn')
    expect(warning?.message.ja).toMatch(/2028-04-01.*間に合いません.*早くするか/)
  })

  test('with a gate that opens only in years nobody looks at is told so, and opens', () => {
    const warningsOf = (from: string, to: string) => {
      const timeline = timelineDraft()
      Object.assign(timeline.gates[0]!, { windows: [], dated: [{ from, to }] })
      return studyWarnings(cityTimeline(timeline)).filter(({ code }) => code === 'gate-never-opens')
    }
    const [warning, ...others] = warningsOf('2018-06-01', '2018-06-20')
    expect(others).toEqual([])
    expect(warning?.path).toBe('plans[2].timeline.gates[0].dated')
    expect(warning?.message.ja).toMatch(/関門『議会』.*一度も開きません.*年をなおすか/)
    expect(warning?.message.en).toMatch(/never opens: correct the years/)
    expect(warningsOf('2027-06-01', '2027-06-20')).toEqual([])
  })

  test('is refused for tasks that wait for one another, naming them in their ring', () => {
    const [problem, ...others] = problemsOf(({ tasks }) => {
      tasks[0]!['predecessors'] = [{ task: 'vote' }]
    })
    expect(others).toEqual([])
    expect(problem?.code).toBe('cycle')
    expect(problem?.message.ja).toMatch(
      /工程study → 工程decide → 工程vote → 工程study|工程decide → 工程vote → 工程study → 工程decide|工程vote → 工程study → 工程decide → 工程vote/,
    )
  })

  test('of 5,000 tasks in a row opens', () => {
    const problems = problemsOf((timeline) => {
      timeline.tasks = Array.from({ length: 5000 }, (_, index) => ({
        ...timeline.tasks[0],
        id: `task-${index}`,
        predecessors: index === 0 ? [] : [{ task: `task-${index - 1}` }],
      }))
    })
    expect(problems).toEqual([])
  })
})
