import type { Measure, MeasureUnit } from '../domain/measures'
import { levelOfGrade } from '../domain/school'
import type { Words } from '../domain/words'
import { isMaskedCount } from './masking/threshold'
import type { MoneyUnit, NumberStyle } from './pages'
import { inBoth, NOTHING, same } from './words'

/**
 * The one place where numbers become text, so that headline, strip, chart, table, slide and sheet write the
 * same figure with the same digits.
 */

/** What decides the digits of a figure: a measure's unit, or a legal quota with its fractions. */
export type FigureKind = MeasureUnit | 'quota'

/** From here on figures stand in full; with fewer futures two digits are all that holds. */
export const FULL_REPLICATIONS = 10_000

const YEN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = {
  yen: 1,
  'thousand-yen': 1000,
  'million-yen': 1_000_000,
}

const MONEY_WORDS: Readonly<Record<MoneyUnit, Words>> = {
  yen: { ja: '円', en: 'yen' },
  'thousand-yen': { ja: '千円', en: 'thousand yen' },
  'million-yen': { ja: '百万円', en: 'million yen' },
}

/** What follows the figure in English, where the sign of yen stands before it. */
const ENGLISH_MONEY: Readonly<Record<MoneyUnit, string>> = {
  yen: '',
  'thousand-yen': ' thousand',
  'million-yen': ' million',
}

/** Units with their English singular. */
const UNIT_WORDS: Readonly<Record<Exclude<FigureKind, 'yen'>, Words & { readonly one: string }>> = {
  people: { ja: '人', en: 'pupils', one: 'pupil' },
  'pupil-years': { ja: '人', en: 'pupils', one: 'pupil' },
  classes: { ja: '学級', en: 'classes', one: 'class' },
  posts: { ja: '人', en: 'posts', one: 'post' },
  quota: { ja: '人', en: 'posts', one: 'post' },
  'lesson-units': { ja: '時間', en: 'lesson units', one: 'lesson unit' },
  subjects: { ja: '教科', en: 'subjects', one: 'subject' },
}

/** Posts that contain a legal quota keep its hundredths; every other measure is written by its unit. */
const WITH_QUOTA = new Set([
  'posts.prefecture',
  'posts.prefecture.quota',
  'posts.prefecture.homeLost',
  'posts.prefecture.net',
])

export function kindOf(measure: Pick<Measure, 'id' | 'unit'>): FigureKind {
  return WITH_QUOTA.has(measure.id) ? 'quota' : measure.unit
}

/** 「34」「1,015」「▲0.08」 · "−0.08", without the unit; 「5人未満」 · "under 5" where the count is masked. */
export function formatFigure(value: number, kind: FigureKind, style: NumberStyle): Words {
  if (isMasked(value, kind, style)) return underThreshold(style)
  return signed(write(value, kind, style), value < 0 ? MINUS : NO_SIGN)
}

/** 「25〜44」 · "25–44"; one figure where both ends are written alike; 「5人未満〜9」 where the lower is masked. */
export function formatRange(
  low: number,
  high: number,
  kind: FigureKind,
  style: NumberStyle,
): Words {
  if (isMasked(low, kind, style) || isMasked(high, kind, style))
    return maskedRange(low, high, kind, style)
  const decimals = rangeDecimals(low, high, kind, style)
  const [from, to] = [low, high].map((value) =>
    signed(write(value, kind, style, decimals), value < 0 ? MINUS : NO_SIGN),
  ) as [Words, Words]
  if (from.ja === to.ja) return from
  const dash = low < 0 || high < 0 ? ' to ' : '–'
  return { ja: `${from.ja}〜${to.ja}`, en: `${from.en}${dash}${to.en}` }
}

/** 「34人」「48百万円」 · "34 pupils", "¥48 million". */
export function formatAmount(value: number, kind: FigureKind, style: NumberStyle): Words {
  return withUnit(formatFigure(value, kind, style), kind, style)
}

/** 「25〜44人」「43〜53百万円」 · "25–44 pupils", "¥43–53 million". */
export function formatAmountRange(
  low: number,
  high: number,
  kind: FigureKind,
  style: NumberStyle,
): Words {
  return withUnit(formatRange(low, high, kind, style), kind, style)
}

