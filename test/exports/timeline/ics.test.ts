import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { timelineIcs } from '../../../src/exports/timeline/ics'
import type { TimelineReport } from '../../../src/results/when/report'
import { HOSTILE, sampleReport } from './sample'

const report = await sampleReport()

const textOf = (of: TimelineReport) => timelineIcs(of, 'ja').content.text()

async function eventsOf(of: TimelineReport) {
  const calendar = new ICAL.Component(ICAL.parse(await textOf(of)) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

const named = (events: readonly ICAL.Event[], id: string) =>
  events.find(({ uid }) => uid === `${id}.${report.planId}.${report.studyId}@manabiba`)

describe('a timeline as a calendar', () => {
  test('has every task as whole days, its last day counted', async () => {
    const events = await eventsOf(report)
    for (const { id, starts, ends } of report.tasks) {
      const { startDate, endDate } = named(events, id)!
      expect([startDate.isDate, startDate.toString()]).toEqual([true, starts])
      endDate.adjust(-1, 0, 0, 0)
      expect(endDate.toString()).toBe(ends)
    }
  })

  test('has the vote on its day and the wanted opening on 1 April', async () => {
    const events = await eventsOf(report)
    const vote = report.tasks.find(({ id }) => id === 'vote')!
    expect(named(events, 'vote.gate')?.startDate.toString()).toBe(vote.gate?.passedOn)
    expect(named(events, 'vote.gate')?.summary).toBe('議会：工程vote')
    expect(named(events, 'opening')?.startDate.toString()).toBe(report.wanted)
  })

  test('reads text with signs of its own as it was written', async () => {
    expect(named(await eventsOf(report), 'decide')?.summary).toBe(HOSTILE)
  })

  test('is called by its title, the commas in it marked as text', async () => {
    const unfolded = (await timelineIcs(report, 'en').content.text()).replaceAll('\r\n ', '')
    const name = report.title.en.replaceAll(',', '\\,')
    expect(name).toContain('\\,')
    expect(unfolded).toContain(`\r\nX-WR-CALNAME:${name}\r\n`)
  })

  test('reminds of what lies ahead at nine in the morning, and of nothing that has begun', async () => {
    const events = await eventsOf(report)
    const trigger = (id: string) =>
      named(events, id)
        ?.component.getFirstSubcomponent('valarm')
        ?.getFirstPropertyValue('trigger')
        ?.toString()
    expect(trigger('vote')).toBe('-P6DT15H')
    expect(trigger('vote.gate')).toBe('-P29DT15H')
    expect([trigger('study'), trigger('decide')]).toEqual([undefined, undefined])
  })

  test('made again later, its entries keep their names and are the newer ones', async () => {
    const before = await eventsOf(report)
    const after = await eventsOf(await sampleReport({ madeOn: '2027-03-01' }))
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length)
    expect(after[0]!.sequence).toBe(before[0]!.sequence + 13)
  })

  test('made twice on one day, is the same to the letter', async () => {
    expect(await textOf(report)).toBe(await textOf(await sampleReport()))
  })

  test('has no line of more than 75 octets, and every line is a property or goes on with one', async () => {
    const lines = (await textOf(report)).split('\r\n')
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).toMatch(/^( |[A-Z-]+[;:]|$)/)
    }
  })

  test('says in every entry which run it comes from', async () => {
    for (const event of await eventsOf(report)) {
      expect(event.description).toMatch(/計算の番号：[0-9a-f]{16}\n乱数の種：\d+\n計算回数：100\n/)
      expect(event.description).toContain('法令基準日：')
    }
  })
})
