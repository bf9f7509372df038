import { COST_ITEM_WORDS, type CostItemId } from '../domain/cost-items'
import type { CostItemInputs, PayerShare } from '../domain/model-inputs'
import { saidHere } from '../domain/purses'
import type { Language, Words } from '../domain/words'
import { planKindOf } from '../plans'
import { findUnconfirmedInput } from '../rules/assumptions'
import { baseFiscalYearOf } from './base-year'
import { compileStudy } from './compile'
import { describePayers, type PayerNames } from './describe-payers'
import { describePurses } from './describe-purses'
import { fieldsOf } from './fields-of'
import { oncePerStudy } from './once-per-study'
import { emptyInputs } from './stated-entry'
import type { PlanEntry, Study } from './study'

/** Every cost line of every plan in words: what it is, and who pays it by which share. */
export const describeCostLines = oncePerStudy((study) => {
  const payers = describePayers(study)
  const purses = describePurses(study)
  return compileStudy(study).plans.flatMap(({ id, costs }) =>
    costs.map((item) => ({
      planId: id,
      item: item.id,
      label: saidHere(COST_ITEM_WORDS[item.id as CostItemId], purses),
      payers: payersOf(item, payers),
    })),
  )
})

function payersOf({ shares, residual }: CostItemInputs, payers: PayerNames): Words {
  const rest = restOf(shares)
  const say = (language: Language) => {
    const named = shares.map(
      ({ payer, numerator, denominator, ceiling }) =>
        `${payers[payer][language]} ${numerator}/${denominator}${ceiling === null ? '' : CEILING[language]}`,
    )
    const last = payers[residual][language]
    if (shares.length === 0) return last
    return [...named, rest ? `${last} ${rest}` : last].join(language === 'ja' ? '・' : ', ')
  }
  return { ja: say('ja'), en: say('en') }
}

const CEILING: Words = { ja: '（上限あり）', en: ' (up to a ceiling)' }

/** What one share leaves, e.g. 2/3; of several or below a ceiling, only that they leave the rest. */
function restOf(shares: readonly PayerShare[]): string | null {
  const [only, another] = shares
  return only && !another && only.ceiling === null
    ? `${only.denominator - only.numerator}/${only.denominator}`
    : null
}

/** What nobody has confirmed of each plan, amounts and rules, with what is computed meanwhile. */
export function describeUnconfirmed(study: Study): Words[] {
  return study.plans.flatMap((plan) =>
    [...unconfirmedInputs(plan), ...unconfirmedRules(study, plan)].map(({ ja, en }) => ({
      ja: `${plan.name.ja}：${ja}`,
      en: `${plan.name.en || plan.name.ja}: ${en}`,
    })),
  )
}

function unconfirmedInputs(plan: PlanEntry): Words[] {
  return emptyInputs(plan).map((id) => {
    const { label, meanwhile } = findUnconfirmedInput(id)!
    return { ja: `${label.ja}（${meanwhile.ja}）`, en: `${label.en} (${meanwhile.en})` }
  })
}

/** Rules that the plan is computed by although no source confirms them for it. */
export function unconfirmedRules(study: Study, plan: PlanEntry): readonly Words[] {
  return planKindOf(plan.kind).unconfirmedRules(fieldsOf(plan), {
    baseFiscalYear: baseFiscalYearOf(study),
    asIfToday: study.asIfToday,
    founderType: study.municipalities[0]!.type,
  })
}
