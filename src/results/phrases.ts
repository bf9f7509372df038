import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { formatFirstDay } from '../domain/fiscal-year'
import { formatCount, isRough } from './numbers'
import type { NumberStyle } from './pages'
import { inBoth } from './words'

/** Words that several pages say alike. */
export const MIDDLE: Words = { ja: 'まんなか', en: 'Middle' }
export const MIDDLE_AND_RANGE: Words = {
  ja: 'まんなか（10回に8回）',
  en: 'Middle (8 in 10)',
}
export const FISCAL_YEAR: Words = { ja: '年度', en: 'Fiscal year' }
export const GRADE: Words = { ja: '学年', en: 'Grade' }
export const MEASURE: Words = { ja: '項目', en: 'Measure' }
export const TOTAL: Words = { ja: '計', en: 'Total' }
export const NOT_OPEN_YET: Words = { ja: 'まだひらいていない', en: 'Not open yet' }
export const NO_NEW_SCHOOL: Words = { ja: '新しい学校なし', en: 'No new school' }

/** 「生徒」 of junior high, 「児童」 of elementary, 「児童生徒」 where both are meant. */
export function pupilsWord(grades: readonly number[]): Words {
  const elementary = grades.some((grade) => grade <= 6)
  const juniorHigh = grades.some((grade) => grade > 6)
  return { ja: elementary ? (juniorHigh ? '児童生徒' : '児童') : '生徒', en: 'pupils' }
}

/** 「定員40人」. */
export function placesWords(plan: PlanDescription): Words | null {
  if (plan.places === null) return null
  return { ja: `定員${plan.places}人`, en: `${plan.places} places` }
}

/** 「令和10年4月1日にひらく」; nothing for a plan that opens nothing. */
export function opensWords(plan: PlanDescription): Words | null {
  if (plan.openingFiscalYear === null) return null
  const day = formatFirstDay(plan.openingFiscalYear)
  return { ja: `${day.ja}にひらく`, en: `Opens on ${day.en}` }
}

/** 「10,000回の平均」: how money is counted. */
export function meanOfFutures({ replications }: NumberStyle): Words {
  const count = formatCount(replications)
  return { ja: `${count}回の平均`, en: `Mean of ${count} futures` }
}

/** From how many futures the figures are, and what that means while they are rough: one line, whichever it is. */
export function roughNote(style: NumberStyle): Words {
  const count = formatCount(style.replications)
  if (!isRough(style))
    return { ja: `${count}回の計算による。`, en: `Figures are from ${count} futures.` }
  return {
    ja: `${count}回までの計算なので、数字は上から2けたまで示す。`,
    en: `After ${count} futures figures show their first two digits only.`,
  }
}

/** Said on every page on which small counts are masked. */
export function maskingNote({ masking }: NumberStyle): Words | null {
  if (masking === null || masking.threshold === 0) return null
  const { threshold } = masking
  return {
    ja: `児童生徒の数は、${threshold}人未満を示さない（0人は0）。それが分かってしまう差、割合、1人あたりの費用も示さない。`,
    en: `Counts of pupils under ${threshold} are not shown (none is 0), nor differences, shares and costs per pupil that would tell them.`,
  }
}

/** Said under a table in which a sum would give a masked count away. */
export function heldBackNote({ masking }: NumberStyle): Words | null {
  if (masking === null) return null
  const { threshold } = masking
  return {
    ja: `＊は示さない数。${threshold}人未満か、差し引きで${threshold}人未満の数が分かるもの。`,
    en: `* is not shown: under ${threshold}, or a count that would give one under ${threshold} away.`,
  }
}

/** Medians of parts need not add up to the median of the whole. */
export const MIDDLES_DO_NOT_ADD: Words = {
  ja: 'まんなかの値どうしは、足しても計のまんなかにならないことがある。',
  en: 'Middle values of parts need not add up to the middle of the whole.',
}

/** Said only under a column that doesn't add up as printed; the step is the last digit shown. */
export function roundingNote(step: string): Words {
  return {
    ja: `四捨五入のため計が${step}ずれることがある。`,
    en: `Because of rounding the total may be off by ${step}.`,
  }
}

export function presentNotes(notes: readonly (Words | null)[]): Words[] {
  return notes.filter((note) => note !== null)
}

/** A word before what it says, with the gap of each language: 「不登校の生徒 105〜140人」. */
export function labelled(label: Words, value: Words): Words {
  return inBoth((language) => `${label[language]} ${value[language]}`)
}
