/** A day of a school calendar. */
export interface CalendarDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly year: number
  /** 1–12. */
  readonly month: number
  /** 1–31. */
  readonly day: number
  /** 0 is Sunday, 6 Saturday. */
  readonly weekday: number
}

const MILLISECONDS_A_DAY = 86_400_000

/** Months of a fiscal year in its order: April to March. */
export const FISCAL_MONTHS: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]

/**
 * 学年: 1 April to 31 March (学校教育法施行規則59条), 365 days or 366.
 * Counted in universal time, so that no zone or summer time moves a day.
 */
export function daysOfFiscalYear(fiscalYear: number): readonly CalendarDay[] {
  const first = Date.UTC(fiscalYear, 3, 1)
  const count = (Date.UTC(fiscalYear + 1, 3, 1) - first) / MILLISECONDS_A_DAY
  return Array.from({ length: count }, (_, index) => dayAt(first + index * MILLISECONDS_A_DAY))
}

function dayAt(time: number): CalendarDay {
  const at = new Date(time)
  return {
    date: at.toISOString().slice(0, 10),
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
  }
}

/** MM-DD, as calendars that hold every year write a day. */
export function monthDayOf({ date }: CalendarDay): string {
  return date.slice(5)
}
