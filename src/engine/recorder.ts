import { sameBreakdown, type ColumnLayout } from '../domain/columns'
import { measureOf, type Breakdown } from '../domain/measures'
import { FUNDING_SOURCES } from '../domain/payers'
import type { Chunk } from '../domain/run'
import { GRADES } from '../domain/school'

/**
 * Columns lie a whole chunk apart, which the machine's caches can't follow. So a few replications are written side by
 * side in a block that they can, and the block is moved to its columns when it is full.
 */
const BLOCK_BITS = 4
const BLOCK = 1 << BLOCK_BITS

/** Writes the measures of one replication after the other into the columns of a chunk. */
export class Recorder {
  readonly #layout: ColumnLayout
  readonly #replications: number
  readonly #ints: Int32Array
  readonly #floats: Float64Array
  readonly #intBlock: Int32Array
  readonly #floatBlock: Float64Array
  /** Of the replication that is being written: the first of its block, and its place there. */
  #first = 0
  #place = 0

  constructor(layout: ColumnLayout, replications: number) {
    const { intColumns, floatColumns } = layout
    this.#layout = layout
    this.#replications = replications
    this.#ints = new Int32Array(intColumns * replications)
    this.#floats = new Float64Array(floatColumns * replications)
    this.#intBlock = new Int32Array(intColumns * BLOCK)
    this.#floatBlock = new Float64Array(floatColumns * BLOCK)
  }

  /** Points at the replication (within the chunk) that is being written; they come in order. */
  open(replication: number): void {
    if (replication - this.#first >= BLOCK) {
      this.#moveBlock(BLOCK)
      this.#first = replication
    }
    this.#place = replication - this.#first
  }

  /** @param column the first of a series of whole numbers, −1 where the layout holds none */
  people(column: number, year: number, value: number): void {
    if (column >= 0) this.#intBlock[((column + year - 1) << BLOCK_BITS) | this.#place] = value
  }

  amount(column: number, year: number, value: number): void {
    if (column >= 0) this.#floatBlock[((column + year - 1) << BLOCK_BITS) | this.#place] = value
  }

  /** The chunk, complete: nothing is written after it. */
  chunk(first: number): Chunk {
    this.#moveBlock(this.#replications - this.#first)
    return { first, replications: this.#replications, ints: this.#ints, floats: this.#floats }
  }

  #moveBlock(replications: number): void {
    const { intColumns, floatColumns } = this.#layout
    const [stride, first] = [this.#replications, this.#first]
    movePeople(this.#intBlock, this.#ints, intColumns, stride, first, replications)
    moveAmounts(this.#floatBlock, this.#floats, floatColumns, stride, first, replications)
  }
}

/** Twice the same: a loop that meets two kinds of array asks at every number which it is. */
function movePeople(
  block: Int32Array,
  columns: Int32Array,
  count: number,
  stride: number,
  first: number,
  replications: number,
): void {
  for (let c = 0; c < count; c += 1)
    for (let r = 0; r < replications; r += 1) {
      const from = (c << BLOCK_BITS) | r
      columns[c * stride + first + r] = block[from]!
      block[from] = 0
    }
}

function moveAmounts(
  block: Float64Array,
  columns: Float64Array,
  count: number,
  stride: number,
  first: number,
  replications: number,
): void {
  for (let c = 0; c < count; c += 1)
    for (let r = 0; r < replications; r += 1) {
      const from = (c << BLOCK_BITS) | r
      columns[c * stride + first + r] = block[from]!
      block[from] = 0
    }
}

/** First columns of one plan's series, −1 where the layout holds none. */
export type PlanColumns = ReturnType<typeof columnsOf>

/**
 * @param plan its index; what no plan changes is written with the first
 */
export function columnsOf(
  layout: ColumnLayout,
  plan: number,
  municipalities: readonly string[],
  items: readonly string[],
) {
  const of = (measure: string, by: Breakdown = {}): number => {
    if (plan > 0 && measureOf(measure).ofTheWorld) return -1
    const held = layout.series.find(
      (s) => s.plan === plan && s.measure === measure && sameBreakdown(s.by, by),
    )
    return held && held.storage !== 'constant' ? held.column : -1
  }
  const byGrade = (measure: string) => Int32Array.from(GRADES, (grade) => of(measure, { grade }))
  const byMunicipality = (measure: string) =>
    Int32Array.from(municipalities, (municipality) => of(measure, { municipality }))
  return {
    pupils: of('pupils.total'),
    pupilsByGrade: byGrade('pupils.total'),
    pupilsByMunicipality: byMunicipality('pupils.total'),
    nonAttending: of('pupils.nonAttending'),
    nonAttendingByGrade: byGrade('pupils.nonAttending'),
    nonAttendingByMunicipality: byMunicipality('pupils.nonAttending'),
    unreached: of('pupils.unreached'),
    enquired: of('pupils.enquired'),
    tried: of('pupils.tried'),
    applicants: of('pupils.applicants'),
    applicantsByGrade: byGrade('pupils.applicants'),
    eligible: of('pupils.eligible'),
    offered: of('pupils.offered'),
    admitted: of('pupils.admitted'),
    demand: of('pupils.demand'),
    enrolled: of('pupils.enrolled'),
    enrolledByGrade: byGrade('pupils.enrolled'),
    enrolledByMunicipality: byMunicipality('pupils.enrolled'),
    enrolledYearEnd: of('pupils.enrolledYearEnd'),
    waiting: of('pupils.waiting'),
    waitingByGrade: byGrade('pupils.waiting'),
    gaveUp: of('pupils.gaveUp'),
    reabsent: of('pupils.reabsent'),
    returned: of('pupils.returned'),
    moved: of('pupils.moved'),
    graduated: of('pupils.graduated'),
    furtherSchooling: of('pupils.furtherSchooling'),
    fromSupportCentre: of('pupils.fromSupportCentre'),
    attended: of('pupils.attended'),
    classes: of('posts.classes'),
    prefecturePosts: of('posts.prefecture'),
    quotaPosts: of('posts.prefecture.quota'),
    additionalPosts: of('posts.prefecture.additional'),
    postsLostAtHome: of('posts.prefecture.homeLost'),
    netPosts: of('posts.prefecture.net'),
    municipalPosts: of('posts.municipal'),
    vacantPosts: of('posts.municipal.vacant'),
    cost: of('cost.total'),
    costByItem: Int32Array.from(items, (item) => of('cost.total', { item })),
    nation: of('cost.nation'),
    prefecture: of('cost.prefecture'),
    municipality: of('cost.municipality'),
    other: of('cost.other'),
    lessAtHome: of('cost.lessAtHome'),
    movedCost: of('cost.moved'),
    netCost: of('cost.net'),
    comparator: of('cost.comparator'),
    funding: of('cost.funding'),
    fundingBySource: Int32Array.from(FUNDING_SOURCES, (source) => of('cost.funding', { source })),
    specialTax: of('cost.specialTaxEstimate'),
    ordinaryTax: of('cost.ordinaryTaxEstimate'),
  }
}
