import { GRADE_COUNT } from '../domain/school'
import { FUNDING_SOURCES } from '../domain/payers'
import type { ModelInputs, PlanInputs } from '../domain/model-inputs'
import { ATTENDANCE_CORRELATION } from '../rules/assumptions/funnel'
import { createAdmission } from './admission'
import { ordinarySchoolYen } from './comparator'
import { postsLostAtHome, type HomeSchools } from './home-schools'
import type { Growths } from './growths'
import {
  bookYear,
  createLedger,
  MUNICIPALITY,
  NATION,
  OTHER,
  PREFECTURE,
  totalYen,
  type CostYear,
  type Ledger,
} from './money'
import { createMovingOpening, moveOpening, type MovingOpening } from './moving-opening'
import type { Observe } from './observer'
import { drawOrigins } from './origins'
import { clearPosts, countPosts, createPosts, type Posts } from './posts'
import type { PlanColumns, Recorder } from './recorder'
import { clear, clearRoll, createRoll, total, totalOfGrade, type Roll } from './roll'
import {
  closeYear,
  liveYear,
  openWindows,
  openYear,
  startPool,
  type SchoolContext,
} from './school-year'
import { PURPOSE } from './slots'
import type { Streams } from './streams'
import { drawWilling } from './willing'
import type { World } from './world'
import type { WorldTotals } from './world-totals'

/** One plan through the years of one world, and where its measures are written. */
export interface PlanFuture {
  readonly inputs: ModelInputs
  readonly plan: PlanInputs
  readonly world: World
  readonly totals: WorldTotals
  readonly values: Float64Array
  readonly streams: Streams
  readonly home: HomeSchools
  readonly growths: Growths
  readonly columns: PlanColumns
  /** Null without a school. */
  readonly context: SchoolContext | null
  /** Null where the plan opens when it says. */
  readonly moving: MovingOpening | null
  readonly roll: Roll
  readonly posts: Posts
  /** Of the opening that is lived. */
  ledger: Ledger
  readonly costYear: CostYear
  /** Absent again this year, municipality × grade. */
  readonly reabsent: Int32Array
  /** Origins of one municipality, and summed over all, by place. */
  readonly from: Int32Array
  readonly origins: Int32Array
  readonly mayRoll: Int32Array
  /** Scratch, by grade. */
  readonly absentByGrade: Int32Array
  /** Who looks on to explain; null in every run. */
  readonly observe: Observe | null
}

export function createPlanFuture(
  shared: Pick<
    PlanFuture,
    'inputs' | 'world' | 'totals' | 'values' | 'streams' | 'home' | 'growths'
  >,
  plan: PlanInputs,
  columns: PlanColumns,
  observe: Observe | null = null,
): PlanFuture {
  const { inputs, world, values, streams, growths } = shared
  const cells = world.municipalities * GRADE_COUNT
  const places = inputs.world.places.length
  const { school } = plan
  const opening = school ? school.openingFiscalYear - inputs.baseFiscalYear : Infinity
  const posts = createPosts()
  const ledger = createLedger(plan, { inputs, opening, growths })
  return {
    ...shared,
    plan,
    columns,
    context: school && {
      school,
      worldInputs: inputs.world,
      world,
      values,
      streams,
      willing: new Float64Array(cells),
      admission: createAdmission(world.municipalities),
      applicants: new Int32Array(cells),
      opening,
      observe,
    },
    roll: createRoll(world.municipalities),
    posts,
    moving: createMovingOpening({ inputs, plan, opening, growths }, ledger),
    ledger,
    costYear: {
      inputs,
      plan,
      values,
      growths,
      opening,
      posts,
      year: 0,
      enrolled: 0,
      postsLostAtHome: 0,
      fromSupportCentre: 0,
    },
    reabsent: new Int32Array(cells),
    from: new Int32Array(places),
    origins: new Int32Array(places),
    mayRoll: new Int32Array(cells),
    absentByGrade: new Int32Array(GRADE_COUNT),
    observe,
  }
}

