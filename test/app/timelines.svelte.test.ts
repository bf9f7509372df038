import { expect, it } from 'vitest'
import { Timelines } from '../../src/app/timelines.svelte'
import type { TimelineRequest, TimelineResult } from '../../src/domain/timeline-result'
import type { Outcome, Timetabler } from '../../src/runs/runner'
import { removeTimeline, startTimelineOn } from '../../src/study/change-timeline'
import { libraryStudies } from '../../src/study/library'
import type { Study } from '../../src/study/study'
import { timelineOf } from '../../src/study/timeline-of'

const CITY = libraryStudies().find(({ id }) => id === 'aoba-city')!
const inTurn = () => new Promise((resolve) => setTimeout(resolve, 0))

function changed(result: ReturnType<typeof startTimelineOn>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const tasksOf = (planId: string) =>
  timelineOf(CITY.plans.find(({ id }) => id === planId)!)!.tasks.length

interface Asked {
  readonly request: TimelineRequest
  readonly signal: AbortSignal | undefined
  answer(outcome: Outcome<TimelineResult>): void
}

/** A timetabler that answers when it is told to. */
function patient() {
  const asked: Asked[] = []
  const timetabler: Timetabler = {
    timeline: (request, options) =>
      new Promise((answer) => asked.push({ request, signal: options?.signal, answer })),
    plainNetwork: () => Promise.resolve({ status: 'cancelled' }),
  }
  const result = { chance: 0.5 } as TimelineResult
  const answerAll = async () => {
    for (const each of asked) each.answer({ status: 'done', value: result })
    await inTurn()
  }
  return { asked, timetabler, answerAll }
}

it('lives every timeline of a study, that of the plan looked at first', async () => {
  const { asked, timetabler, answerAll } = patient()
  const timelines = new Timelines(timetabler)
  timelines.seek(CITY, 'branch')
  expect(timelines.planned).toEqual(['campus', 'branch'])
  expect(asked.map(({ request }) => request.inputs.tasks.length)).toEqual(
    ['branch', 'campus'].map((id) => tasksOf(id)),
  )
  expect(timelines.lived).toEqual([])
  await answerAll()
  expect(timelines.lived.map(({ planId }) => planId)).toEqual(['campus', 'branch'])
})

it('keeps what was there, as old, until what was changed has been lived, and asks for nothing else', async () => {
  const { asked, timetabler, answerAll } = patient()
  const timelines = new Timelines(timetabler)
  timelines.seek(CITY, 'branch')
  await answerAll()
  const later = changed(startTimelineOn(CITY, 'branch', '2027-01-04'))
  timelines.seek(later, 'branch')
  expect(asked).toHaveLength(3)
  expect([timelines.isStale('branch'), timelines.isStale('campus')]).toEqual([true, false])
  const before = timelines.lived.find(({ planId }) => planId === 'branch')
  expect(before?.timeline.startsOn).toBe('2026-12-01')
  await answerAll()
  const now = timelines.lived.find(({ planId }) => planId === 'branch')
  expect([now?.timeline.startsOn, timelines.isStale('branch')]).toEqual(['2027-01-04', false])
})

it('shows nothing of a timeline that has been removed, and gives its work up', () => {
  const { asked, timetabler } = patient()
  const timelines = new Timelines(timetabler)
  timelines.seek(CITY, 'branch')
  timelines.seek(changed(removeTimeline(CITY, 'branch')), 'branch')
  expect(timelines.planned).toEqual(['campus'])
  expect(asked[0]?.signal?.aborted).toBe(true)
})

it('says why nothing comes', async () => {
  const { asked, timetabler } = patient()
  const timelines = new Timelines(timetabler)
  timelines.seek(CITY, 'branch')
  const message = { ja: '計算が止まりました', en: 'It stopped' }
  asked[0]?.answer({ status: 'failed', message })
  await inTurn()
  expect(timelines.failure).toEqual(message)
  timelines.clear()
  expect([timelines.failure, timelines.planned]).toEqual([null, []])
})
