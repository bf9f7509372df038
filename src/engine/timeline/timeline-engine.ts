import { preparePlain, simulatePlain } from './plain-network'
import { schedule } from './schedule'
import { prepareFutures, simulateTimeline } from './simulate-timeline'
import { countOnTime } from './trials'

/** What the runners ask of timelines, each answer by itself. */
export const timelineEngine = {
  schedule,
  countOnTime,
  futures: (
    inputs: Parameters<typeof prepareFutures>[0],
    seed: number,
    first: number,
    replications: number,
  ) => simulateTimeline(prepareFutures(inputs), seed, first, replications),
  plain: (
    network: Parameters<typeof preparePlain>[0],
    seed: number,
    first: number,
    replications: number,
  ) => simulatePlain(preparePlain(network), seed, first, replications),
}

export type TimelineEngine = typeof timelineEngine
