import { Worker } from 'node:worker_threads'
import type { Job, SentQuestion } from './engine'
import type { Runner } from './runner'
import { WorkerPool, type StartWorker } from './worker-pool'

export interface NodePoolOptions {
  readonly size: number
  /** A bundle that serves the engine: node-worker.ts, or an entry that imports it when it runs in a thread. */
  readonly script: URL
}

/** The pool of the command line, on threads of Node, whose ends are events. */
export function nodePool({ size, script }: NodePoolOptions): Runner {
  return new WorkerPool({ start: startThread(script), size, tellsDeaths: true })
}

function startThread(script: URL): StartWorker {
  return (died) => {
    const worker = new Worker(script)
    worker.on('error', died)
    worker.on('exit', died)
    worker.on('messageerror', died)
    return {
      ask: (job) => askThread(worker, job),
      reply: (question) => askThread(worker, question),
      terminate: () => void worker.terminate(),
    }
  }
}

function askThread<Given>(worker: Worker, asked: Job | SentQuestion): Promise<Given> {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.postMessage(asked)
  })
}
