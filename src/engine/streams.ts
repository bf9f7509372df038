import { thin } from './numeric/binomial'
import { normalQuantile } from './numeric/normal'
import { replicationKey, uniform } from './numeric/random'
import { addressedSlot, slotOf } from './slots'

/**
 * The luck of one replication, in two address spaces: what we don't know and what is chance.
 * Nothing is consumed; asking twice gives the same answer.
 */
export class Streams {
  readonly #unknown = new Uint32Array(2)
  readonly #chance = new Uint32Array(2)

  /** Points at a replication. With another `chanceReplication` only the chance differs. */
  open(seed: number, replication: number, chanceReplication = replication): void {
    replicationKey(seed, replication, this.#unknown)
    replicationKey(seed, chanceReplication, this.#chance)
  }

  /** Uniform of something we don't know: the same in every year of the replication. */
  unknown(purpose: number, municipality = 0): number {
    return uniform(this.#unknown[0]!, this.#unknown[1]!, slotOf(purpose, municipality))
  }

  unknownScore(purpose: number, municipality = 0): number {
    return normalQuantile(this.unknown(purpose, municipality))
  }

  /** Uniform of something we don't know that has an address of its own, 20 bits. */
  unknownAt(purpose: number, address: number): number {
    return uniform(this.#unknown[0]!, this.#unknown[1]!, addressedSlot(purpose, address))
  }

  /** Uniform of something that chance decides. */
  chance(purpose: number, municipality: number, year: number, grade: number, month = 0): number {
    return uniform(
      this.#chance[0]!,
      this.#chance[1]!,
      slotOf(purpose, municipality, year, grade, month),
    )
  }

  chanceScore(purpose: number, municipality: number, year: number): number {
    return normalQuantile(this.chance(purpose, municipality, year, 0))
  }

  /** Of n people, those whom an address's luck picks with chance p each. Of nobody, none: no luck is asked. */
  thin(
    n: number,
    p: number,
    purpose: number,
    municipality: number,
    year: number,
    grade: number,
    month = 0,
  ): number {
    if (n === 0) return 0
    return thin(n, p, this.chance(purpose, municipality, year, grade, month))
  }
}
