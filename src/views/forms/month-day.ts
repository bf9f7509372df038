/** 「7/21」 of the calendar's 07-21. */
export function writeMonthDay(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return `${month}/${day}`
}

/**
 * Reads a day of any year as people type it: 7/21, ７月２１日, 07-21, 7.21. Null where it is none; whether the
 * month has that day is the study's to say.
 */
export function parseMonthDay(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  const match = /^(\d{1,2})[月/.\-‐−](\d{1,2})日?$/u.exec(plain)
  if (!match) return null
  const [month, day] = [Number(match[1]), Number(match[2])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return [month, day].map((number) => String(number).padStart(2, '0')).join('-')
}
