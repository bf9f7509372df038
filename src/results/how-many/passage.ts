import type { Words } from '../../domain/words'

/** Shares that can be said as so many of so many, from rare to common. */
const SAYABLE: readonly (readonly [number, number])[] = [
  [1, 100],
  [1, 50],
  [1, 30],
  [1, 20],
  [1, 15],
  [1, 10],
  [1, 8],
  [1, 7],
  [1, 6],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
]

/** 「体験した4人に3人」: the nearest share that can be said in small numbers; null where nobody passes or was there. */
export function formatPassage(who: Words, part: number, whole: number): Words | null {
  const share = part / whole
  if (!(whole > 0) || part === 0) return null
  if (share >= 0.95) return { ja: `${who.ja}ほぼ全員`, en: `nearly all ${who.en}` }
  const [some, many] = SAYABLE.reduce((nearest, candidate) =>
    distance(candidate, share) < distance(nearest, share) ? candidate : nearest,
  )
  return { ja: `${who.ja}${many}人に${some}人`, en: `${some} in ${many} ${who.en}` }
}

/** How many times too large or too small. */
function distance([some, many]: readonly [number, number], share: number): number {
  const said = some / many
  return said > share ? said / share : share / said
}
