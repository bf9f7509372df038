import type { DayPattern, Learning, PatternCell, TimeSlot } from '../domain/learning'
import { takesTime } from '../rules/day-patterns/clock'
import { learningOf } from './learning-of'
import { reportRepeated, type Report } from './report'
import type { Study } from './study'

type Tell = (path: readonly (string | number)[], code: string, ja: string, en: string) => void

/** Day patterns: slots that take time, cells that name a slot, a week and subjects that there are. */
export function checkPatterns(study: Study, report: Report): void {
  study.plans.forEach((plan, index) => {
    const learning = learningOf(plan)
    if (learning === null) return
    const at = ['plans', index, 'learning']
    const tell: Tell = (path, code, ja, en) => {
      report([...at, ...path], code, { ja, en })
    }
    const { patterns } = learning
    checkIds(patterns, ['patterns'], tell)
    patterns.forEach((pattern, place) => {
      checkPattern(pattern, learning, ['patterns', place], tell)
    })
  })
}

function checkPattern(
  { slots, cells, weeks, share }: DayPattern,
  { subjects }: Learning,
  at: readonly (string | number)[],
  tell: Tell,
): void {
  checkIds(slots, [...at, 'slots'], tell)
  slots.forEach((slot, place) => {
    checkTimes(slot, [...at, 'slots', place, 'ends'], tell)
  })
  const ids = subjects.map(({ id }) => id)
  cells.forEach((cell, place) => {
    checkCell(cell, { slots, weeks, subjects: ids }, [...at, 'cells', place], tell)
  })
  if (share.low > share.likely || share.likely > share.high)
    tell(
      [...at, 'share'],
      'not-in-order',
      '低め≦ふつう≦高めの順にしてください',
      'must run low ≤ likely ≤ high',
    )
}

function checkIds(
  all: readonly { readonly id: string }[],
  at: readonly (string | number)[],
  tell: Tell,
): void {
  reportRepeated(
    all.map(({ id }) => id),
    (place) => {
      tell(
        [...at, place, 'id'],
        'duplicate-id',
        'ほかと重なっています。別のものにしてください',
        'is used twice: choose another',
      )
    },
  )
}

function checkTimes(slot: TimeSlot, at: readonly (string | number)[], tell: Tell): void {
  if (takesTime(slot)) return
  tell(
    at,
    'ends-before-it-begins',
    `始まり（${slot.begins}）より後の時刻にしてください`,
    `must be later than it begins (${slot.begins})`,
  )
}

interface CellContext {
  readonly slots: readonly TimeSlot[]
  readonly weeks: 1 | 2
  readonly subjects: readonly string[]
}

function checkCell(
  cell: PatternCell,
  { slots, weeks, subjects }: CellContext,
  at: readonly (string | number)[],
  tell: Tell,
): void {
  if (!slots.some(({ id }) => id === cell.slot))
    tell(
      [...at, 'slot'],
      'unknown-slot',
      'この日課表の slots にある時程のidにしてください',
      'must be the id of a slot of this pattern',
    )
  if (cell.week > weeks)
    tell(
      [...at, 'week'],
      'outside-the-cycle',
      '1週間でくり返す日課表なので1にしてください。2週目があるなら weeks を2にしてください',
      'must be 1, since the pattern repeats every week: else set its weeks to 2',
    )
  cell.subjects.forEach((subject, place) => {
    if (!subjects.includes(subject))
      tell(
        [...at, 'subjects', place],
        'unknown-subject',
        'この案の教育課程（subjects）にある教科のidにしてください',
        'must be the id of a subject of this plan',
      )
  })
}
