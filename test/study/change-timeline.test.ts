import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem'
import type { TimelineTask } from '../../src/domain/timeline'
import {
  addGate,
  addTask,
  changeGate,
  changeTask,
  keepRecord,
  linkTasks,
  removeGate,
  removeTask,
  removeTimeline,
  setClosures,
  setMovesOpening,
  setTaskDuration,
  setTaskState,
  setTimelineAsOf,
  startTimelineOn,
  unlinkTasks,
  withTimeline,
} from '../../src/study/change-timeline'
import { compareStudies } from '../../src/study/compare-studies'
import { shareCopy } from '../../src/study/share-copy'
import type { Study } from '../../src/study/study'
import { timelineOf } from '../../src/study/timeline-of'
import { city } from './city'
import { cityTimeline } from './timeline-city'

const study = cityTimeline()

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const timelineIn = (changed: Study) => timelineOf(changed.plans[2]!)!
const taskIn = (changed: Study, id: string): TimelineTask =>
  timelineIn(changed).tasks.find((task) => task.id === id)!
const codes = (result: Result<Study>) => (result.ok ? [] : result.problems.map(({ code }) => code))

describe('A timeline', () => {
  test('takes another first day, days off, and says whether it moves the opening', () => {
    const later = done(startTimelineOn(study, 'branch', '2027-02-01'))
    expect(timelineIn(later).startsOn).toBe('2027-02-01')
    expect(codes(startTimelineOn(study, 'branch', '令和9年'))).toEqual(['invalid-format'])
    expect(timelineIn(done(setMovesOpening(study, 'branch', true))).movesOpening).toBe(true)
    const summer = { from: '08-13', to: '08-15' }
    expect(timelineIn(done(setClosures(study, 'branch', [summer]))).closures).toEqual([summer])
    expect(timelineOf(done(removeTimeline(study, 'branch')).plans[2]!)).toBeNull()
  })

  test('is not changed where there is none', () => {
    expect(codes(startTimelineOn(city, 'status-quo', '2027-02-01'))).toEqual(['no-timeline'])
  })

  test('takes a step of the user’s own after another', () => {
    const name = { ja: '地域への説明', en: 'Tell the neighbors' }
    const added = done(addTask(study, 'branch', { name, lane: 'families', after: 'decide' }))
    expect(taskIn(added, 'task-1')).toMatchObject({
      name,
      origin: 'own',
      predecessors: [{ task: 'decide' }],
    })
    expect(compareStudies(study, added).map(({ key }) => key)).toContain(
      'plans.branch.timeline.tasks.task-1',
    )
  })

  test('hands on the links of a step that is taken away, and drops a gate that nobody waits for', () => {
    const without = done(removeTask(study, 'branch', 'decide'))
    expect(taskIn(without, 'vote').predecessors).toMatchObject([{ task: 'study' }])
    expect(timelineIn(done(removeTask(study, 'branch', 'vote'))).gates).toEqual([])
    const shared = done(changeTask(study, 'branch', 'decide', { gate: 'council' }))
    expect(timelineIn(done(removeTask(shared, 'branch', 'vote'))).gates).toHaveLength(1)
    const link = { task: 'study', kind: 'finish-start', lag: 0 } as const
    const linked = done(linkTasks(study, 'branch', 'vote', link))
    const once = done(removeTask(linked, 'branch', 'decide'))
    expect(taskIn(once, 'vote').predecessors).toMatchObject([link])
    const two = done(removeTask(done(removeTask(study, 'branch', 'vote')), 'branch', 'decide'))
    expect(codes(removeTask(two, 'branch', 'study'))).toEqual(['too-small'])
  })

  test('takes a step’s length as the user’s own', () => {
    const duration = { low: 2, likely: 4, high: 8, unit: 'weeks' } as const
    const changed = done(setTaskDuration(study, 'branch', 'study', duration))
    expect(taskIn(changed, 'study')).toMatchObject({ duration, origin: 'own' })
    const backwards = { low: 5, likely: 4, high: 8, unit: 'weeks' } as const
    expect(codes(setTaskDuration(study, 'branch', 'study', backwards))).toEqual(['not-ascending'])
  })

  test('links steps and unlinks them, and refuses a ring', () => {
    const link = { task: 'study', kind: 'start-start', lag: 10 } as const
    const linked = done(linkTasks(study, 'branch', 'vote', link))
    expect(taskIn(linked, 'vote').predecessors).toHaveLength(2)
    const again = done(linkTasks(linked, 'branch', 'vote', { ...link, lag: 5 }))
    expect(taskIn(again, 'vote').predecessors).toContainEqual({ ...link, lag: 5 })
    expect(taskIn(again, 'vote').predecessors).toHaveLength(2)
    const free = done(unlinkTasks(again, 'branch', 'vote', 'study'))
    expect(taskIn(free, 'vote').predecessors).toHaveLength(1)
    const ring = { task: 'vote', kind: 'finish-start', lag: 0 } as const
    expect(codes(linkTasks(study, 'branch', 'study', ring))).toEqual(['cycle'])
  })

  test('renames a step, moves it to another lane, and gives it somebody who sees to it', () => {
    const change = {
      name: { ja: '議決', en: 'Vote' },
      lane: 'mayor-and-council',
      owner: { ja: '学校教育課', en: 'School division' },
    } as const
    expect(taskIn(done(changeTask(study, 'branch', 'vote', change)), 'vote')).toMatchObject(change)
  })

  test('takes a reason that is typed as the user’s own, and leaves it out of copies for others', () => {
    const reason = { ja: '課長の腹づもり', en: 'What the head has in mind' }
    const typed = done(changeTask(study, 'branch', 'study', { reason }))
    expect(taskIn(typed, 'study')).toMatchObject({ reason, origin: 'own' })
    expect(taskIn(shareCopy(typed).study, 'study').reason).toBeNull()
  })

  test('tells what is done by a day, and takes it back with that day', () => {
    const state = { kind: 'done', startedOn: '2026-12-01', finishedOn: '2027-01-20' } as const
    expect(codes(setTaskState(study, 'branch', 'study', state))).toEqual(['no-day-of-states'])
    const dated = done(setTimelineAsOf(study, 'branch', '2027-02-01'))
    const told = done(setTaskState(dated, 'branch', 'study', state))
    expect(taskIn(told, 'study').state).toEqual(state)
    const back = done(setTimelineAsOf(told, 'branch', null))
    expect(taskIn(back, 'study').state).toEqual({ kind: 'planned' })
  })

  test('takes a gate’s dates as the user’s own, another gate, and lets one go', () => {
    const windows = [{ from: '06-26', to: '06-26' }]
    const moved = done(changeGate(study, 'branch', 'council', { windows }))
    expect(timelineIn(moved).gates[0]).toMatchObject({ windows, origin: 'own' })
    const extra = {
      name: { ja: '臨時会', en: 'Extraordinary session' },
      lane: 'mayor-and-council',
      windows: [],
      dated: [{ from: '2027-05-10', to: '2027-05-10' }],
    } as const
    expect(timelineIn(done(addGate(study, 'branch', extra))).gates[1]).toMatchObject({
      id: 'gate-1',
      origin: 'own',
    })
    const free = done(removeGate(study, 'branch', 'council'))
    expect(taskIn(free, 'vote').gate).toBeNull()
  })

  test('lets go of the reason why other days or lengths were supposed, and of none that is typed', () => {
    const reason = { ja: '仮置き', en: 'Provisional' }
    const supposed = done(
      withTimeline(study, 'branch', (timeline) => ({
        ...timeline,
        gates: timeline.gates.map((gate) => ({ ...gate, reason })),
        tasks: timeline.tasks.map((task) => ({ ...task, reason })),
      })),
    )
    const windows = [{ from: '06-20', to: '06-20' }]
    const dated = [{ from: '2027-05-10', to: '2027-05-10' }]
    const gateAfter = (change: Parameters<typeof changeGate>[3], before = supposed) =>
      timelineIn(done(changeGate(before, 'branch', 'council', change))).gates[0]!
    expect(gateAfter({ windows }).reason).toBeNull()
    expect(gateAfter({ dated }).reason).toEqual(reason)
    const duration = { low: 2, likely: 3, high: 4, unit: 'weeks' } as const
    const longer = done(setTaskDuration(supposed, 'branch', 'study', duration))
    expect(taskIn(longer, 'study').reason).toBeNull()
    const typed = done(changeTask(supposed, 'branch', 'study', { reason }))
    const both = done(setTaskDuration(typed, 'branch', 'study', duration))
    expect(taskIn(both, 'study').reason).toEqual(reason)
  })

  test('keeps what was planned, to compare with later', () => {
    const record = {
      keptOn: '2026-12-01',
      opening: 2028,
      tasks: [{ id: 'study', starts: '2026-12-01', finishes: '2027-02-01' }],
    }
    const kept = done(keepRecord(study, 'branch', record))
    expect(timelineIn(kept).record).toEqual(record)
    expect(compareStudies(study, kept).map(({ key }) => key)).toEqual([
      'plans.branch.timeline.record',
    ])
    expect(timelineIn(done(keepRecord(kept, 'branch', null))).record).toBeNull()
  })
})
