import { formatFiscalYear, formatIsoDay } from '../../domain/fiscal-year'
import type { DurationUnit, Lane, LinkKind, TaskDuration, TaskState } from '../../domain/timeline'
import type { Words } from '../../domain/words'

export const LANE_NAMES: Readonly<Record<Lane, Words>> = {
  'education-board': { ja: '教育委員会', en: 'Education board' },
  'mayor-and-council': { ja: '首長部局・議会', en: 'Mayor and council' },
  prefecture: { ja: '都道府県教委', en: 'Prefecture’s board' },
  ministry: { ja: '文部科学省', en: 'Ministry' },
  'setup-office': { ja: '設立準備室・学校', en: 'Setup office, school' },
  families: { ja: '保護者・地域', en: 'Families, community' },
}

export const UNIT_NAMES: Readonly<Record<DurationUnit, Words>> = {
  days: { ja: '日', en: 'days' },
  weeks: { ja: '週', en: 'weeks' },
  months: { ja: 'か月', en: 'months' },
}

export const LINK_NAMES: Readonly<Record<LinkKind, Words>> = {
  'finish-start': { ja: '終わってから始める', en: 'starts after its finish' },
  'start-start': { ja: '始まってから始める', en: 'starts after its start' },
  'finish-finish': { ja: '終わってから終える', en: 'finishes after its finish' },
  'start-finish': { ja: '始まってから終える', en: 'finishes after its start' },
}

export const STATE_NAMES: Readonly<Record<TaskState['kind'], Words>> = {
  planned: { ja: '予定', en: 'planned' },
  'under-way': { ja: '進行中', en: 'under way' },
  done: { ja: '済', en: 'done' },
}

/** 「1.5〜4か月（ふつう2）」. */
export function durationWords({ low, likely, high, unit }: TaskDuration): Words {
  const [from, middle, to] = [low, likely, high].map((value) => String(Number(value.toFixed(2))))
  const { ja, en } = UNIT_NAMES[unit]
  if (low === high) return { ja: `${middle}${ja}`, en: `${middle} ${en}` }
  return {
    ja: `${from}〜${to}${ja}（ふつう${middle}）`,
    en: `${from}–${to} ${en} (likely ${middle})`,
  }
}

/** 「令和9年4月1日」, the opening of a fiscal year. */
export function openingDay(fiscalYear: number): Words {
  return formatIsoDay(`${fiscalYear}-04-01`)
}

/** 「令和10年4月」 of the year in which it opens. */
export function openingMonth(fiscalYear: number): Words {
  const { ja, en } = openingDay(fiscalYear)
  return { ja: ja.replace(/1日$/u, ''), en: en.replace(/^1 /, '') }
}

/** 「令和12年度より後」: beyond the years that are looked at. */
export function beyondWords(lastFiscalYear: number): Words {
  const { ja, en } = formatFiscalYear(lastFiscalYear)
  return { ja: `${ja}より後`, en: `after ${en}` }
}

/** A gate's name without what stands in brackets: 「議会の議決」. */
export function shortName({ ja, en }: Words): Words {
  return { ja: ja.replace(/（.*）$/u, ''), en: en.replace(/ \(.*\)$/, '') }
}
