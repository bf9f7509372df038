import type { Problem, Result } from '../domain/problem'
import { STUDY_FORMAT, STUDY_VERSION } from './study'
import { migrate } from './migrations'

/** A study of eight municipalities takes about 100 thousand characters. */
const MOST_CHARACTERS = 5_000_000
/** Our own format nests six deep; JSON.parse itself falls over at some ten thousand. */
const MOST_NESTING = 60

/** Text to plain data of the current version. */
export function readStudyData(text: string): Result<unknown> {
  const data = readPlainData(text)
  return data.ok ? currentVersion(data.value) : data
}

/** Text to an object, whatever it is of: size and nesting are looked at before anything is built. */
export function readPlainData(text: string): Result<object> {
  if (text.length > MOST_CHARACTERS) return refused(tooLarge(text.length))
  if (nestsTooDeep(text)) return refused(TOO_DEEP)
  const data = parseJson(text)
  if (!data.ok) return data
  return isObject(data.value) ? { ok: true, value: data.value } : refused(NOT_A_STUDY)
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

const refused = (problem: Problem): Result<never> => ({ ok: false, problems: [problem] })

function tooLarge(characters: number): Problem {
  const million = Math.ceil(characters / 1e6)
  return {
    path: '',
    code: 'too-large',
    message: {
      ja: `ファイルが大きすぎます（約${million}百万文字、上限は5百万文字）。まなびばで保存した検討のファイルを選んでください。`,
      en: `The file is too large (about ${million} million characters; at most 5 million): choose a study saved by Manabiba.`,
    },
  }
}

const TOO_DEEP: Problem = {
  path: '',
  code: 'too-deep',
  message: {
    ja: `かっこの入れ子が深すぎます（上限は${MOST_NESTING}段）。まなびばで保存した検討のファイルを選んでください。`,
    en: `The file nests too deep (at most ${MOST_NESTING} levels): choose a study saved by Manabiba.`,
  },
}

/** Counts open brackets outside strings; a loop, so that no depth can exhaust the stack. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > MOST_NESTING) return true
  }
  return false
}

function parseJson(text: string): Result<unknown> {
  try {
    // A byte-order mark is what Windows editors put before the first bracket.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return refused({
      path: '',
      code: 'not-json',
      message: {
        ja: 'JSONとして読めません。途中で切れていないか、かっこやカンマが足りているかを確かめてください。',
        en: 'The file cannot be read as JSON: check that it is complete, with all brackets and commas.',
      },
    })
  }
}

function currentVersion(data: object): Result<unknown> {
  const { format, version } = data as { format?: unknown; version?: unknown }
  if (format !== STUDY_FORMAT) return refused(NOT_A_STUDY)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refused(versionProblem(VERSION_UNKNOWN))
  if (version > STUDY_VERSION) return refused(versionProblem(newer(version)))
  return migrate(data, version)
}

const NOT_A_STUDY: Problem = {
  path: 'format',
  code: 'not-a-study',
  message: {
    ja: `まなびばの検討のファイルではありません。"format" が "${STUDY_FORMAT}" のファイルを選んでください。`,
    en: `This is not a study of Manabiba: choose a file whose "format" is "${STUDY_FORMAT}".`,
  },
}

const versionProblem = (message: Problem['message']): Problem => ({
  path: 'version',
  code: 'version',
  message,
})

const VERSION_UNKNOWN = {
  ja: `形式の版が読めません。"version" は1から${STUDY_VERSION}までの整数です。`,
  en: `The version cannot be read: "version" is a whole number from 1 to ${STUDY_VERSION}.`,
}

function newer(version: number) {
  return {
    ja: `新しいまなびばで作られたファイルです（版${version}、この画面が読めるのは版${STUDY_VERSION}まで）。新しいまなびばで開いてください。`,
    en: `The file was made by a newer Manabiba (version ${version}; this one reads up to ${STUDY_VERSION}): open it with the newer one.`,
  }
}
