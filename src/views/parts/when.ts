import type { Language } from '../../domain/words'

const LOCALES: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-GB' }

/** 「14:32」. */
export function formatClock(at: number): string {
  const time = new Date(at)
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}

/** 「11月21日」 · "21 November". */
export function formatMonthDay(at: number, language: Language): string {
  return new Date(at).toLocaleDateString(LOCALES[language], { month: 'long', day: 'numeric' })
}

/** 「きょう」 is the time alone; any other day is named with it. */
export function formatWhen(at: number, language: Language, now = Date.now()): string {
  const clock = formatClock(at)
  return daysAgo(at, now) === 0 ? clock : `${formatMonthDay(at, language)} ${clock}`
}

/** Whole calendar days between two times. */
export function daysAgo(at: number, now = Date.now()): number {
  return Math.round((midnight(now) - midnight(at)) / 86_400_000)
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
