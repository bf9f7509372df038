import { expose, transfer } from 'comlink'
import { prepare, simulate } from '../engine/simulate'
import { answerJobs, buffersOf, type Answer, type Job } from './engine'

/** The doorway to the engine in a browser; nothing else lives here. */
const answer = answerJobs({ prepare, simulate })

const doorway = {
  ask(job: Job): Answer {
    const given = answer(job)
    return given.ok ? transfer(given, buffersOf(given.chunk)) : given
  },
}

export type Doorway = typeof doorway

expose(doorway)
