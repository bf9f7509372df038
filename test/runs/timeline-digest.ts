import type { TimelineResult } from '../../src/domain/timeline-result'
import { canonicalJson, hashText } from '../../src/runs/run-key'
import type { Outcome, Runner } from '../../src/runs/runner'
import { network } from '../engine/timeline/networks'

const spread = (low: number, likely: number, high: number) => ({ low, likely, high })

/** Six tasks with both units of length, a council and a ministry whose day isn't known. */
const INPUTS = network({
  startsOn: '2024-11-29',
  wanted: '2026-04-01',
  gates: [
    { id: 'council', windows: [['2025-06-20'], ['2025-09-19'], ['2025-12-19'], ['2026-12-18']] },
    { id: 'ministry', windows: [['2026-01-09', '2026-01-30', '2026-03-19', '2026-03-31']] },
  ],
  tasks: [
    { id: 'decide', duration: { unit: 'weeks', ...spread(4, 8, 20) } },
    { id: 'plan', lane: 4, duration: { unit: 'months', ...spread(3, 6, 11) }, after: ['decide'] },
    { id: 'bill', lane: 1, duration: spread(10, 20, 60), after: ['plan'], gate: 'council' },
    { id: 'apply', lane: 3, duration: spread(10, 15, 30), after: ['plan'], gate: 'ministry' },
  ],
})

/** One name for every digit of a timeline's result, so that Node and a page name alike. */
export async function timelineDigest(runner: Runner, seed: number): Promise<string> {
  const outcome: Outcome<TimelineResult> = await runner.timeline({
    inputs: INPUTS,
    seed,
    replications: 1700,
  })
  return outcome.status === 'done' ? hashText(canonicalJson(outcome.value)) : outcome.status
}
