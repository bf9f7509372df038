import type { ModelInputs, MunicipalityInputs } from '../../../src/domain/model-inputs'
import { exp, expit, logit } from '../../../src/engine/numeric/elementary'
import { normalQuantile } from '../../../src/engine/numeric/normal'
import { PURPOSE } from '../../../src/engine/slots'
import { pois, thin } from './counts'
import { clip, type Luck } from './luck'

const GRADES = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** One municipality in one year of a future that no plan changes (MODEL part 1). Arrays run by grade, 0 is 小1. */
export interface TownYear {
  readonly pupils: readonly number[]
  readonly continuing: readonly number[]
  readonly newly: readonly number[]
  readonly counted: readonly number[]
  /** By place today. */
  readonly inPlace: readonly number[]
}

export interface TwinWorld {
  /** Municipality × year; year 0 is the base year. */
  readonly towns: readonly (readonly TownYear[])[]
  /** c by year and grade. */
  readonly carryOn: readonly (readonly number[])[]
}

export function drawWorld(inputs: ModelInputs, values: readonly number[], luck: Luck): TwinWorld {
  const years = inputs.lastFiscalYear - inputs.baseFiscalYear
  const carryOn = Array.from({ length: years + 1 }, (_, year) =>
    carryOnOf(inputs, values, luck, year),
  )
  const towns = inputs.municipalities.map((municipality, m) => {
    const pupils = pupilsByYear(inputs, municipality, values, luck, m, years)
    const onset = onsetByYear(inputs, municipality, values, luck, m, years)
    const town: TownYear[] = [baseYear(inputs, municipality, values)]
    for (let year = 1; year <= years; year += 1)
      town.push(
        nextYear(
          inputs,
          values,
          luck,
          m,
          year,
          town[year - 1]!,
          pupils[year]!,
          onset[year]!,
          carryOn[year]!,
        ),
      )
    return town
  })
  return { towns, carryOn }
}

/** e_t, the same for all municipalities, for onset and continuation. */
const shockOf = (luck: Luck, year: number) =>
  normalQuantile(luck.chance(PURPOSE.yearlyShock, 0, year, 0))

function carryOnOf(inputs: ModelInputs, values: readonly number[], luck: Luck, year: number) {
  const { continuation, continuationShift, process } = inputs.world
  const shift = values[continuationShift]! + process.continuationShock * shockOf(luck, year)
  return continuation.map((c) => (c <= 0 || c >= 1 ? c : expit(logit(c) + shift)))
}

function baseYear(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: readonly number[],
): TownYear {
  const counted = municipality.elementaryByShape
    ? spreadElementary(municipality.nonAttending, values[inputs.world.gradeSixShare]!)
    : [...municipality.nonAttending]
  const none = GRADES.map(() => 0)
  return { pupils: municipality.pupils[0]!, continuing: none, newly: none, counted, inPlace: [] }
}

/** Grade 6 takes its share of the elementary total; grades 1–5 keep their shape, rounded so that the total stays. */
function spreadElementary(counted: readonly number[], gradeSixShare: number): number[] {
  const total = counted.slice(0, 6).reduce((sum, n) => sum + n, 0)
  const shape = counted.slice(0, 5)
  const shapeTotal = shape.reduce((sum, n) => sum + n, 0)
  if (shapeTotal === 0) return [...counted]
  const gradeSix = Math.floor(total * gradeSixShare + 0.5)
  const upTo = (grades: number) => {
    const part = shape.slice(0, grades).reduce((sum, n) => sum + n, 0)
    return Math.floor(((total - gradeSix) * part) / shapeTotal + 0.5)
  }
  return [...shape.map((_, g) => upTo(g + 1) - upTo(g)), gradeSix, ...counted.slice(6)]
}

