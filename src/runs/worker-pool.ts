import type { NetworkInputs } from '../domain/timeline'
import {
  isOfTimeline,
  type Answer,
  type Job,
  type Question,
  type Reply,
  type SentQuestion,
} from './engine'
import { explanation, weighing, type OpenQuestion } from './open-question'
import { partnerOf } from './partner'
import { Patience, type Errand } from './patience'
import type { Range } from './ranges'
import { carryOut, type RunInProgress } from './run-in-progress'
import type { Outcome, Runner } from './runner'
import { askPlain, askTimeline } from './timeline'

/** One worker as the pool sees it, in a browser or in Node. */
export interface WorkerLink {
  /** Stays without an answer for ever if the worker dies. Rejects only where the job can't be sent. */
  ask(job: Job): Promise<Answer>
  reply(question: SentQuestion): Promise<Reply>
  terminate(): void
}

/** Starts a worker; it calls `died` when it knows that the worker is gone. */
export type StartWorker = (died: () => void) => WorkerLink

export interface PoolOptions {
  readonly start: StartWorker
  readonly size: number
  /** True where `start` tells every death: then silence is work, on however busy a machine. */
  readonly tellsDeaths?: boolean
}

const DEAD = Symbol('dead')

interface Crew {
  readonly link: WorkerLink
  readonly death: Promise<typeof DEAD>
  readonly die: () => void
}

/** A place in the pool: its worker changes when one dies. */
interface Place {
  crew: Crew | null
  busy: boolean
  /** The run whose inputs the worker has. */
  knows: string
  /** The timeline whose inputs the worker has. */
  network: NetworkInputs | null
}

/**
 * Warm workers, made once. A free worker gets what is asked beside the runs, else the next range of the oldest run; nothing is handed out ahead, so that
 * a cancelled run costs one range at most. A worker that dies, or falls silent where deaths aren't told, is replaced
 * and its range asked again.
 */
export class WorkerPool implements Runner {
  readonly #start: StartWorker
  readonly #tellsDeaths: boolean
  readonly #places: readonly Place[]
  readonly #runs = new Map<RunInProgress, Patience>()
  /** Waiting for a free worker. */
  readonly #questions: OpenQuestion[] = []
  /** Not answered yet, waiting or not. */
  readonly #asked = new Set<OpenQuestion>()
  #disposed = false

