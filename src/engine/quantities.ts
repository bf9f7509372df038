import { FACTORS, type LuckPart, type Quantity } from '../domain/quantity'
import { drawElicited, prepareElicited, type Elicited } from './numeric/elicited'
import { clipScore } from './numeric/normal'
import { FACTOR_PURPOSE } from './slots'
import type { Streams } from './streams'

interface PreparedQuantity {
  readonly elicited: Elicited
  /** Whose scores make its own luck. */
  readonly luckOf: readonly LuckPart[]
  readonly factors: readonly number[]
  readonly loadings: readonly number[]
  /** What is left to the quantity's own luck: √(1 − Σa²). */
  readonly own: number
}

export interface PreparedQuantities {
  readonly list: readonly PreparedQuantity[]
  readonly factorScores: Float64Array
}

export function prepareQuantities(quantities: readonly Quantity[]): PreparedQuantities {
  return {
    list: quantities.map(prepareQuantity),
    factorScores: new Float64Array(FACTORS.length),
  }
}

function prepareQuantity(quantity: Quantity): PreparedQuantity {
  const { kind, low, likely, high, slot, loadings } = quantity
  const { luckOf = [{ slot, weight: 1 }] } = quantity
  const explained = loadings.reduce((sum, { loading }) => sum + loading * loading, 0)
  if (explained > 1) throw new Error(`The loadings of slot ${slot} explain more than everything.`)
  return {
    elicited: prepareElicited(kind, low, likely, high),
    luckOf,
    factors: loadings.map(({ factor }) => FACTORS.indexOf(factor)),
    loadings: loadings.map(({ loading }) => loading),
    own: Math.sqrt(1 - explained),
  }
}

/** Draws every quantity of a replication into `values`, moving together as MODEL part 7 says. */
export function drawQuantities(
  prepared: PreparedQuantities,
  streams: Streams,
  values: Float64Array,
): void {
  const { list, factorScores } = prepared
  for (let k = 0; k < factorScores.length; k += 1)
    factorScores[k] = streams.unknownScore(FACTOR_PURPOSE + k)
  for (let q = 0; q < list.length; q += 1) {
    const quantity = list[q]!
    let score = quantity.own * ownScore(quantity, streams)
    for (let k = 0; k < quantity.factors.length; k += 1)
      score += quantity.loadings[k]! * factorScores[quantity.factors[k]!]!
    values[q] = drawElicited(quantity.elicited, score)
  }
}

function ownScore({ luckOf }: PreparedQuantity, streams: Streams): number {
  if (luckOf.length === 1) return streams.unknownScore(luckOf[0]!.slot)
  let score = 0
  for (let i = 0; i < luckOf.length; i += 1)
    score += luckOf[i]!.weight * clipScore(streams.unknownScore(luckOf[i]!.slot))
  return score
}
