import type { Problem } from '../domain/problem'

/** A study is some hundred kilobytes at most; what is larger is something else, and reading it would freeze the page. */
const LARGEST_FILE = 2 * 1024 * 1024

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a file that somebody chose or dropped, as text. Size first: a file of 100 MB is not even opened. */
export async function readStudyFile(file: File): Promise<FileText> {
  if (file.size === 0) return refused('empty-file', EMPTY)
  if (file.size > LARGEST_FILE) return refused('file-too-large', tooLarge(file.size))
  try {
    return { ok: true, text: await file.text() }
  } catch {
    return refused('unreadable-file', UNREADABLE)
  }
}

/** Hands the browser a file to keep. Works from file:// and plain http, where file pickers don't. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the blob once the click is through; a minute is for slow machines.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** The study's title as a file name on any system. */
export function fileNameOf(title: string): string {
  const safe = [...title.normalize('NFC')]
    .map((sign) => (/[\p{Cc}"*/:<>?\\|]/u.test(sign) ? '_' : sign))
    .join('')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 80)
  return `${safe === '' ? 'manabiba' : safe}.json`
}

const EMPTY = {
  ja: 'ファイルが空です。保存した検討のファイルを選んでください。',
  en: 'The file is empty. Choose the file of a saved study.',
}

const UNREADABLE = {
  ja: 'ファイルを読めません。もう一度選ぶか、別の場所に写してから開いてください。',
  en: 'The file cannot be read. Choose it again, or copy it elsewhere and open the copy.',
}

function tooLarge(bytes: number) {
  const megabytes = Math.ceil(bytes / 1024 / 1024)
  return {
    ja: `ファイルが大きすぎます（${megabytes}MB）。検討のファイルは2MBまでです。保存した検討のファイルを選んでください。`,
    en: `The file is too large (${megabytes} MB). A study has at most 2 MB. Choose the file of a saved study.`,
  }
}

function refused(code: string, message: Problem['message']): FileText {
  return { ok: false, problems: [{ path: '', code, message }] }
}
