import { layoutColumns, type ColumnLayout } from '../domain/columns'
import { ENGINE_VERSION, type Chunk, type RunRequest, type RunResult } from '../domain/run'
import { ChunksInOrder } from './chunks-in-order'
import { failedBy, GIVEN_UP } from './failures'
import { Progress } from './progress'
import { cutIntoRanges, type Range } from './ranges'
import { runKey } from './run-key'
import type { RunOptions, RunOutcome } from './runner'

const DEATHS_BEFORE_GIVING_UP = 3

/**
 * One run from question to outcome, without knowing who computes: hands out its ranges, takes chunks in any order, and
 * settles once. After that it hands out nothing, reports nothing and drops what still arrives.
 */
export class RunInProgress {
  readonly key: string
  readonly request: RunRequest
  readonly outcome: Promise<RunOutcome>
  readonly #open: Range[]
  readonly #deaths = new Map<number, number>()
  readonly #layout: ColumnLayout
  readonly #chunks: ChunksInOrder
  readonly #progress: Progress
  #healed = false
  #settled = false
  #settle: (outcome: RunOutcome) => void = () => {}

  /** @throws if no such run can be: no whole number of replications, or inputs that are not plain data. */
  constructor(request: RunRequest, options: RunOptions) {
    this.request = request
    this.key = runKey(request.inputs, request, ENGINE_VERSION)
    this.#open = [...cutIntoRanges(request.replications)]
    this.#layout = layoutColumns(request.inputs)
    this.#chunks = new ChunksInOrder(this.#layout)
    const report = (partial: RunResult): void => this.#guard(() => options.onProgress?.(partial))
    this.#progress = new Progress(report, options.snapshots ?? null)
    this.outcome = new Promise((resolve) => (this.#settle = resolve))
    this.#obey(options.signal)
  }

  get settled(): boolean {
    return this.#settled
  }

  /** The lowest range that nobody is working on. */
  next(): Range | null {
    return this.#settled ? null : (this.#open.shift() ?? null)
  }

  receive(range: Range, chunk: Chunk): void {
    if (this.#settled) return
    this.#guard(() => {
      const before = this.#chunks.replications
      this.#chunks.take(range, chunk)
      const now = this.#chunks.replications
      if (now === this.request.replications)
        this.#finish({ status: 'done', result: this.#result(), healed: this.#healed })
      else if (now > before) this.#progress.grown(this.#result())
    })
  }

  /** How many workers this range has cost so far. */
  deathsOver(range: Range): number {
    return this.#deaths.get(range.first) ?? 0
  }

  /** A worker died over this range: it is handed out again, before all others. */
  lost(range: Range): void {
    const deaths = this.deathsOver(range) + 1
    this.#deaths.set(range.first, deaths)
    if (deaths >= DEATHS_BEFORE_GIVING_UP) return this.#finish(GIVEN_UP)
    this.#healed = true
    this.#open.unshift(range)
  }

  cancel(): void {
    this.#finish({ status: 'cancelled' })
  }

  /** We were wrong: the error names the broken invariant. */
  fail(error: unknown): void {
    this.#finish(failedBy(error))
  }

  #obey(signal: AbortSignal | undefined): void {
    if (!signal) return
    if (signal.aborted) return this.cancel()
    const cancel = (): void => this.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    void this.outcome.then(() => signal.removeEventListener('abort', cancel))
  }

  #result(): RunResult {
    return {
      engine: ENGINE_VERSION,
      runKey: this.key,
      seed: this.request.seed,
      replications: this.#chunks.replications,
      layout: this.#layout,
      chunks: this.#chunks.chunks,
    }
  }

  #guard(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.fail(error)
    }
  }

  #finish(outcome: RunOutcome): void {
    if (this.#settled) return
    this.#settled = true
    this.#progress.stop()
    this.#settle(outcome)
  }
}

/** Begins a run and hands it to whoever computes; gives its outcome, also where it can't even begin. */
export async function carryOut(
  request: RunRequest,
  options: RunOptions,
  compute: (run: RunInProgress) => void,
): Promise<RunOutcome> {
  try {
    const run = new RunInProgress(request, options)
    if (!run.settled) compute(run)
    return await run.outcome
  } catch (error) {
    return failedBy(error)
  }
}
