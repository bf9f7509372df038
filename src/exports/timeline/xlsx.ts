import writeExcel, { type Feature, type SheetOptions } from 'write-excel-file/universal'
import type { Language } from '../../domain/words'
import type { TimelineReport } from '../../results/when/report'
import type { FileContent } from './file-kinds'
import { ganttSheet } from './gantt-sheet'
import { inputSheet } from './input-sheet'
import type { WrittenSheet } from './sheet-cells'
import { printedOnA4 } from './xlsx-page'

/** Two sheets: the Gantt chart, drawn from the days in its cells, and what went in with the run's key. */
export async function timelineXlsx(
  report: TimelineReport,
  language: Language,
): Promise<FileContent> {
  const sheets = [ganttSheet(report, language), inputSheet(report, language)]
  const features: Feature<Blob>[] = [printedOnA4(sheets.map(({ printed }) => printed))]
  const content = await writeExcel(sheets.map(laidOut), {
    fontFamily: FONTS[language],
    fontSize: 10,
    features,
  }).toBlob()
  return { content, unwritable: [] }
}

const FONTS: Readonly<Record<Language, string>> = { ja: '游ゴシック', en: 'Calibri' }

function laidOut({ rows, printed, ...options }: WrittenSheet) {
  const sheet: SheetOptions<Blob> = { sheet: printed.name, orientation: 'landscape', ...options }
  return { data: rows.map((row) => [...row]), ...sheet }
}
