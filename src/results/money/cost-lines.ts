import { COST_ITEM_WORDS, type CostItemId } from '../../domain/cost-items'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatFigure, moneyUnitWords } from '../numbers'
import type { MoneyInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { TableTwin } from '../pages'
import { TOTAL, meanOfFutures } from '../phrases'
import { readBeforeOpening } from '../samples'
import { meanOf } from '../summary'
import { tableTwin } from '../tables'
import { heldItems } from '../masking/per-pupil-lines'
import { NOT_SHOWN, NOTHING, same } from '../words'
import { columnRounding, notesTogether, withoutTodayNote } from './column-notes'
import { PAYER_COLUMNS } from './payer-table'
import { costLinesOf, planOfToday } from './today'

/** The cost lines of the plan in focus, with the rule by which each is paid. */
export function itemsTable(input: MoneyInput, reader: PageReader): TableTwin {
  const { focus, style } = reader
  const unit = moneyUnitWords(input.money)
  const year = formatFiscalYear(input.fiscalYear)
  const lines = costLines(input, reader)
  const money = (yen: number): Words => formatFigure(yen, 'yen', style)
  const items = lines.map(({ item }) => item)
  const held = heldItems(items, input.focus, input.fiscalYear, reader)
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
      ...lines.map((line) => [
        line.label,
        money(line.before),
        held.has(line.item) ? NOT_SHOWN : money(line.year),
        line.payers,
      ]),
      [TOTAL, money(total.before), money(total.year), NOTHING],
    ],
    asks: (row, column) =>
      column === 3
        ? null
        : {
            planId: focus.id,
            measure: 'cost.total',
            ...(lines[row] && { by: { item: lines[row].item } }),
            ...(column === 1 && { about: 'before-opening' }),
          },
    totalRow: true,
    note: notesTogether(
      held.size > 0 ? HELD_LINES : null,
      withoutTodayNote(input, [input.focus]),
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

const HELD_LINES: Words = {
  ja: '＊は、在籍の少ない数が分かるため示さない。1人あたりで決まる費用と、差し引きで分かる1行。',
  en: '* is not shown, as it would tell a small roll: cost of so much a pupil, and one line that would give it away.',
}

interface CostLine {
  readonly item: string
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
    return [{ item, ...lineWords(item, input, reader), before, year }]
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
