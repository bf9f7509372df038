import type { Words } from '../domain/words'

/** How often something happens over the futures. */
export interface Chance {
  readonly share: number
  /** Of 20 futures. */
  readonly twentieths: number
  /** Whether it happens in every single replication; only then may a page say certain. */
  readonly always: boolean
}

/** The chance that a sample meets a condition, one yes or no a future. */
export function chanceThat(samples: Float64Array, holds: (value: number) => boolean): Chance {
  let count = 0
  for (let i = 0; i < samples.length; i += 1) if (holds(samples[i]!)) count += 1
  return chanceOfShare(count / samples.length)
}

function chanceOfShare(share: number): Chance {
  return { share, twentieths: twentiethsOf(share), always: share === 1 }
}

/** Of 20 dots, how many a share fills. */
export function twentiethsOf(share: number): number {
  return Math.round(20 * share)
}

/** 「20回に2回」, and in words at both ends, where a number would say never or always. */
export function formatChance({ twentieths, always }: Chance): Words {
  if (always) return { ja: '確実', en: 'certain' }
  if (twentieths === 0) return HARDLY_EVER
  if (twentieths === 20) return NEARLY_CERTAIN
  return { ja: `20回に${twentieths}回`, en: `${twentieths} of 20` }
}

/** 「ほとんどない（20回に1回未満）」: the chance that a sentence turns into a verb for. */
const HARDLY_EVER: Words = {
  ja: 'ほとんどない（20回に1回未満）',
  en: 'hardly ever (less than 1 of 20)',
}

export const NEARLY_CERTAIN: Words = {
  ja: 'ほぼ確実（20回に19回より多い）',
  en: 'nearly certain (more than 19 of 20)',
}

/** P10–P90 in words. */
export const EIGHT_IN_TEN: Words = { ja: '10回に8回', en: '8 in 10' }
