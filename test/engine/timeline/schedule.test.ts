import { describe, expect, test } from 'vitest'
import { schedule } from '../../../src/engine/timeline/schedule'
import { CALENDAR, dateOf, network, type TestNetwork } from './networks'

function datesOf(given: TestNetwork) {
  const inputs = network(given)
  const found = schedule(inputs)
  const date = (day: number) => (day < 0 ? null : dateOf(inputs.calendar, day))
  return {
    found,
    of: (id: string) => {
      const i = inputs.tasks.findIndex((task) => task.id === id)
      return {
        early: [date(found.earlyStart[i]!), date(found.earlyFinish[i]!)],
        late: [date(found.lateStart[i]!), date(found.lateFinish[i]!)],
        slack: found.slack[i],
        critical: found.critical[i],
        gate: date(found.gatePassed[i]!),
        lateGate: date(found.lateGate[i]!),
      }
    },
  }
}

const days = (likely: number) => ({ likely })

describe('the schedule', () => {
  test('begins on the first day of work and goes on the morning after', () => {
    const { of, found } = datesOf({
      startsOn: '2025-01-04',
      tasks: [
        { id: 'decide', duration: days(5) },
        { id: 'apply', duration: { likely: 2, unit: 'months' }, after: ['decide'] },
      ],
    })
    expect(of('decide').early).toEqual(['2025-01-06', '2025-01-14'])
    expect(of('apply').early).toEqual(['2025-01-14', '2025-03-14'])
    expect(found.opening).toBe(2025)
  })

  test('follows all four kinds of link with their lags', () => {
    const { of } = datesOf({
      tasks: [
        { id: 'a', duration: days(5) },
        { id: 'fs', duration: days(1), after: [{ task: 'a', lag: 2 }] },
        { id: 'ss', duration: days(1), after: [{ task: 'a', kind: 'start-start', lag: 1 }] },
        { id: 'ff', duration: days(1), after: [{ task: 'a', kind: 'finish-finish', lag: 3 }] },
        { id: 'sf', duration: days(1), after: [{ task: 'a', kind: 'start-finish', lag: 4 }] },
        { id: 'lead', duration: days(1), after: [{ task: 'a', lag: -2 }] },
      ],
    })
    expect(of('a').early).toEqual(['2025-01-06', '2025-01-14'])
    expect(of('fs').early).toEqual(['2025-01-16', '2025-01-17'])
    expect(of('ss').early).toEqual(['2025-01-07', '2025-01-08'])
    expect(of('ff').early).toEqual(['2025-01-06', '2025-01-17'])
    expect(of('sf').early).toEqual(['2025-01-06', '2025-01-10'])
    expect(of('lead').early).toEqual(['2025-01-09', '2025-01-10'])
  })

  const council = {
    id: 'council',
    windows: [['2025-03-19'], ['2025-06-20'], ['2025-09-19'], ['2025-12-19'], ['2026-03-19']],
  }
  const vote = (startsOn: string) =>
    datesOf({
      startsOn,
      gates: [council],
      tasks: [
        { id: 'bill', duration: days(3), gate: 'council' },
        { id: 'build', duration: { likely: 1, unit: 'months' }, after: ['bill'] },
      ],
    }).of

  test('a bill ready on the day of the vote passes; ready a day later it waits for the next session', () => {
    expect(vote('2025-06-17')('bill')).toMatchObject({
      early: ['2025-06-17', '2025-06-20'],
      gate: '2025-06-20',
    })
    const late = vote('2025-06-18')
    expect(late('bill')).toMatchObject({ early: ['2025-06-18', '2025-06-23'], gate: '2025-09-19' })
    expect(late('build').early).toEqual(['2025-09-19', '2025-10-20'])
  })

  test('whoever is ready within a window passes at once, before it on its first day', () => {
    const gates = [{ id: 'ministry', windows: [['2025-07-01', '2025-12-26']] }]
    const pass = (startsOn: string) =>
      datesOf({
        startsOn,
        gates,
        tasks: [{ id: 'apply', duration: days(1), gate: 'ministry' }],
      }).of('apply').gate
    expect(pass('2025-05-07')).toBe('2025-07-01')
    expect(pass('2025-08-04')).toBe('2025-08-05')
    expect(pass('2026-01-07')).toBeNull()
  })

  test('goes back from the wanted 1 April to the latest starts, through the last session that still does', () => {
    const of = vote('2025-01-06')
    expect(of('build').late).toEqual(['2026-02-27', '2026-04-01'])
    expect(of('bill')).toMatchObject({
      late: ['2025-12-16', '2025-12-19'],
      lateGate: '2025-12-19',
      // 246 weekdays less fourteen holidays on them.
      slack: 232,
    })
  })

  test('slack below 0 tells by how many days of work the wanted opening can’t be kept', () => {
    const { of, found } = datesOf({
      startsOn: '2026-03-02',
      tasks: [{ id: 'build', duration: days(30) }],
    })
    expect(found.opening).toBe(2027)
    expect(of('build')).toMatchObject({ late: ['2026-02-16', '2026-04-01'], slack: -9 })
  })

  test('links of other kinds bind backward as they do forward', () => {
    const { of } = datesOf({
      tasks: [
        { id: 'ss', duration: days(2) },
        { id: 'fs', duration: days(2) },
        { id: 'ff', duration: days(2) },
        { id: 'sf', duration: days(2) },
        {
          id: 'last',
          duration: days(10),
          after: [
            { task: 'ss', kind: 'start-start', lag: 3 },
            { task: 'fs', lag: 3 },
            { task: 'ff', kind: 'finish-finish', lag: 3 },
            { task: 'sf', kind: 'start-finish', lag: 3 },
          ],
        },
      ],
    })
    expect(of('last').late).toEqual(['2026-03-17', '2026-04-01'])
    expect(of('ss').late[0]).toBe('2026-03-12')
    expect(of('fs').late).toEqual(['2026-03-10', '2026-03-12'])
    expect(of('ff').late).toEqual(['2026-03-25', '2026-03-27'])
    expect(of('sf').late[0]).toBe('2026-03-27')
  })

  test('marks the path that decides, through a vote to whoever was ready last for it', () => {
    const { of } = datesOf({
      gates: [council],
      tasks: [
        { id: 'survey', duration: days(10) },
        { id: 'short', duration: days(2) },
        { id: 'bill', duration: days(5), gate: 'council', after: ['survey', 'short'] },
        { id: 'budget', duration: days(5), gate: 'council' },
        { id: 'extra', duration: days(200), neededToOpen: false },
      ],
    })
    const critical = ['survey', 'short', 'bill', 'budget', 'extra'].map((id) => of(id).critical)
    expect(critical).toEqual([1, 0, 1, 0, 0])
  })

  test('what is done stays as it was, and the rest is planned from there', () => {
    const { of } = datesOf({
      gates: [council],
      tasks: [
        {
          id: 'bill',
          duration: days(30),
          gate: 'council',
          startedOn: '2025-01-06',
          finishedOn: '2025-03-19',
          asOf: '2025-04-10',
        },
        {
          id: 'survey',
          duration: days(10),
          startedOn: '2025-02-03',
          finishedOn: '2025-04-04',
          asOf: '2025-04-10',
        },
        { id: 'next', duration: days(1), after: ['bill', 'survey'], asOf: '2025-04-10' },
      ],
    })
    expect(of('bill')).toMatchObject({ early: ['2025-01-06', '2025-03-19'], gate: '2025-03-19' })
    expect(of('survey').early).toEqual(['2025-02-03', '2025-04-07'])
    expect(of('next').early).toEqual(['2025-04-11', '2025-04-14'])
  })

  test('what is under way ends as likely, or takes the middle of what is left when that is past', () => {
    const underWay = (asOf: string) =>
      datesOf({
        tasks: [
          {
            id: 'survey',
            duration: { low: 10, likely: 20, high: 40 },
            startedOn: '2025-01-06',
            asOf,
          },
        ],
      }).of('survey').early[1]!
    expect(underWay('2025-01-10')).toBe('2025-02-04')
    expect(underWay('2025-02-28') > '2025-03-04').toBe(true)
    expect(underWay('2026-02-27')).toBe('2026-03-02')
  })

  test('beyond the calendar there is no opening', () => {
    const { found } = datesOf({
      tasks: [{ id: 'build', duration: { likely: 120, unit: 'months' } }],
    })
    expect(found.opening).toBe(-1)
    expect(found.earlyFinish[0]).toBe(CALENDAR.working.length)
  })
})
