import { beforeAll, describe, expect, it } from 'vitest'
import { countLines } from '../../../src/results/sentence'
import { axisOf } from '../../../src/results/when/gantt'
import type { LivedTimeline } from '../../../src/results/when/lived-timeline'
import { recordOf } from '../../../src/results/when/record'
import { whyOpening } from '../../../src/results/when/why-opening'
import { whenPage, type WhenPage } from '../../../src/results/when'
import { TIMELINE_TEMPLATES } from '../../../src/rules/timeline/templates'
import { beginTimeline } from '../../../src/study/begin-timeline'
import {
  keepRecord,
  removeTimeline,
  setTaskState,
  setTimelineAsOf,
  startTimelineOn,
} from '../../../src/study/change-timeline'
import { changeDecision } from '../../../src/study/decisions'
import { libraryStudies } from '../../../src/study/library'
import type { Study } from '../../../src/study/study'
import { liveStudy, whenInput } from './lived'

const CITY = libraryStudies().find(({ id }) => id === 'aoba-city')!

let lived: LivedTimeline[]
let branch: WhenPage

beforeAll(async () => {
  lived = await liveStudy(CITY)
  branch = whenPage(whenInput(CITY, lived, 'branch'))
})

const pageOf = async (study: Study, planId = 'branch') =>
  whenPage(whenInput(study, await liveStudy(study, { replications: 400, planId }), planId))

describe('when a plan can open', () => {
  it('tells a latest start before the years looked at as before the plan, and its slack as a bound', async () => {
    const study = structuredClone(CITY)
    const plan = study.plans.find(({ id }) => id === 'branch')!
    const { tasks } = plan['timeline'] as unknown as { tasks: object[] }
    const duration = { unit: 'days', low: 2500, likely: 2500, high: 2500 }
    Object.assign(tasks[0]!, { duration })
    const { table } = await pageOf(study)
    const row = table!.rows.find((cells) => JSON.stringify(cells).includes('2500'))
    const told = row!.map((cell) => (typeof cell === 'object' ? cell.ja : cell))
    expect(told).toContain('計画の前')
    expect(told.some((cell) => /^\d+日以上たりない$/.test(cell))).toBe(true)
  })

  it('is said in two lines, with the chance that the strip and the months to begin in have', () => {
    expect(branch.headline.ja).toMatch(
      /^令和8年12月に始めれば、分教室型は令和10年4月1日に(20回に\d+回)ひらける。始まりが3か月/,
    )
    const told = /20回に\d+回/.exec(branch.headline.ja)?.[0]
    expect(branch.strip.find(({ plan }) => plan.id === 'branch')?.caption.ja).toContain(told)
    expect(branch.starts?.points.find(({ months }) => months === 0)?.chance.ja).toBe(told)
    for (const language of ['ja', 'en'] as const)
      expect(countLines(branch.sentence[language], language)).toBeLessThanOrEqual(2)
  })

  it('names the gate that is missed first', () => {
    expect(branch.headline.ja).toMatch(/分かれ目は、.*文部科学省への申請。$/)
  })

  it('cannot be the wanted day where no future opens then, and is told by the earliest that does', async () => {
    const later = startTimelineOn(CITY, 'branch', '2027-06-01')
    if (!later.ok) throw new Error(later.problems[0]?.message.en)
    const page = await pageOf(later.value)
    expect(page.headline.ja).toMatch(
      /^分教室型は、令和10年4月1日にはひらけない。早くて令和11年4月1日。/,
    )
    expect(page.lived?.result.chance).toBe(0)
  })

  it('goes on from where it stands once some of it has been done', async () => {
    const day = '2027-03-30'
    const told = setTimelineAsOf(CITY, 'branch', day)
    if (!told.ok) throw new Error(told.problems[0]?.message.en)
    const done = setTaskState(told.value, 'branch', 'internal-study', {
      kind: 'done',
      startedOn: '2026-12-01',
      finishedOn: day,
    })
    if (!done.ok) throw new Error(done.problems[0]?.message.en)
    const page = await pageOf(done.value)
    expect(page.headline.ja).toMatch(/^令和9年3月30日の進みぐあいでは、分教室型/)
    expect(page.headline.ja).not.toContain('始まりが')
    expect(page.lived!.result.chance).toBeLessThan(branch.lived!.result.chance)
  })

  it('leaves a plan without a timeline without chance, and one without a school without opening', async () => {
    const removed = removeTimeline(CITY, 'branch')
    if (!removed.ok) throw new Error(removed.problems[0]?.message.en)
    const page = await pageOf(removed.value)
    expect(page.headline.ja).toBe('分教室型には、まだ工程がない。')
    expect(page.lived).toBeNull()
    expect(page.strip[0]?.nothing?.ja).toBe('開校なし')
  })

  it('counts 20 futures by their years, as many in time as the sentence says', () => {
    const sum = branch.openings.reduce((all, { twentieths }) => all + twentieths, 0)
    expect(sum).toBe(20)
    const inTime = branch.openings.find(({ fiscalYear }) => fiscalYear === 2028)?.twentieths
    expect(branch.headline.ja).toContain(`20回に${String(inTime)}回ひらける`)
  })

  it('comes later where it is wanted a year earlier', async () => {
    const at = CITY.plans.findIndex(({ id }) => id === 'campus')
    const sooner = changeDecision(CITY, `plans[${String(at)}].openingFiscalYear`, 2028)
    if (!sooner.ok) throw new Error(sooner.problems[0]?.message.en)
    const page = await pageOf(sooner.value, 'campus')
    const planned = whenPage(whenInput(CITY, lived, 'campus'))
    expect(page.lived!.result.chance).toBeLessThan(planned.lived!.result.chance)
  })
})

