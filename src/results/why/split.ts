import type { Words } from '../../domain/words'
import { meanOf } from '../summary'
import type { WhySplit } from './page'

/** Where the width of a figure comes from. */
export interface Split {
  /** Variance that goes with what nobody knows, and with chance; not below zero. */
  readonly unknown: number
  readonly chance: number
  /** Monte Carlo error of `chance`. */
  readonly standardError: number
}

/**
 * Tells not knowing from chance (MODEL part 8): partners share what nobody knows and differ in chance alone, so half
 * their mean squared difference is the variance of chance, and what is left of the whole variance is not knowing.
 * @param samples of the whole run
 * @param partners of its first replications, in the same order; more than the run has so far don't count
 */
export function splitVariance(samples: Float64Array, partners: Float64Array): Split {
  const pairs = partners.subarray(0, samples.length)
  const squares = pairs.map((value, r) => (samples[r]! - value) * (samples[r]! - value))
  const chance = meanOf(squares) / 2
  return {
    unknown: Math.max(0, varianceOf(samples) - chance),
    chance,
    standardError: Math.sqrt(varianceOf(squares) / squares.length) / 2,
  }
}

/** As shares with words; null where nothing is uncertain. */
export function splitWords(samples: Float64Array, partners: Float64Array): WhySplit | null {
  const { unknown, chance } = splitVariance(samples, partners)
  const all = unknown + chance
  if (!(all > 0)) return null
  const share = unknown / all
  return { unknown: share, chance: 1 - share, words: wordsOf(share) }
}

function wordsOf(unknown: number): Words {
  const part = nearestPart(unknown)
  if (part === null)
    return unknown > 0.5
      ? { ja: '幅のほとんどが、分からないこと', en: 'Nearly all of the width is not knowing' }
      : { ja: '幅のほとんどが、めぐり合わせ', en: 'Nearly all of the width is chance' }
  const [ofUnknown, ofChance] = part
  return {
    ja: `幅のうち、分からないことが約${ofUnknown.ja}、めぐり合わせが約${ofChance.ja}`,
    en: `Of the width, about ${ofUnknown.en} is not knowing and about ${ofChance.en} is chance`,
  }
}

/** Parts that are said in words: quarters, thirds, halves, tenths at the ends. */
const PARTS: readonly (readonly [number, number])[] = [
  [1, 10],
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

/** The named part nearest to a share, with what it leaves; null where one of the two is next to nothing. */
function nearestPart(share: number): readonly [Words, Words] | null {
  if (share < 0.05 || share > 0.95) return null
  const distance = ([n, d]: readonly [number, number]): number => Math.abs(n / d - share)
  const [n, d] = PARTS.reduce((best, part) => (distance(part) < distance(best) ? part : best))
  return [partWords(n, d), partWords(d - n, d)]
}

function partWords(n: number, d: number): Words {
  if (d === 2) return { ja: '半分', en: 'half' }
  return { ja: `${d}分の${n}`, en: `${n}/${d}` }
}

function varianceOf(samples: Float64Array): number {
  if (samples.length < 2) return 0
  const mean = meanOf(samples)
  let squares = 0
  for (let i = 0; i < samples.length; i += 1) squares += (samples[i]! - mean) * (samples[i]! - mean)
  return squares / (samples.length - 1)
}
