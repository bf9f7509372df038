import { FACTORS, type Quantity } from '../../../src/domain/quantity'
import { exp, log, logit } from '../../../src/engine/numeric/elementary'
import { FACTOR_PURPOSE } from '../../../src/engine/slots'
import { clip, type Luck } from './luck'

const Z90 = 1.2815515655446004

/** What nobody knows, drawn once a replication (MODEL parts 6 and 7). */
export function drawQuantities(quantities: readonly Quantity[], luck: Luck): number[] {
  const factors = FACTORS.map((_, k) => luck.unknownScore(FACTOR_PURPOSE + k))
  return quantities.map((quantity) => {
    const explained = quantity.loadings.reduce((sum, { loading }) => sum + loading * loading, 0)
    const own =
      Math.sqrt(1 - explained) *
      (quantity.luckOf
        ? quantity.luckOf.reduce(
            (sum, part) => sum + part.weight * clip(luck.unknownScore(part.slot)),
            0,
          )
        : luck.unknownScore(quantity.slot))
    const score = quantity.loadings.reduce(
      (sum, { factor, loading }) => sum + loading * factors[FACTORS.indexOf(factor)]!,
      own,
    )
    return valueAt(quantity, clip(score))
  })
}

/** Two half-normals that meet at the median, on the scale that fits the kind. */
export function valueAt(
  { kind, low, likely, high }: Pick<Quantity, 'kind' | 'low' | 'likely' | 'high'>,
  z: number,
): number {
  const end = z < 0 ? low : high
  const sign = z < 0 ? -1 : 1
  const linear = likely + z * ((sign * (end - likely)) / Z90)
  const onScale = (scale: (x: number) => number) =>
    z * ((sign * (scale(end) - scale(likely))) / Z90)
  switch (kind) {
    case 'real':
      return linear
    case 'share':
      return Math.max(0, Math.min(1, linear))
    case 'nonnegative':
      return Math.max(0, linear)
    case 'positive':
      return z < 0 ? likely * exp(onScale(log)) : linear
    case 'ratio':
      return likely * exp(onScale(log))
    case 'odds':
      return likely / (likely + (1 - likely) * exp(-onScale(logit)))
  }
}
