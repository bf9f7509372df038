import type { Language } from '../../domain/words'
import type { ReportTask, TimelineReport } from '../../results/when/report'
import { cellText, INPUT_COLUMNS, OUTCOME_COLUMNS } from './columns'

/** What has no field of its own in the program: one line each, as the other files name it. */
export function notesOf(task: ReportTask, report: TimelineReport, language: Language): string {
  return [...OUTCOME_COLUMNS, ...INPUT_COLUMNS]
    .map((column) => [column.head[language], cellText(column, task, report, language)] as const)
    .filter(([, text]) => text !== '')
    .map(([head, text]) => `${head}: ${text}`)
    .join('\n')
}
