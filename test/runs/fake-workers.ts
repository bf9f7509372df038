import {
  answerJobs,
  replyTo,
  type Answer,
  type Job,
  type SentQuestion,
  type Reply,
} from '../../src/runs/engine'
import type { StartWorker } from '../../src/runs/worker-pool'
import { FAKE_ENGINE } from './fake-engine'

/** A question that a fake worker has not answered yet. */
export interface Asked {
  readonly worker: number
  readonly job: Job
  answer(): void
  /** The worker is gone and says so, as a thread does. */
  die(): void
  /** The worker is gone and nobody hears of it, as after `terminate` in a browser. */
  vanish(): void
}

/** Workers that answer when the test says so, in the order it says. */
export class FakeWorkers {
  readonly asked: Asked[] = []
  /** Every job that was sent, answered or not. */
  readonly jobs: Job[] = []
  /** Questions beside the runs, which are answered at once unless `kills` says otherwise. */
  readonly questions: SentQuestion[] = []
  /** How many questions from now on cost their worker. */
  kills = 0
  started = 0
  terminated = 0

  readonly start: StartWorker = (died) => {
    const worker = this.started
    this.started += 1
    let alive = true
    const give = answerJobs(FAKE_ENGINE)
    const reply = replyTo(FAKE_ENGINE)
    return {
      ask: (sent) =>
        new Promise<Answer>((resolve) => {
          const job = structuredClone(sent)
          this.jobs.push(job)
          const question: Asked = {
            worker,
            job,
            answer: () => {
              this.#forget(question)
              if (alive) resolve(give(job))
            },
            die: () => {
              this.#forget(question)
              alive = false
              died()
            },
            vanish: () => {
              this.#forget(question)
              alive = false
            },
          }
          this.asked.push(question)
        }),
      reply: (sent) => {
        this.questions.push(structuredClone(sent))
        if (this.kills === 0) return Promise.resolve(reply(structuredClone(sent)))
        this.kills -= 1
        alive = false
        died()
        return new Promise<Reply>(() => {})
      },
      terminate: () => {
        alive = false
        this.terminated += 1
      },
    }
  }

  /** Lets everything that hangs on what just happened happen. */
  async settle(): Promise<void> {
    for (let i = 0; i < 20; i += 1) await Promise.resolve()
  }

  /** Answers in the order asked, until nobody asks any more. */
  async answerAll(): Promise<void> {
    for (await this.settle(); this.asked.length > 0; await this.settle()) this.asked[0]!.answer()
  }

  #forget(question: Asked): void {
    this.asked.splice(this.asked.indexOf(question), 1)
  }
}
