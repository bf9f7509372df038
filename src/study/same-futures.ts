import type { Words } from '../domain/words'
import { baseFiscalYearOf } from './base-year'
import type { Study } from './study'

/**
 * Why two studies, run with one seed, don't live in the same futures; null where they do. Luck belongs to a year
 * counted from the base year, and to a municipality by its place in the list.
 */
export function otherFutures(one: Study, other: Study): Words | null {
  if (baseFiscalYearOf(one) !== baseFiscalYearOf(other)) return OTHER_BASE_YEAR
  const shared = Math.min(one.municipalities.length, other.municipalities.length)
  for (let index = 0; index < shared; index += 1)
    if (one.municipalities[index]?.code !== other.municipalities[index]?.code) return OTHER_TOWNS
  return null
}

const OTHER_BASE_YEAR: Words = {
  ja: 'もとになる年度がちがうので、同じ未来どうしで引くことができない。前回と今回の数字だけを並べる。',
  en: 'The two rest on different base years, so they do not share their futures: only the values stand side by side.',
}

const OTHER_TOWNS: Words = {
  ja: '市町村かその並びがちがうので、同じ未来どうしで引くことができない。前回と今回の数字だけを並べる。',
  en: 'Their municipalities, or the order of them, differ, so they do not share their futures: only the values stand side by side.',
}
