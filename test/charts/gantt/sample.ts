import { dayNumberOf } from '../../../src/domain/calendar-day'
import type { Gantt, GanttBand, GanttBar } from '../../../src/results/when/gantt'
import { both, samplePlan } from '../sample'

const day = dayNumberOf

function bar(id: string, start: string, finish: string, more: Partial<GanttBar> = {}): GanttBar {
  return {
    id,
    name: both(`工程${id}`),
    start: day(start),
    finish: day(finish),
    low: day(finish) - 10,
    high: day(finish) + 30,
    through: null,
    critical: false,
    uncertain: false,
    done: false,
    record: null,
    lines: [{ label: both('期間'), value: both('1か月') }],
    ...more,
  }
}

const vote = (date: string, named = false): GanttBand => ({
  gate: 'council',
  from: day(date),
  to: day(date) + 1,
  label: both(`${String(Number(date.slice(5, 7)))}月`),
  short: true,
  named,
})

/** A small plan: a study, a vote in September that decides, a designation whose day nobody knows. */
export function sampleGantt(slot = 2): Gantt {
  return {
    plan: samplePlan(slot),
    starts: day('2027-01-04'),
    today: day('2027-02-10'),
    opening: day('2028-04-01'),
    openingLabel: both('4月1日 開校'),
    lanes: [
      {
        lane: 'education-board',
        name: both('教育委員会'),
        bands: [],
        bars: [
          bar('検討', '2027-01-04', '2027-06-01', { critical: true, done: true }),
          bar('募集', '2027-11-01', '2028-01-11'),
        ],
      },
      {
        lane: 'mayor-and-council',
        name: both('首長部局・議会'),
        bands: [vote('2027-06-25'), vote('2027-09-28', true), vote('2027-12-18')],
        bars: [
          bar('予算', '2027-06-01', '2027-08-02', { critical: true, through: day('2027-09-28') }),
        ],
      },
      {
        lane: 'ministry',
        name: both('文部科学省'),
        bands: [],
        bars: [
          bar('指定', '2027-12-01', '2028-01-04', {
            uncertain: true,
            through: day('2028-01-31'),
            record: { start: day('2027-11-15'), finish: day('2027-12-20') },
          }),
        ],
      },
    ],
  }
}
