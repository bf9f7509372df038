import { open, stat, type FileHandle } from 'node:fs/promises'
import type { Problem, Result } from '../domain/problem'
import type { Words } from '../domain/words'
import { libraryStudies, librarySurveys } from '../study/library'
import { parseStudy } from '../study/parse'
import type { Study } from '../study/study'
import { isSurvey, parseSurvey } from '../study/survey/parse-survey'
import type { Survey } from '../study/survey/survey'
import { shown } from './arguments'

export type StudyRead =
  | { readonly kind: 'study'; readonly study: Study }
  /** Counted answers, with nothing to simulate. */
  | { readonly kind: 'survey'; readonly survey: Survey }
  /** The file could be read; what is in it is wrong. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** There is nothing to read under this name. */
  | { readonly kind: 'unreadable'; readonly reason: Words }

/** More than the largest study in any encoding; nothing larger is brought into memory. */
const MOST_BYTES = 20_000_000

/** Reads the study under a path or, where there is no such file, under an id of the library. */
export async function readStudy(name: string): Promise<StudyRead> {
  const found = await stat(name).catch(() => null)
  if (!found?.isFile()) {
    const bundled = libraryStudies().find(({ id }) => id === name)
    if (bundled) return { kind: 'study', study: bundled }
    const survey = librarySurveys().find(({ id }) => id === name)
    if (survey) return { kind: 'survey', survey }
  }
  if (found && found.size > MOST_BYTES) return problems(tooLarge(found.size))
  let bytes: Uint8Array | null
  try {
    bytes = await readUpTo(MOST_BYTES, name)
  } catch (error) {
    return { kind: 'unreadable', reason: whyUnreadable(name, error) }
  }
  if (bytes === null) return problems(tooLarge(MOST_BYTES + 1))
  const text = decode(bytes)
  if (text === null) return problems(NOT_UTF8)
  return isSurvey(text) ? readSurvey(parseSurvey(text)) : parsed(parseStudy(text))
}

/** Null where there is more: a pipe or a device has no size to be looked at beforehand, and perhaps no end. */
async function readUpTo(most: number, name: string): Promise<Uint8Array | null> {
  const file = await open(name)
  try {
    return await readPieces(most, file)
  } finally {
    await file.close()
  }
}

const PIECE_BYTES = 65_536

async function readPieces(most: number, file: FileHandle): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  for (let length = 0; length <= most;) {
    const { bytesRead, buffer } = await file.read({ buffer: new Uint8Array(PIECE_BYTES) })
    if (bytesRead === 0) return Buffer.concat(pieces)
    pieces.push(buffer.subarray(0, bytesRead))
    length += bytesRead
  }
  return null
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(result: Result<Study>): StudyRead {
  return result.ok
    ? { kind: 'study', study: result.value }
    : { kind: 'problems', problems: result.problems }
}

function readSurvey(result: Result<Survey>): StudyRead {
  return result.ok
    ? { kind: 'survey', survey: result.value }
    : { kind: 'problems', problems: result.problems }
}

const problems = (problem: Problem): StudyRead => ({ kind: 'problems', problems: [problem] })

function tooLarge(bytes: number): Problem {
  const megabytes = Math.ceil(bytes / 1e6)
  return {
    path: '',
    code: 'too-large',
    message: {
      ja: `ファイルが大きすぎます（${megabytes}MB、上限は20MB）。まなびばで保存した検討のファイルを選んでください。`,
      en: `The file is too large (${megabytes} MB; at most 20 MB): choose a study saved by Manabiba.`,
    },
  }
}

const NOT_UTF8: Problem = {
  path: '',
  code: 'not-utf8',
  message: {
    ja: '文字コードがUTF-8ではありません。UTF-8で保存し直してください。',
    en: 'The file is not encoded in UTF-8: save it as UTF-8.',
  },
}

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: {
    ja: 'そのファイルも、その名前のライブラリーの検討もありません。`list` で名前を確かめるか、ファイルの場所を直してください',
    en: 'there is no such file, and no study of this name in the library: see `list`, or correct the path',
  },
  EISDIR: {
    ja: 'フォルダーです。中の検討のファイルを指定してください',
    en: 'this is a folder: name a study file in it',
  },
  EACCES: {
    ja: '読む権限がありません。ファイルの権限を確かめてください',
    en: 'reading it is not permitted: check its permissions',
  },
}

function whyUnreadable(name: string, error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code] ?? {
    ja: `読めません（${code}）。ファイルの場所を確かめてください`,
    en: `it can't be read (${code}): check the path`,
  }
  return { ja: `${shown(name)}: ${reason.ja}。`, en: `${shown(name)}: ${reason.en}.` }
}
