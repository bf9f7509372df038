import type { Words } from '../../domain/words'
import { formatCount, printedValue } from '../numbers'
import type { PageInput } from '../page-input'
import type { NumberStyle } from '../pages'
import { presentNotes, roundingNote } from '../phrases'
import { joinWords } from '../words'
import { planOfToday } from './today'

/** Said where what goes on from today is taken out of the years before opening. */
export function withoutTodayNote(input: PageInput, plans: readonly number[]): Words | null {
  const takenOut = plans.some((plan) => planOfToday(input, plan) !== null)
  return takenOut
    ? {
        ja: '「開校まで」には、いまも続く支援の費用を入れていない。',
        en: 'Before opening: without what goes on from today.',
      }
    : null
}

export function notesTogether(...notes: readonly (Words | null)[]): Words | null {
  const present = presentNotes(notes)
  return present.length === 0 ? null : joinWords(...present)
}

/** Figures that should make their total as they are printed. */
interface Column {
  readonly parts: readonly number[]
  readonly total: number
}

/** Says by how much printed columns miss their totals; null where all of them add up. */
export function columnRounding(columns: readonly Column[], style: NumberStyle): Words | null {
  const off = Math.max(
    ...columns.map(({ parts, total }) =>
      Math.abs(
        parts.reduce((sum, part) => sum + printedValue(part, 'yen', style), 0) -
          printedValue(total, 'yen', style),
      ),
    ),
  )
  if (off < 1e-6) return null
  return roundingNote(off < 0.95 ? off.toFixed(1) : formatCount(Math.ceil(off - 1e-6)))
}
