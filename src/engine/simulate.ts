import { layoutColumns, type ColumnLayout } from '../domain/columns'
import type { ModelInputs } from '../domain/model-inputs'
import type { Chunk } from '../domain/run'
import { GRADE_COUNT } from '../domain/school'
import { Growths } from './growths'
import { clearHomeSchools, createHomeSchools, type HomeSchools } from './home-schools'
import type { Observe } from './observer'
import { createPlanFuture, livePlan, type PlanFuture } from './plan-future'
import { drawQuantities, prepareQuantities, type PreparedQuantities } from './quantities'
import { Recorder, columnsOf } from './recorder'
import { MOST_MUNICIPALITIES, MOST_YEARS } from './slots'
import { Streams } from './streams'
import { createWorld, drawWorld, type World } from './world'
import { createWorldTotals, sumWorld, type WorldTotals } from './world-totals'

/** A study made ready to be simulated many times: everything that no replication changes. */
export interface Prepared {
  readonly inputs: ModelInputs
  readonly layout: ColumnLayout
  readonly quantities: PreparedQuantities
  readonly values: Float64Array
  readonly streams: Streams
  readonly world: World
  readonly totals: WorldTotals
  readonly home: HomeSchools
  readonly growths: Growths
  readonly futures: readonly PlanFuture[]
}

export interface PrepareOptions {
  /** Whose luck it is: a run's own, or another's to explain it. */
  readonly streams?: Streams
  readonly observe?: (plan: number, ...seen: Parameters<Observe>) => void
}

/** @throws if the inputs pass the limits of the address map; the study's own check comes before. */
export function prepare(inputs: ModelInputs, options: PrepareOptions = {}): Prepared {
  const layout = layoutColumns(inputs)
  // A cohort takes the bits of the year and is numbered up to nine beyond it (home-schools.ts).
  if (layout.fiscalYears.length >= MOST_YEARS - GRADE_COUNT)
    throw new Error(`A study has at most ${MOST_YEARS - GRADE_COUNT - 1} years.`)
  if (inputs.municipalities.length > MOST_MUNICIPALITIES)
    throw new Error(`A study has at most ${MOST_MUNICIPALITIES} municipalities.`)
  const values = new Float64Array(inputs.quantities.length)
  const { streams = new Streams(), observe } = options
  const world = createWorld(inputs)
  const totals = createWorldTotals(world)
  const home = createHomeSchools(inputs)
  const growths = new Growths(inputs)
  const codes = inputs.municipalities.map(({ code }) => code)
  const futures = inputs.plans.map((plan, index) => {
    const items = plan.costs.map(({ id }) => id)
    const columns = columnsOf(layout, index, codes, items)
    const watch: Observe | null = observe ? (...seen) => observe(index, ...seen) : null
    return createPlanFuture(
      { inputs, world, totals, values, streams, home, growths },
      plan,
      columns,
      watch,
    )
  })
  return {
    inputs,
    layout,
    quantities: prepareQuantities(inputs.quantities),
    values,
    streams,
    world,
    totals,
    home,
    growths,
    futures,
  }
}

export interface SimulateOptions {
  /** Added to the replication for chance alone: the partner runs of MODEL part 8. */
  readonly chanceOffset?: number
}

/**
 * Simulates the replications `first` … `first + replications − 1`. Pure: the same inputs, seed and
 * replication give the same digits, whichever range they are asked in.
 */
export function simulate(
  prepared: Prepared,
  seed: number,
  first: number,
  replications: number,
  options: SimulateOptions = {},
): Chunk {
  const recorder = new Recorder(prepared.layout, replications)
  for (let r = 0; r < replications; r += 1) {
    recorder.open(r)
    openReplication(prepared, seed, first + r, options)
    for (const future of prepared.futures) livePlan(future, recorder)
  }
  return recorder.chunk(first)
}

/** Draws what we don't know and the world of one replication, before any plan lives in it. */
export function openReplication(
  prepared: Prepared,
  seed: number,
  replication: number,
  options: SimulateOptions = {},
): void {
  const { inputs, streams, values, world, totals, home, growths } = prepared
  streams.open(seed, replication, replication + (options.chanceOffset ?? 0))
  drawQuantities(prepared.quantities, streams, values)
  growths.draw(values)
  drawWorld(inputs, values, streams, world)
  sumWorld(world, inputs.world.places.length, totals)
  clearHomeSchools(home)
}
