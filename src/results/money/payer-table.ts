import { PAYERS } from '../../domain/payers'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatDifference, formatFigure, formatRange, moneyUnitWords } from '../numbers'
import type { PageInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { Asks, TableTwin } from '../pages'
import { TOTAL, meanOfFutures } from '../phrases'
import { planGroups, tableTwin } from '../tables'
import { DASH } from '../words'
import { columnRounding, notesTogether, withoutTodayNote } from './column-notes'
import { measureOfPayer, payerNamesOf } from './payers'

/** Payer × plan: before opening, a year with its range, difference to the baseline; the total last. */
export function payerTable(input: PageInput, reader: PageReader): TableTwin {
  const year = formatFiscalYear(input.fiscalYear)
  const unit = moneyUnitWords(input.money)
  const names = payerNamesOf(input)
  const rows = [...PAYERS, 'all' as const].map((payer) => [
    payer === 'all' ? TOTAL : names[payer],
    ...input.plans.flatMap((plan, index) =>
      payerCells(plan, index, measureOfPayer(payer), input, reader),
    ),
  ])
  return tableTwin({
    caption: {
      ja: `${year.ja}の負担（${unit.ja}、${meanOfFutures(reader.style).ja}）`,
      en: `Who pays in ${year.en} (${unit.en}; ${meanOfFutures(reader.style).en.toLowerCase()})`,
    },
    groups: planGroups(input.plans, (plan) => columnsOf(plan, input).length),
    columns: [
      PAYER,
      ...input.plans.flatMap((plan) =>
        columnsOf(plan, input).map((column) => PAYER_COLUMNS[column]),
      ),
    ],
    rows,
    asks: (row, column) => asksOfPayer(row, column, input),
    totalRow: true,
    note: notesTogether(
      withoutTodayNote(input, [...input.plans.keys()]),
      payerRounding(input, reader),
    ),
  })
}

export const PAYER: Words = { ja: '払う人', en: 'Payer' }

type PayerColumn = 'before' | 'year' | 'range' | 'difference'

export const PAYER_COLUMNS: Readonly<Record<PayerColumn, Words>> = {
  before: { ja: '開校まで', en: 'Before opening' },
  year: { ja: '年', en: 'A year' },
  range: { ja: '10回に8回', en: '8 in 10' },
  difference: { ja: '基準との差', en: 'Against baseline' },
}

/** What exists today has no time before its opening, and the baseline no difference to itself. */
function columnsOf(plan: PlanDescription, { plans, baseline }: PageInput): readonly PayerColumn[] {
  return [
    ...(plan.openingFiscalYear === null ? [] : (['before'] as const)),
    'year',
    'range',
    ...(plan === plans[baseline] ? [] : (['difference'] as const)),
  ]
}

function payerCells(
  plan: PlanDescription,
  index: number,
  measure: string,
  input: PageInput,
  reader: PageReader,
): Words[] {
  const { style } = reader
  const { mean, p10, p90 } = reader.summary(index, measure)
  const cells: Readonly<Record<PayerColumn, () => Words>> = {
    before: () => formatFigure(reader.meanBeforeOpening(index, measure), 'yen', style),
    year: () => formatFigure(mean, 'yen', style),
    range: () => (p10 === p90 ? DASH : formatRange(p10, p90, 'yen', style)),
    difference: () => formatDifference(mean - reader.mean(input.baseline, measure), 'yen', style),
  }
  return columnsOf(plan, input).map((column) => cells[column]())
}

function asksOfPayer(row: number, column: number, input: PageInput): Asks {
  const cells = input.plans.flatMap((plan) =>
    columnsOf(plan, input).map((of) => ({ planId: plan.id, about: ABOUT[of] })),
  )
  return { ...cells[column - 1]!, measure: measureOfPayer(PAYERS[row] ?? 'all') }
}

const ABOUT: Readonly<Record<PayerColumn, NonNullable<Asks['about']>>> = {
  before: 'before-opening',
  year: 'value',
  range: 'value',
  difference: 'difference',
}

/** Only where a printed column really doesn't add up. */
function payerRounding(input: PageInput, reader: PageReader): Words | null {
  const columns = input.plans.flatMap((_, index) => [
    (measure: string) => reader.mean(index, measure),
    (measure: string) => reader.meanBeforeOpening(index, measure),
  ])
  return columnRounding(
    columns.map((valueOf) => ({
      parts: PAYERS.map((payer) => valueOf(measureOfPayer(payer))),
      total: valueOf('cost.total'),
    })),
    reader.style,
  )
}
