import { COST_ITEM_WORDS, type CostItemId } from '../domain/cost-items'
import type { CostItemInputs, PayerShare } from '../domain/model-inputs'
import { PAYER_WORDS, type Payer } from '../domain/payers'
import type { Language, Words } from '../domain/words'
import { planKindOf } from '../plans'
import { findUnconfirmedInput } from '../rules/assumptions'
import { baseFiscalYearOf } from './base-year'
import { compileStudy } from './compile'
import { fieldsOf } from './fields-of'
import { oncePerStudy } from './once-per-study'
import type { PlanEntry, Study } from './study'

type PayerNames = Readonly<Record<Payer, Words>>

/** What the payers are called in this study: 「市」「県」 instead of 「市町村」「都道府県」. */
export function describePayers({ municipalities, prefecture }: Study): PayerNames {
  const kinds = new Set(municipalities.map(({ name }) => lastLetter(name, /[市町村区]/u)))
  const [municipality] = kinds.size === 1 ? kinds : []
  const prefectural = lastLetter(prefecture.name, /[都道府県]/u)
  return {
    ...PAYER_WORDS,
    ...(municipality && { municipality: MUNICIPALITY_WORDS[municipality]! }),
    ...(prefectural && { prefecture: { ja: prefectural, en: 'Prefecture' } }),
  }
}

const MUNICIPALITY_WORDS: Readonly<Record<string, Words>> = {
  市: { ja: '市', en: 'City' },
  町: { ja: '町', en: 'Town' },
  村: { ja: '村', en: 'Village' },
  区: { ja: '区', en: 'Ward' },
}

/** The word a place's name ends in, what stands in brackets left out. */
function lastLetter({ ja }: Words, kind: RegExp): string | null {
  const letter =
    ja
      .replace(/[（(].*$/u, '')
      .trim()
      .at(-1) ?? ''
  return kind.test(letter) ? letter : null
}

/** Every cost line of every plan in words: what it is, and who pays it by which share. */
export const describeCostLines = oncePerStudy((study) => {
  const payers = describePayers(study)
  return compileStudy(study).plans.flatMap(({ id, costs }) =>
    costs.map((item) => ({
      planId: id,
      item: item.id,
      label: labelOf(item, payers),
      payers: payersOf(item, payers),
    })),
  )
})

/** 「都費負担教職員の給与」: by the name of whoever pays it here. */
function labelOf({ id, residual }: CostItemInputs, payers: PayerNames): Words {
  const { ja, en } = COST_ITEM_WORDS[id as CostItemId]
  const payer = payers[residual].ja
  return { ja: payer.length === 1 ? ja.replace('県費負担', `${payer}費負担`) : ja, en }
}

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
    [...emptyInputs(plan), ...unconfirmedRules(study, plan)].map(({ ja, en }) => ({
      ja: `${plan.name.ja}：${ja}`,
      en: `${plan.name.en || plan.name.ja}: ${en}`,
    })),
  )
}

function emptyInputs(plan: PlanEntry): Words[] {
  const empty = planKindOf(plan.kind).unconfirmed.filter((id) => !plan.assumptions[id])
  return empty.map((id) => {
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