  constructor({ start, size, tellsDeaths = false }: PoolOptions) {
    if (!Number.isInteger(size) || size < 1)
      throw new Error(`A pool has a whole number of workers from 1 on, not ${size}.`)
    this.#start = start
    this.#tellsDeaths = tellsDeaths
    this.#places = Array.from({ length: size }, () => ({
      crew: null,
      busy: false,
      knows: '',
      network: null,
    }))
    for (const place of this.#places) this.#man(place)
  }

  run: Runner['run'] = (request, options = {}) =>
    carryOut(request, options, (run) => {
      if (this.#disposed) return run.cancel()
      this.#runs.set(run, new Patience())
      void run.outcome.then(() => this.#runs.delete(run))
      this.#deal()
    })

  explain: Runner['explain'] = (inputs, options = {}) => this.#put(explanation(inputs, options))

  weigh: Runner['weigh'] = (request, options = {}) => this.#put(weighing(request, options))

  partner: Runner['partner'] = (request, options = {}) => this.run(partnerOf(request), options)

  timeline: Runner['timeline'] = (request, options = {}) =>
    askTimeline(request, options, (question) => this.#put(question))

  plainNetwork: Runner['plainNetwork'] = (request, options = {}) =>
    askPlain(request, options, (question) => this.#put(question))

  dispose(): void {
    this.#disposed = true
    for (const question of this.#asked) question.cancel()
    for (const run of this.#runs.keys()) run.cancel()
    for (const place of this.#places) this.#vacate(place)
  }

  #deal(): void {
    for (const place of this.#places) {
      if (place.busy || this.#disposed) continue
      const question = this.#nextQuestion()
      if (question) {
        void this.#answer(place, question)
        continue
      }
      const work = this.#nextWork()
      if (!work) return
      void this.#carry(place, work.run, work.range)
    }
  }

  #put<Value>(question: OpenQuestion<Value>): Promise<Outcome<Value>> {
    if (this.#disposed) question.cancel()
    this.#asked.add(question as OpenQuestion)
    void question.outcome.then(() => this.#asked.delete(question as OpenQuestion))
    this.#questions.push(question as OpenQuestion)
    this.#deal()
    return question.outcome
  }

  #nextQuestion(): OpenQuestion | null {
    for (;;) {
      const question = this.#questions.shift()
      if (!question || !question.settled) return question ?? null
    }
  }

  async #answer(place: Place, question: OpenQuestion): Promise<void> {
    place.busy = true
    const errand = { replications: 1, fresh: true, deaths: question.deaths }
    try {
      const reply = await this.#race(place, errand, new Patience(), (link) =>
        link.reply(handOver(place, question.question)),
      )
      if (reply !== DEAD) question.receive(reply)
      else {
        this.#vacate(place)
        if (question.lost()) this.#questions.unshift(question)
      }
    } catch (error) {
      place.network = null
      question.fail(error)
    }
    place.busy = false
    this.#deal()
  }

  #nextWork(): { run: RunInProgress; range: Range } | null {
    for (const run of this.#runs.keys()) {
      const range = run.next()
      if (range) return { run, range }
    }
    return null
  }

  async #carry(place: Place, run: RunInProgress, range: Range): Promise<void> {
    place.busy = true
    try {
      const answer = await this.#ask(place, run, range)
      if (answer === DEAD) {
        this.#vacate(place)
        run.lost(range)
      } else if (answer.ok) {
        run.receive(range, answer.chunk)
      } else {
        place.knows = ''
        run.fail(answer.reason)
      }
    } catch (error) {
      place.knows = ''
      run.fail(error)
    }
    place.busy = false
    this.#deal()
  }

  async #ask(place: Place, run: RunInProgress, range: Range): Promise<Answer | typeof DEAD> {
    if (!this.#man(place)) return DEAD
    const fresh = place.knows !== run.key
    place.knows = run.key
    const errand = { replications: range.replications, fresh, deaths: run.deathsOver(range) }
    const { inputs, seed, partner = false } = run.request
    const job: Job = { runKey: run.key, inputs: fresh ? inputs : null, seed, range, partner }
    return this.#race(place, errand, this.#runs.get(run) ?? new Patience(), (link) => link.ask(job))
  }

  /** A terminated worker leaves its calls unsettled for ever, hence the race with death and silence. */
  async #race<Given>(
    place: Place,
    errand: Errand,
    patience: Patience,
    send: (link: WorkerLink) => Promise<Given>,
  ): Promise<Given | typeof DEAD> {
    const crew = this.#man(place)
    if (!crew) return DEAD
    const silence = this.#tellsDeaths
      ? undefined
      : setTimeout(crew.die, patience.millisecondsFor(errand))
    const began = performance.now()
    try {
      const given = await Promise.race([send(crew.link), crew.death])
      if (given !== DEAD) patience.answered(errand, performance.now() - began)
      return given
    } finally {
      clearTimeout(silence)
    }
  }

  /** A machine that refuses a worker counts as one that died at once, so that refusals end in a sentence. */
  #man(place: Place): Crew | null {
    if (place.crew) return place.crew
    let die = (): void => {}
    const death = new Promise<typeof DEAD>((resolve) => (die = () => resolve(DEAD)))
    try {
      const crew = { link: this.#start(die), death, die }
      place.crew = crew
      void death.then(() => this.#bury(place, crew))
    } catch {
      return null
    }
    return place.crew
  }

  /** Who dies while idle is replaced only when the next range comes: never a loop of deaths at start. */
  #bury(place: Place, crew: Crew): void {
    if (place.crew === crew) this.#vacate(place)
  }

  #vacate(place: Place): void {
    const crew = place.crew
    place.crew = null
    place.knows = ''
    place.network = null
    crew?.link.terminate()
    crew?.die()
  }
}

/** A timeline is put dozens of questions: its inputs go to each worker once. */
function handOver(place: Place, question: Question): SentQuestion {
  if (!isOfTimeline(question)) return question
  if (place.network === question.inputs) return { ...question, inputs: null }
  place.network = question.inputs
  return question
}
