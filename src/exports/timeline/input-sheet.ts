import type { Cell } from 'write-excel-file/universal'
import { formatFiscalYear } from '../../domain/fiscal-year'
import type { YearlyWindow } from '../../domain/timeline'
import type { Language, Words } from '../../domain/words'
import { ORIGIN_WORDS } from '../../results/origin-words'
import type { ReportGate, ReportTask, TimelineReport } from '../../results/when/report'
import { timesOfTwenty } from '../../results/when/gantt'
import { LANE_NAMES } from '../../results/when/words'
import { listWords, same } from '../../results/words'
import { cellText, GANTT, INPUT_COLUMNS, ofTwenty, type TaskColumn } from './columns'
import { COLORS } from './gantt-looks'
import {
  areaOf,
  numberCell,
  rowHeight,
  taskCell,
  textCell,
  type Look,
  type WrittenSheet,
} from './sheet-cells'

const COLUMNS: readonly TaskColumn[] = [GANTT.task, ...INPUT_COLUMNS]

/** Where the days come from: the run, its chances, what was typed for each task and each gate. */
export function inputSheet(report: TimelineReport, language: Language): WrittenSheet {
  const rows = [
    ...factRows(report, language),
    [],
    ...openingRows(report, language),
    [],
    ...taskRows(report, language),
    [],
    ...gateRows(report, language),
  ]
  return {
    rows,
    columns: COLUMNS.map(({ width }) => ({ width })),
    printed: {
      name: SHEET_NAME[language],
      area: areaOf(rows.length, COLUMNS.length),
      titleRows: null,
    },
  }
}

const SHEET_NAME: Words = { ja: '入力と計算', en: 'Inputs and run' }
const HEAD = { fontWeight: 'bold', backgroundColor: COLORS.head, wrap: true } as const
const WRAPPED = { wrap: true, alignVertical: 'top' } as const

function factRows({ title, facts }: TimelineReport, language: Language): Cell[][] {
  return [
    [textCell(title[language], { fontSize: 14, fontWeight: 'bold' })],
    ...facts.map(({ label, value }) => [
      textCell(label[language], { fontWeight: 'bold' }),
      textCell(value[language]),
    ]),
  ]
}

function openingRows({ openings }: TimelineReport, language: Language): Cell[][] {
  return [
    OPENING_HEADS.map((head) => textCell(head[language], { ...HEAD, wrap: false })),
    ...openings.map(({ fiscalYear, share }) => [
      textCell((fiscalYear === null ? BEYOND : formatFiscalYear(fiscalYear))[language]),
      numberCell(ofTwenty(share)),
    ]),
  ]
}

const OPENING_HEADS: readonly Words[] = [
  { ja: '開校する年度', en: 'Opens in' },
  { ja: '20回のうち', en: 'Of 20' },
]
const BEYOND: Words = { ja: '見ている年より後', en: 'Beyond the years looked at' }

function taskRows(report: TimelineReport, language: Language): Cell[][] {
  const heads = COLUMNS.map(({ head }) => head[language])
  const height = rowHeight(COLUMNS.map(({ width }, index) => ({ text: heads[index] ?? '', width })))
  return [
    heads.map((head) => textCell(head, { ...HEAD, height })),
    ...report.tasks.map((task) => taskRow(task, report, language)),
  ]
}

function taskRow(task: ReportTask, report: TimelineReport, language: Language): Cell[] {
  const texts = COLUMNS.map((column) => ({
    text: cellText(column, task, report, language),
    width: column.width,
  }))
  const look = { ...WRAPPED, height: rowHeight(texts) }
  return COLUMNS.map((column) => taskCell(column, task, { report, language, look }))
}

function gateRows({ gates }: TimelineReport, language: Language): Cell[][] {
  const heads = GATE_COLUMNS.map(({ head }) => head[language])
  return [
    gateCells(heads, HEAD),
    ...gates.map((gate) =>
      gateCells(
        GATE_COLUMNS.map(({ cell }) => cell(gate)?.[language] ?? ''),
        WRAPPED,
      ),
    ),
  ]
}

/** Columns of the gates, each over some of the tasks' columns. */
const GATE_COLUMNS: readonly {
  readonly head: Words
  readonly over: number
  readonly cell: (gate: ReportGate) => Words | null
}[] = [
  { head: { ja: '関門', en: 'Gate' }, over: 1, cell: ({ name }) => name },
  { head: { ja: '担当', en: 'Lane' }, over: 2, cell: ({ lane }) => LANE_NAMES[lane] },
  {
    head: { ja: '間に合う見込み', en: 'Chance to be in time' },
    over: 2,
    cell: ({ kept }) => (kept === null ? null : timesOfTwenty(kept)),
  },
  { head: { ja: 'ひらく時期', en: 'Open' }, over: 2, cell: whenWords },
  { head: { ja: '値のもと', en: 'Basis' }, over: 1, cell: ({ origin }) => ORIGIN_WORDS[origin] },
  { head: { ja: '資料', en: 'Source' }, over: 3, cell: ({ source }) => source },
  { head: { ja: '理由', en: 'Reason' }, over: 6, cell: ({ reason }) => reason },
]

function gateCells(texts: readonly string[], look: Look): Cell[] {
  const widths = GATE_COLUMNS.map(({ over }, index) => {
    const first = GATE_COLUMNS.slice(0, index).reduce((sum, column) => sum + column.over, 0)
    return COLUMNS.slice(first, first + over).reduce((sum, { width }) => sum + width, 0)
  })
  const height = rowHeight(texts.map((text, index) => ({ text, width: widths[index] ?? 1 })))
  return GATE_COLUMNS.flatMap(({ over }, index) => [
    textCell(texts[index] ?? '', { ...look, height, ...(over > 1 && { columnSpan: over }) }),
    ...Array.from({ length: over - 1 }, () => null),
  ])
}

function whenWords({ windows, dated }: ReportGate): Words {
  return listWords([
    ...windows.map(windowWords),
    ...dated.map(({ from, to }) => same(from === to ? from : `${from}–${to}`)),
  ])
}

/** 「毎年6月25日」, 「毎年7月1日〜3月19日（始まりは12月1日〜2月28日のどこか）」. */
function windowWords({ from, to, early, late }: YearlyWindow): Words {
  const range = between(from, to)
  const every = { ja: `毎年${range.ja}`, en: `every ${range.en}` }
  if (early === undefined || late === undefined) return every
  const first = between(early, late)
  return {
    ja: `${every.ja}（始まりは${first.ja}のどこか）`,
    en: `${every.en} (opens some day ${first.en})`,
  }
}

function between(from: string, to: string): Words {
  const [first, last] = [monthDayWords(from), monthDayWords(to)]
  return from === to ? first : { ja: `${first.ja}〜${last.ja}`, en: `${first.en}–${last.en}` }
}

function monthDayWords(monthDay: string): Words {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  return { ja: `${month}月${day}日`, en: `${day}/${month}` }
}
