import type { Citation } from '../../domain/citation'
import type { Rule } from '../rule'
import { splitShare, type ShareRule, type SplitCost } from './split'

/** The subsidy began in fiscal 2023. */
export const FIRST_PREPARATION_SUBSIDY_YEAR = 2023

const SHARE: ShareRule = { numerator: 1, denominator: 3, cutToYen: 1000 }

/**
 * The nation's third, or null where there was no subsidy yet and the founder bears all.
 * `asIfToday` asks what an older case would have cost its founder with the subsidy.
 */
export function preparationShare(fiscalYear: number, asIfToday = false): ShareRule | null {
  return asIfToday || fiscalYear >= FIRST_PREPARATION_SUBSIDY_YEAR ? SHARE : null
}

/** The ceiling for one school is unconfirmed, so it is the caller's; left out, there is none. */
export function splitPreparation(
  coveredYen: number,
  share: ShareRule | null,
  ceilingYen = Infinity,
): SplitCost {
  if (!share) return { share: 0, rest: coveredYen }
  const nation = Math.min(splitShare(coveredYen, share).share, ceilingYen)
  return { share: nation, rest: coveredYen - nation }
}

/** The years of these in which the third is counted and no source confirms its rate. */
export function yearsOfUnconfirmedRate(fiscalYears: readonly number[]): number[] {
  return fiscalYears.filter((year) => year > FIRST_PREPARATION_SUBSIDY_YEAR)
}

/** Confirmed for fiscal 2023; that rate and cut to 1,000 yen still hold later is unconfirmed. */
export function preparationCitation(fiscalYear: number): Citation {
  return {
    title: {
      ja: '不登校児童生徒に対する支援推進事業（学びの多様化学校の設置準備）',
      en: 'Programme for pupils not attending (preparing a learning-diversity school)',
    },
    article: {
      ja: '国1/3・都道府県等2/3（令和5年度）、千円未満切捨ては交付要綱の通例で原文は未確認',
      en: 'nation 1/3, founder 2/3 (fiscal 2023); cut to 1,000 yen by custom, text unconfirmed',
    },
    confidence: fiscalYear === FIRST_PREPARATION_SUBSIDY_YEAR ? 'S' : 'U',
  }
}

interface PreparationGiven {
  readonly yen: number
  readonly fiscalYear: number
  readonly asIfToday?: boolean
}

export const preparationRule: Rule<PreparationGiven, SplitCost> = {
  id: 'preparation-share',
  words: { ja: '設置準備の補助', en: 'Subsidy for preparation' },
  unit: 'yen',
  source: preparationCitation(FIRST_PREPARATION_SUBSIDY_YEAR),
  // Before 2023 there was none, which is an answer as well, so the rule asks for no first year.
  inForce: { first: 1947 },
  examples: [
    { given: { yen: 35_000_000, fiscalYear: 2020 }, value: { share: 0, rest: 35_000_000 } },
    {
      given: { yen: 35_000_000, fiscalYear: 2020, asIfToday: true },
      value: { share: 11_666_000, rest: 23_334_000 },
    },
    { given: { yen: 1_300_000, fiscalYear: 2022 }, value: { share: 0, rest: 1_300_000 } },
    { given: { yen: 1_300_000, fiscalYear: 2023 }, value: { share: 433_000, rest: 867_000 } },
    { given: { yen: 2_999, fiscalYear: 2025 }, value: { share: 0, rest: 2_999 } },
    { given: { yen: 3_000, fiscalYear: 2025 }, value: { share: 1_000, rest: 2_000 } },
  ],
  apply: ({ yen, fiscalYear, asIfToday }) =>
    splitPreparation(yen, preparationShare(fiscalYear, asIfToday)),
}
