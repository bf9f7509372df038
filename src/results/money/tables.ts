import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../fiscal-year'
import { moneyUnitWords } from '../numbers'
import type { PageInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { TableTwin } from '../pages'
import { FISCAL_YEAR, meanOfFutures } from '../phrases'
import { centerAndRange, planGroups, tableTwin } from '../tables'
import { columnRounding } from './column-notes'
import { measureOfPayer, viewpointWords } from './payers'

/** The viewpoint's mean and range, year by year. */
export function byYearTable(input: PageInput, reader: PageReader): TableTwin {
  const who = viewpointWords(input)
  const unit = moneyUnitWords(input.money)
  const measure = measureOfPayer(input.viewpoint)
  return tableTwin({
    caption: {
      ja: `年度ごとの${input.viewpoint === 'all' ? '費用' : `${who.ja}の負担`}（${unit.ja}、${meanOfFutures(reader.style).ja}と10回に8回の幅）`,
      en: `${who.en} by fiscal year (${unit.en}; mean and 8 in 10)`,
    },
    groups: planGroups(input.plans, 1),
    columns: [FISCAL_YEAR, ...input.plans.map(() => MEAN_AND_RANGE)],
    chosen: reader.fiscalYears.indexOf(input.fiscalYear),
    rows: reader.fiscalYears.map((fiscalYear) => [
      formatFiscalYear(fiscalYear),
      ...input.plans.map((_, index) =>
        centerAndRange(reader.summary(index, measure, fiscalYear), 'yen', reader.style),
      ),
    ]),
    asks: (row, column) => ({
      planId: input.plans[column - 1]!.id,
      measure,
      fiscalYear: reader.fiscalYears[row]!,
    }),
  })
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
