import type { Language, Words } from '../../domain/words'
import { formatCsv } from '../../results/csv'
import type { TimelineReport } from '../../results/when/report'
import { encodeShiftJis } from '../shift-jis'
import { cellText, INPUT_COLUMNS, OUTCOME_COLUMNS, type TaskColumn } from './columns'
import type { FileContent } from './file-kinds'

const COLUMNS: readonly TaskColumn[] = [...OUTCOME_COLUMNS, ...INPUT_COLUMNS]

/** For Excel and all else: UTF-8, which Excel knows by its byte order mark. */
export function timelineCsv(report: TimelineReport, language: Language): FileContent {
  const text = `\ufeff${csvText(report, language)}`
  return { content: new Blob([text], { type: 'text/csv;charset=utf-8' }), unwritable: [] }
}

/** For systems that read nothing but Shift_JIS. */
export function timelineShiftJisCsv(report: TimelineReport, language: Language): FileContent {
  const { bytes, unwritable } = encodeShiftJis(csvText(report, language))
  return { content: new Blob([bytes], { type: 'text/csv;charset=shift_jis' }), unwritable }
}

/** One line a task; below, what the file is and where its days come from. */
function csvText(report: TimelineReport, language: Language): string {
  const heads = COLUMNS.map(({ head }) => head[language])
  const rows = report.tasks.map((task) =>
    COLUMNS.map((column) => cellText(column, task, report, language)),
  )
  const below = [{ label: { ja: '題', en: 'Title' }, value: report.title }, ...report.facts].map(
    ({ label, value }: { label: Words; value: Words }) => [label[language], value[language]],
  )
  return formatCsv([heads, ...rows, [], ...below])
}
