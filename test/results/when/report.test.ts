import { describe, expect, test } from 'vitest'
import { reportOfTimeline } from '../../../src/app/timeline-report'
import type { TimelineReport } from '../../../src/results/when/report'
import { cityTimeline, timelineDraft } from '../../study/timeline-city'
import { liveStudy } from './lived'

async function reportOf(draft: unknown = timelineDraft(), forOthers = false) {
  const study = cityTimeline(draft)
  const [lived] = await liveStudy(study, { planId: study.plans[2]!.id, replications: 200 })
  return reportOfTimeline({ study, lived: lived!, madeOn: '2026-11-21', forOthers })
}

const taskOf = (report: TimelineReport, id: string) => report.tasks.find((task) => task.id === id)!

describe('what the files of a timeline are written from', () => {
  test('tells first and last day of work, both worked on, and how many there are', async () => {
    const study = taskOf(await reportOf(), 'study')
    // Two months from 1 December; 1 February 2027 is a Monday, so the last day is Friday, 29 January.
    expect([study.starts, study.ends]).toEqual(['2026-12-01', '2027-01-29'])
    // 44 weekdays without 29 December to 1 January and Coming of Age Day.
    expect(study.workDays).toBe(39)
  })

  test('tells when it ends early and late in the futures, and by when it must', async () => {
    for (const { early, ends, late, latestEnd, slack } of (await reportOf()).tasks) {
      expect(early! <= ends! && ends! <= late!).toBe(true)
      expect(latestEnd! > ends!).toBe(slack > 0)
    }
  })

  test('tells the day on which the council votes, and when else it could', async () => {
    const report = await reportOf()
    const { gate } = taskOf(report, 'vote')
    expect(gate).toMatchObject({ id: 'council', passedOn: '2027-06-25' })
    expect(report.gates[0]!.periods).toContainEqual({ from: '2027-12-20', to: '2027-12-20' })
  })

  test('tells of holidays in their place, of days off, and of no weekend', async () => {
    const { daysOff } = await reportOf()
    // The equinox of 2027 is a Sunday; 22 March is its substitute.
    expect(daysOff).toEqual(expect.arrayContaining(['2026-12-29', '2027-01-11', '2027-03-22']))
    const weekdays = daysOff.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay())
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([])
  })

  test('has no day for what never comes: a vote after the last session, and what waits for it', async () => {
    const draft = timelineDraft()
    Object.assign(draft.gates[0]!, {
      windows: [],
      dated: [{ from: '2027-01-10', to: '2027-01-10' }],
    })
    const after = { ...draft.tasks[1]!, id: 'after', predecessors: [{ task: 'vote' }] }
    const report = await reportOf({ ...draft, tasks: [...draft.tasks, after] })
    expect(taskOf(report, 'vote').gate?.passedOn).toBeNull()
    const { starts, ends, late } = taskOf(report, 'after')
    expect([starts, ends, late, report.likely]).toEqual([null, null, null, null])
    expect(report.openings).toEqual([expect.objectContaining({ fiscalYear: null, share: 1 })])
  })

  test('tells study, plan, day, law, run and engine, in that order', async () => {
    const { facts } = await reportOf()
    expect(facts.map(({ label }) => label.ja)).toEqual([
      ...['検討', '案', '作成日', '法令基準日', '計算の番号', '乱数の種', '計算回数', '計算の版'],
    ])
    expect(facts[2]!.value).toEqual({ ja: '令和8年11月21日', en: '21 November 2026' })
  })

  test('leaves out for others who sees to a step and why the user changed it', async () => {
    const draft = timelineDraft()
    const typed = { ja: 'ここだけの話', en: 'between us' }
    Object.assign(draft.tasks[0]!, { owner: typed, reason: typed, origin: 'own' })
    expect(JSON.stringify(await reportOf(draft))).toContain('between us')
    expect(JSON.stringify(await reportOf(draft, true))).not.toContain('between us')
  })
})
