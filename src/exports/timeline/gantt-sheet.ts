import type { Cell, SheetOptions } from 'write-excel-file/universal'
import type { Language, Words } from '../../domain/words'
import type { ReportGate, ReportTask, TimelineReport } from '../../results/when/report'
import { twentiethsOf } from '../../results/chance'
import { LANE_NAMES } from '../../results/when/words'
import { GANTT, type TaskColumn } from './columns'
import { axisOf, THIRDS, type Third } from './gantt-axis'
import {
  barLooks,
  COLORS,
  inLegend,
  LANE_COLORS,
  WINDOW,
  type BarCells,
  type BarLook,
} from './gantt-looks'
import {
  areaOf,
  columnName,
  dayCell,
  taskCell,
  textCell,
  type Look,
  type WrittenSheet,
} from './sheet-cells'

type Place = keyof typeof GANTT

const PLACES = Object.keys(GANTT) as Place[]
const COLUMNS: readonly TaskColumn[] = PLACES.map((place) => GANTT[place])
const THIRD_WIDTH = 2

/** Rows above the tasks, from 0: title, chance, days, legend, fiscal years, months, heads. */
const ROW = { days: 2, heads: 6 } as const
const HEAD_ROWS = ROW.heads + 1
const WANTED_COLUMN = PLACES.indexOf('starts')
const TODAY_COLUMN = PLACES.indexOf('late')

/** Tasks by lane with their days, and their bars over thirds of months; below them the gates with their windows. */
export function ganttSheet(report: TimelineReport, language: Language): WrittenSheet {
  const axis = axisOf(report)
  const looks = barLooks(barCells(), language)
  const tasks = report.tasks.map((task) => taskRow(task, axis, { report, language }))
  const gates = report.gates
    .filter(({ kept }) => kept !== null)
    .map((gate) => gateRow(gate, axis, language))
  const rows = [
    ...headRows(report, axis, { looks, language }),
    ...tasks,
    ...gatesHead(language),
    ...gates,
  ]
  const columns = COLUMNS.length + axis.length
  return {
    rows,
    columns: [...COLUMNS.map(({ width }) => ({ width })), ...axis.map(() => THIRD)],
    stickyRowsCount: HEAD_ROWS,
    stickyColumnsCount: PLACES.indexOf('task') + 1,
    conditionalFormatting: coloring(looks, report.tasks.length, axis.length),
    showGridLines: false,
    printed: {
      name: SHEET_NAME[language],
      area: areaOf(rows.length, columns),
      titleRows: `$${ROW.heads - 1}:$${HEAD_ROWS}`,
    },
  }
}

const THIRD = { width: THIRD_WIDTH }
const SHEET_NAME: Words = { ja: '工程表', en: 'Gantt' }

/** The cells of the first task's line; spreadsheets move them along. */
function barCells(): BarCells {
  const line = HEAD_ROWS + 1
  const cell = (place: Place) => `$${columnName(PLACES.indexOf(place))}${line}`
  const day = (column: number) => `$${columnName(column)}$${ROW.days + 1}`
  return {
    ...{ state: cell('state'), starts: cell('starts'), ends: cell('ends') },
    ...{ passes: cell('passes'), late: cell('late'), decides: cell('decides') },
    from: `${columnName(COLUMNS.length)}$${ROW.heads + 1}`,
    opening: day(WANTED_COLUMN),
    today: day(TODAY_COLUMN),
  }
}

function coloring(
  looks: readonly BarLook[],
  tasks: number,
  thirds: number,
): NonNullable<SheetOptions<Blob>['conditionalFormatting']> {
  if (tasks === 0) return []
  const cellRange = {
    from: { row: HEAD_ROWS + 1, column: COLUMNS.length + 1 },
    to: { row: HEAD_ROWS + tasks, column: COLUMNS.length + thirds },
  }
  return looks.map(({ formula, color }) => ({
    cellRange,
    condition: { formula },
    style: { backgroundColor: color },
  }))
}

const BOXED: Look = { borderColor: COLORS.rule, borderStyle: 'thin', alignVertical: 'center' }

interface Head {
  readonly looks: readonly BarLook[]
  readonly language: Language
}

function headRows(report: TimelineReport, axis: readonly Third[], head: Head): Cell[][] {
  const { language } = head
  return [
    [textCell(report.title[language], { fontSize: 14, fontWeight: 'bold' })],
    [textCell(factsOf(report, language))],
    daysRow(report, language),
    legendRow(head),
    spanned(axis.map(({ fiscalYear }) => fiscalYear[language])),
    spanned(axis.map(({ month }) => month[language])),
    [
      ...COLUMNS.map(({ head: words }) => textCell(words[language], { ...HEAD, wrap: true })),
      ...axis.map(({ from }, index) =>
        dayCell(from, { ...HEAD, ...THIRD_LOOKS[language][index % THIRDS] }),
      ),
    ],
  ]
}

