/** Variants measured in turn, so that a busy moment of the machine meets them all; each round with a seed of its own. */

/** Does some work and says how many units it did (replication-plan-years, runs …). */
export type Work = (seed: number) => number | Promise<number>

export interface Measured {
  /** The median over rounds of milliseconds per unit. */
  readonly median: number
  readonly least: number
  readonly most: number
  /** The median of the processor's milliseconds per unit, all threads together: on a busy machine less than the clock's. */
  readonly processor: number
}

export interface RoundOptions {
  /** Rounds that count, after `warmUp` rounds that don't. */
  readonly rounds: number
  readonly warmUp: number
  readonly firstSeed: number
  readonly now?: () => number
  /** Milliseconds that the processors have spent on this program. */
  readonly spent?: () => number
}

const spentByProcess = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export async function measureInTurn<Name extends string>(
  variants: Readonly<Record<Name, Work>>,
  {
    rounds,
    warmUp,
    firstSeed,
    now = () => performance.now(),
    spent = spentByProcess,
  }: RoundOptions,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(variants) as Name[]
  const taken = new Map<Name, Taken[]>(names.map((name) => [name, []]))
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const name of names) {
      const [began, before] = [now(), spent()]
      const units = await variants[name](firstSeed + round)
      const passed = { clock: (now() - began) / units, processor: (spent() - before) / units }
      if (round >= warmUp) taken.get(name)!.push(passed)
    }
  return Object.fromEntries(names.map((name) => [name, middleOf(taken.get(name)!)])) as Record<
    Name,
    Measured
  >
}

interface Taken {
  readonly clock: number
  readonly processor: number
}

export function middleOf(taken: readonly Taken[]): Measured {
  const clock = taken.map((round) => round.clock).sort((a, b) => a - b)
  const processor = taken.map((round) => round.processor).sort((a, b) => a - b)
  return {
    median: medianOf(clock),
    least: clock[0]!,
    most: clock.at(-1)!,
    processor: medianOf(processor),
  }
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
