import { dayOfNumber } from '../../domain/calendar-day'
import { formatMonth } from '../../domain/fiscal-year'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { twentiethsOf } from '../chance'
import type { TableTwin } from '../pages'
import { dayNumber, type LivedTimeline } from './lived-timeline'

/** How often the wanted opening is kept, by the month in which planning begins. */
export interface StartMonths {
  readonly plan: PlanDescription
  readonly points: readonly StartPoint[]
  readonly table: TableTwin
}

export interface StartPoint {
  /** Months after the plan's own start. */
  readonly months: number
  /** YYYY-MM-DD. */
  readonly startsOn: string
  /** 1–12. */
  readonly month: number
  readonly year: number
  readonly name: Words
  readonly share: number
  readonly twentieths: number
  readonly chance: Words
}

/** The month itself has all futures, those beside it 2,000 each, in the same luck. */
export function startMonths(plan: PlanDescription, lived: LivedTimeline): StartMonths {
  const { byStart, chance } = lived.result
  const all = byStart.map((each): StartPoint => {
    const startsOn = dayOfNumber(dayNumber(lived, each.startsOn))
    const [year = 0, month = 1] = startsOn.split('-').map(Number)
    const share = each.months === 0 ? chance : each.chance
    const twentieths = twentiethsOf(share)
    return {
      months: each.months,
      startsOn,
      month,
      year,
      name: formatMonth(year, month),
      share,
      twentieths,
      chance: { ja: `20回に${twentieths}回`, en: `${twentieths} of 20` },
    }
  })
  const points = telling(all)
  return { plan, points, table: tableOf(points) }
}

/** Of months that are surely in time, and of those that surely aren't, one each; and those around the plan's own. */
function telling(points: readonly StartPoint[]): StartPoint[] {
  const sure = points.findLastIndex(({ twentieths, months }) => twentieths === 20 && months < 0)
  const hopeless = points.findIndex(({ twentieths, months }) => twentieths === 0 && months > 0)
  return points.filter(
    ({ months }, index) =>
      Math.abs(months) <= 3 || (index >= sure && (hopeless < 0 || index <= hopeless)),
  )
}

function tableOf(points: readonly StartPoint[]): TableTwin {
  return {
    caption: { ja: 'いつ始めれば間に合うか', en: 'When to begin' },
    groups: null,
    columns: [
      { ja: '始める月', en: 'Month of the start' },
      { ja: '間に合う', en: 'In time' },
      { ja: '割合', en: 'Share' },
    ],
    rows: points.map(({ name, chance, share }) => [name, chance, percent(share)]),
    totalRow: false,
    note: null,
  }
}

export function percent(share: number): Words {
  const text = `${(share * 100).toFixed(1)}%`
  return { ja: text, en: text }
}