/** The cell holds its third's first day, which the colors are computed from, and shows its name. */
const THIRD_LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  ja: ['上', '中', '下'].map((name) => ({ format: `"${name}"`, fontSize: 7, height: 40 })),
  en: Array.from({ length: THIRDS }, () => ({ format: 'd', fontSize: 7, height: 40 })),
}

const HEAD: Look = {
  ...BOXED,
  fontWeight: 'bold',
  backgroundColor: COLORS.head,
  align: 'center',
}

const factsOf = ({ facts }: TimelineReport, language: Language): string =>
  facts.map(({ label, value }) => `${label[language]} ${value[language]}`).join('　')

/** The days that colors are computed from stand in cells of their own; after them the chance. */
function daysRow({ wanted, asOf, chance }: TimelineReport, language: Language): Cell[] {
  const twentieths = twentiethsOf(chance)
  const row: Cell[] = Array.from({ length: COLUMNS.length }, () => null)
  row[0] = textCell(OPENS[language], BOLD)
  row[1] = textCell({ ja: `20回に${twentieths}回`, en: `${twentieths} of 20` }[language], BOLD)
  row[WANTED_COLUMN - 1] = textCell(WANTED[language], BOLD)
  row[WANTED_COLUMN] = dayCell(wanted, BOLD)
  row[TODAY_COLUMN - 1] = textCell(AS_OF[language], BOLD)
  row[TODAY_COLUMN] = asOf === null ? null : dayCell(asOf, BOLD)
  return row
}

const BOLD = { fontWeight: 'bold' } as const
const OPENS: Words = { ja: '間に合う見込み', en: 'Chance to be in time' }
const WANTED: Words = { ja: '開校', en: 'Opens' }
const AS_OF: Words = { ja: '現在', en: 'As of' }

function legendRow({ looks, language }: Head): Cell[] {
  const entries = [...inLegend(looks), { words: WINDOW, color: COLORS.window }]
  return entries.map(({ words, color }) =>
    textCell(words[language], {
      ...{ backgroundColor: color, wrap: true, fontSize: 8, height: 30 },
      ...{ align: 'center', alignVertical: 'center' },
      textColor: DARK.has(color) ? '#ffffff' : COLORS.text,
    }),
  )
}

const DARK: ReadonlySet<string> = new Set([COLORS.gate, COLORS.decides])

/** One cell over all thirds in a row with the same label. */
function spanned(labels: readonly string[]): Cell[] {
  return [...COLUMNS.map(() => null), ...labels.map((_, index) => spanCell(index, labels))]
}

function spanCell(index: number, labels: readonly string[]): Cell {
  const label = labels[index] ?? ''
  if (labels[index - 1] === label) return null
  const end = labels.findIndex((other, at) => at > index && other !== label)
  return textCell(label, { ...HEAD, columnSpan: (end < 0 ? labels.length : end) - index })
}

function taskRow(
  task: ReportTask,
  axis: readonly Third[],
  { report, language }: { readonly report: TimelineReport; readonly language: Language },
): Cell[] {
  const cells = COLUMNS.map((column, index) => {
    const look = {
      height: LINE_HEIGHT,
      ...BOXED,
      ...(index === 0 && { backgroundColor: LANE_COLORS[task.lane] }),
      ...(column.kind === 'words' && { wrap: true }),
    }
    return taskCell(column, task, { report, language, look })
  })
  return [...cells, ...axis.map((_, index) => gridLook(index))]
}

const LINE_HEIGHT = 20

/** Lines between months and between tasks. */
function gridLook(index: number): Look {
  const line = { bottomBorderColor: COLORS.rule, bottomBorderStyle: 'hair' } as const
  if (index % THIRDS > 0) return line
  return { ...line, leftBorderColor: COLORS.rule, leftBorderStyle: 'thin' }
}

const gatesHead = (language: Language): Cell[][] => [
  [],
  [textCell(GATES[language], { fontWeight: 'bold' })],
]

const GATES: Words = { ja: '関門と、間に合う見込み', en: 'Gates, and the chance to be in time' }

function gateRow(gate: ReportGate, axis: readonly Third[], language: Language): Cell[] {
  const { lane, name, kept, periods } = gate
  const twentieths = twentiethsOf(kept ?? 0)
  const row: Cell[] = COLUMNS.map(() => null)
  row[0] = textCell(LANE_NAMES[lane][language], { backgroundColor: LANE_COLORS[lane] })
  row[1] = textCell(name[language], { wrap: true, height: LINE_HEIGHT })
  row[2] = textCell({ ja: `20回に${twentieths}回`, en: `${twentieths} of 20` }[language])
  const isOpen = ({ from }: Third, index: number) => {
    const next = axis[index + 1]?.from ?? '9999'
    return periods.some((period) => period.from < next && period.to >= from)
  }
  return [
    ...row,
    ...axis.map((third, index) =>
      isOpen(third, index)
        ? { ...gridLook(index), backgroundColor: COLORS.window }
        : gridLook(index),
    ),
  ]
}
