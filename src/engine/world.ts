import { GRADE_COUNT } from '../domain/school'
import type { ModelInputs, MunicipalityInputs } from '../domain/model-inputs'
import { thin, thinRatio } from './numeric/binomial'
import { exp, expit, logit } from './numeric/elementary'
import { pois } from './numeric/poisson'
import { PURPOSE } from './slots'
import type { Streams } from './streams'

/**
 * One possible future that no plan changes (MODEL part 1). Arrays run municipality, year, grade;
 * year 0 is the base year. Reused from replication to replication.
 */
export interface World {
  readonly municipalities: number
  /** Simulated years, the base year not counted. */
  readonly years: number
  readonly pupils: Int32Array
  readonly counted: Int32Array
  readonly continuing: Int32Array
  readonly newly: Int32Array
  /** Chance of being counted again, by year and grade. */
  readonly carryOn: Float64Array
  /** Its log odds before any shift, by grade. */
  readonly carryOnLogit: Float64Array
  /** λ, the log of what moves onset in a year, municipality × year. */
  readonly pressure: Float64Array
  /** Pupils counted by place today, municipality × year × place. */
  readonly inPlace: Int32Array
}

export function createWorld(inputs: ModelInputs): World {
  const municipalities = inputs.municipalities.length
  const years = inputs.lastFiscalYear - inputs.baseFiscalYear
  const cells = municipalities * (years + 1) * GRADE_COUNT
  return {
    municipalities,
    years,
    pupils: new Int32Array(cells),
    counted: new Int32Array(cells),
    continuing: new Int32Array(cells),
    newly: new Int32Array(cells),
    carryOn: new Float64Array((years + 1) * GRADE_COUNT),
    carryOnLogit: Float64Array.from(inputs.world.continuation, logit),
    pressure: new Float64Array(municipalities * (years + 1)),
    inPlace: new Int32Array(municipalities * (years + 1) * inputs.world.places.length),
  }
}

/** Index of (municipality, year, grade index 0–8). */
export function cellOf(world: World, municipality: number, year: number): number {
  return (municipality * (world.years + 1) + year) * GRADE_COUNT
}

/** Draws the world of the replication that `streams` points at. */
export function drawWorld(
  inputs: ModelInputs,
  values: Float64Array,
  streams: Streams,
  world: World,
): void {
  drawCarryOn(inputs, values, streams, world)
  for (let m = 0; m < world.municipalities; m += 1) {
    const municipality = inputs.municipalities[m]!
    setBaseYear(municipality, values[inputs.world.gradeSixShare]!, m, world)
    drawPupils(inputs, municipality, values, streams, m, world)
    drawStock(inputs, municipality, values, streams, m, world)
    drawPlaces(inputs, values, streams, m, world)
  }
}

/** c_{g,t}: the yearly shock moves onset and carry-on together, as fiscal 2024 showed. */
function drawCarryOn(
  inputs: ModelInputs,
  values: Float64Array,
  streams: Streams,
  world: World,
): void {
  const { continuation, process, continuationShift } = inputs.world
  for (let y = 1; y <= world.years; y += 1) {
    const shift =
      values[continuationShift]! +
      process.continuationShock * streams.chanceScore(PURPOSE.yearlyShock, 0, y)
    for (let g = 0; g < GRADE_COUNT; g += 1)
      world.carryOn[y * GRADE_COUNT + g] = carryOnAt(
        continuation[g]!,
        world.carryOnLogit[g]!,
        shift,
      )
  }
}

/** c shifted in log odds. 0 and 1 have none: nobody, or everybody, carries on. */
export function shiftedCarryOn(carryOn: number, shift: number): number {
  return carryOnAt(carryOn, logit(carryOn), shift)
}

function carryOnAt(carryOn: number, logOdds: number, shift: number): number {
  return carryOn <= 0 || carryOn >= 1 ? carryOn : expit(logOdds + shift)
}

/** exp(λ), with λ cut to ±1 so that onset stays between 0.37 and 2.72 times its base: nothing explodes. */
export function pressureFactor(pressure: number): number {
  return exp(Math.max(-1, Math.min(1, pressure)))
}

function setBaseYear(
  municipality: MunicipalityInputs,
  gradeSixShare: number,
  m: number,
  world: World,
): void {
  const cell = cellOf(world, m, 0)
  for (let g = 0; g < GRADE_COUNT; g += 1) {
    world.pupils[cell + g] = municipality.pupils[0]![g]!
    world.counted[cell + g] = municipality.nonAttending[g]!
  }
  if (municipality.elementaryByShape) spreadElementary(gradeSixShare, cell, world.counted)
}

/** Puts the drawn share into grade 6 and scales grades 1–5, keeping the total to the person. */
function spreadElementary(gradeSixShare: number, cell: number, counted: Int32Array): void {
  let total = 0
  for (let g = 0; g < 6; g += 1) total += counted[cell + g]!
  const others = total - counted[cell + 5]!
  if (others === 0) return
  const gradeSix = Math.floor(total * gradeSixShare + 0.5)
  let before = 0
  let placed = 0
  for (let g = 0; g < 5; g += 1) {
    before += counted[cell + g]!
    const until = Math.floor(((total - gradeSix) * before) / others + 0.5)
    counted[cell + g] = until - placed
    placed = until
  }
  counted[cell + 5] = gradeSix
}

