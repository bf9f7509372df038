import { expose, transfer } from 'comlink'
import { weigh } from '../engine/influence'
import { likelyFuture } from '../engine/likely'
import { prepare, simulate } from '../engine/simulate'
import { timelineEngine } from '../engine/timeline/timeline-engine'
import { answerJobs, buffersOf, replyTo, type Answer, type Job } from './engine'

/** The doorway to the engine in a browser; nothing else lives here. */
const engine = { prepare, simulate, likelyFuture, weigh, timeline: timelineEngine }
const answer = answerJobs(engine)

const doorway = {
  ask(job: Job): Answer {
    const given = answer(job)
    return given.ok ? transfer(given, buffersOf(given.chunk)) : given
  },
  reply: replyTo(engine),
}

export type Doorway = typeof doorway

expose(doorway)
