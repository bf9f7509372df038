import type { Words } from '../domain/words'
import { findPlanKind } from '../plans'
import { findAssumption, findUnconfirmedInput } from '../rules/assumptions'
import { learningPlace } from './learning-words'
import { applicationPlace } from './application-words'
import { timelinePlace } from './timeline-words'

type Path = readonly PropertyKey[]

/** What the fields of the file are called, by their own name; plans add the names that their kinds declare. */
const NAMES: Readonly<Record<string, Words>> = {
  tallies: { ja: '内訳のある数', en: 'tallies' },
  total: { ja: '合計', en: 'total' },
  parts: { ja: '内訳', en: 'parts' },
  count: { ja: '数', en: 'count' },
  worries: { ja: '課題', en: 'worries' },
  of: { ja: '答えた市町村の数', en: 'municipalities that answered' },
  entries: { ja: '項目', en: 'entries' },
  answer: { ja: '答えるページ', en: 'answer' },
  question: { ja: '問いの番号', en: 'question' },
  support: { ja: '県の支援', en: 'support' },
  schedule: { ja: '日程', en: 'schedule' },
  steps: { ja: '段階', en: 'steps' },
  from: { ja: 'はじまる月', en: 'from' },
  format: { ja: 'ファイルの形式', en: 'format' },
  version: { ja: '形式の版', en: 'version' },
  id: { ja: 'id（英小文字・数字・ハイフン）', en: 'id (a–z, 0–9, hyphen)' },
  title: { ja: '題名', en: 'title' },
  summary: { ja: '説明', en: 'summary' },
  lawDate: { ja: '法令基準日', en: 'date of the law' },
  lastFiscalYear: { ja: '計算の最後の年度', en: 'last fiscal year' },
  seed: { ja: '乱数の種', en: 'seed' },
  baseline: { ja: '基準の案', en: 'baseline' },
  asIfToday: { ja: '補助が当時もあったとみなすか', en: 'as if today' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
  classStandard: { ja: '県独自の学級の人数', en: 'class standard of the prefecture' },
  municipalities: { ja: '市町村', en: 'municipalities' },
  code: { ja: '団体コード', en: 'code' },
  name: { ja: '名前', en: 'name' },
  ja: { ja: '日本語の文字', en: 'Japanese text' },
  en: { ja: '英語の文字', en: 'English text' },
  type: { ja: '市町村の種類', en: 'type' },
  pupils: { ja: '児童生徒数', en: 'pupils' },
  byFiscalYear: { ja: '年度ごとの児童生徒数', en: 'pupils by fiscal year' },
  agesOnJanuaryFirst: { ja: '1月1日の年齢別人口', en: 'ages on 1 January' },
  counts: { ja: '0〜6歳の人数', en: 'counts of ages 0–6' },
  nonAttending: { ja: '不登校の人数', en: 'pupils not attending' },
  byGrade: { ja: '学年ごとの人数', en: 'counts by grade' },
  elementary: { ja: '小学校の数', en: 'elementary' },
  juniorHigh: { ja: '中学校の数', en: 'junior high' },
  homeSchools: { ja: '在籍校', en: 'home schools' },
  elementarySchools: { ja: '小学校の校数', en: 'elementary schools' },
  juniorHighSchools: { ja: '中学校の校数', en: 'junior high schools' },
  specialNeedsClasses: { ja: '特別支援学級の数', en: 'special-needs classes' },
  specialNeedsClassesPerSchool: {
    ja: '1校あたりの特別支援学級',
    en: 'special-needs classes per school',
  },
  assumptions: { ja: '前提', en: 'assumptions' },
  low: { ja: '低め', en: 'low' },
  likely: { ja: 'ふつう', en: 'likely' },
  high: { ja: '高め', en: 'high' },
  plans: { ja: '案', en: 'plans' },
  kind: { ja: '案の種類', en: 'kind' },
  slot: { ja: '色の番号', en: 'slot' },
  declared: { ja: '資料の数字', en: 'declared figures' },
  value: { ja: '値', en: 'value' },
  unit: { ja: '単位', en: 'unit' },
  sources: { ja: '出典', en: 'sources' },
  source: { ja: '出典', en: 'source' },
  confidence: { ja: '確度', en: 'confidence' },
  card: { ja: 'カード', en: 'card' },
  disclosure: { ja: 'ほかの人に見せるとき', en: 'what others may see' },
  threshold: { ja: '示さない人数の境', en: 'threshold of small counts' },
  audienceMaySee: { ja: '少ない人数も見せてよいか', en: 'audience may see small counts' },
  copy: { ja: 'ほかの人に渡す写し', en: 'copy for others' },
  year: { ja: '年', en: 'year' },
  fiscalYear: { ja: '年度', en: 'fiscal year' },
  level: { ja: '学校の段階', en: 'school level' },
  plan: { ja: 'どの案の数字か', en: 'plan' },
  measure: { ja: 'どの数字と比べるか', en: 'measure' },
}

/** `plans[1].places`, `assumptions["funnel.share"].low`: as JSON tools write it. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const name = String(key)
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`
    return text === '' ? name : `${text}.${name}`
  }, '')
}

/** The reverse; null where the text is no path. */
export function parsePath(text: string): (string | number)[] | null {
  const path: (string | number)[] = []
  const token = /\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (!match) return null
    const [, name, index, quotedKey] = match
    const key = name ?? (index === undefined ? unquoted(quotedKey ?? '') : Number(index))
    if (key === null) return null
    path.push(key)
  }
  return path
}

