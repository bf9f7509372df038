import {
  WEEKDAYS,
  type DayPattern,
  type PatternCell,
  type SubjectRow,
  type TimeSlot,
} from '../../domain/learning'
import type { Words } from '../../domain/words'
import { clashesOf } from '../../rules/day-patterns/clashes'
import { WEEKDAY_WORDS } from '../../results/day-patterns/words'
import type { CellPlace } from '../../study/change-patterns'

/** One box of the grid: what stands there, or nothing. */
export interface GridBox {
  readonly place: CellPlace
  /** The first of what stands there; two are a clash. */
  readonly cell: PatternCell | null
  readonly words: Words | null
  /** The same as timetables write it, for the box itself. */
  readonly short: Words | null
  readonly clash: boolean
}

export interface GridRow {
  readonly slot: DayPattern['slots'][number]
  /** Blocks of less than a lesson are drawn lower. */
  readonly short: boolean
  readonly boxes: readonly GridBox[]
}

/** A week of a pattern (1 or 2), slots by weekdays. */
export function gridRows(
  pattern: DayPattern,
  week: 1 | 2,
  subjects: readonly SubjectRow[],
): GridRow[] {
  const clashes = clashesOf(pattern).filter((clash) => clash.week === week)
  return pattern.slots.map((slot) => ({
    slot,
    short: slot.lessonUnits < 1,
    boxes: WEEKDAYS.map((weekday) => {
      const place = { week, weekday, slot: slot.id }
      const cell = cellAt(pattern, place)
      const clash = clashes.some(
        (found) => found.weekday === weekday && found.slots.includes(slot.id),
      )
      return {
        place,
        cell,
        words: cell && wordsOf(cell, subjects),
        short: cell && shortOf(cell, slot, subjects),
        clash,
      }
    }),
  }))
}

export function cellAt(
  pattern: DayPattern,
  { week, weekday, slot }: CellPlace,
): PatternCell | null {
  return (
    pattern.cells.find(
      (cell) => cell.week === week && cell.weekday === weekday && cell.slot === slot,
    ) ?? null
  )
}

/** 「英語・理科・社会」, or what is done where it is no subject. */
export function wordsOf(
  { subjects, activity, place }: PatternCell,
  rows: readonly SubjectRow[],
): Words {
  const names = subjects.flatMap((id) => rows.find((row) => row.id === id)?.name ?? [])
  if (names.length > 0)
    return {
      ja: names.map(({ ja }) => ja).join('・'),
      en: names.map((name) => name.en || name.ja).join(', '),
    }
  return activity ?? PLACE_ALONE[place]
}

/**
 * As timetables write it: 「総合」, 「英・理・社」. A short block goes by its own name (「WU」) at school, else by
 * what tells it from that.
 */
function shortOf(cell: PatternCell, slot: TimeSlot, rows: readonly SubjectRow[]): Words {
  if (slot.lessonUnits < 1) return shortBlock(cell, slot)
  const [first, ...others] = cell.subjects
  const full = wordsOf(cell, rows)
  if (first === undefined) return full
  if (others.length === 0) return TIMETABLE_NAMES[first] ?? full
  const letters = cell.subjects.map((id) => (TIMETABLE_NAMES[id] ?? full).ja.slice(0, 1))
  return { ja: letters.join('・'), en: full.en }
}

/** Where a word of katakana ends and one of kanji begins a narrow box may break: 「オンライン」「学習」. */
export function breakable(text: string): string {
  return text.replace(/([ァ-ヶー]{2,})(?=\p{Script=Han})/gu, '$1\u200B')
}

function shortBlock({ place, company }: PatternCell, slot: TimeSlot): Words {
  if (place === 'school') return slot.name
  return company === 'alone' ? ON_THEIR_OWN : SHORT_PLACES[place]
}

const SHORT_PLACES = {
  home: { ja: '家庭', en: 'Home' },
  online: { ja: '画面で', en: 'Online' },
} as const