/** Lives the plan through all years of the world that is drawn, writing each year's measures. */
export function livePlan(future: PlanFuture, recorder: Recorder): void {
  const { context, roll, posts, world } = future
  clearRoll(roll)
  clearPosts(posts)
  clear(future.reabsent)
  clear(future.origins)
  clear(future.mayRoll)
  if (future.moving) openWhenReady(future, future.moving)
  if (context) {
    drawWilling(
      context.school,
      future.values,
      future.streams,
      world.municipalities,
      context.willing,
    )
  }
  for (let year = 1; year <= world.years; year += 1) {
    const open = context !== null && year >= context.opening
    if (open) liveSchoolYear(future, context, year, recorder)
    recordPupils(future, year, open, recorder)
    recordMoney(future, year, open, recorder)
    future.observe?.('booked', year, 0)
  }
}

/** The year that this future's timeline reaches becomes the year of the opening, for pupils, posts and money alike. */
function openWhenReady(future: PlanFuture, moving: MovingOpening): void {
  const { opening, ledger } = moveOpening(moving, future.streams)
  future.ledger = ledger
  future.costYear.opening = opening
  if (future.context) future.context.opening = opening
}

function liveSchoolYear(
  future: PlanFuture,
  context: SchoolContext,
  year: number,
  recorder: Recorder,
): void {
  const { roll, mayRoll, columns } = future
  if (year === context.opening) startPool(context, roll)
  openYear(context, year, roll)
  for (let cell = 0; cell < mayRoll.length; cell += 1) mayRoll[cell] = roll.enrolled[cell]!
  recordMay(future, context, year, recorder)
  liveYear(context, year, roll)
  future.observe?.('lived', year, 0)
  drawReabsent(future, context, year)
  drawAllOrigins(future, year)
  openWindows(context, year, roll)
  future.observe?.('march', year, 0)
  closeYear(context, year, roll)
  future.observe?.('closed', year, 0)
  countPosts(
    context.school,
    future.values,
    future.streams,
    future.world,
    year,
    context.opening,
    mayRoll,
    future.posts,
  )
  recordFlows(future, context, year, recorder)
  recorder.people(columns.enrolledYearEnd, year, total(roll.enrolled))
}

function drawReabsent(future: PlanFuture, context: SchoolContext, year: number): void {
  const chance = future.values[context.school.reabsent]!
  for (let m = 0; m < future.world.municipalities; m += 1)
    for (const grade of context.school.grades) {
      const cell = m * GRADE_COUNT + grade - 1
      const enrolled = future.mayRoll[cell]!
      future.reabsent[cell] = future.streams.thin(
        enrolled,
        chance,
        PURPOSE.reabsent,
        m,
        year,
        grade,
      )
    }
}

function drawAllOrigins(future: PlanFuture, year: number): void {
  const { inputs, values, streams, world, roll, from, origins } = future
  clear(origins)
  for (let m = 0; m < world.municipalities; m += 1) {
    let people = 0
    for (let g = 0; g < GRADE_COUNT; g += 1) people += roll.wouldBeCounted[m * GRADE_COUNT + g]!
    drawOrigins(inputs.world, values, streams, world, m, year, people, from)
    for (let p = 0; p < origins.length; p += 1) origins[p]! += from[p]!
  }
}

/** 1 May: the roll by which classes and posts are counted, and who has no place. */
function recordMay(
  future: PlanFuture,
  context: SchoolContext,
  year: number,
  recorder: Recorder,
): void {
  const { roll, columns, values, streams } = future
  const enrolled = total(roll.enrolled)
  const waiting = total(roll.waiting)
  recorder.people(columns.enrolled, year, enrolled)
  recorder.people(columns.waiting, year, waiting)
  recorder.people(columns.demand, year, enrolled + waiting)
  for (const grade of context.school.grades) {
    const g = grade - 1
    recorder.people(columns.enrolledByGrade[g]!, year, totalOfGrade(roll.enrolled, g))
    recorder.people(columns.waitingByGrade[g]!, year, totalOfGrade(roll.waiting, g))
  }
  recordByMunicipality(columns.enrolledByMunicipality, roll.enrolled, year, recorder)
  const mean = values[context.school.attendance]!
  const spread = Math.sqrt((mean * (1 - mean) * ATTENDANCE_CORRELATION) / Math.max(1, enrolled))
  const share = mean + spread * streams.chanceScore(PURPOSE.attendance, 0, year)
  const attended = enrolled * Math.max(0, Math.min(1, share))
  recorder.amount(columns.attended, year, attended)
}

