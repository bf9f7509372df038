import type { Payer } from '../../domain/payers'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { moneyUnitWords } from '../numbers'
import type { PageInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { TableTwin, Viewpoint } from '../pages'
import { FISCAL_YEAR, TOTAL, meanOfFutures } from '../phrases'
import { centerAndRange, planGroups, tableTwin } from '../tables'
import { once, withWhenRead } from '../when-read'
import { columnRounding } from './column-notes'
import { PAYER } from './payer-table'
import { measureOfPayer, payerNamesOf, payerOrderOf } from './payers'

/** What each payer bears, year by year, mean and range, and the total: worked out when its rows are first read. */
export function byYearTable(input: PageInput, reader: PageReader): TableTwin {
  const unit = moneyUnitWords(input.money)
  const names = payerNamesOf(input)
  const payers = payersOfYears(input, reader)
  const lines = reader.fiscalYears.flatMap((fiscalYear) =>
    payers.map((payer) => ({ fiscalYear, payer })),
  )
  const [first, ...plans] = planGroups(input.plans, 1)
  const head = {
    caption: {
      ja: `年度ごとの費用と、払う人（${unit.ja}、${meanOfFutures(reader.style).ja}と10回に8回の幅）`,
      en: `Cost by fiscal year and payer (${unit.en}; mean and 8 in 10)`,
    },
    groups: [{ ...first!, span: 2 }, ...plans],
    columns: [FISCAL_YEAR, PAYER, ...input.plans.map(() => MEAN_AND_RANGE)],
    chosen: lines.findIndex(({ fiscalYear }) => fiscalYear === input.fiscalYear),
    totalRow: false,
    note: null,
  }
  const body = once(() =>
    tableTwin({
      ...head,
      rows: lines.map(({ fiscalYear, payer }) => [
        formatFiscalYear(fiscalYear),
        payer === 'all' ? TOTAL : names[payer],
        ...input.plans.map((_, index) =>
          centerAndRange(
            reader.summary(index, measureOfPayer(payer), fiscalYear),
            'yen',
            reader.style,
          ),
        ),
      ]),
      asks: (row, column) => {
        const { fiscalYear, payer } = lines[row]!
        const plan = input.plans[column - 2]
        return plan ? { planId: plan.id, measure: measureOfPayer(payer), fiscalYear } : null
      },
    }),
  )
  return withWhenRead(head, { rows: () => body().rows, asks: () => body().asks! })
}

/** Those who pay anything, the viewpoint's first; then the total. */
function payersOfYears(input: PageInput, reader: PageReader): readonly Viewpoint[] {
  const pays = (payer: Payer) =>
    input.plans.some((_, index) =>
      reader.fiscalYears.some(
        (fiscalYear) => reader.mean(index, measureOfPayer(payer), fiscalYear) > 0,
      ),
    )
  return [...payerOrderOf(input.viewpoint).filter(pays), 'all']
}

const MEAN_AND_RANGE: Words = { ja: '平均（10回に8回）', en: 'Mean (8 in 10)' }

/** Gross, less at home, moved, net: lines that always stand together. */
export function netCostTable(input: PageInput, reader: PageReader): TableTwin {
  const year = formatFiscalYear(input.fiscalYear)
  const unit = moneyUnitWords(input.money)
  return tableTwin({
    caption: {
      ja: `差し引きの費用（${year.ja}、${unit.ja}、${meanOfFutures(reader.style).ja}）`,
      en: `Cost in the whole (${year.en}, ${unit.en})`,
    },
    groups: planGroups(input.plans, 1),
    columns: [{ ja: '費用', en: 'Cost' }, ...input.plans.map(() => MEAN_AND_RANGE)],
    rows: NET_ROWS.map(({ measure, label }) => [
      label,
      ...input.plans.map((_, index) =>
        centerAndRange(reader.summary(index, measure), 'yen', reader.style),
      ),
    ]),
    asks: (row, column) => ({
      planId: input.plans[column - 1]!.id,
      measure: NET_ROWS[row]!.measure,
    }),
    totalRow: true,
    note: columnRounding(
      input.plans.map((_, index) => ({
        parts: [
          reader.mean(index, 'cost.total'),
          -reader.mean(index, 'cost.lessAtHome'),
          -reader.mean(index, 'cost.moved'),
        ],
        total: reader.mean(index, 'cost.net'),
      })),
      reader.style,
    ),
  })
}

const NET_ROWS: readonly { readonly measure: string; readonly label: Words }[] = [
  { measure: 'cost.total', label: { ja: 'この案の費用', en: 'This plan' } },
  {
    measure: 'cost.lessAtHome',
    label: { ja: '在籍校などで減る費用（引く）', en: 'Less at home schools and centre' },
  },
  {
    measure: 'cost.moved',
    label: { ja: 'ほかの学校から移る加配の費用（引く）', en: 'Less moved from elsewhere' },
  },
  { measure: 'cost.net', label: { ja: '差し引き', en: 'Net' } },
]
