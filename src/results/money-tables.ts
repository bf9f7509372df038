import { COST_ITEM_WORDS, type CostItemId } from '../domain/cost-items'
import { FUNDING_SOURCES, FUNDING_SOURCE_WORDS, PAYERS } from '../domain/payers'
import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { formatFiscalYear } from './fiscal-year'
import {
  formatCount,
  formatDifference,
  formatFigure,
  formatRange,
  moneyUnitWords,
  printedValue,
} from './numbers'
import type { MoneyInput, PageInput } from './page-input'
import type { PageReader } from './page-reader'
import type { NumberStyle, TableTwin } from './pages'
import { measureOfPayer, payerNamesOf, viewpointWords } from './payers'
import { FISCAL_YEAR, TOTAL, meanOfFutures, presentNotes, roundingNote } from './phrases'
import { roundToTotal } from './rounding'
import { readBeforeOpening } from './samples'
import { meanOf } from './summary'
import { centerAndRange, planGroups, tableTwin } from './tables'
import { costLinesOf, planOfToday } from './today'
import { DASH, NOTHING, joinWords, same } from './words'

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
      { ja: '払う人', en: 'Payer' },
      ...input.plans.flatMap((plan) =>
        columnsOf(plan, input).map((column) => PAYER_COLUMNS[column]),
      ),
    ],
    rows,
    totalRow: true,
    note: notesTogether(withoutTodayNote(input), payerRounding(input, reader)),
  })
}

type PayerColumn = 'before' | 'year' | 'range' | 'difference'

const PAYER_COLUMNS: Readonly<Record<PayerColumn, Words>> = {
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

/** Said where what goes on from today is taken out of the years before opening. */
function withoutTodayNote(input: PageInput): Words | null {
  const takenOut = input.plans.some((_, index) => planOfToday(input, index) !== null)
  return takenOut
    ? {
        ja: '「開校まで」には、いまも続く支援の費用を入れていない。',
        en: 'Before opening: without what goes on from today.',
      }
    : null
}

function notesTogether(...notes: readonly (Words | null)[]): Words | null {
  const present = presentNotes(notes)
  return present.length === 0 ? null : joinWords(...present)
}

interface Column {
  readonly parts: readonly number[]
  readonly total: number
}

function columnRounding(columns: readonly Column[], style: NumberStyle): Words | null {
  const off = Math.max(
    ...columns.map(({ parts, total }) =>
      Math.abs(
        parts.reduce((sum, part) => sum + printedValue(part, 'yen', style), 0) -
          printedValue(total, 'yen', style),
      ),
    ),
  )
  if (off < 1e-6) return null
  return roundingNote(off < 0.95 ? off.toFixed(1) : formatCount(Math.ceil(off - 1e-6)))
}

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
    rows: reader.fiscalYears.map((fiscalYear) => [
      formatFiscalYear(fiscalYear),
      ...input.plans.map((_, index) =>
        centerAndRange(reader.summary(index, measure, fiscalYear), 'yen', reader.style),
      ),
    ]),
  })
}

const MEAN_AND_RANGE: Words = { ja: '平均（10回に8回）', en: 'Mean (8 in 10)' }