/** 1.1: counted years as they are, then entrants and cohorts that move up. */
function pupilsByYear(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: readonly number[],
  luck: Luck,
  m: number,
  years: number,
): readonly (readonly number[])[] {
  const z = clip(luck.unknownScore(PURPOSE.progression, m))
  const rows: (readonly number[])[] = [...municipality.pupils]
  for (let year = rows.length; year <= years; year += 1) {
    const before = rows[year - 1]!
    const moved = GRADES.slice(1).map((g) => {
      const ratio = municipality.ratio[g - 1]! * exp(municipality.ratioSd[g - 1]! * z)
      const u = luck.chance(PURPOSE.progressionLuck, m, year, g + 1)
      const from = before[g - 1]!
      return ratio <= 1 ? thin(from, ratio, u) : from + thin(from, ratio - 1, u)
    })
    rows.push([entrants(inputs, municipality, values, luck, m, year), ...moved])
  }
  return rows
}

function entrants(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: readonly number[],
  luck: Luck,
  m: number,
  year: number,
): number {
  const u = luck.chance(PURPOSE.entrants, m, year, 1)
  const ahead = year - municipality.pupils.length
  if (ahead < municipality.entrants.length) {
    const known = Math.floor(municipality.entrants[ahead]! + 0.5)
    return thin(known, values[inputs.world.entrantShare]!, u)
  }
  const since = ahead - municipality.entrants.length
  return pois(municipality.laterEntrants * exp(values[inputs.world.entrantTrend]! * since), u)
}

/** 1.2: o by year and grade. */
function onsetByYear(
  inputs: ModelInputs,
  municipality: MunicipalityInputs,
  values: readonly number[],
  luck: Luck,
  m: number,
  years: number,
): readonly (readonly number[])[] {
  const { onset, onsetShift, trend, process } = inputs.world
  const noData = exp(process.unknownLevel * clip(luck.unknownScore(PURPOSE.ownLevel, m)))
  const rows: number[][] = [[]]
  let [rise, shared, own] = [0, 0, 0]
  for (let year = 1; year <= years; year += 1) {
    const ownShock = normalQuantile(luck.chance(PURPOSE.municipalShock, m, year, 0))
    rise = values[trend]! + process.trendDamping * rise
    shared = process.shockPersistence * shared + process.onsetShock * shockOf(luck, year)
    own = process.shockPersistence * own + process.municipalShock * ownShock
    const pressure = values[onsetShift]! + rise + shared + own
    const factor = exp(Math.max(-1, Math.min(1, pressure)))
    rows.push(
      onset.map((o, g) => Math.min(1, o * (municipality.level[g < 6 ? 0 : 1] ?? noData) * factor)),
    )
  }
  return rows
}

function nextYear(
  inputs: ModelInputs,
  values: readonly number[],
  luck: Luck,
  m: number,
  year: number,
  before: TownYear,
  pupils: readonly number[],
  onset: readonly number[],
  carryOn: readonly number[],
): TownYear {
  const continuing = GRADES.map((g) => {
    const earlier = g === 0 ? 0 : Math.min(before.counted[g - 1]!, pupils[g]!)
    return thin(earlier, carryOn[g]!, luck.chance(PURPOSE.continuing, m, year, g + 1))
  })
  const newly = GRADES.map((g) =>
    thin(pupils[g]! - continuing[g]!, onset[g]!, luck.chance(PURPOSE.onset, m, year, g + 1)),
  )
  const counted = GRADES.map((g) => continuing[g]! + newly[g]!)
  const total = counted.reduce((sum, n) => sum + n, 0)
  return {
    pupils,
    continuing,
    newly,
    counted,
    inPlace: placesToday(inputs, values, luck, m, year, total),
  }
}

/** Where they are today: thinned place after place; the place without a share takes the rest. */
function placesToday(
  inputs: ModelInputs,
  values: readonly number[],
  luck: Luck,
  m: number,
  year: number,
  people: number,
): number[] {
  const { places } = inputs.world
  const shares = places.map(({ share }) => (share === null ? null : values[share]!))
  const all = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const scale = all > 1 ? 1 / all : 1
  let left = people
  let shareLeft = 1
  const there = shares.map((share, place) => {
    if (share === null) return 0
    const chance = shareLeft <= 0 ? 0 : Math.min(1, (share * scale) / shareLeft)
    const here = thin(left, chance, luck.chance(PURPOSE.placeToday, m, year, place))
    left -= here
    shareLeft -= share * scale
    return here
  })
  return there.map((here, place) => (shares[place] === null ? left : here))
}
