import type { DurationUnit, NetworkInputs } from '../../domain/timeline'
import type { Trial } from '../../domain/timeline-result'
import { Streams } from '../streams'
import { drawTimeline, openingOf, passForward } from './forward'
import { prepareTimeline, type PreparedTimeline } from './prepare'

/** Two weeks in each unit; a month has 365.25/12 days. */
const TWO_WEEKS: Readonly<Record<DurationUnit, number>> = {
  days: 10,
  weeks: 2,
  months: 168 / 365.25,
}

/** How many of the replications 0 … replications − 1 open by the wanted 1 April. */
export function countOnTime(
  inputs: NetworkInputs,
  seed: number,
  replications: number,
  { startsOn, shortened }: Trial,
): number {
  const prepared = prepareTimeline(inputs, startsOn ?? inputs.startsOn)
  const wanted = inputs.calendar.fiscalYear[inputs.wanted]!
  const streams = new Streams()
  let onTime = 0
  for (let r = 0; r < replications; r += 1) {
    streams.open(seed, r)
    drawTimeline(prepared, streams)
    if (shortened >= 0) shorten(prepared, shortened)
    passForward(prepared)
    const opening = openingOf(prepared)
    if (opening >= 0 && opening <= wanted) onTime += 1
  }
  return onTime
}

function shorten({ tasks, pass }: PreparedTimeline, index: number): void {
  const { low, unit } = tasks[index]!.task.duration
  const duration = pass.durations[index]!
  pass.durations[index] = Math.max(Math.min(duration, low), duration - TWO_WEEKS[unit])
}
