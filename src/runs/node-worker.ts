import { parentPort } from 'node:worker_threads'
import { weigh } from '../engine/influence'
import { likelyFuture } from '../engine/likely'
import { prepare, simulate } from '../engine/simulate'
import { timelineEngine } from '../engine/timeline/timeline-engine'
import { answerJobs, buffersOf, replyTo, type Job, type SentQuestion } from './engine'

/** The doorway to the engine in Node. One question at a time, so a message needs no number. */
const engine = { prepare, simulate, likelyFuture, weigh, timeline: timelineEngine }
const answer = answerJobs(engine)
const reply = replyTo(engine)
const port = parentPort
if (!port) throw new Error('The engine worker was started outside a thread of its own.')

port.on('message', (asked: Job | SentQuestion) => {
  if ('kind' in asked) return port.postMessage(reply(asked))
  const given = answer(asked)
  port.postMessage(given, given.ok ? buffersOf(given.chunk) : [])
})
