/** Variants measured in turn, so that a busy moment of the machine meets them all; each round with a seed of its own. */

/** Does some work and says how many units it did (replication-plan-years, runs …). */
export type Work = (seed: number) => number | Promise<number>

export interface Measured {
  /** The median over rounds of milliseconds per unit. */
  readonly median: number
  readonly least: number
  readonly most: number
}

export interface RoundOptions {
  /** Rounds that count, after `warmUp` rounds that don't. */
  readonly rounds: number
  readonly warmUp: number
  readonly firstSeed: number
  readonly now?: () => number
}

export async function measureInTurn<Name extends string>(
  variants: Readonly<Record<Name, Work>>,
  { rounds, warmUp, firstSeed, now = () => performance.now() }: RoundOptions,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(variants) as Name[]
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const name of names) {
      const began = now()
      const units = await variants[name](firstSeed + round)
      if (round >= warmUp) taken.get(name)!.push((now() - began) / units)
    }
  return Object.fromEntries(names.map((name) => [name, middleOf(taken.get(name)!)])) as Record<
    Name,
    Measured
  >
}

export function middleOf(values: readonly number[]): Measured {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: medianOf(sorted), least: sorted[0]!, most: sorted.at(-1)! }
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
