import { describe, expect, test } from 'vitest'
import { schedule } from '../../../../src/engine/timeline/schedule'
import type { Timeline } from '../../../../src/domain/timeline'
import { networkOf, orderedTasks } from '../../../../src/rules/timeline/network'
import { TIMELINE_TEMPLATES, type TimelineTemplate } from '../../../../src/rules/timeline/templates'
import { dateAt } from '../../../../src/rules/timeline/work-calendar'
import { NEW_YEAR_CLOSURE } from '../../../../src/rules/timeline/closures'

function timelineOf({ startsOn, tasks, gates }: TimelineTemplate, begins = startsOn): Timeline {
  return {
    startsOn: begins,
    asOf: null,
    tasks,
    gates,
    closures: [NEW_YEAR_CLOSURE],
    movesOpening: false,
    record: null,
  }
}

function datesOf(template: TimelineTemplate, begins?: string) {
  const timeline = timelineOf(template, begins)
  const inputs = networkOf(timeline, template.opening)
  const planned = schedule(inputs)
  const rows = orderedTasks(timeline.tasks).map(({ id }, index) => ({
    id,
    starts: dateAt(inputs.calendar, planned.earlyStart[index]!),
    finishes: dateAt(inputs.calendar, planned.earlyFinish[index]!),
    passed:
      planned.gatePassed[index]! < 0 ? '' : dateAt(inputs.calendar, planned.gatePassed[index]!),
    slack: planned.slack[index],
    critical: planned.critical[index],
  }))
  return { rows, opening: planned.opening }
}

describe.each(TIMELINE_TEMPLATES.map((template) => [template.id, template] as const))(
  'The template %s',
  (_, template) => {
    test('opens at its likely durations in the year in which the case did', () => {
      const { opening } = datesOf(template)
      expect(opening).toBe(template.opening)
    })

    test('begins every dated step of its source in the month or year that the source tells', () => {
      const { rows } = datesOf(template)
      for (const { task, began } of template.dated) {
        const { starts } = rows.find(({ id }) => id === task)!
        const [year, month] = starts.split('-').map(Number) as [number, number]
        const fiscalYear = String(month >= 4 ? year : year - 1)
        expect([task, began.length === 4 ? fiscalYear : starts.slice(0, 7)]).toEqual([task, began])
      }
    })

    test('names only tasks and gates that it has, and each gate for something', () => {
      const ids = template.tasks.map(({ id }) => id)
      const gates = template.gates.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { predecessors, gate } of template.tasks) {
        for (const { task } of predecessors) expect(ids).toContain(task)
        if (gate !== null) expect(gates).toContain(gate)
      }
      for (const gate of gates) expect(template.tasks.some((task) => task.gate === gate)).toBe(true)
    })

    test('says of every step whose law it is, or that it is assumed', () => {
      for (const { origin, law, reason, source } of template.tasks) {
        if (origin === 'computed') expect(source).toBe(template.source.id)
        else expect(origin).toBe('assumed')
        expect(law !== null || reason !== null).toBe(true)
      }
    })
  },
)

describe('Chofu', () => {
  const chofu = TIMELINE_TEMPLATES.find(({ id }) => id === 'branch-chofu')!

  test('has four lengths between months that its source tells; how a span is divided is assumed', () => {
    const computed = chofu.tasks.filter(({ origin }) => origin === 'computed')
    expect(computed.map(({ id, duration }) => [id, duration.likely])).toEqual([
      ['internal-study', 2],
      ['prefecture-talks', 3],
      ['ministry-talks', 3],
      ['application-papers', 1],
    ])
  })

  test('begun six months later is too late for the year’s applications and opens a year later', () => {
    const { rows, opening } = datesOf(chofu, '2017-07-03')
    expect(opening).toBe(2019)
    const application = rows.find(({ id }) => id === 'application')!
    expect(application.finishes > '2017-12-28').toBe(true)
    expect(application.passed >= '2018-07-01').toBe(true)
  })
})

describe('A campus as in Gifu', () => {
  const gifu = TIMELINE_TEMPLATES.find(({ id }) => id === 'campus-gifu')!

  test('opens a year later where its notice misses the end of January', () => {
    const inputs = networkOf(timelineOf(gifu), gifu.opening)
    const { lateGate } = schedule(inputs)
    const notice = inputs.tasks.findIndex(({ id }) => id === 'school-notice')
    // 31 January 2021 is a Sunday.
    expect(dateAt(inputs.calendar, lateGate[notice]!)).toBe('2021-02-01')
  })

  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029])(
    'begun in fiscal %i pays its setup office from the budget of the year after, not before',
    (year) => {
      const { rows } = datesOf({ ...gifu, opening: year + 2 }, `${year}-04-01`)
      const office = rows.find(({ id }) => id === 'setup-office')!
      expect(office.starts >= `${year + 1}-04-01`).toBe(true)
      expect(office.starts <= `${year + 1}-04-05`).toBe(true)
    },
  )
})