/** 「+7」「▲7」「±0」 · "+7", "−7", "±0". What differs is shown, so the difference is; else it isn't asked for. */
export function formatDifference(value: number, kind: FigureKind, style: NumberStyle): Words {
  const digits = write(value, kind, style)
  return isZero(digits) ? same('±0') : signed(digits, value < 0 ? MINUS : PLUS)
}

/** The same for a screen reader: 「マイナス7」. */
export function speakDifference(value: number, kind: FigureKind, style: NumberStyle): Words {
  const digits = write(value, kind, style)
  return isZero(digits) ? SPOKEN_NEITHER : signed(digits, value < 0 ? SPOKEN_MINUS : SPOKEN_PLUS)
}

/** The unit that belongs to a figure: 「人」「百万円」. */
export function unitOf(kind: FigureKind, style: NumberStyle): Words {
  if (kind === 'yen') return MONEY_WORDS[style.money]
  const { ja, en } = UNIT_WORDS[kind]
  return { ja, en }
}

/** The unit set apart from its figure; nothing where the figure says it already, as 「5人未満」 does. */
export function unitAfter(figure: Words, kind: FigureKind, style: NumberStyle): Words {
  return saysUnit(figure) ? NOTHING : unitOf(kind, style)
}

export function moneyUnitWords(unit: MoneyUnit): Words {
  return MONEY_WORDS[unit]
}

/** The number as it is read off the page, in the unit of the page: what checks of columns add up. */
export function printedValue(value: number, kind: FigureKind, style: NumberStyle): number {
  const digits = Number(write(value, kind, style).replaceAll(',', ''))
  return value < 0 ? -digits : digits
}

/** Whether a column adds up as it is printed; where it doesn't, the page says why. */
export function addsUp(
  parts: readonly number[],
  total: number,
  kind: FigureKind,
  style: NumberStyle,
): boolean {
  const sum = parts.reduce((before, part) => before + printedValue(part, kind, style), 0)
  return Math.abs(sum - printedValue(total, kind, style)) < 1e-6
}

/** 「中1」 · "Grade 7". */
export function formatGrade(grade: number): Words {
  const elementary = levelOfGrade(grade) === 'elementary'
  return { ja: elementary ? `小${grade}` : `中${grade - 6}`, en: `Grade ${grade}` }
}

/** A plain count with thousands commas: replications, places. */
export function formatCount(count: number): string {
  return withCommas(String(count))
}

/** For what is no count of people but a difference between two that are shown. */
export function openly(style: NumberStyle): NumberStyle {
  return { ...style, masking: null }
}

/** Whether a figure of this kind is a count of pupils, and not of posts, classes, hours or yen. */
export function countsPeople(kind: FigureKind): boolean {
  return kind === 'people' || kind === 'pupil-years'
}

/** Whether a figure is a count of pupils too small to be shown on this page. */
export function isMasked(value: number, kind: FigureKind, style: NumberStyle): boolean {
  return countsPeople(kind) && isMaskedCount(value, style.masking)
}

export function isRough(style: NumberStyle): boolean {
  return style.replications < FULL_REPLICATIONS
}

const NO_SIGN: Words = { ja: '', en: '' }
const MINUS: Words = { ja: '▲', en: '−' }
const PLUS: Words = { ja: '+', en: '+' }
const SPOKEN_MINUS: Words = { ja: 'マイナス', en: 'minus ' }
const SPOKEN_PLUS: Words = { ja: 'プラス', en: 'plus ' }
const SPOKEN_NEITHER: Words = { ja: '差なし', en: 'no difference' }

function signed(digits: string, sign: Words): Words {
  const shown = sign === MINUS && isZero(digits) ? NO_SIGN : sign
  return inBoth((language) => `${shown[language]}${digits}`)
}

function isZero(digits: string): boolean {
  return Number(digits) === 0
}

