import { formatFiscalYear, formatMonth } from '../../domain/fiscal-year'
import type { Words } from '../../domain/words'
import type { TimelineReport } from '../../results/when/report'

/** A third of a month, as officials cut it: 上旬, 中旬, 下旬. */
export interface Third {
  /** YYYY-MM-DD of its first day. */
  readonly from: string
  readonly month: Words
  readonly fiscalYear: Words
}

const FIRST_DAYS = ['01', '11', '21']
export const THIRDS = FIRST_DAYS.length

/** All thirds from the month in which it begins to the month of the last day that is told. */
export function axisOf({ tasks, startsOn, wanted, likely }: TimelineReport): Third[] {
  const days = tasks.flatMap(({ starts, ends, late, gate }) => [
    starts,
    ends,
    late,
    gate?.passedOn ?? null,
  ])
  const known = [...days, startsOn, wanted, likely].filter((day) => day !== null)
  const first = monthNumber(known.reduce((a, b) => (a < b ? a : b)))
  const last = monthNumber(known.reduce((a, b) => (a > b ? a : b)))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap(thirdsOf)
}

function thirdsOf(month: number): Third[] {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  const fiscalYear = formatFiscalYear(inYear < 4 ? year - 1 : year)
  const english = formatMonth(year, inYear).en.slice(0, 3)
  return FIRST_DAYS.map((day) => ({
    from: `${year}-${String(inYear).padStart(2, '0')}-${day}`,
    month: { ja: `${inYear}月`, en: english },
    fiscalYear,
  }))
}

/** Months since year 0. */
function monthNumber(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year * 12 + month - 1
}
