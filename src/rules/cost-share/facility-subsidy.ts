import { facilitiesAct } from '../citations'
import type { Rule } from '../rule'
import type { ShareRule } from './split'

export interface Works {
  /** New building or extension (新築・増築), not the refitting of what stands. */
  readonly newBuilding: boolean
  /** Because classrooms are short (教室の不足を解消するため). */
  readonly forShortage: boolean
}

/**
 * 施設費負担法3条1項1号: half, and only for building anew by shortage. Most 学びの多様化学校 move into
 * rooms that stand empty, and so get nothing under it.
 */
export function facilityShare({ newBuilding, forShortage }: Works): ShareRule | null {
  return newBuilding && forShortage ? HALF : null
}

const HALF: ShareRule = { numerator: 1, denominator: 2, cutToYen: 1000 }

export const facilityRule: Rule<Works, ShareRule | null> = {
  id: 'facility-share',
  words: { ja: '校舎の新増築の国庫負担', en: "The nation's share of new school buildings" },
  unit: 'share',
  source: facilitiesAct(
    '3条1項1号（千円未満切捨ては通例）',
    'art. 3(1)(i) (cut to 1,000 yen by custom)',
  ),
  inForce: { first: 2018 },
  examples: [
    { given: { newBuilding: true, forShortage: true }, value: HALF },
    { given: { newBuilding: true, forShortage: false }, value: null },
    { given: { newBuilding: false, forShortage: true }, value: null },
  ],
  apply: facilityShare,
}
