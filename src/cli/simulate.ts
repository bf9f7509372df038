import type { RunRequest, RunResult } from '../domain/run'
import type { Words } from '../domain/words'
import type { Masking } from '../results/masking/threshold'
import { inProcessRunner } from '../runs/in-process'
import { nodePool } from '../runs/node-pool'
import { HEALED_WORDS, type Runner } from '../runs/runner'
import type { Study } from '../study/study'
import type { Reader } from './run-settings'
import type { Terminal } from './terminal'

/** Runs with progress on the line beside; null where the runner failed, which has then been said. */
export async function simulate(
  runner: Runner,
  request: RunRequest,
  terminal: Terminal,
): Promise<RunResult | null> {
  const onProgress = (partial: RunResult): void =>
    terminal.showProgress(progressWords(partial, request.replications))
  const outcome = await runner.run(request, { onProgress })
  terminal.showProgress(null)
  if (outcome.status === 'done' && outcome.healed) terminal.say(HEALED_WORDS)
  if (outcome.status === 'failed') terminal.say(outcome.message)
  return outcome.status === 'done' ? outcome.result : null
}

/** Lends a runner of so many workers, and lets them go afterwards. */
export async function withRunner<Answer>(
  workers: number,
  { workerScript }: Terminal,
  use: (runner: Runner) => Promise<Answer>,
): Promise<Answer> {
  const runner =
    workers === 1 ? inProcessRunner() : nodePool({ size: workers, script: workerScript })
  try {
    return await use(runner)
  } finally {
    runner.dispose()
  }
}

/** Small counts are masked for others, unless the study states that they may be seen; what is internal never is. */
export function maskingFor(reader: Reader, { disclosure }: Study): Masking | null {
  if (reader === 'us') return null
  return { threshold: disclosure.audienceMaySee ? 0 : disclosure.threshold }
}

function progressWords({ replications }: RunResult, all: number): Words {
  const [done, total] = [replications, all].map((n) => n.toLocaleString('en-US'))
  return { ja: `計算中 ${done} / ${total} 回`, en: `${done} of ${total} replications` }
}
