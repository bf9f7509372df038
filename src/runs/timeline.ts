import type { DayIndex, NetworkInputs, NetworkTask, TimelineChunk } from '../domain/timeline'
import type {
  PlainChunk,
  PlainRequest,
  Shortening,
  StartingMonth,
  TimelineRequest,
  TimelineResult,
  Trial,
} from '../domain/timeline-result'
import { failedBy } from './failures'
import { joinChunks, joinPlainChunks } from './join-timeline'
import { OpenQuestion } from './open-question'
import { cutIntoRanges } from './ranges'
import type { AskOptions, Outcome } from './runner'
import type { Question } from './engine'

/** Futures for each starting month and each task that is tried shorter. */
const TRIAL_REPLICATIONS = 2000

/** Tasks times futures of one answer: days are kept of each, and a network of thousands must answer too. */
const MOST_KEPT = 2_000_000
const MOST_TRIED_AT_ONCE = 400_000
/** Networks of more tasks answer within a second: half as much is lived, and nothing is tried. */
const MOST_TASKS_TRIED = 1000
const MOST_KEPT_UNTRIED = 1_000_000
const FEWEST = 100

const FIRST_MONTH = -6
const LAST_MONTH = 9
const MONTHS_TRIED = Array.from(
  { length: LAST_MONTH - FIRST_MONTH + 1 },
  (_, index) => FIRST_MONTH + index,
)

/** Shortening what decides the opening in fewer futures than this can't help much. */
const WORTH_TRYING = 0.01
const MOST_TRIED = 12
const MOST_NAMED = 3

/** Puts one question to whoever answers: a worker of the pool, or this thread. */
export type Put = <Value>(question: OpenQuestion<Value>) => Promise<Outcome<Value>>

/** One timeline put as many questions, all in the same luck; whoever answers them, the digits are the same. */
export async function askTimeline(
  { inputs, seed, replications }: TimelineRequest,
  options: AskOptions,
  put: Put,
): Promise<Outcome<TimelineResult>> {
  const tasks = inputs.tasks.length
  const tried = tasks <= MOST_TASKS_TRIED
  const lived = affordable(replications, tasks, tried ? MOST_KEPT : MOST_KEPT_UNTRIED)
  const trials = {
    inputs,
    seed,
    replications: affordable(TRIAL_REPLICATIONS, tasks, MOST_TRIED_AT_ONCE),
  }
  return inquire(put, options, async (ask) => {
    const [schedule, chunks, byStart] = await Promise.all([
      ask({ kind: 'schedule', inputs }, (reply) =>
        reply.kind === 'schedule' ? reply.schedule : null,
      ),
      Promise.all(
        cutIntoRanges(lived).map((range) =>
          ask({ kind: 'timeline', inputs, seed, range }, (reply) =>
            reply.kind === 'timeline' ? reply.chunk : null,
          ),
        ),
      ),
      Promise.all(
        (tried ? startsOf(inputs) : []).map(
          async ({ months, startsOn }): Promise<StartingMonth> => {
            const chance = await tryOut(ask, trials, { startsOn, shortened: -1 })
            return { months, startsOn, chance, replications: trials.replications }
          },
        ),
      ),
    ])
    const futures = joinChunks(chunks, tasks)
    const shortenings = tried ? await shortened(ask, trials, futures) : []
    const chance = shareOnTime(futures, inputs)
    return { seed, replications: lived, schedule, futures, chance, tried, byStart, shortenings }
  })
}

/** A network without a calendar, in ranges like a run. */
export async function askPlain(
  { network, seed, replications }: PlainRequest,
  options: AskOptions,
  put: Put,
): Promise<Outcome<PlainChunk>> {
  return inquire(put, options, async (ask) => {
    const ranges = cutIntoRanges(replications)
    const chunks = await Promise.all(
      ranges.map((range) =>
        ask({ kind: 'plain', network, seed, range }, (reply) =>
          reply.kind === 'plain' ? reply.chunk : null,
        ),
      ),
    )
    return joinPlainChunks(chunks, network.tasks.length)
  })
}

type Ask = <Value>(
  question: Question,
  read: ConstructorParameters<typeof OpenQuestion<Value>>[1],
) => Promise<Value>

