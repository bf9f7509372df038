import type { Problem } from '../domain/problem'
import type { Words } from '../domain/words'
import { PLAN_KINDS } from '../plans'
import { formatPath, placeWords, quoted, valueAt } from './labels'
import type { z } from './z'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Zod's findings in our own words: the place, what would do, and what stands there now. */
export function problemsOf(issues: readonly Issue[], data: unknown, above: Path = []): Problem[] {
  const all = issues.flatMap((issue) => translate(issue, [...above, ...issue.path], data))
  return withoutRepeats(all)
}

/** A number beyond every whole number is too large twice over: the field's own limit, told last, is enough. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ path, code }, index) =>
      !problems.slice(index + 1).some((later) => later.path === path && later.code === code),
  )
}

/** `__proto__` in an object of data as keys, which the schema would drop without a word. */
export function droppedKeys(data: unknown, path: Path = [], here = data): Problem[] {
  if (typeof here !== 'object' || here === null) return []
  return Object.entries(here).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(here) ? Number(key) : key]
    return key === DROPPED ? [unknownKey(at, data)] : droppedKeys(data, at, value)
  })
}

const DROPPED = '__proto__'

/** One sentence: place, remedy, and the value that stands there. */
export function problemAt(data: unknown, path: Path, code: string, remedy: Words): Problem {
  const place = placeWords(data, path)
  const value = valueAt(data, path)
  const now = value === undefined ? null : quoted(value)
  return {
    path: formatPath(path),
    code,
    message: {
      ja: `${place.ja}は${remedy.ja}${now === null ? '' : `（いまは${now}）`}。`,
      en: `${place.en} ${remedy.en}${now === null ? '' : ` (now ${now})`}.`,
    },
  }
}

function translate(issue: Issue, path: Path, data: unknown): Problem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], data))
    case 'invalid_union':
      return unionProblems(issue, path, data)
    case 'invalid_key':
      return [problemAt(data, path, 'invalid-key', keyRemedy(path))]
    case 'invalid_type':
      return [wrongType(issue.expected, path, data)]
    case 'too_small':
      return [problemAt(data, path, 'too-small', leastRemedy(issue))]
    case 'too_big':
      return [problemAt(data, path, 'too-big', mostRemedy(issue))]
    case 'invalid_value':
      return [wrongChoice(issue.values, path, data)]
    case 'invalid_format':
      return [problemAt(data, path, 'invalid-format', formatRemedy(path))]
    default:
      return [problemAt(data, path, 'invalid', { ja: '形が違います', en: 'has the wrong shape' })]
  }
}

function unknownKey(path: Path, data: unknown): Problem {
  const key = quoted(String(path.at(-1)))
  const place = placeWords(data, path.slice(0, -1))
  return {
    path: formatPath(path),
    code: 'unknown-key',
    message: {
      ja: `${place.ja}に、知らない項目${key}があります。つづりを直すか、消してください。`,
      en: `${place.en} has an unknown key ${key}: correct its spelling or remove it.`,
    },
  }
}

/** A plan of unknown kind; or a value that may have one of two shapes: then the shape that came nearest speaks. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  data: unknown,
): Problem[] {
  if (path[0] === 'plans' && (path.length === 2 || path[2] === 'kind'))
    return [unknownKind(path.slice(0, 2), data)]
  const nearest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0] ?? []
  return nearest.length === 0
    ? [problemAt(data, path, 'invalid', { ja: '形が違います', en: 'has the wrong shape' })]
    : problemsOf(nearest, data, path)
}

/** A wrong type at the top is a whole shape away. */
function distance(issues: readonly Issue[]): number {
  return issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type')
    ? Infinity
    : issues.length
}

function unknownKind(planPath: Path, data: unknown): Problem {
  const value = valueAt(data, planPath)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrongType('object', planPath, data)
  const ids = PLAN_KINDS.map(({ id }) => id).join(', ')
  return problemAt(data, [...planPath, 'kind'], 'unknown-kind', {
    ja: `${ids} のどれかにしてください`,
    en: `must be one of ${ids}`,
  })
}

