import { findSeries, type ColumnLayout } from '../domain/columns'
import { MEASURES } from '../domain/measures'
import type { Chunk } from '../domain/run'

/** Where a measure of one plan is written, by its address within the measure. */
export class Recorder {
  readonly ints: Int32Array
  readonly floats: Float64Array
  readonly #replications: number
  #replication = 0

  constructor(layout: ColumnLayout, replications: number) {
    this.#replications = replications
    this.ints = new Int32Array(layout.intColumns * replications)
    this.floats = new Float64Array(layout.floatColumns * replications)
  }

  /** Points at the replication (within the chunk) that is being written. */
  open(replication: number): void {
    this.#replication = replication
  }

  /** @param target a column of whole numbers, −1 where the layout holds none */
  people(target: number, year: number, value: number): void {
    if (target >= 0) this.ints[(target + year - 1) * this.#replications + this.#replication] = value
  }

  amount(target: number, year: number, value: number): void {
    if (target >= 0)
      this.floats[(target + year - 1) * this.#replications + this.#replication] = value
  }

  chunk(first: number): Chunk {
    return { first, replications: this.#replications, ints: this.ints, floats: this.floats }
  }
}

/** First columns of one plan's series: of the whole by measure, and of the breakdowns by key. */
export interface PlanTargets {
  readonly whole: Readonly<Record<string, number>>
  /** By measure, nine entries. */
  readonly byGrade: Readonly<Record<string, readonly number[]>>
  readonly byMunicipality: Readonly<Record<string, readonly number[]>>
  readonly byItem: readonly number[]
  readonly bySource: readonly number[]
}

export function targetsOf(
  layout: ColumnLayout,
  plan: number,
  municipalities: readonly string[],
  items: readonly string[],
  sources: readonly string[],
): PlanTargets {
  const column = (measure: string, by: Record<string, string | number>): number => {
    const held = layout.series.some(
      (s) =>
        s.plan === plan &&
        s.measure === measure &&
        Object.keys(s.by).length === Object.keys(by).length &&
        Object.entries(by).every(([key, value]) => s.by[key] === value),
    )
    if (!held) return -1
    const spec = findSeries(layout, plan, measure, by)
    return spec.storage === 'constant' ? -1 : spec.column
  }
  const each = (
    dimension: string,
    keys: readonly (string | number)[],
  ): Record<string, readonly number[]> =>
    Object.fromEntries(
      MEASURES.map(({ id }) => [id, keys.map((key) => column(id, { [dimension]: key }))]),
    )
  return {
    whole: Object.fromEntries(MEASURES.map(({ id }) => [id, column(id, {})])),
    byGrade: each('grade', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    byMunicipality: each('municipality', municipalities),
    byItem: items.map((item) => column('cost.total', { item })),
    bySource: sources.map((source) => column('cost.funding', { source })),
  }
}
