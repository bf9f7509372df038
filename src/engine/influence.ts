import type { Influence, InfluenceEnd, Unknown } from '../domain/influence'
import type { ModelInputs } from '../domain/model-inputs'
import { exp, expit } from './numeric/elementary'
import { clipScore } from './numeric/normal'
import { OPEN_FORM_LOGIT, OWN_LOGIT_SD, SHARED_LOGIT_SD } from './numeric/share-who-would-come'
import { drawQuantities, prepareQuantities } from './quantities'
import { PURPOSE } from './slots'
import { Streams } from './streams'

/** One unknown, and its value in the replication that streams and values are at. */
interface Drawn {
  readonly unknown: Unknown
  readonly draw: (values: Float64Array, streams: Streams) => number
}

/**
 * Draws every unknown of a run again and ranks it against a figure of that run.
 * @param samples the figure in each replication, from 0 on
 * @returns unknowns that vary, what goes with the figure most first
 */
export function weigh(inputs: ModelInputs, seed: number, samples: Float64Array): Influence[] {
  const unknowns = unknownsOf(inputs)
  const draws = drawAll(inputs, seed, samples.length, unknowns)
  const figure = centeredRanks(samples)
  return unknowns
    .map(({ unknown }, index) => influenceOf(unknown, draws[index]!, figure, samples))
    .filter((influence) => influence !== null)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
}

function unknownsOf(inputs: ModelInputs): Drawn[] {
  const quantities = inputs.quantities.flatMap(({ low, high }, quantity): Drawn[] =>
    low === high
      ? []
      : [{ unknown: { kind: 'quantity', quantity }, draw: (values) => values[quantity]! }],
  )
  return [
    ...quantities,
    ...shares(inputs),
    ...cohorts(inputs),
    ...levels(inputs),
    ...recognised(inputs),
  ]
}

const score = (streams: Streams, purpose: number, m = 0): number =>
  clipScore(streams.unknownScore(purpose, m))

/** The library's prior of the share who would come, where no share was typed. */
function shares({ plans, municipalities }: ModelInputs): Drawn[] {
  if (!plans.some(({ school }) => school?.share.typed === null)) return []
  const part = 'share' as const
  const shared = (streams: Streams) => SHARED_LOGIT_SD * score(streams, PURPOSE.shareShared)
  const own = (streams: Streams, m: number) => OWN_LOGIT_SD * score(streams, PURPOSE.shareOwn, m)
  if (municipalities.length === 1)
    return [
      {
        unknown: { kind: 'own', part, municipality: null },
        draw: (_, streams) => expit(OPEN_FORM_LOGIT + shared(streams) + own(streams, 0)),
      },
    ]
  return [
    {
      unknown: { kind: 'own', part, municipality: null },
      draw: (_, streams) => expit(OPEN_FORM_LOGIT + shared(streams)),
    },
    ...municipalities.map((__, municipality): Drawn => ({
      unknown: { kind: 'own', part, municipality },
      draw: (_, streams) => expit(OPEN_FORM_LOGIT + own(streams, municipality)),
    })),
  ]
}

/** How a municipality's cohorts do against their mean ratio: one score for all grades, shown at their mean sd. */
function cohorts({ municipalities }: ModelInputs): Drawn[] {
  return municipalities.map(({ ratioSd }, municipality) => {
    const sd = ratioSd.reduce((sum, one) => sum + one, 0) / ratioSd.length
    return {
      unknown: { kind: 'own', part: 'progression', municipality },
      draw: (_, streams) => exp(sd * score(streams, PURPOSE.progression, municipality)),
    }
  })
}

/** Onset of a municipality that hasn't counted, against the nation's. */
function levels({ municipalities, world }: ModelInputs): Drawn[] {
  return municipalities.flatMap(({ level }, municipality): Drawn[] =>
    level.every((known) => known !== null)
      ? []
      : [
          {
            unknown: { kind: 'own', part: 'level', municipality },
            draw: (_, streams) =>
              exp(world.process.unknownLevel * score(streams, PURPOSE.ownLevel, municipality)),
          },
        ],
  )
}

