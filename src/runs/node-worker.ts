import { parentPort } from 'node:worker_threads'
import { prepare, simulate } from '../engine/simulate'
import { answerJobs, buffersOf, type Job } from './engine'

/** The doorway to the engine in Node. One question at a time, so a message needs no number. */
const answer = answerJobs({ prepare, simulate })
const port = parentPort
if (!port) throw new Error('The engine worker was started outside a thread of its own.')

port.on('message', (job: Job) => {
  const given = answer(job)
  port.postMessage(given, given.ok ? buffersOf(given.chunk) : [])
})
