import type { Cell } from 'write-excel-file/universal'
import { formatFiscalYear } from '../../domain/fiscal-year'
import type { YearlyWindow } from '../../domain/timeline'
import type { Language, Words } from '../../domain/words'
import { BASES } from '../../results/hours/grade-table'
import type { ReportGate, TimelineReport } from '../../results/when/report'
import { LANE_NAMES } from '../../results/when/words'
import { listWords, NOTHING, same } from '../../results/words'
import { INPUT_COLUMNS, ofTwenty, type TaskColumn } from './columns'
import { COLORS } from './gantt-looks'
import { areaOf, numberCell, taskCell, textCell, type WrittenSheet } from './sheet-cells'

const NAME: TaskColumn = {
  head: { ja: '工程', en: 'Task' },
  kind: 'words',
  cell: ({ name }) => name,
}
const COLUMNS: readonly TaskColumn[] = [NAME, ...INPUT_COLUMNS]

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
    columns: COLUMNS.map(({ kind }, index) => ({ width: index === 0 ? 30 : WIDTHS[kind] })),
    printed: {
      name: SHEET_NAME[language],
      area: areaOf(rows.length, COLUMNS.length),
      titleRows: null,
    },
  }
}

const SHEET_NAME: Words = { ja: '入力と計算', en: 'Inputs and run' }
const WIDTHS: Readonly<Record<TaskColumn['kind'], number>> = { words: 20, number: 12, day: 12 }
const HEAD = { fontWeight: 'bold', backgroundColor: COLORS.head, wrap: true } as const
const WRAPPED = { wrap: true, alignVertical: 'top' } as const

const headCells = (heads: readonly Words[], language: Language): Cell[] =>
  heads.map((head) => textCell(head[language], HEAD))

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
    headCells(OPENING_HEADS, language),
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
  const look = WRAPPED
  return [
    headCells(
      COLUMNS.map(({ head }) => head),
      language,
    ),
    ...report.tasks.map((task) =>
      COLUMNS.map((column) => taskCell(column, task, { report, language, look })),
    ),
  ]
}

function gateRows({ gates }: TimelineReport, language: Language): Cell[][] {
  return [headCells(GATE_HEADS, language), ...gates.map((gate) => gateCells(gate, language))]
}

const GATE_HEADS: readonly Words[] = [
  { ja: '関門', en: 'Gate' },
  { ja: '担当', en: 'Lane' },
  { ja: '間に合う（20回のうち）', en: 'In time (of 20)' },
  { ja: 'ひらく時期', en: 'Open' },
  { ja: '値のもと', en: 'Basis' },
  { ja: '資料', en: 'Source' },
  { ja: '理由', en: 'Reason' },
]

function gateCells(gate: ReportGate, language: Language): Cell[] {
  const { name, lane, kept, windows, dated, origin, source, reason } = gate
  const when = listWords([
    ...windows.map(windowWords),
    ...dated.map(({ from, to }) => same(from === to ? from : `${from}–${to}`)),
  ])
  const text = (words: Words) => textCell(words[language], WRAPPED)
  return [
    text(name),
    text(LANE_NAMES[lane]),
    kept === null ? null : numberCell(ofTwenty(kept), WRAPPED),
    ...[when, BASES[origin], source ?? NOTHING, reason ?? NOTHING].map(text),
  ]
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