function recordFlows(
  future: PlanFuture,
  context: SchoolContext,
  year: number,
  recorder: Recorder,
): void {
  const { roll, posts, columns, values, streams } = future
  const { flows } = roll
  recorder.people(columns.enquired, year, flows.enquired)
  recorder.people(columns.tried, year, flows.tried)
  recorder.people(columns.applicants, year, total(flows.applied))
  recorder.people(columns.eligible, year, flows.eligible)
  recorder.people(columns.offered, year, flows.offered)
  recorder.people(columns.admitted, year, flows.admitted)
  recorder.people(columns.gaveUp, year, flows.gaveUp)
  recorder.people(columns.reabsent, year, total(future.reabsent))
  recorder.people(columns.returned, year, flows.returned)
  recorder.people(columns.moved, year, flows.moved)
  recorder.people(columns.graduated, year, flows.graduated)
  // Who leaves at the end of an earlier grade stays in compulsory schooling.
  const finished = context.school.grades.includes(GRADE_COUNT) ? flows.graduated : 0
  const goesOn = values[context.school.furtherSchooling]!
  const further = streams.thin(finished, goesOn, PURPOSE.furtherSchooling, 0, year, 0)
  recorder.people(columns.furtherSchooling, year, further)
  recorder.people(columns.classes, year, posts.classes)
  for (const grade of context.school.grades)
    recorder.people(columns.applicantsByGrade[grade - 1]!, year, flows.applied[grade - 1]!)
}

/** What the world has and the plan changes: everybody in it, not attending, reached by nothing. */
function recordPupils(future: PlanFuture, year: number, open: boolean, recorder: Recorder): void {
  const { columns, origins, totals, inputs } = future
  if (columns.pupils >= 0) recordWorld(future, year, recorder)
  recordNonAttending(future, year, open, recorder)
  const nowhere = origins[inputs.world.places.length - 1]!
  recorder.people(columns.unreached, year, totals.unreached[year]! - nowhere)
  const supportCentre = future.plan.relief?.supportCentre
  if (supportCentre !== undefined)
    recorder.people(columns.fromSupportCentre, year, origins[supportCentre]!)
}

function recordWorld({ world, columns, totals }: PlanFuture, year: number, recorder: Recorder) {
  let pupils = 0
  for (let g = 0; g < GRADE_COUNT; g += 1) {
    const inGrade = totals.pupilsByGrade[year * GRADE_COUNT + g]!
    recorder.people(columns.pupilsByGrade[g]!, year, inGrade)
    pupils += inGrade
  }
  recorder.people(columns.pupils, year, pupils)
  for (let m = 0; m < world.municipalities; m += 1) {
    const here = totals.pupilsByMunicipality[year * world.municipalities + m]!
    recorder.people(columns.pupilsByMunicipality[m]!, year, here)
  }
}

/** Who is counted in the world, less those on the roll who would be, and those absent again while enrolled. */
function recordNonAttending(
  future: PlanFuture,
  year: number,
  open: boolean,
  recorder: Recorder,
): void {
  const { world, columns, totals, roll, reabsent, absentByGrade } = future
  for (let g = 0; g < GRADE_COUNT; g += 1)
    absentByGrade[g] = totals.countedByGrade[year * GRADE_COUNT + g]!
  for (let m = 0; m < world.municipalities; m += 1) {
    let absentHere = totals.countedByMunicipality[year * world.municipalities + m]!
    for (let g = 0; open && g < GRADE_COUNT; g += 1) {
      const cell = m * GRADE_COUNT + g
      const change = reabsent[cell]! - roll.wouldBeCounted[cell]!
      absentByGrade[g]! += change
      absentHere += change
    }
    recorder.people(columns.nonAttendingByMunicipality[m]!, year, absentHere)
  }
  recorder.people(columns.nonAttending, year, total(absentByGrade))
  for (let g = 0; g < GRADE_COUNT; g += 1)
    recorder.people(columns.nonAttendingByGrade[g]!, year, absentByGrade[g]!)
}

