import type { Problem, Result } from '../domain/problem'
import type { Words } from '../domain/words'
import { planKindOf } from '../plans'
import { LAW_COPIED_ON, LAW_READ_AS_OF, isInForce, ruleOf, type AnyRule } from '../rules'
import { changeDecision } from './decisions'
import type { Study } from './study'

/**
 * Sets the day as of which the study takes the law. It selects no number: every rule is applied by the
 * fiscal year that is computed, as the law itself says; where the day and a rule don't fit, the study
 * warns of it.
 * @param date YYYY-MM-DD
 */
export function changeLawDate(study: Study, date: string): Result<Study> {
  return changeDecision(study, 'lawDate', date)
}

/** Where the day of the law and what is known of the rules in use don't fit; one sentence a reason. */
export function lawDateWarnings(study: Study): Pick<Problem, 'code' | 'message'>[] {
  const { lawDate, lastFiscalYear } = study
  const rules = rulesInUse(study)
  const year = fiscalYearOf(lawDate)
  const unknown = rules.filter(({ inForce }) => !isInForce(inForce, year))
  const later = rules.filter(
    ({ amendedOn }) =>
      amendedOn !== undefined && amendedOn > lawDate && fiscalYearOf(amendedOn) <= lastFiscalYear,
  )
  return [
    ...warned('rule-not-known-then', unknown, ({ ja, en }) => ({
      ja: `${ja}は、法令基準日（${lawDate}）の年度にあったか確かめていません。いまの決まりで計算しています。`,
      en: `That ${en} held on the date of the law (${lawDate}) is not known; today’s rule is used.`,
    })),
    ...warned('rule-amended-later', later, ({ ja, en }) => ({
      ja: `${ja}は、法令基準日（${lawDate}）より後に改正されています。改正後の決まりを年度ごとに当てています。`,
      en: `${en} was amended after the date of the law (${lawDate}); the amended rule is applied year by year.`,
    })),
    ...warned('law-not-read-yet', lawDate > LAW_READ_AS_OF ? rules : [], ({ ja, en }) => ({
      ja: `法令基準日（${lawDate}）は、法令を確かめた日（${LAW_READ_AS_OF}、義務標準法3条のほかは${LAW_COPIED_ON}）より後です。${ja}がその後に改正されていないか確かめてください。`,
      en: `The date of the law (${lawDate}) is later than the law was read (${LAW_READ_AS_OF}; all but art. 3 of the Act on Standards, ${LAW_COPIED_ON}): check that ${en} was not amended since.`,
    })),
  ]
}

/** The rules that any plan of the study is computed by, in the order of the plans. */
function rulesInUse(study: Study): AnyRule[] {
  const ids = new Set(study.plans.flatMap(({ kind }) => planKindOf(kind).rules))
  return [...ids].map(ruleOf)
}

/** Fiscal years begin on 1 April. */
function fiscalYearOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return month < 4 ? year - 1 : year
}

function warned(code: string, rules: readonly AnyRule[], sentence: (names: Words) => Words) {
  if (rules.length === 0) return []
  const ja = rules.map(({ words }) => `「${words.ja}」`).join('')
  const en = rules.map(({ words }) => `“${words.en}”`).join(', ')
  return [{ code, message: sentence({ ja, en }) }]
}
