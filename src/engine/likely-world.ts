import type { LikelyWorldYear } from '../domain/likely'
import type { ModelInputs, MunicipalityInputs } from '../domain/model-inputs'
import { GRADE_COUNT } from '../domain/school'
import { exp } from './numeric/elementary'
import { cellOf, pressureFactor, type World } from './world'

/** What the world of even luck was drawn from, year by year. @param values likely values by quantity */
export function explainWorld(
  inputs: ModelInputs,
  values: Float64Array,
  world: World,
): LikelyWorldYear[] {
  return Array.from({ length: world.years }, (_, index) =>
    explainYear(inputs, values, world, index + 1),
  )
}

function explainYear(
  inputs: ModelInputs,
  values: Float64Array,
  world: World,
  year: number,
): LikelyWorldYear {
  const { municipalities } = inputs
  const byCell = (numberOf: (m: number, g: number) => number): number[] =>
    municipalities.flatMap((_, m) => Array.from({ length: GRADE_COUNT }, (__, g) => numberOf(m, g)))
  const from = (people: Int32Array) => byCell((m, g) => people[cellOf(world, m, year) + g]!)
  const before = (people: Int32Array, m: number, g: number): number =>
    g === 0 ? 0 : people[cellOf(world, m, year - 1) + g - 1]!
  const pupils = from(world.pupils)
  const entrants = municipalities.map((municipality) =>
    expectedEntrants(inputs, municipality, values, year),
  )
  return {
    fiscalYear: inputs.baseFiscalYear + year,
    pupils,
    projected: municipalities.map((municipality) => year >= municipality.pupils.length),
    pupilsBefore: byCell((m, g) => before(world.pupils, m, g)),
    progression: byCell((m, g) => (g === 0 ? 1 : municipalities[m]!.ratio[g - 1]!)),
    expectedEntrants: entrants.map(({ expected }) => expected),
    entrantShare: entrants.map(({ share }) => share),
    countedBefore: byCell((m, g) =>
      Math.min(before(world.counted, m, g), pupils[m * GRADE_COUNT + g]!),
    ),
    carryOn: byCell((_, g) => world.carryOn[year * GRADE_COUNT + g]!),
    continuing: from(world.continuing),
    onset: byCell((m, g) => onsetChance(inputs, world, year, m, g)),
    newly: from(world.newly),
    counted: from(world.counted),
    inPlace: inputs.world.places.map((_, place) => inPlace(world, year, place)),
  }
}

/** Expected entrants and the share of them who come, which takes part only as long as the children are born. */
function expectedEntrants(
  { world }: ModelInputs,
  { pupils, entrants, laterEntrants }: MunicipalityInputs,
  values: Float64Array,
  year: number,
): { readonly expected: number; readonly share: number } {
  const ahead = year - pupils.length
  if (ahead < 0) return { expected: pupils[year]![0]!, share: 1 }
  const expected = entrants[ahead]
  if (expected !== undefined)
    return { expected: Math.floor(expected + 0.5), share: values[world.entrantShare]! }
  const yearsLater = ahead - entrants.length
  return { expected: laterEntrants * exp(values[world.entrantTrend]! * yearsLater), share: 1 }
}

/** A level that nobody counted stands at the nation's where luck is even. */
function onsetChance(
  { world: { onset }, municipalities }: ModelInputs,
  world: World,
  year: number,
  m: number,
  g: number,
): number {
  const level = municipalities[m]!.level[g < 6 ? 0 : 1] ?? 1
  const pressure = world.pressure[m * (world.years + 1) + year]!
  return Math.min(1, onset[g]! * level * pressureFactor(pressure))
}

function inPlace(world: World, year: number, place: number): number {
  const places = world.inPlace.length / (world.municipalities * (world.years + 1))
  let people = 0
  for (let m = 0; m < world.municipalities; m += 1)
    people += world.inPlace[(m * (world.years + 1) + year) * places + place]!
  return people
}
