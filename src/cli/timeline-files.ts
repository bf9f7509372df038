import { writeFile } from 'node:fs/promises'
import { timelineFile, type TimelineFileKind } from '../exports/timeline/file-kinds'
import type { Result } from '../domain/problem'
import type { Words } from '../domain/words'
import type { TimelineReport } from '../results/when/report'
import { shown, type Arguments, type FlagSpec } from './arguments'
import type { Terminal } from './terminal'

/** One file that a command line asks for. */
export interface WantedFile {
  readonly kind: TimelineFileKind
  readonly path: string
}

export interface WantedFiles {
  readonly files: readonly WantedFile[]
  /** YYYY-MM-DD: the day that the files say they are of. */
  readonly madeOn: string
}

const outFlag = (flag: string, ja: string, en: string): FlagSpec => ({
  flag,
  takes: 'value',
  placeholder: 'OUT',
  words: { ja, en },
})

export const FILE_FLAGS: readonly FlagSpec[] = [
  outFlag('ics', '予定表を書き出すファイル', 'write a calendar to this file'),
  outFlag('xlsx', 'Excelの工程表を書き出すファイル', 'write an Excel Gantt sheet to this file'),
  outFlag('mspdi', 'Microsoft ProjectのXMLを書き出すファイル', 'write XML for Microsoft Project'),
  outFlag('csv', 'CSVを書き出すファイル', 'write CSV to this file'),
  {
    flag: 'encoding',
    takes: 'value',
    placeholder: 'utf-8|shift-jis',
    words: { ja: 'CSVの文字コード（指定がなければ utf-8）', en: 'encoding of the CSV (utf-8)' },
  },
  {
    flag: 'date',
    takes: 'value',
    placeholder: 'YYYY-MM-DD',
    words: { ja: 'ファイルの作成日（指定がなければきょう）', en: 'the day of the files (today)' },
  },
]

const CSV_KINDS: Readonly<Record<string, TimelineFileKind>> = {
  'utf-8': 'csv',
  'shift-jis': 'csv-shift-jis',
}

/** What is to be written where; nothing where no file is asked for. */
export function readWantedFiles({ flags }: Arguments, today: string): Result<WantedFiles, Words> {
  if (flags['encoding'] !== undefined && flags['csv'] === undefined)
    return { ok: false, problems: ENCODING_WITHOUT_CSV }
  const encoding = String(flags['encoding'] ?? 'utf-8')
  const csv = Object.hasOwn(CSV_KINDS, encoding) ? CSV_KINDS[encoding] : undefined
  if (csv === undefined) return { ok: false, problems: unknownEncoding(encoding) }
  const madeOn = String(flags['date'] ?? today)
  if (!isDay(madeOn)) return { ok: false, problems: noDay(madeOn) }
  const wanted = Object.entries({ ics: 'ics', xlsx: 'xlsx', mspdi: 'mspdi', csv } as const)
  const files = wanted.flatMap(([flag, kind]) => {
    const path = flags[flag]
    return typeof path === 'string' ? [{ kind, path }] : []
  })
  return { ok: true, value: { files, madeOn } }
}

/** Whether every file was written; what wasn't, and what a file can't hold, has been said. */
export async function writeTimelineFiles(
  files: readonly WantedFile[],
  report: TimelineReport,
  terminal: Terminal,
): Promise<boolean> {
  let all = true
  for (const { kind, path } of files) {
    const { content, unwritable } = await timelineFile(kind, report, terminal.language)
    const isWritten = await write(path, content)
    terminal.say(isWritten ? written(path) : notWritten(path))
    if (isWritten && unwritable.length > 0) terminal.say(replaced(unwritable))
    all &&= isWritten
  }
  return all
}

async function write(path: string, content: Blob): Promise<boolean> {
  try {
    await writeFile(path, new Uint8Array(await content.arrayBuffer()))
    return true
  } catch {
    return false
  }
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${day}T`)
}

const written = (path: string): Words => ({
  ja: `${shown(path)} に書き出しました。`,
  en: `Written to ${shown(path)}.`,
})

const notWritten = (path: string): Words => ({
  ja: `${shown(path)} に書き出せません。フォルダーがあるか、書き込めるか、ほかのソフトで開いていないかを確かめてください。`,
  en: `${shown(path)} can't be written. See that its folder exists, may be written to, and that no other program holds the file open.`,
})

const replaced = (signs: readonly string[]): Words => ({
  ja: `Shift_JISにない文字を〓に替えました：${signs.join(' ')}。そのまま残すには --encoding utf-8 にしてください。`,
  en: `Shift_JIS lacks these characters; 〓 stands in their place: ${signs.join(' ')}. Give --encoding utf-8 to keep them.`,
})

const ENCODING_WITHOUT_CSV: Words = {
  ja: '--encoding は --csv と一緒のときだけ使えます。--csv OUT を加えるか、--encoding を外してください。',
  en: '--encoding goes with --csv only: add --csv OUT, or leave it out.',
}

const unknownEncoding = (encoding: string): Words => ({
  ja: `--encoding の「${shown(encoding)}」は使えません。utf-8 か shift-jis にしてください。`,
  en: `--encoding can't be "${shown(encoding)}": give utf-8 or shift-jis.`,
})

const noDay = (day: string): Words => ({
  ja: `--date の「${shown(day)}」は日付ではありません。2027-04-01 のように書いてください。`,
  en: `--date can't be "${shown(day)}": give a day such as 2027-04-01.`,
})
