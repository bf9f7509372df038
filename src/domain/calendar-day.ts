const MILLISECONDS_A_DAY = 86_400_000

/** Days of any calendar on one line: whole days from 1970-01-01 to a day written YYYY-MM-DD; no zone moves them. */
export function dayNumberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY
}

/** The day (YYYY-MM-DD) that so many days lie after 1970-01-01. */
export function dayOfNumber(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
}

/** The same day so many months on (YYYY-MM-DD); the last of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const days = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, days))
  return first.toISOString().slice(0, 10)
}
