import { prepare, simulate } from '../engine/simulate'
import { answerJobs, buffersOf, type Answer, type Engine, type Job } from './engine'
import { carryOut, type RunInProgress } from './run-in-progress'
import type { Runner } from './runner'

export interface InProcessOptions {
  /** Sends everything through the copy that a thread's border makes, to show what would not survive it. */
  readonly cloned?: boolean
}

/** Runs in this thread, range by range, and lets others have their turn before each. */
export function inProcessRunner(options: InProcessOptions = {}): Runner {
  return inProcessRunnerOf({ prepare, simulate }, options)
}

/** The same around another engine. */
export function inProcessRunnerOf<Prepared>(
  engine: Engine<Prepared>,
  { cloned = false }: InProcessOptions = {},
): Runner {
  const disposed = new AbortController()
  return {
    run: (request, options = {}) =>
      carryOut(request, options, (run) => {
        const answer = answerJobs(engine)
        void compute(run, cloned ? acrossABorder(answer) : answer, disposed.signal)
      }),
    dispose: () => disposed.abort(),
  }
}

async function compute(
  run: RunInProgress,
  answer: (job: Job) => Answer,
  disposed: AbortSignal,
): Promise<void> {
  const { inputs, seed } = run.request
  let toSend: Job['inputs'] = inputs
  for (;;) {
    await anotherTurn()
    if (disposed.aborted) return run.cancel()
    const range = run.next()
    if (!range) return
    const given = answer({ runKey: run.key, inputs: toSend, seed, range })
    if (!given.ok) return run.fail(given.reason)
    toSend = null
    run.receive(range, given.chunk)
  }
}

function acrossABorder(answer: (job: Job) => Answer): (job: Job) => Answer {
  return (job) => {
    const given = answer(structuredClone(job))
    return structuredClone(given, given.ok ? { transfer: buffersOf(given.chunk) } : {})
  }
}

const anotherTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