const TYPE_WORDS: Readonly<Record<string, Words>> = {
  number: { ja: '数', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  string: { ja: '文字', en: 'a text' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '並び [ ]', en: 'a list [ ]' },
  object: { ja: '項目の集まり { }', en: 'an object { }' },
  record: { ja: '項目の集まり { }', en: 'an object { }' },
}

function wrongType(expected: string, path: Path, data: unknown): Problem {
  const type = TYPE_WORDS[expected] ?? { ja: '別の形', en: 'of another shape' }
  const value = valueAt(data, path)
  if (value === undefined)
    return problemAt(data, path, 'missing', {
      ja: `欠けています。${type.ja}を入れてください`,
      en: `is missing: give ${type.en}`,
    })
  if (typeof value === 'number' && !Number.isFinite(value))
    return problemAt(data, path, 'not-finite', {
      ja: '大きすぎて扱えません。ふつうの数にしてください',
      en: 'is too large to handle: give an ordinary number',
    })
  return problemAt(data, path, 'wrong-type', {
    ja: `${type.ja}にしてください`,
    en: `must be ${type.en}`,
  })
}

interface Limit {
  readonly origin: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
}

function leastRemedy({ origin, minimum }: Limit): Words {
  if (origin === 'string')
    return { ja: '空にできません。文字を入れてください', en: 'must not be empty' }
  if (origin === 'array')
    return {
      ja: `足りません。少なくとも${minimum}つ入れてください`,
      en: `needs at least ${minimum} ${minimum === 1 ? 'entry' : 'entries'}`,
    }
  return { ja: `${minimum}以上にしてください`, en: `must be at least ${minimum}` }
}

function mostRemedy({ origin, maximum }: Limit): Words {
  if (origin === 'string')
    return { ja: `${maximum}文字以内にしてください`, en: `must not exceed ${maximum} characters` }
  if (origin === 'array')
    return { ja: `${maximum}つまでにしてください`, en: `may have at most ${maximum} entries` }
  return { ja: `${maximum}以下にしてください`, en: `must be at most ${maximum}` }
}

function wrongChoice(values: readonly unknown[], path: Path, data: unknown): Problem {
  if (valueAt(data, path) === undefined)
    return problemAt(data, path, 'missing', {
      ja: `欠けています。${choices(values)} を入れてください`,
      en: `is missing: give ${choices(values)}`,
    })
  return problemAt(data, path, 'invalid-choice', {
    ja:
      values.length === 1
        ? `${choices(values)} にしてください`
        : `${choices(values)} のどれかにしてください`,
    en: values.length === 1 ? `must be ${choices(values)}` : `must be one of ${choices(values)}`,
  })
}

const choices = (values: readonly unknown[]): string => values.map(String).join(', ')

const FORMATS: Readonly<Record<string, Words>> = {
  lawDate: {
    ja: 'ある日付を2026-04-01の形で書いてください',
    en: 'must be an existing day written like 2026-04-01',
  },
  from: {
    ja: '月を2025-04の形で書いてください',
    en: 'must be a month written like 2025-04',
  },
  code: {
    ja: '団体コードを数字だけで書いてください（市町村は6桁、都道府県は2桁）',
    en: 'must be digits only: six for a municipality, two for a prefecture',
  },
  id: {
    ja: '英小文字・数字・ハイフンだけで書いてください',
    en: 'may hold only a–z, 0–9 and hyphens',
  },
}

const MONTH_AND_DAY: Words = {
  ja: '月日を08-25の形で書いてください',
  en: 'must be a month and day written like 08-25',
}
const TIME: Words = {
  ja: '時刻を09:35の形で書いてください',
  en: 'must be a time written like 09:35',
}

const DAYS_OF_TIMELINE = /^(startsOn|asOf|notBefore|startedOn|finishedOn|keptOn|starts|finishes)$/

function formatRemedy(path: Path): Words {
  const key = String(path.at(-1))
  if (path.includes('dated') || DAYS_OF_TIMELINE.test(key)) return FORMATS['lawDate']!
  if (path.includes('timeline') && /^(from|to|early|late)$/.test(key)) return MONTH_AND_DAY
  if (path.includes('vacations') && (key === 'from' || key === 'to')) return MONTH_AND_DAY
  if (path.includes('closedDays') && key === 'on') return MONTH_AND_DAY
  if (path.includes('slots') && (key === 'begins' || key === 'ends')) return TIME
  if (typeof path.at(-1) === 'number' || key === 'slot') return FORMATS['id']!
  return FORMATS[key] ?? { ja: '書き方が違います', en: 'is written wrongly' }
}

/** Keys that are data themselves: a year, a grade, a municipality. */
function keyRemedy(path: Path): Words {
  if (path.includes('byFiscalYear'))
    return { ja: '西暦4桁の年度にしてください', en: 'must be a fiscal year of four digits' }
  if (path.includes('minutes'))
    return { ja: '6桁の団体コードにしてください', en: 'must be a six-digit municipality code' }
  return { ja: '1〜9の学年にしてください', en: 'must be a grade from 1 to 9' }
}