function unquoted(text: string): string | null {
  try {
    return JSON.parse(text) as string
  } catch {
    return null
  }
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }, data)
}

/** What people call the place: 「案『分教室型』の定員（全体）」. */
export function placeWords(data: unknown, path: Path): Words {
  if (path.length === 0) return { ja: 'ファイル', en: 'The file' }
  const owner = ownerWords(data, path)
  if (path.length === 2 && owner !== null) return owner
  const own = nameOf(data, path)
  if (owner === null) return { ja: `「${own.ja}」`, en: `“${own.en}”` }
  return { ja: `${owner.ja}の「${own.ja}」`, en: `“${own.en}” of ${owner.en}` }
}

/** The plan or municipality that the place belongs to. */
function ownerWords(data: unknown, path: Path): Words | null {
  const [list, index] = path
  if (typeof index !== 'number') return null
  const name = valueAt(data, [list!, index, 'name', 'ja'])
  const english = valueAt(data, [list!, index, 'name', 'en'])
  const what = nameIn(NAMES, list!)
  if (!what) return null
  const nth = { ja: `${index + 1}番目の${what.ja}`, en: `${what.en}[${index}]` }
  if (typeof name !== 'string' || name === '') return nth
  return {
    ja: `${what.ja}『${shortened(name)}』`,
    en: `“${shortened(typeof english === 'string' && english !== '' ? english : name)}”`,
  }
}

/** A key of the user's may be called `constructor`. */
function nameIn(names: Readonly<Record<string, Words>>, key: PropertyKey): Words | undefined {
  return Object.hasOwn(names, key) ? names[String(key)] : undefined
}

/** The innermost name that the place has; a number in a list is told by its position. */
function nameOf(data: unknown, path: Path): Words {
  const key = path.at(-1)!
  if (typeof key === 'number') {
    const list = nameOf(data, path.slice(0, -1))
    return { ja: `${list.ja}の${key + 1}番目`, en: `${list.en}, entry ${key + 1}` }
  }
  if (path.at(-2) === 'byFiscalYear')
    return { ja: `児童生徒数（${String(key)}年度）`, en: `pupils of fiscal ${String(key)}` }
  const field = planFieldLabel(data, path) ?? assumptionLabel(path)
  if (field) return field
  const own = nameIn(NAMES, key) ?? { ja: shortened(String(key)), en: shortened(String(key)) }
  const parent = assumptionLabel(path.slice(0, -1))
  return parent ? { ja: `${parent.ja}：${own.ja}`, en: `${parent.en}: ${own.en}` } : own
}

function planFieldLabel(data: unknown, path: Path): Words | null {
  const [list, index, key, ...inside] = path
  if (list !== 'plans' || typeof index !== 'number' || typeof key !== 'string') return null
  const kind = valueAt(data, ['plans', index, 'kind'])
  const fields = typeof kind === 'string' ? findPlanKind(kind)?.fields : undefined
  if (!fields || !Object.hasOwn(fields, key)) return null
  const { label, type } = fields[key]!
  const within = {
    learning: learningPlace,
    timeline: timelinePlace,
    application: applicationPlace,
  }
  if (type === 'learning' || type === 'timeline' || type === 'application') {
    const place = within[type](valueAt(data, ['plans', index, key]), inside)
    if (place) return place
  }
  const rest = inside.map(String).join('・')
  return rest === '' ? label : { ja: `${label.ja}：${rest}`, en: `${label.en}: ${rest}` }
}

function assumptionLabel(path: Path): Words | null {
  if (path.at(-2) !== 'assumptions') return null
  const id = String(path.at(-1))
  return (findAssumption(id) ?? findUnconfirmedInput(id))?.label ?? null
}

/** A value as the message quotes it, short whatever it is; null where quoting would tell nothing. */
export function quoted(value: unknown): string | null {
  if (typeof value === 'string') return `"${shortened(value)}"`
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number'))
    return `[${shortened(value.join(', '))}]`
  return typeof value === 'object' && value !== null ? null : String(value)
}

function shortened(text: string): string {
  // By whole characters, so that no surrogate pair is cut.
  const characters = Array.from(text)
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join('')}…`
}