/** The cost lines of the plan in focus, with the rule by which each is paid. */
export function itemsTable(input: MoneyInput, reader: PageReader): TableTwin {
  const { focus, style } = reader
  const unit = moneyUnitWords(input.money)
  const year = formatFiscalYear(input.fiscalYear)
  const lines = costLines(input, reader)
  const money = (yen: number): Words => formatFigure(yen, 'yen', style)
  const total = {
    before: reader.meanBeforeOpening(input.focus, 'cost.total'),
    year: reader.mean(input.focus, 'cost.total'),
  }
  return tableTwin({
    caption: {
      ja: `${focus.name.ja}の費用の内訳（${year.ja}、${unit.ja}、${meanOfFutures(style).ja}）`,
      en: `Cost lines of ${focus.name.en} (${year.en}, ${unit.en})`,
    },
    columns: [
      { ja: '費用', en: 'Cost line' },
      PAYER_COLUMNS.before,
      PAYER_COLUMNS.year,
      { ja: '払う人の決まり', en: 'Who pays by which rule' },
    ],
    rows: [
      ...lines.map((line) => [line.label, money(line.before), money(line.year), line.payers]),
      [TOTAL, money(total.before), money(total.year), NOTHING],
    ],
    totalRow: true,
    note: notesTogether(
      withoutTodayNote(input),
      columnRounding(
        (['before', 'year'] as const).map((when) => ({
          parts: lines.map((line) => line[when]),
          total: total[when],
        })),
        style,
      ),
    ),
  })
}

interface CostLine {
  readonly label: Words
  readonly payers: Words
  readonly before: number
  readonly year: number
}

/** Lines that cost nothing before opening nor in the chosen year are left out. */
function costLines(input: MoneyInput, reader: PageReader): CostLine[] {
  const { focus: index, result } = input
  const today = planOfToday(input, index)
  const goesOn = today === null ? [] : costLinesOf(result, today)
  return costLinesOf(result, index).flatMap((item) => {
    const by = { item }
    const samples = readBeforeOpening(
      result,
      index,
      'cost.total',
      reader.focus.openingFiscalYear,
      by,
    )
    const before = goesOn.includes(item) ? 0 : meanOf(samples)
    const year = reader.mean(index, 'cost.total', input.fiscalYear, by)
    if (before === 0 && year === 0) return []
    return [{ ...lineWords(item, input, reader), before, year }]
  })
}

function lineWords(item: string, { costLines: facts }: MoneyInput, { focus }: PageReader) {
  const fact = facts.find((line) => line.planId === focus.id && line.item === item)
  return { label: fact?.label ?? itemWords(item), payers: fact?.payers ?? NOTHING }
}

/** The line's own words; a line that the domain does not know is shown by its id. */
function itemWords(item: string): Words {
  return isCostItem(item) ? COST_ITEM_WORDS[item] : same(item)
}

function isCostItem(item: string): item is CostItemId {
  return item in COST_ITEM_WORDS
}

/** 財源内訳 of the founding municipality's budget in 千円, each row adding up exactly. */
export function fundingTable(input: PageInput, reader: PageReader): TableTwin {
  const { focus } = reader
  return tableTwin({
    caption: {
      ja: `${focus.name.ja}の財源内訳（千円、${meanOfFutures(reader.style).ja}）`,
      en: `Funding of ${focus.name.en} (thousand yen)`,
    },
    columns: [FISCAL_YEAR, ...FUNDING_SOURCES.map((source) => FUNDING_SOURCE_WORDS[source]), TOTAL],
    rows: reader.fiscalYears.map((fiscalYear) => fundingRow(fiscalYear, input, reader)),
    note: {
      ja: '千円未満は、各行が計に合うように、端数の大きいものから切り上げた。',
      en: 'Rounded up from the largest remainder on, so that every row makes its total.',
    },
  })
}

function fundingRow(fiscalYear: number, input: PageInput, reader: PageReader): Words[] {
  const means = FUNDING_SOURCES.map((source) =>
    reader.mean(input.focus, 'cost.funding', fiscalYear, { source }),
  )
  const printed = roundToTotal(means, 1000)
  const total = printed.reduce((sum, part) => sum + part, 0)
  return [formatFiscalYear(fiscalYear), ...[...printed, total].map(thousands)]
}

/** Budget papers show ▲ for what is taken off, and whole thousands, however few futures are in. */
function thousands(value: number): Words {
  const digits = formatCount(Math.abs(value))
  return value < 0 ? { ja: `▲${digits}`, en: `−${digits}` } : { ja: digits, en: digits }
}

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
