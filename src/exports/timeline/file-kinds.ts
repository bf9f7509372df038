import type { Language, Words } from '../../domain/words'
import type { TimelineReport } from '../../results/when/report'

export const TIMELINE_FILE_KINDS = ['xlsx', 'ics', 'mspdi', 'csv', 'csv-shift-jis'] as const
export type TimelineFileKind = (typeof TIMELINE_FILE_KINDS)[number]

/** A file ready to be saved. */
export interface TimelineFile {
  /** As people read it; not every sign of it may stand in a file's name. */
  readonly name: string
  readonly content: Blob
  /** Characters that the file's encoding can't hold, each once; 〓 stands in their place. */
  readonly unwritable: readonly string[]
}

/** A file's content before it has a name. */
export type FileContent = Pick<TimelineFile, 'content' | 'unwritable'>

interface TimelineFormat {
  readonly kind: TimelineFileKind
  readonly ending: string
  /** What it is for, as the menu says it. */
  readonly words: Words
  /** Loads what the format needs, which may be heavy, and writes it. */
  write(report: TimelineReport, language: Language): Promise<FileContent>
}

export const TIMELINE_FORMATS: readonly TimelineFormat[] = [
  {
    kind: 'xlsx',
    ending: 'xlsx',
    words: { ja: 'Excelの工程表', en: 'Excel Gantt sheet' },
    write: async (...report) => (await import('./xlsx')).timelineXlsx(...report),
  },
  {
    kind: 'ics',
    ending: 'ics',
    words: { ja: '予定表（ics）', en: 'Calendar (ics)' },
    write: async (...report) => (await import('./ics')).timelineIcs(...report),
  },
  {
    kind: 'mspdi',
    ending: 'xml',
    words: { ja: 'Microsoft Project（XML）', en: 'Microsoft Project (XML)' },
    write: async (...report) => (await import('./mspdi')).timelineMspdi(...report),
  },
  {
    kind: 'csv',
    ending: 'csv',
    words: { ja: 'CSV（UTF-8）', en: 'CSV (UTF-8)' },
    write: async (...report) => (await import('./csv')).timelineCsv(...report),
  },
  {
    kind: 'csv-shift-jis',
    ending: 'csv',
    words: { ja: 'CSV（Shift_JIS）', en: 'CSV (Shift_JIS)' },
    write: async (...report) => (await import('./csv')).timelineShiftJisCsv(...report),
  },
]

/** The file of one kind; the same report, kind and language make the same file. */
export async function timelineFile(
  kind: TimelineFileKind,
  report: TimelineReport,
  language: Language,
): Promise<TimelineFile> {
  const format = TIMELINE_FORMATS.find((known) => known.kind === kind)
  if (!format) throw new Error(`No format of a timeline is called "${kind}".`)
  const written = await format.write(report, language)
  return { name: `${report.title[language]}.${format.ending}`, ...written }
}