/** Cohorts move up a grade a year; counted years are taken as they are. */
function drawPupils(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: Float64Array,
  streams: Streams,
  m: number,
  world: World,
): void {
  const z = streams.unknownScore(PURPOSE.progression, m)
  const clipped = Math.max(-3, Math.min(3, z))
  const lastCounted = municipality.pupils.length - 1
  for (let y = 1; y <= world.years; y += 1) {
    const now = cellOf(world, m, y)
    const before = cellOf(world, m, y - 1)
    if (y <= lastCounted) {
      for (let g = 0; g < GRADE_COUNT; g += 1) world.pupils[now + g] = municipality.pupils[y]![g]!
      continue
    }
    world.pupils[now] = drawEntrants(inputs, municipality, values, streams, m, y)
    for (let g = 1; g < GRADE_COUNT; g += 1) {
      const ratio = municipality.ratio[g - 1]! * exp(municipality.ratioSd[g - 1]! * clipped)
      const luck = streams.chance(PURPOSE.progressionLuck, m, y, g + 1)
      world.pupils[now + g] = thinRatio(world.pupils[before + g - 1]!, ratio, luck)
    }
  }
}

function drawEntrants(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: Float64Array,
  streams: Streams,
  m: number,
  y: number,
): number {
  const ahead = y - municipality.pupils.length
  const luck = streams.chance(PURPOSE.entrants, m, y, 1)
  const expected = municipality.entrants[ahead]
  if (expected !== undefined)
    return thin(Math.floor(expected + 0.5), values[inputs.world.entrantShare]!, luck)
  const yearsLater = ahead - municipality.entrants.length
  return pois(
    municipality.laterEntrants * exp(values[inputs.world.entrantTrend]! * yearsLater),
    luck,
  )
}

/** The stock: who was counted last year and is counted again, and who is newly counted. */
function drawStock(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: Float64Array,
  streams: Streams,
  m: number,
  world: World,
): void {
  const { process, onset, onsetShift, trend } = inputs.world
  const unknownLevel = exp(process.unknownLevel * clippedScore(streams, PURPOSE.ownLevel, m))
  const level = municipality.level.map((known) => known ?? unknownLevel) as [number, number]
  let rise = 0
  let shock = 0
  let ownShock = 0
  for (let y = 1; y <= world.years; y += 1) {
    rise = values[trend]! + process.trendDamping * rise
    shock =
      process.shockPersistence * shock +
      process.onsetShock * streams.chanceScore(PURPOSE.yearlyShock, 0, y)
    ownShock =
      process.shockPersistence * ownShock +
      process.municipalShock * streams.chanceScore(PURPOSE.municipalShock, m, y)
    const pressure = values[onsetShift]! + rise + shock + ownShock
    world.pressure[m * (world.years + 1) + y] = pressure
    const factor = pressureFactor(pressure)
    const now = cellOf(world, m, y)
    const before = cellOf(world, m, y - 1)
    for (let g = 0; g < GRADE_COUNT; g += 1) {
      const pupils = world.pupils[now + g]!
      const earlier = g === 0 ? 0 : Math.min(world.counted[before + g - 1]!, pupils)
      const carryOn = world.carryOn[y * GRADE_COUNT + g]!
      const continuing = streams.thin(earlier, carryOn, PURPOSE.continuing, m, y, g + 1)
      const chance = Math.min(1, onset[g]! * level[g < 6 ? 0 : 1] * factor)
      const newly = streams.thin(pupils - continuing, chance, PURPOSE.onset, m, y, g + 1)
      world.continuing[now + g] = continuing
      world.newly[now + g] = newly
      world.counted[now + g] = continuing + newly
    }
  }
}

function clippedScore(streams: Streams, purpose: number, m: number): number {
  return Math.max(-3, Math.min(3, streams.unknownScore(purpose, m)))
}

/** Where the pupils not attending are today: thinned place after place, the rest to the last place without a share. */
function drawPlaces(
  inputs: ModelInputs,
  values: Float64Array,
  streams: Streams,
  m: number,
  world: World,
): void {
  const { places } = inputs.world
  const scale = shareScale(inputs, values)
  for (let y = 1; y <= world.years; y += 1) {
    const cell = cellOf(world, m, y)
    let left = 0
    for (let g = 0; g < GRADE_COUNT; g += 1) left += world.counted[cell + g]!
    const row = (m * (world.years + 1) + y) * places.length
    let shareLeft = 1
    let rest = -1
    for (let p = 0; p < places.length; p += 1) {
      const share = places[p]!.share
      if (share === null) {
        rest = p
        continue
      }
      const chance = shareLeft <= 0 ? 0 : Math.min(1, (values[share]! * scale) / shareLeft)
      const there = streams.thin(left, chance, PURPOSE.placeToday, m, y, p)
      world.inPlace[row + p] = there
      left -= there
      shareLeft -= values[share]! * scale
    }
    if (rest >= 0) world.inPlace[row + rest] = left
  }
}

/** Shares are drawn one by one and may pass 1 together; then all are scaled down. */
function shareScale(inputs: ModelInputs, values: Float64Array): number {
  let sum = 0
  for (const { share } of inputs.world.places) if (share !== null) sum += values[share]!
  return sum > 1 ? 1 / sum : 1
}
