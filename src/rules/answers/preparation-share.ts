import type { Words } from '../../domain/words'
import {
  FIRST_PREPARATION_SUBSIDY_YEAR,
  preparationCitation,
  preparationRule,
  preparationShare,
  splitPreparation,
} from '../cost-share/preparation-subsidy'
import { specialTaxEstimate, specialTaxRule } from '../cost-share/special-tax-allocation'
import { defineCommand, fiscalYearOption } from './command'
import { step } from './derivation'
import type { OptionSpec } from './options'

const preparation = {
  flag: 'preparation-yen',
  words: {
    ja: '協議会・備品・広報・ニーズ調査の費用（円）',
    en: 'cost of council, equipment, publicity and needs survey, in yen',
  },
  type: 'yen',
  required: true,
  min: 0,
  max: 999_999_999_999,
  example: '1300000',
} as const satisfies OptionSpec

const asIfToday = {
  flag: 'as-if-today',
  words: { ja: '今の補助があったとみなすか', en: "whether to apply today's subsidy" },
  type: 'yes-no',
  required: false,
  example: 'yes',
} as const satisfies OptionSpec

/** The source gives the rate of the first year; what one school can get at most, it doesn't say at all. */
function unconfirmedIn(fiscalYear: number): Words {
  return fiscalYear <= FIRST_PREPARATION_SUBSIDY_YEAR
    ? { ja: '1校当たりの上限', en: 'the ceiling for a school' }
    : {
        ja: `${fiscalYear}年度の率と1校当たりの上限`,
        en: `the rate of fiscal ${fiscalYear} and the ceiling for a school`,
      }
}

export const preparationShareCommand = defineCommand({
  name: 'preparation-share',
  summary: {
    ja: '設置準備の費用のうち国の補助（2023年度に新設、1/3）',
    en: "The nation's part of preparation: a third, new in fiscal 2023",
  },
  options: [preparation, fiscalYearOption, asIfToday],
  inForce: preparationRule.inForce,
  examples: [
    { options: { 'preparation-yen': '1300000', 'fiscal-year': '2023' }, value: 433_000 },
    { options: { 'preparation-yen': '1300000', 'fiscal-year': '2022' }, value: 0 },
  ],
  answer({ 'preparation-yen': yen, 'fiscal-year': fiscalYear, 'as-if-today': today = false }) {
    const share = preparationShare(fiscalYear, today)
    const { share: nation, rest } = splitPreparation(yen, share)
    const unconfirmed = unconfirmedIn(fiscalYear)
    return {
      value: nation,
      unit: 'yen',
      derivation: [
        step('補助の対象となる費用', 'Cost that is covered', yen, 'yen'),
        share
          ? step(
              `国 1/3（千円未満切捨て。${unconfirmed.ja}は未確認）`,
              `Nation 1/3, cut to 1,000 yen (unconfirmed: ${unconfirmed.en})`,
              nation,
              'yen',
            )
          : step(
              `${FIRST_PREPARATION_SUBSIDY_YEAR}年度より前は補助がない`,
              `No subsidy before fiscal ${FIRST_PREPARATION_SUBSIDY_YEAR}`,
              nation,
              'yen',
            ),
        step('設置者の負担', 'Borne by the founder', rest, 'yen'),
        ...(share
          ? [
              step(
                '別に: 市町村への特別交付税の見込み（未確認。差し引かない）',
                'Apart: special allocation tax for a municipality (unconfirmed, not netted)',
                specialTaxEstimate(rest),
                'yen',
                specialTaxRule.source,
              ),
            ]
          : []),
      ],
      citation: preparationCitation(fiscalYear),
    }
  },
})
