import type { PlanDescription } from '../../domain/plan-description'
import type { RunResult } from '../../domain/run'
import type { Words } from '../../domain/words'
import { readSeries } from '../column'
import { formatFiscalYear } from '../../domain/fiscal-year'
import type { PageInput } from '../page-input'
import type { Asks, TableTwin } from '../pages'
import { FISCAL_YEAR } from '../phrases'
import { tableTwin } from '../tables'
import { DASH, same } from '../words'
import type { WhySplit } from './page'
import { splitWords } from './split'

/** How not knowing and chance share a figure's width, year by year. */
export interface SplitByYear {
  readonly plan: PlanDescription
  readonly years: readonly { readonly fiscalYear: number; readonly unknown: number | null }[]
  /** Of the year looked at; null where nothing is uncertain then. */
  readonly words: Words | null
  readonly table: TableTwin
}

/** @param partner the partners of the run's first replications */
export function splitByYear(
  { result, plans, fiscalYear }: Pick<PageInput, 'result' | 'plans' | 'fiscalYear'>,
  partner: RunResult,
  { planId, measure, by = {} }: Asks,
): SplitByYear {
  const index = plans.findIndex(({ id }) => id === planId)
  const plan = plans[index]
  if (!plan) throw new Error(`The run holds no plan "${planId}".`)
  const own = readSeries(result, index, measure, by)
  const theirs = readSeries(partner, index, measure, by)
  const splits = result.layout.fiscalYears.map((year, at) => ({
    fiscalYear: year,
    split: splitWords(own[at]!, theirs[at]!),
  }))
  return {
    plan,
    years: splits.map(({ fiscalYear: year, split }) => ({
      fiscalYear: year,
      unknown: split?.unknown ?? null,
    })),
    words: splits.find((one) => one.fiscalYear === fiscalYear)?.split?.words ?? null,
    table: splitTable(splits, plan, fiscalYear),
  }
}

function splitTable(
  splits: readonly { readonly fiscalYear: number; readonly split: WhySplit | null }[],
  { name }: PlanDescription,
  chosen: number,
): TableTwin {
  const percent = (share: number | undefined): Words =>
    share === undefined ? DASH : same(`${Math.round(share * 100)}%`)
  return tableTwin({
    caption: {
      ja: `幅のうち、分からないことと、めぐり合わせ（${name.ja}）`,
      en: `Of the width: what we don’t know, and chance (${name.en})`,
    },
    columns: [
      FISCAL_YEAR,
      { ja: '分からないこと', en: 'What we don’t know' },
      { ja: 'めぐり合わせ', en: 'Chance' },
    ],
    chosen: splits.findIndex(({ fiscalYear }) => fiscalYear === chosen),
    rows: splits.map(({ fiscalYear, split }) => [
      formatFiscalYear(fiscalYear),
      percent(split?.unknown),
      percent(split ? 1 - Math.round(split.unknown * 100) / 100 : undefined),
    ]),
  })
}