/** How work ends whose questions aren't all answered. */
type Unanswered = Exclude<Outcome<never>, { readonly status: 'done' }>

/**
 * Lets work ask as often as it likes. The first question that isn't answered ends it and calls off the others, so that
 * nothing is computed for nobody.
 */
async function inquire<Value>(
  put: Put,
  { signal }: AskOptions,
  work: (ask: Ask) => Promise<Value>,
): Promise<Outcome<Value>> {
  const open = new Set<{ cancel(): void }>()
  let ended: Unanswered | null = signal?.aborted ? { status: 'cancelled' } : null
  const end = (outcome: Unanswered): void => {
    ended ??= outcome
    for (const question of open) question.cancel()
  }
  const cancel = (): void => end({ status: 'cancelled' })
  const ask: Ask = async (asked, read) => {
    const question = new OpenQuestion(asked, read)
    open.add(question)
    if (ended) question.cancel()
    const outcome = await put(question)
    open.delete(question)
    if (outcome.status === 'done') return outcome.value
    end(outcome)
    throw new Error(`A question to ${asked.kind} was not answered.`)
  }
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return { status: 'done', value: await work(ask) }
  } catch (error) {
    return ended ?? failedBy(error)
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

/** So many futures as were asked for, or as such a network allows. */
function affordable(asked: number, tasks: number, most: number): number {
  return Math.min(asked, Math.max(FEWEST, Math.floor(most / Math.max(1, tasks))))
}

/** Share of futures on time with what is tried. */
async function tryOut(ask: Ask, trials: TimelineRequest, trial: Trial): Promise<number> {
  const onTime = await ask({ kind: 'trial', ...trials, trial }, (reply) =>
    reply.kind === 'trial' ? reply.onTime : null,
  )
  return onTime / trials.replications
}

/** The same day of the months before and after the start, as far as the calendar reaches. */
function startsOf(inputs: NetworkInputs): { months: number; startsOn: DayIndex }[] {
  return MONTHS_TRIED.flatMap((months) => {
    const startsOn = monthsLater(inputs, months)
    return startsOn === null ? [] : [{ months, startsOn }]
  })
}

function monthsLater({ calendar, startsOn }: NetworkInputs, months: number): DayIndex | null {
  const { month } = calendar
  const firstOf = (wanted: number) => month.indexOf(wanted)
  const own = month[startsOn] ?? 0
  const first = firstOf(own + months)
  const next = firstOf(own + months + 1)
  if (first < 0 || next < 0) return null
  return Math.min(first + startsOn - firstOf(own), next - 1)
}

function shareOnTime({ openings, replications }: TimelineChunk, inputs: NetworkInputs): number {
  const wanted = inputs.calendar.fiscalYear[inputs.wanted] ?? 0
  return openings.filter((year) => year >= 0 && year <= wanted).length / replications
}

/** Tries each task that often decides the opening two weeks shorter; names those that gain most. */
async function shortened(
  ask: Ask,
  trials: TimelineRequest,
  { binding, replications }: TimelineChunk,
): Promise<readonly Shortening[]> {
  const { inputs } = trials
  const tried = Array.from(binding, (times, task) => ({ task, share: times / replications }))
    .filter(({ task, share }) => share >= WORTH_TRYING && canBeShorter(inputs.tasks[task]))
    .sort((a, b) => b.share - a.share || a.task - b.task)
    .slice(0, MOST_TRIED)
  if (tried.length === 0) return []
  const today = await tryOut(ask, trials, { startsOn: null, shortened: -1 })
  const shortenings = await Promise.all(
    tried.map(async ({ task }): Promise<Shortening> => {
      const chance = await tryOut(ask, trials, { startsOn: null, shortened: task })
      return { task, chance, gained: chance - today, replications: trials.replications }
    }),
  )
  return shortenings
    .filter(({ gained }) => gained > 0)
    .sort((a, b) => b.gained - a.gained || a.task - b.task)
    .slice(0, MOST_NAMED)
}

function canBeShorter(task: NetworkTask | undefined): boolean {
  return task !== undefined && task.finishedOn < 0 && task.duration.high > task.duration.low
}
