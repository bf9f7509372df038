import { layoutColumns, type ColumnLayout } from '../../src/domain/columns'
import type { Chunk } from '../../src/domain/run'
import { timelineEngine } from '../../src/engine/timeline/timeline-engine'
import type { Engine } from '../../src/runs/engine'

/** An engine of ten lines: each figure says which seed, replication and column it belongs to. */
export const FAKE_ENGINE: Engine<ColumnLayout> = {
  timeline: timelineEngine,
  prepare: layoutColumns,
  simulate(layout, seed, first, replications): Chunk {
    const ints = new Int32Array(layout.intColumns * replications)
    const floats = new Float64Array(layout.floatColumns * replications)
    ints.forEach((_, i) => (ints[i] = figure(seed, first, replications, i)))
    floats.forEach((_, i) => (floats[i] = figure(seed, first, replications, i) / 8))
    return { first, replications, ints, floats }
  },
  likelyFuture: ({ lastFiscalYear }) => ({
    chunk: { first: 0, replications: 1, ints: new Int32Array(0), floats: new Float64Array(0) },
    quantities: [lastFiscalYear],
    world: [],
    plans: [],
  }),
  weigh: (_, seed, samples) => [
    {
      unknown: { kind: 'quantity', quantity: 0 },
      correlation: 1,
      low: { value: seed, mean: samples[0]! },
      high: { value: seed, mean: samples.at(-1)! },
    },
  ],
}

function figure(seed: number, first: number, replications: number, i: number): number {
  const column = Math.floor(i / replications)
  const replication = first + (i % replications)
  return Math.imul(seed + 7 * replication + 1_000_003 * column, 0x9e3779b1)
}