describe('the plan of record', () => {
  it('is what is expected when it is kept, and stays when the plan begins later', async () => {
    const kept = keepRecord(CITY, 'branch', recordOf(branch.lived!, '2026-12-01'))
    if (!kept.ok) throw new Error(kept.problems[0]?.message.en)
    const same = await pageOf(kept.value)
    const late = (page: WhenPage) => page.record!.table.rows.map((row) => row[3]!.ja)
    expect(new Set(late(same))).toEqual(new Set(['同じ']))
    expect(same.record!.headline.ja).toMatch(/^開校は、令和8年12月1日の計画と同じ/)
    const later = startTimelineOn(kept.value, 'branch', '2027-06-01')
    if (!later.ok) throw new Error(later.problems[0]?.message.en)
    const moved = await pageOf(later.value)
    expect(moved.record!.headline.ja).toContain('令和10年4月1日、いまは令和11年4月1日')
    expect(late(moved)[0]).toMatch(/^\d+日$/)
  })
})

describe('why a chance of opening is what it is', () => {
  it('names the gates that are missed first and the tasks that decide, most often first', () => {
    const why = whyOpening(branch.focus, branch.lived!)
    expect(branch.headline.ja).toContain(why.value.ja)
    expect(why.gates[0]?.task).toBe('application')
    const times = why.tasks.map(({ value }) => Number(/に(\d+)回/.exec(value.ja)?.[1]))
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })
})

describe('the Gantt chart', () => {
  it('holds every task once, in its lane, within the months of its axis', () => {
    const [chart] = branch.charts
    const bars = chart!.lanes.flatMap((lane) => lane.bars)
    expect(bars.map(({ id }) => id).sort()).toEqual(
      branch.lived!.timeline.tasks.map(({ id }) => id).sort(),
    )
    const axis = axisOf(branch.charts)
    for (const { start, finish } of bars) {
      expect(start).toBeGreaterThanOrEqual(axis.first)
      expect(finish).toBeLessThanOrEqual(axis.last)
    }
  })

  it('draws a task dashed only where nobody knows the day of what it waits for', () => {
    const bars = branch.charts[0]!.lanes.flatMap((lane) => lane.bars)
    expect(bars.filter(({ uncertain }) => uncertain).map(({ id }) => id)).toEqual(['designation'])
  })

  it('puts two plans on the same axis', () => {
    const both = whenPage({ ...whenInput(CITY, lived, 'branch'), beside: 'campus' })
    expect(both.charts.map(({ plan }) => plan.id)).toEqual(['branch', 'campus'])
    expect(both.axis!.last).toBeGreaterThan(branch.axis!.last)
  })

  it('has a row of its list for every task', () => {
    expect(branch.table?.rows).toHaveLength(branch.lived!.timeline.tasks.length)
    for (const row of branch.table!.rows) expect(row).toHaveLength(branch.table!.columns.length)
  })
})

describe.each(TIMELINE_TEMPLATES.map(({ id }) => id))('a timeline begun from %s', (templateId) => {
  it('has a page at once', async () => {
    const begun = beginTimeline(CITY, 'branch', { templateId })
    if (!begun.ok) throw new Error(begun.problems[0]?.message.en)
    const page = await pageOf(begun.value)
    expect(page.headline.ja).toMatch(/ひらけ/)
    expect(page.charts).toHaveLength(1)
    expect(page.headline.en).not.toMatch(/[぀-ヿ一-鿿]/)
  })
})