const ON_THEIR_OWN: Words = { ja: '自分で', en: 'Alone' }

/** What timetables call the subjects of the standard; the others are short enough. */
const TIMETABLE_NAMES: Readonly<Record<string, Words>> = {
  japanese: { ja: '国語', en: 'Japanese' },
  'social-studies': { ja: '社会', en: 'Social' },
  mathematics: { ja: '数学', en: 'Maths' },
  science: { ja: '理科', en: 'Science' },
  'foreign-language': { ja: '英語', en: 'English' },
  'physical-education': { ja: '体育', en: 'PE' },
  'technology-and-home': { ja: '技家', en: 'Tech, home' },
  'integrated-studies': { ja: '総合', en: 'Integrated' },
  'moral-education': { ja: '道徳', en: 'Moral' },
  'special-activities': { ja: '特活', en: 'Activities' },
}

const PLACE_ALONE = {
  school: { ja: '学校', en: 'School' },
  home: { ja: '家庭', en: 'Home' },
  online: { ja: 'オンライン', en: 'Online' },
} as const

const STEPS: Readonly<Record<string, readonly [rows: number, days: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The box that a key leads to; the same at the grid's edge, null for a key that leads nowhere. */
export function stepTo(
  { slots }: Pick<DayPattern, 'slots'>,
  from: CellPlace,
  key: string,
): CellPlace | null {
  const step = STEPS[key]
  if (!step) return null
  const row = slots.findIndex(({ id }) => id === from.slot)
  const day = WEEKDAYS.indexOf(from.weekday)
  return {
    week: from.week,
    slot: slots[within(row + step[0], slots.length)]?.id ?? from.slot,
    weekday: WEEKDAYS[within(day + step[1], WEEKDAYS.length)] ?? from.weekday,
  }
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index))
}

export function samePlace(a: CellPlace | null, b: CellPlace | null): boolean {
  return a?.week === b?.week && a?.weekday === b?.weekday && a?.slot === b?.slot
}

/** What is lifted, where it is held; null while nothing is. */
export interface Lifted {
  readonly from: CellPlace
  readonly over: CellPlace
}

export type GridAction =
  | { readonly kind: 'focus'; readonly place: CellPlace }
  | { readonly kind: 'lift'; readonly from: CellPlace }
  | { readonly kind: 'carry'; readonly over: CellPlace }
  | { readonly kind: 'drop'; readonly from: CellPlace; readonly to: CellPlace }
  | { readonly kind: 'put-back'; readonly from: CellPlace }
  | { readonly kind: 'open'; readonly place: CellPlace }

/** What a key does at a box: arrows move or carry, Space lifts and drops, Escape puts back, Enter opens. */
export function actionOf(
  pattern: DayPattern,
  at: CellPlace,
  lifted: Lifted | null,
  key: string,
): GridAction | null {
  const next = stepTo(pattern, lifted?.over ?? at, key)
  if (next) return lifted ? { kind: 'carry', over: next } : { kind: 'focus', place: next }
  if (key === ' ') {
    if (lifted) return { kind: 'drop', from: lifted.from, to: lifted.over }
    return cellAt(pattern, at) ? { kind: 'lift', from: at } : null
  }
  if (key === 'Escape' && lifted) return { kind: 'put-back', from: lifted.from }
  return key === 'Enter' && !lifted ? { kind: 'open', place: at } : null
}

/** 「火 3」: day and slot of a box. */
export function placeName({ slots }: Pick<DayPattern, 'slots'>, place: CellPlace): Words {
  const slot = slots.find(({ id }) => id === place.slot)?.name ?? { ja: place.slot, en: place.slot }
  const day = WEEKDAY_WORDS[place.weekday]
  return { ja: `${day.ja} ${slot.ja}`, en: `${day.en} ${slot.en || slot.ja}` }
}
