import { weigh } from '../engine/influence'
import { likelyFuture } from '../engine/likely'
import { prepare, simulate } from '../engine/simulate'
import { timelineEngine } from '../engine/timeline/timeline-engine'
import {
  answerJobs,
  buffersOf,
  replyTo,
  type Answer,
  type Engine,
  type Job,
  type Question,
  type Reply,
} from './engine'
import { explanation, weighing, type OpenQuestion } from './open-question'
import { partnerOf } from './partner'
import { carryOut, type RunInProgress } from './run-in-progress'
import type { Outcome, Runner } from './runner'
import { askPlain, askTimeline } from './timeline'

export interface InProcessOptions {
  /** Sends everything through the copy that a thread's border makes, to show what would not survive it. */
  readonly cloned?: boolean
}

/** Runs in this thread, range by range, and lets others have their turn before each. */
export function inProcessRunner(options: InProcessOptions = {}): Runner {
  return inProcessRunnerOf(
    { prepare, simulate, likelyFuture, weigh, timeline: timelineEngine },
    options,
  )
}

/** The same around another engine. */
export function inProcessRunnerOf<Prepared>(
  engine: Engine<Prepared>,
  { cloned = false }: InProcessOptions = {},
): Runner {
  const disposed = new AbortController()
  const run: Runner['run'] = (request, options = {}) =>
    carryOut(request, options, (run) => {
      const answer = answerJobs(engine)
      void compute(run, cloned ? acrossABorder(answer) : answer, disposed.signal)
    })
  const reply = replyTo(engine)
  const ask = <Value>(open: OpenQuestion<Value>): Promise<Outcome<Value>> =>
    settle(
      open,
      cloned ? (asked) => structuredClone(reply(structuredClone(asked))) : reply,
      disposed.signal,
    )
  return {
    run,
    explain: (inputs, options = {}) => ask(explanation(inputs, options)),
    weigh: (request, options = {}) => ask(weighing(request, options)),
    partner: (request, options = {}) => run(partnerOf(request), options),
    timeline: (request, options = {}) => askTimeline(request, options, ask),
    plainNetwork: (request, options = {}) => askPlain(request, options, ask),
    dispose: () => disposed.abort(),
  }
}

async function compute(
  run: RunInProgress,
  answer: (job: Job) => Answer,
  disposed: AbortSignal,
): Promise<void> {
  const { inputs, seed, partner = false } = run.request
  let toSend: Job['inputs'] = inputs
  for (;;) {
    await anotherTurn()
    if (disposed.aborted) return run.cancel()
    const range = run.next()
    if (!range) return
    const given = answer({ runKey: run.key, inputs: toSend, seed, range, partner })
    if (!given.ok) return run.fail(given.reason)
    toSend = null
    run.receive(range, given.chunk)
  }
}

async function settle<Value>(
  open: OpenQuestion<Value>,
  reply: (question: Question) => Reply,
  disposed: AbortSignal,
): Promise<Outcome<Value>> {
  await anotherTurn()
  if (disposed.aborted) open.cancel()
  try {
    if (!open.settled) open.receive(reply(open.question))
  } catch (error) {
    open.fail(error)
  }
  return open.outcome
}

function acrossABorder(answer: (job: Job) => Answer): (job: Job) => Answer {
  return (job) => {
    const given = answer(structuredClone(job))
    return structuredClone(given, given.ok ? { transfer: buffersOf(given.chunk) } : {})
  }
}

const anotherTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
