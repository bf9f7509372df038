import { GRADE_COUNT } from '../domain/school'
import { cellOf, type World } from './world'

/** The world summed up by year, once a replication: what a plan doesn't change needn't be added up for each plan. */
export interface WorldTotals {
  /** Year × grade index, all municipalities. */
  readonly pupilsByGrade: Int32Array
  readonly countedByGrade: Int32Array
  /** Year × municipality. */
  readonly pupilsByMunicipality: Int32Array
  readonly countedByMunicipality: Int32Array
  /** By year: in the last place, which is reached by nothing. */
  readonly unreached: Int32Array
}

export function createWorldTotals({ municipalities, years }: World): WorldTotals {
  return {
    pupilsByGrade: new Int32Array((years + 1) * GRADE_COUNT),
    countedByGrade: new Int32Array((years + 1) * GRADE_COUNT),
    pupilsByMunicipality: new Int32Array((years + 1) * municipalities),
    countedByMunicipality: new Int32Array((years + 1) * municipalities),
    unreached: new Int32Array(years + 1),
  }
}

/** Sums up the world that is drawn. @param places how many there are */
export function sumWorld(world: World, places: number, totals: WorldTotals): void {
  totals.pupilsByGrade.fill(0)
  totals.countedByGrade.fill(0)
  totals.unreached.fill(0)
  for (let m = 0; m < world.municipalities; m += 1)
    for (let y = 1; y <= world.years; y += 1) {
      sumYear(world, m, y, totals)
      totals.unreached[y]! += world.inPlace[(m * (world.years + 1) + y + 1) * places - 1]!
    }
}

function sumYear(world: World, m: number, y: number, totals: WorldTotals): void {
  const from = cellOf(world, m, y)
  let pupilsHere = 0
  let countedHere = 0
  for (let g = 0; g < GRADE_COUNT; g += 1) {
    const pupils = world.pupils[from + g]!
    const counted = world.counted[from + g]!
    totals.pupilsByGrade[y * GRADE_COUNT + g]! += pupils
    totals.countedByGrade[y * GRADE_COUNT + g]! += counted
    pupilsHere += pupils
    countedHere += counted
  }
  totals.pupilsByMunicipality[y * world.municipalities + m] = pupilsHere
  totals.countedByMunicipality[y * world.municipalities + m] = countedHere
}
