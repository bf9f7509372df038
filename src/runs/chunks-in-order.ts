import type { ColumnLayout } from '../domain/columns'
import type { Chunk } from '../domain/run'
import type { Range } from './ranges'

/** Takes chunks in whatever order they come and gives those that lie without a gap from replication 0 on. */
export class ChunksInOrder {
  readonly #layout: ColumnLayout
  readonly #early = new Map<number, Chunk>()
  readonly #inOrder: Chunk[] = []
  #replications = 0

  constructor(layout: ColumnLayout) {
    this.#layout = layout
  }

  /** How many replications lie without a gap. */
  get replications(): number {
    return this.#replications
  }

  get chunks(): readonly Chunk[] {
    return [...this.#inOrder]
  }

  /** @throws if the chunk is not what was asked for: the engine is wrong. */
  take(range: Range, chunk: Chunk): void {
    const { first, replications } = range
    if (chunk.first !== first || chunk.replications !== replications)
      throw new Error(`Asked for ${replications} replications from ${first} on, got others.`)
    const { intColumns, floatColumns } = this.#layout
    if (chunk.ints.length !== intColumns * replications)
      throw new Error(`Whole numbers of ${intColumns} columns were laid out, others came.`)
    if (chunk.floats.length !== floatColumns * replications)
      throw new Error(`Fractions of ${floatColumns} columns were laid out, others came.`)
    this.#early.set(first, chunk)
    this.#moveOn()
  }

  #moveOn(): void {
    for (;;) {
      const chunk = this.#early.get(this.#replications)
      if (!chunk) return
      this.#early.delete(chunk.first)
      this.#inOrder.push(chunk)
      this.#replications += chunk.replications
    }
  }
}