/** The lower end first; both masked are one figure. A masked lower end says fewer, in English, for the dash's sake. */
function maskedRange(low: number, high: number, kind: FigureKind, style: NumberStyle): Words {
  const under = underThreshold(style)
  const { threshold } = style.masking!
  if (isMasked(low, kind, style)) {
    if (isMasked(high, kind, style)) return under
    const to = formatFigure(high, kind, style)
    return { ja: `${under.ja}〜${to.ja}`, en: `fewer than ${threshold}–${to.en}` }
  }
  const from = formatFigure(low, kind, style)
  return { ja: `${from.ja}〜${under.ja}`, en: `${from.en} to ${under.en}` }
}

/** 「5人未満」 · "under 5", with its unit in Japanese, where a bare figure would read as a rank. */
function underThreshold({ masking }: NumberStyle): Words {
  const { threshold } = masking!
  return { ja: `${threshold}人未満`, en: `under ${threshold}` }
}

function saysUnit({ ja }: Words): boolean {
  return ja.endsWith('未満')
}

function withUnit(figure: Words, kind: FigureKind, style: NumberStyle): Words {
  const ja = saysUnit(figure) ? figure.ja : `${figure.ja}${unitOf(kind, style).ja}`
  if (kind === 'yen') return { ja, en: `¥${figure.en}${ENGLISH_MONEY[style.money]}` }
  const unit = UNIT_WORDS[kind]
  return { ja, en: `${figure.en} ${figure.en === '1' ? unit.one : unit.en}` }
}

/** The digits of a value without its sign, in the unit of the page, with thousands commas. */
function write(
  value: number,
  kind: FigureKind,
  style: NumberStyle,
  decimals = decimalsOf(value, kind, style),
): string {
  if (value === 0) return '0'
  const inUnit = Math.abs(inUnitOf(value, kind, style))
  return withCommas(coarse(inUnit, decimals, kind, style).toFixed(decimals))
}

function inUnitOf(value: number, kind: FigureKind, style: NumberStyle): number {
  return kind === 'yen' ? value / YEN_PER_UNIT[style.money] : value
}

function decimalsOf(value: number, kind: FigureKind, style: NumberStyle): number {
  const inUnit = Math.abs(inUnitOf(value, kind, style))
  const decimals = fullDecimals(inUnit, kind, style)
  return decimals > 0 && isMeasured(kind) && isRough(style) && Number(inUnit.toFixed(1)) >= 10
    ? 0
    : decimals
}

/** Both ends of a range alike: yen by the larger end, all else by the finer one. */
function rangeDecimals(low: number, high: number, kind: FigureKind, style: NumberStyle): number {
  if (kind === 'yen') return decimalsOf(Math.max(Math.abs(low), Math.abs(high)), kind, style)
  return Math.max(decimalsOf(low, kind, style), decimalsOf(high, kind, style))
}

function fullDecimals(value: number, kind: FigureKind, style: NumberStyle): number {
  switch (kind) {
    case 'people':
    case 'pupil-years':
    case 'classes':
    case 'subjects':
      return 0
    case 'quota':
      return quotaDecimals(value)
    case 'posts':
    case 'lesson-units':
      return isWhole(value, 1) ? 0 : 1
    case 'yen':
      return style.money === 'million-yen' && value !== 0 && Number(value.toFixed(1)) < 20 ? 1 : 0
  }
}

/** Two decimals, three where the third decides: 8.001 is not 8. */
function quotaDecimals(value: number): number {
  if (isWhole(value, 3)) return 0
  return isWhole(value, 2) ? 3 : 2
}

function isWhole(value: number, decimals: number): boolean {
  return Number.isInteger(Number(value.toFixed(decimals)))
}

/** People, posts to fill and yen come from the futures; quotas, classes and hours from law and plan. */
function isMeasured(kind: FigureKind): boolean {
  return kind === 'people' || kind === 'pupil-years' || kind === 'posts' || kind === 'yen'
}

/** Two significant digits while fewer than 10,000 futures are in. */
function coarse(value: number, decimals: number, kind: FigureKind, style: NumberStyle): number {
  if (!isMeasured(kind) || !isRough(style)) return value
  return Number(value.toFixed(decimals)) < 100 ? value : Number(value.toPrecision(2))
}

function withCommas(digits: string): string {
  const [whole, fraction] = digits.split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
