import { expect, test } from 'vitest'
import type { WorldInputs } from '../../src/domain/model-inputs'
import { EvenStreams } from '../../src/engine/even-streams'
import { drawOrigins } from '../../src/engine/origins'
import type { World } from '../../src/engine/world'
import vectors from '../vectors.json'

const { shareToday, propensity, shareOfEntrants } = vectors['2_origin']
const COUNTED = 1_000_000

/** Where so many come from at even luck, of a million who are counted. */
function originsOf(people: number): readonly number[] {
  const places = propensity.map((_, pull) => ({ pull }))
  const world = { years: 0, inPlace: Int32Array.from(shareToday, (share) => share * COUNTED) }
  const from = new Int32Array(places.length)
  drawOrigins(
    { places } as unknown as WorldInputs,
    Float64Array.from(propensity),
    new EvenStreams(),
    world as unknown as World,
    0,
    0,
    people,
    from,
  )
  return [...from]
}

test('At even luck those on the roll come from the places as the published shares say', () => {
  const people = 100_000
  const from = originsOf(people)
  // Each place takes the middle count of what is left, which lies within one of its mean.
  from.forEach((count, place) =>
    expect(Math.abs(count - shareOfEntrants[place]! * people)).toBeLessThan(3),
  )
  expect(from.reduce((sum, count) => sum + count, 0)).toBe(people)
})

test('Never more come from a place than are there', () => {
  const from = originsOf(COUNTED)
  from.forEach((count, place) => expect(count).toBe(Math.round(shareToday[place]! * COUNTED)))
})
