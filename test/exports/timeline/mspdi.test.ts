import { describe, expect, test } from 'vitest'
import { timelineMspdi } from '../../../src/exports/timeline/mspdi'
import { allOf, readXml, textOf, type XmlNode } from '../xml-tree'
import { HOSTILE, sampleReport } from './sample'

const report = await sampleReport()
const project = readXml(await timelineMspdi(report, 'ja').content.text())
const tasks = allOf(project, 'Task')
const named = (name: string) => tasks.find((task) => textOf(task, 'Name') === name)!
const fields = (task: XmlNode, ...names: readonly string[]) =>
  names.map((name) => textOf(task, name))

/** The order of the elements of a task in Microsoft's schema, as far as they are written. */
const TASK_ORDER = [
  ...['UID', 'ID', 'Name', 'Type', 'IsNull', 'OutlineLevel', 'Start', 'Finish', 'Duration'],
  ...['DurationFormat', 'Milestone', 'Summary', 'Critical', 'PercentComplete', 'ActualStart'],
  ...['ActualFinish', 'ConstraintType', 'ConstraintDate', 'Deadline', 'Notes', 'PredecessorLink'],
]

describe('a timeline for Microsoft Project', () => {
  test('is of the schema’s namespace, its elements in the schema’s order', () => {
    expect(project.attributes['xmlns']).toBe('http://schemas.microsoft.com/project')
    for (const task of tasks) {
      const places = task.children.map(({ name }) => TASK_ORDER.indexOf(name))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })

  test('has lanes as summary tasks, tasks below them with their days, names whole', () => {
    const lane = named('教育委員会')
    expect(fields(lane, 'OutlineLevel', 'Summary')).toEqual(['1', '1'])
    const { starts, ends, workDays } = report.tasks.find(({ id }) => id === 'decide')!
    const length = `PT${String(workDays * 8)}H0M0S`
    expect(fields(named(HOSTILE), 'OutlineLevel', 'Start', 'Finish', 'Duration')).toEqual([
      ...['2', `${starts!}T08:00:00`, `${ends!}T17:00:00`, length],
    ])
  })

  test('counts its places from 1 without a gap, and links only to tasks that are there', () => {
    const uids = tasks.map((task) => textOf(task, 'UID'))
    expect(uids).toEqual(tasks.map((_, index) => String(index + 1)))
    for (const link of allOf(project, 'PredecessorLink'))
      expect(uids).toContain(textOf(link, 'PredecessorUID'))
  })

  test('links what follows after five working days, counted in tenths of a minute', () => {
    const [link] = allOf(named('工程vote'), 'PredecessorLink')
    const uid = textOf(named(HOSTILE), 'UID')
    expect(fields(link!, 'PredecessorUID', 'Type', 'LinkLag')).toEqual([uid, '1', '24000'])
  })

  test('lets a vote stand on its day at the earliest, and the opening wait for it', () => {
    const vote = named('議会：工程vote')
    const { gate } = report.tasks.find(({ id }) => id === 'vote')!
    expect(fields(vote, 'Milestone', 'ConstraintType', 'ConstraintDate')).toEqual([
      ...['1', '4', `${gate!.passedOn!}T08:00:00`],
    ])
    const before = allOf(named('開校'), 'PredecessorLink').map((link) =>
      textOf(link, 'PredecessorUID'),
    )
    expect(before).toContain(textOf(vote, 'UID'))
    expect(before).not.toContain(textOf(named('工程vote'), 'UID'))
    expect(textOf(named('開校'), 'Deadline')).toBe(`${report.wanted}T17:00:00`)
  })

  test('tells what is done, with the days on which it was', () => {
    expect(fields(named('工程study'), 'PercentComplete', 'ActualStart', 'ActualFinish')).toEqual([
      ...['100', '2026-12-01T08:00:00', '2027-02-05T17:00:00'],
    ])
  })

  test('has the holidays and the days off as exceptions of its calendar', () => {
    const periods = allOf(project, 'TimePeriod').map((each) => fields(each, 'FromDate', 'ToDate'))
    expect(periods).toContainEqual(['2026-12-29T00:00:00', '2027-01-01T23:59:00'])
    expect(periods).toContainEqual(['2027-03-22T00:00:00', '2027-03-22T23:59:00'])
  })

  test('says which run it comes from', () => {
    expect(textOf(project, 'Subject')).toMatch(/法令基準日：.+\n計算の番号：[0-9a-f]{16}\n/)
  })
})
