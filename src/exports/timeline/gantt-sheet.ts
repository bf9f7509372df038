import type { Cell, SheetOptions } from 'write-excel-file/universal'
import type { Language, Words } from '../../domain/words'
import type { ReportGate, ReportTask, TimelineReport } from '../../results/when/report'
import { twentiethsOf } from '../../results/chance'
import { LANE_NAMES } from '../../results/when/words'
import { GANTT, type TaskColumn } from './columns'
import { axisOf, THIRDS, type Third } from './gantt-axis'
import { barLooks, COLORS, LANE_COLORS, WINDOW, type BarCells, type BarLook } from './gantt-looks'
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
const WIDTHS: Readonly<Record<Place, number>> = {
  ...{ lane: 16, task: 30, state: 8, starts: 11, ends: 11, passes: 11 },
  ...{ late: 11, latestEnd: 11, slack: 8, decides: 11 },
}
const THIRD_WIDTH = 2.4

/** Rows above the tasks, from 0: title, chance, days, legend, fiscal years, months, heads. */
const ROW = { days: 2, heads: 6 } as const
const HEAD_ROWS = ROW.heads + 1
const WANTED_COLUMN = PLACES.indexOf('starts')
const TODAY_COLUMN = PLACES.indexOf('late')

/** Tasks by lane with their days, and their bars over thirds of months; below them the gates with their windows. */
export function ganttSheet(report: TimelineReport, language: Language): WrittenSheet {
  const axis = axisOf(report)
  const looks = barLooks(barCells(), language)
  const tasks = report.tasks.map((task) => taskRow(task, report, language))
  const gates = report.gates
    .filter(({ kept }) => kept !== null)
    .map((gate) => gateRow(gate, axis, language))
  const rows = [...headRows(report, axis, { looks, language }), ...tasks, ...gates]
  const columns = COLUMNS.length + axis.length
  return {
    rows,
    columns: [...PLACES.map((place) => ({ width: WIDTHS[place] })), ...axis.map(() => THIRD)],
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
    spanned(axis, ({ fiscalYear }) => fiscalYear[language]),
    spanned(axis, ({ from, month }, index) => (index % THIRDS === 0 ? month[language] : from)),
    [
      ...COLUMNS.map(({ head: words }) => textCell(words[language], { ...HEAD, wrap: true })),
      ...axis.map(({ from }) => dayCell(from, { ...HEAD, format: 'd', fontSize: 8 })),
    ],
  ]
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
  const entries = [...looks, { words: WINDOW, color: COLORS.window }]
  return entries.map(({ words, color }) =>
    textCell(words[language], {
      ...{ backgroundColor: color, wrap: true, fontSize: 8, align: 'center' },
      textColor: DARK.has(color) ? '#ffffff' : COLORS.text,
    }),
  )
}

const DARK: ReadonlySet<string> = new Set([COLORS.gate, COLORS.decides])

/** One cell over all thirds of the same label. */
function spanned(axis: readonly Third[], labelOf: (third: Third, index: number) => string): Cell[] {
  const labels = axis.map(labelOf)
  const before: Cell[] = COLUMNS.map(() => null)
  return [...before, ...labels.map((label, index) => spanCell(label, index, labels))]
}

function spanCell(label: string, index: number, labels: readonly string[]): Cell {
  if (index > 0 && labels[index - 1] === label) return null
  const end = labels.findIndex((other, at) => at > index && other !== label)
  return textCell(label, { ...HEAD, columnSpan: (end < 0 ? labels.length : end) - index })
}

function taskRow(task: ReportTask, report: TimelineReport, language: Language): Cell[] {
  return COLUMNS.map((column, index) => {
    const look = {
      ...BOXED,
      ...(index === 0 && { backgroundColor: LANE_COLORS[task.lane] }),
      ...(column.kind === 'words' && { wrap: true }),
    }
    return taskCell(column, task, { report, language, look })
  })
}

function gateRow(gate: ReportGate, axis: readonly Third[], language: Language): Cell[] {
  const { lane, name, kept, periods } = gate
  const twentieths = twentiethsOf(kept ?? 0)
  const row: Cell[] = COLUMNS.map(() => null)
  row[0] = textCell(LANE_NAMES[lane][language], { backgroundColor: LANE_COLORS[lane] })
  row[1] = textCell(name[language], { wrap: true })
  row[2] = textCell({ ja: `関門 20回に${twentieths}回`, en: `gate, ${twentieths} of 20` }[language])
  const isOpen = ({ from }: Third, index: number) => {
    const next = axis[index + 1]?.from ?? '9999'
    return periods.some((period) => period.from < next && period.to >= from)
  }
  return [
    ...row,
    ...axis.map((third, index) =>
      isOpen(third, index) ? { backgroundColor: COLORS.window } : null,
    ),
  ]
}
