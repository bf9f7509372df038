import type { MunicipalityInputs } from '../domain/model-inputs'
import { GRADES } from '../domain/school'
import { ELEMENTARY_SHAPE, JUNIOR_HIGH_SHAPE, LEVEL_WEIGHT } from '../rules/assumptions/world'
import { largestRemainder } from '../rules/cost-share/split'
import { homeSchoolsOf } from './home-schools'
import { nationalRates } from './national'
import type { Municipality } from './study'

/** Expected shares that entrants beyond the counted children need (the library's likely values). */
export interface EntrantExpectation {
  readonly share: number
  readonly trend: number
}

export function compileMunicipality(
  municipality: Municipality,
  baseFiscalYear: number,
  entrants: EntrantExpectation,
): MunicipalityInputs {
  const years = pupilsByYear(municipality)
  const counted = countedFrom(years, baseFiscalYear)
  const base = years.get(baseFiscalYear)!
  const stock = stockOf(municipality, base, baseFiscalYear)
  return {
    code: municipality.code,
    pupils: counted,
    ...entrantsOf(municipality, baseFiscalYear + counted.length - 1, counted.at(-1)!, entrants),
    ...ratiosOf(years),
    nonAttending: stock.byGrade,
    elementaryByShape: stock.elementaryByShape,
    level: levelsOf(municipality, stock.byGrade, base, baseFiscalYear),
    homeSchools: homeSchoolsOf(municipality.homeSchools, base),
  }
}

function pupilsByYear(municipality: Municipality): Map<number, readonly number[]> {
  const years = Object.entries(municipality.pupils.byFiscalYear)
  return new Map(years.map(([year, pupils]) => [Number(year), pupils]))
}

/** From the base year on, as long as no year is missing. */
function countedFrom(years: Map<number, readonly number[]>, baseFiscalYear: number) {
  const counted: (readonly number[])[] = []
  for (let year = baseFiscalYear; years.has(year); year += 1) counted.push(years.get(year)!)
  return counted
}

/** The last year whose pupils are taken as counted. */
export function lastCountedYear(municipality: Municipality, baseFiscalYear: number): number {
  return baseFiscalYear + countedFrom(pupilsByYear(municipality), baseFiscalYear).length - 1
}

/**
 * Of the children of age a on 1 January of year t, those born from 2 April on enter with the year's
 * second cohort: grade 1 of April t + j has ¾ of age 6 − j and ¼ of age 5 − j (MODEL 1.1).
 */
function entrantsOf(
  { agesOnJanuaryFirst }: Municipality,
  lastCounted: number,
  lastPupils: readonly number[],
  { share, trend }: EntrantExpectation,
) {
  if (!agesOnJanuaryFirst || isOutgrown(agesOnJanuaryFirst, lastCounted))
    return { entrants: [], laterEntrants: rounded(lastPupils[0]! * (1 + trend), 1e6) }
  const { year, counts } = agesOnJanuaryFirst
  const cohort = (j: number) => 0.75 * counts[6 - j]! + 0.25 * counts[5 - j]!
  const entrants: number[] = []
  // Years between the last count and the register take the first cohort that the register knows.
  for (let entry = lastCounted + 1; entry <= year + 5; entry += 1)
    entrants.push(cohort(Math.max(0, entry - year)))
  // The youngest counted make three quarters of the next cohort; the rest isn't born yet.
  return { entrants, laterEntrants: rounded(counts[0]! * (1 + trend / 4) * share, 1e6) }
}

/** Whether every child of the register was counted at school already: those of age 0 enter six years on. */
export function isOutgrown({ year }: { readonly year: number }, lastCounted: number): boolean {
  return year + 6 <= lastCounted
}

const RATIO_YEARS = 5
const RATIO_RANGE = [0.8, 1.25] as const
const LEAST_RATIO_SD = 0.01

/**
 * How a cohort grows or shrinks when it moves up a grade. Math.log may differ in its last bit between
 * engines, so both figures are rounded far above it: inputs are the same digits everywhere.
 */
function ratiosOf(years: Map<number, readonly number[]>) {
  const byGrade = GRADES.slice(0, -1).map((grade) => yearlyRatios(years, grade - 1))
  return {
    ratio: byGrade.map((ratios) => rounded(ratios.length === 0 ? 1 : mean(ratios), 1e9)),
    ratioSd: byGrade.map((ratios) => rounded(Math.max(LEAST_RATIO_SD, sdOfLogs(ratios)), 1e6)),
  }
}

/** The last ratios, oldest first; a year without a follower, or an empty grade, gives none. */
function yearlyRatios(years: Map<number, readonly number[]>, index: number): number[] {
  const ratios: number[] = []
  for (const year of [...years.keys()].sort((a, b) => a - b)) {
    const before = years.get(year)![index]!
    const after = years.get(year + 1)?.[index + 1]
    if (after !== undefined && before > 0) ratios.push(clamp(after / before, RATIO_RANGE))
  }
  return ratios.slice(-RATIO_YEARS)
}

function sdOfLogs(ratios: readonly number[]): number {
  if (ratios.length < 2) return 0
  const logs = ratios.map((ratio) => Math.log(ratio))
  const centre = mean(logs)
  const squares = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0)
  return Math.sqrt(squares / (logs.length - 1))
}

interface Stock {
  readonly byGrade: readonly number[]
  readonly elementaryByShape: boolean
}

/** The counted by grade: as stated, or totals in the national shape, or the nation's rates. */
function stockOf(
  { nonAttending }: Municipality,
  pupils: readonly number[],
  fiscalYear: number,
): Stock {
  if (nonAttending?.byGrade) return { byGrade: nonAttending.byGrade, elementaryByShape: false }
  const expected = expectedStock(pupils, fiscalYear)
  const elementary = nonAttending?.elementary ?? Math.round(total(expected.slice(0, 6)))
  const juniorHigh = nonAttending?.juniorHigh ?? Math.round(total(expected.slice(6)))
  const byGrade = [
    ...largestRemainder(elementary, ELEMENTARY_SHAPE),
    ...largestRemainder(juniorHigh, JUNIOR_HIGH_SHAPE),
  ]
  return { byGrade, elementaryByShape: true }
}

function expectedStock(pupils: readonly number[], fiscalYear: number): number[] {
  const rates = nationalRates(fiscalYear)
  return pupils.map((count, index) => count * rates[index]!)
}

/** The municipality's levels k against the nation, elementary and junior high; null where nobody counted. */
function levelsOf(
  { nonAttending }: Municipality,
  counted: readonly number[],
  pupils: readonly number[],
  fiscalYear: number,
): [number | null, number | null] {
  const expected = expectedStock(pupils, fiscalYear)
  const levelOf = (from: number, to: number) =>
    rounded(shrunkLevel(total(counted.slice(from, to)), total(expected.slice(from, to))), 1e9)
  const known = (stated: number | undefined) => nonAttending?.byGrade ?? stated
  return [
    known(nonAttending?.elementary) === undefined ? null : levelOf(0, 6),
    known(nonAttending?.juniorHigh) === undefined ? null : levelOf(6, 9),
  ]
}

/** k = (16 + observed) ÷ (16 + expected), in people: small counts are drawn towards the nation (MODEL 1.2). */
export function shrunkLevel(observed: number, expected: number): number {
  return (LEVEL_WEIGHT + observed) / (LEVEL_WEIGHT + expected)
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)
const mean = (numbers: readonly number[]): number => total(numbers) / numbers.length
const rounded = (value: number, digits: number): number => Math.round(value * digits) / digits
const clamp = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value))
