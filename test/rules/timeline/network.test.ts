import { describe, expect, test } from 'vitest'
import type { Timeline, TimelineGate, TimelineTask } from '../../../src/domain/timeline'
import { schedule } from '../../../src/engine/timeline/schedule'
import { networkOf } from '../../../src/rules/timeline/network'
import { dateAt, dayIndexOf } from '../../../src/rules/timeline/work-calendar'

const task = (id: string, more: Partial<TimelineTask> = {}): TimelineTask => ({
  id,
  name: { ja: id, en: id },
  lane: 'education-board',
  duration: { low: 10, likely: 10, high: 10, unit: 'days' },
  predecessors: [],
  gate: null,
  notBefore: null,
  neededToOpen: true,
  owner: null,
  documents: [],
  state: { kind: 'planned' },
  origin: 'assumed',
  law: null,
  reason: null,
  ...more,
})

const gate = (
  windows: TimelineGate['windows'],
  dated: TimelineGate['dated'] = [],
): TimelineGate => ({
  id: 'council',
  name: { ja: '議会', en: 'Council' },
  lane: 'mayor-and-council',
  windows,
  dated,
  origin: 'assumed',
  reason: null,
})

const way = (more: Partial<Timeline>): Timeline => ({
  startsOn: '2026-12-01',
  asOf: null,
  tasks: [task('a')],
  gates: [],
  closures: [{ from: '12-29', to: '01-03' }],
  movesOpening: false,
  record: null,
  ...more,
})

const after = (id: string) => [{ task: id, kind: 'finish-start' as const, lag: 0 }]

describe('A timeline handed to the engine', () => {
  test('has each task after those it waits for, its luck its own wherever it stands in the file', () => {
    const tasks = [task('late', { predecessors: after('early') }), task('early')]
    const one = networkOf(way({ tasks }), 2028)
    const other = networkOf(way({ tasks: [...tasks].reverse() }), 2028)
    expect(one.tasks.map(({ id }) => id)).toEqual(['early', 'late'])
    expect(one.tasks[1]?.predecessors).toEqual([{ task: 0, kind: 'finish-start', lag: 0 }])
    expect(other.tasks).toEqual(one.tasks)
    const more = networkOf(way({ tasks: [task('new'), ...tasks] }), 2028)
    expect(more.tasks.find(({ id }) => id === 'late')?.slot).toBe(one.tasks[1]?.slot)
  })

  test('moves a vote on a day off to the next working day, and leaves uncertain days as they are', () => {
    const { calendar, gates } = networkOf(
      way({
        gates: [
          gate([
            { from: '03-20', to: '03-20' },
            { early: '07-31', from: '01-31', late: '03-19', to: '03-31' },
          ]),
        ],
      }),
      2028,
    )
    const windows = gates[0]!.windows.map(({ early, from, late, to }) =>
      [early, from, late, to].map((day) => dateAt(calendar, day)),
    )
    // 20 March 2027 is a Saturday and the 22nd a substitute holiday for the equinox on Sunday.
    expect(windows).toContainEqual(Array(4).fill('2027-03-23'))
    expect(windows).toContainEqual(['2027-07-31', '2028-01-31', '2028-03-19', '2028-03-31'])
    const lasts = gates[0]!.windows.map(({ to }) => to)
    expect(lasts).toEqual([...lasts].sort((a, b) => a - b))
  })

  test('takes a window of one year beside those of every year', () => {
    const { calendar, gates } = networkOf(
      way({
        gates: [gate([{ from: '06-25', to: '06-25' }], [{ from: '2027-05-10', to: '2027-05-11' }])],
      }),
      2028,
    )
    const at = dayIndexOf(calendar, '2027-05-10')
    expect(gates[0]!.windows).toContainEqual({ early: at, from: at, late: at, to: at + 1 })
  })

  test('lets whoever is ready within a long window pass, though a shorter one lies upon it', () => {
    const long = { from: '2026-04-01', to: '2027-03-31' }
    const { calendar, ...inputs } = networkOf(
      way({
        tasks: [task('a', { gate: 'council' })],
        gates: [gate([{ from: '02-10', to: '02-12' }], [long])],
      }),
      2028,
    )
    const passed = schedule({ calendar, ...inputs }).gatePassed[0]!
    expect(dateAt(calendar, passed)).toBe('2026-12-15')
  })

  test('misses a session by a day and passes the next', () => {
    const voting = (day: string) => {
      const windows = [
        { from: day, to: day },
        { from: '06-25', to: '06-25' },
      ]
      const inputs = networkOf(
        way({ tasks: [task('a', { gate: 'council' })], gates: [gate(windows)] }),
        2028,
      )
      return dateAt(inputs.calendar, schedule(inputs).gatePassed[0]!)
    }
    // Ten working days from 1 December: through on the morning of the 15th.
    expect(voting('12-15')).toBe('2026-12-15')
    expect(voting('12-14')).toBe('2027-06-25')
  })

  test('knows what is done and under way, and starts nothing else before the day of the states', () => {
    const tasks = [
      task('done', {
        state: { kind: 'done', startedOn: '2026-11-02', finishedOn: '2026-11-20' },
      }),
      task('under-way', { state: { kind: 'under-way', startedOn: '2026-12-07' } }),
      task('next', { predecessors: after('done') }),
    ]
    const inputs = networkOf(way({ asOf: '2027-02-01', tasks }), 2028)
    const at = (day: string) => dayIndexOf(inputs.calendar, day)
    expect(inputs.tasks[0]).toMatchObject({ startedOn: at('2026-11-02') })
    expect(inputs.tasks[1]).toMatchObject({ startedOn: at('2026-12-07'), finishedOn: -1 })
    const { earlyStart } = schedule(inputs)
    expect(dateAt(inputs.calendar, earlyStart[2]!)).toBe('2027-02-02')
  })

  test('that begins after its wanted opening opens later', () => {
    const inputs = networkOf(way({}), 2025)
    expect(dateAt(inputs.calendar, inputs.wanted)).toBe('2025-04-01')
    expect(schedule(inputs).opening).toBe(2027)
  })
})

describe('A 1 April on a Saturday', () => {
  /** Nine working days from Tuesday, 21 March 2028: through after Friday the 31st. */
  const until = (days: number) =>
    schedule(
      networkOf(
        way({
          startsOn: '2028-03-21',
          tasks: [task('a', { duration: { low: days, likely: days, high: days, unit: 'days' } })],
        }),
        2028,
      ),
    )

  test('is kept by whoever works until the Friday before, and missed by a day more', () => {
    expect([until(9).opening, until(9).slack[0]]).toEqual([2028, 0])
    expect([until(10).opening, until(10).slack[0]]).toEqual([2029, -1])
  })
})