function recordByMunicipality(
  columns: Int32Array,
  people: Int32Array,
  year: number,
  recorder: Recorder,
): void {
  for (let m = 0; m < columns.length; m += 1) {
    let here = 0
    for (let g = 0; g < GRADE_COUNT; g += 1) here += people[m * GRADE_COUNT + g]!
    recorder.people(columns[m]!, year, here)
  }
}

function recordMoney(future: PlanFuture, year: number, open: boolean, recorder: Recorder): void {
  const { plan, context, ledger, columns, values, origins } = future
  const lostAtHome = open && context ? lostPosts(future, context, year) : 0
  const { costYear } = future
  costYear.year = year
  costYear.enrolled = total(future.mayRoll)
  costYear.postsLostAtHome = lostAtHome
  costYear.fromSupportCentre = plan.relief ? origins[plan.relief.supportCentre]! : 0
  bookYear(costYear, ledger)
  const cost = totalYen(ledger)
  recorder.amount(columns.cost, year, cost)
  recorder.amount(columns.nation, year, ledger.payers[NATION]!)
  recorder.amount(columns.prefecture, year, ledger.payers[PREFECTURE]!)
  recorder.amount(columns.municipality, year, ledger.payers[MUNICIPALITY]!)
  recorder.amount(columns.other, year, ledger.payers[OTHER]!)
  recorder.amount(columns.lessAtHome, year, ledger.lessAtHome)
  recorder.amount(columns.movedCost, year, ledger.moved)
  recorder.amount(columns.netCost, year, cost - ledger.lessAtHome - ledger.moved)
  recorder.amount(columns.specialTax, year, ledger.specialTax)
  recorder.amount(columns.ordinaryTax, year, open ? ordinaryTax(plan, values) : 0)
  recordComparator(future, year, open, recorder)
  let funding = 0
  for (let s = 0; s < FUNDING_SOURCES.length; s += 1) {
    funding += ledger.funding[s]!
    recorder.amount(columns.fundingBySource[s]!, year, ledger.funding[s]!)
  }
  recorder.amount(columns.funding, year, funding)
  for (let i = 0; i < plan.costs.length; i += 1)
    recorder.amount(columns.costByItem[i]!, year, ledger.items[i]!)
  recordPosts(future, year, lostAtHome, open, recorder)
}

/** The ordinary school of the same roll, in the same future. */
function recordComparator(
  { plan, context, posts, costYear, values, inputs, columns }: PlanFuture,
  year: number,
  open: boolean,
  recorder: Recorder,
): void {
  if (!open || !context || !plan.comparator) return
  const school = {
    level: context.school.level,
    classes: posts.classes,
    pupils: costYear.enrolled,
  }
  const yen = ordinarySchoolYen(plan.comparator, school, values, inputs.baseFiscalYear + year)
  recorder.amount(columns.comparator, year, yen)
}

function lostPosts(future: PlanFuture, context: SchoolContext, year: number): number {
  return postsLostAtHome(
    future.home,
    context.school.level,
    future.streams,
    future.world,
    year,
    future.mayRoll,
  )
}

function ordinaryTax(plan: PlanInputs, values: Float64Array): number {
  return plan.ordinaryTax === null ? 0 : Math.floor(values[plan.ordinaryTax]! + 0.5)
}

/** Gross, lost at home, net of what is lost and moved: always together. */
function recordPosts(
  future: PlanFuture,
  year: number,
  lostAtHome: number,
  open: boolean,
  recorder: Recorder,
): void {
  const { posts, columns, values, context } = future
  if (!open || !context) return
  const moved = posts.additional * values[context.school.additional.moved]!
  recorder.amount(columns.prefecturePosts, year, posts.quota + posts.additional)
  recorder.amount(columns.quotaPosts, year, posts.quota)
  recorder.amount(columns.additionalPosts, year, posts.additional)
  recorder.amount(columns.postsLostAtHome, year, lostAtHome)
  recorder.amount(columns.netPosts, year, posts.quota + posts.additional - lostAtHome - moved)
  recorder.amount(columns.municipalPosts, year, posts.municipal)
  recorder.amount(columns.vacantPosts, year, posts.municipal - posts.filled)
}
