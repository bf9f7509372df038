import { releaseProxy, wrap } from 'comlink'
import type { Runner } from './runner'
import type { Doorway } from './worker'
import EngineWorker from './worker?worker&inline'
import { WorkerPool, type StartWorker } from './worker-pool'

const MOST_WORKERS = 8

/** A warm pool for the page: one worker a core, eight at most. Make it once, at page load. */
export function browserPool(size = coresOfTheMachine()): Runner {
  return new WorkerPool({ start: startBrowserWorker, size })
}

function coresOfTheMachine(): number {
  return Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2))
}

const startBrowserWorker: StartWorker = (died) => {
  const worker = new EngineWorker()
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    died()
  })
  worker.addEventListener('messageerror', died)
  const doorway = wrap<Doorway>(worker)
  return {
    ask: (job) => doorway.ask(job),
    reply: (question) => doorway.reply(question),
    terminate: () => {
      doorway[releaseProxy]()
      worker.terminate()
    },
  }
}
