import type { WorldInputs } from '../domain/model-inputs'
import { PURPOSE } from './slots'
import type { Streams } from './streams'
import type { World } from './world'

/**
 * From which place today those on the roll come who would be counted without the school (MODEL 2.4): thinned
 * place after place by people there × pull, never more than are there; the excess passes on.
 * @param people those who would be counted, of one municipality
 * @param from overwritten, people by place
 */
export function drawOrigins(
  worldInputs: WorldInputs,
  values: Float64Array,
  streams: Streams,
  world: World,
  municipality: number,
  year: number,
  people: number,
  from: Int32Array,
): void {
  const { places } = worldInputs
  const row = (municipality * (world.years + 1) + year) * places.length
  let weightLeft = 0
  for (let p = 0; p < places.length; p += 1)
    weightLeft += world.inPlace[row + p]! * values[places[p]!.pull]!
  let left = people
  for (let p = 0; p < places.length; p += 1) {
    const there = world.inPlace[row + p]!
    const weight = there * values[places[p]!.pull]!
    const chance = weightLeft <= 0 ? 0 : Math.min(1, weight / weightLeft)
    from[p] = Math.min(there, streams.thin(left, chance, PURPOSE.origin, municipality, year, p))
    left -= from[p]!
    weightLeft -= weight
  }
  for (let p = 0; left > 0 && p < places.length; p += 1) {
    const room = Math.min(left, world.inPlace[row + p]! - from[p]!)
    from[p]! += room
    left -= room
  }
}