/** Whether a branch's classes are counted apart: one luck for all plans, so the first chance in between stands for all. */
function recognised({ plans }: ModelInputs): Drawn[] {
  const chances = plans.flatMap(({ school }) =>
    school?.quota.basis.kind === 'parent-difference' ? [school.quota.basis.recognised] : [],
  )
  const chance = chances.find((one) => one > 0 && one < 1)
  if (chance === undefined) return []
  return [
    {
      unknown: { kind: 'own', part: 'recognised', municipality: null },
      draw: (_, streams) => (streams.unknown(PURPOSE.recognised) < chance ? 1 : 0),
    },
  ]
}

function drawAll(
  inputs: ModelInputs,
  seed: number,
  replications: number,
  unknowns: readonly Drawn[],
): Float64Array[] {
  const prepared = prepareQuantities(inputs.quantities)
  const values = new Float64Array(inputs.quantities.length)
  const streams = new Streams()
  const draws = unknowns.map(() => new Float64Array(replications))
  for (let r = 0; r < replications; r += 1) {
    streams.open(seed, r)
    drawQuantities(prepared, streams, values)
    for (let i = 0; i < unknowns.length; i += 1) draws[i]![r] = unknowns[i]!.draw(values, streams)
  }
  return draws
}

/** Null for an unknown that is the same in every replication, and for a figure that is. */
function influenceOf(
  unknown: Unknown,
  draws: Float64Array,
  figure: Float64Array,
  samples: Float64Array,
): Influence | null {
  const sorted = draws.slice().sort()
  if (sorted[0] === sorted[sorted.length - 1]) return null
  const correlation = correlationOf(centeredRanks(draws, sorted), figure)
  if (correlation === null) return null
  return {
    unknown,
    correlation,
    low: endOf(0.05, 0.1, 0.15, { sorted, draws, samples }),
    high: endOf(0.85, 0.9, 0.95, { sorted, draws, samples }),
  }
}

interface Weighed {
  readonly sorted: Float64Array
  readonly draws: Float64Array
  readonly samples: Float64Array
}

/** The figure's mean where the unknown's rank lies between two shares; equal values of the unknown stay together. */
function endOf(
  from: number,
  point: number,
  to: number,
  { sorted, draws, samples }: Weighed,
): InfluenceEnd {
  const n = sorted.length
  const first = Math.min(n - 1, Math.floor(from * n))
  const least = sorted[first]!
  const most = sorted[Math.max(first, Math.floor(to * n) - 1)]!
  let sum = 0
  let count = 0
  for (let r = 0; r < n; r += 1)
    if (draws[r]! >= least && draws[r]! <= most) {
      sum += samples[r]!
      count += 1
    }
  return { value: sorted[Math.max(0, Math.ceil(point * n) - 1)]!, mean: sum / count }
}

/** Ranks about their mean; equal values share the mean of their ranks. */
function centeredRanks(column: Float64Array, sorted = column.slice().sort()): Float64Array {
  const n = sorted.length
  return column.map((value) => {
    const below = countBelow(sorted, value, false)
    return (below + countBelow(sorted, value, true) - n) / 2
  })
}

/** How many of the sorted values lie below one, or below it and equal to it. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const isBelow = orEqual ? sorted[middle]! <= value : sorted[middle]! < value
    if (isBelow) low = middle + 1
    else high = middle
  }
  return low
}

/** Null where one of the two doesn't vary. */
function correlationOf(a: Float64Array, b: Float64Array): number | null {
  let both = 0
  let ofA = 0
  let ofB = 0
  for (let i = 0; i < a.length; i += 1) {
    both += a[i]! * b[i]!
    ofA += a[i]! * a[i]!
    ofB += b[i]! * b[i]!
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB)
}
