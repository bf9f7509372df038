import type { RunRequest, RunResult } from '../../domain/run'
import type { Words } from '../../domain/words'
import { maskReport } from '../../results/masking/report'
import type { Masking } from '../../results/masking/threshold'
import { runReport, type ReportContext } from '../../results/run-report'
import { withoutUnknown } from '../../results/unknown-measures'
import { inProcessRunner } from '../../runs/in-process'
import { nodePool } from '../../runs/node-pool'
import { HEALED_WORDS, type Runner } from '../../runs/runner'
import { compileStudy } from '../../study/compile'
import { describePlans } from '../../study/describe'
import { describeUnknown } from '../../study/describe-unknown'
import type { Study } from '../../study/study'
import { studyWarnings } from '../../study/warnings'
import { JSON_FLAG, type Command } from '../command'
import { readStudy } from '../read-study'
import {
  mostReplications,
  readRunSettings,
  RUN_FLAGS,
  tooManyReplications,
  type Reader,
} from '../run-settings'
import { runTable } from '../run-table'
import type { Terminal } from '../terminal'
import { problemWords } from './check'

export const runCommand: Command = {
  name: 'run',
  operands: 'FILE',
  summary: { ja: '検討を計算して結果を出す', en: 'run a study and print its results' },
  flags: [...RUN_FLAGS, JSON_FLAG],
  async run(given, terminal) {
    const [name, extra] = given.names
    const settings = readRunSettings(given, terminal.cores)
    if (name === undefined || extra !== undefined || !settings.ok) {
      terminal.say(settings.ok ? ONE_FILE : settings.problems)
      return 2
    }
    const read = await readStudy(name)
    if (read.kind === 'unreadable') {
      terminal.say(read.reason)
      return 2
    }
    if (read.kind === 'problems') {
      for (const problem of read.problems) terminal.say(problemWords(name, problem))
      return 1
    }
    if (read.kind === 'survey') {
      terminal.say(NOTHING_TO_SIMULATE)
      return 2
    }
    const inputs = compileStudy(read.study)
    const seed = settings.value.seed ?? read.study.seed
    const request = { inputs, seed, replications: settings.value.replications }
    const most = mostReplications(inputs)
    if (request.replications > most) {
      terminal.say(tooManyReplications(most))
      return 2
    }
    const result = await simulate(request, settings.value.workers, terminal)
    if (!result) return 1
    const json = given.flags['json'] === true
    const masking = maskingOf(read.study, settings.value.reader)
    terminal.print(
      json
        ? reportText(read.study, result, masking)
        : tableText(read.study, result, masking, terminal),
    )
    return 0
  },
}

/** What a report says of a study beside its numbers. */
function contextOf(study: Study): ReportContext {
  return {
    plans: describePlans(study),
    baseline: study.plans.findIndex(({ id }) => id === study.baseline),
    warnings: studyWarnings(study).map(({ message }) => message),
  }
}

function maskingOf({ disclosure }: Study, reader: Reader): Masking | null {
  return reader === 'us' || disclosure.audienceMaySee ? null : { threshold: disclosure.threshold }
}

function reportText(study: Study, result: RunResult, masking: Masking | null): string {
  const report = runReport(result, contextOf(study))
  const shown = masking ? maskReport(report, masking) : report
  return `${JSON.stringify(withoutUnknown(shown, describeUnknown(study)), null, 2)}\n`
}

function tableText(
  study: Study,
  result: RunResult,
  masking: Masking | null,
  { language }: Terminal,
): string {
  return runTable(study.title, result, contextOf(study), {
    language,
    masking,
    unknown: describeUnknown(study),
  })
}

/** Null where the runner failed, which has then been said. */
async function simulate(
  request: RunRequest,
  workers: number,
  terminal: Terminal,
): Promise<RunResult | null> {
  const runner = runnerFor(workers, terminal)
  const onProgress = (partial: RunResult): void =>
    terminal.showProgress(progressWords(partial, request.replications))
  try {
    const outcome = await runner.run(request, { onProgress })
    terminal.showProgress(null)
    if (outcome.status === 'done' && outcome.healed) terminal.say(HEALED_WORDS)
    if (outcome.status === 'failed') terminal.say(outcome.message)
    return outcome.status === 'done' ? outcome.result : null
  } finally {
    runner.dispose()
  }
}

function runnerFor(workers: number, { workerScript }: Terminal): Runner {
  return workers === 1 ? inProcessRunner() : nodePool({ size: workers, script: workerScript })
}

function progressWords({ replications }: RunResult, all: number): Words {
  const [done, total] = [replications, all].map((n) => n.toLocaleString('en-US'))
  return { ja: `計算中 ${done} / ${total} 回`, en: `${done} of ${total} replications` }
}

const ONE_FILE: Words = {
  ja: '計算するファイルを一つ指定してください。例: run scenarios/aoba-city.json --json',
  en: 'Name one file to run, for example: run scenarios/aoba-city.json --json',
}

const NOTHING_TO_SIMULATE: Words = {
  ja: '調査の数字だけのファイルで、計算するものがありません。案のある検討のファイルを指定してください。',
  en: 'The file holds survey figures only, with nothing to simulate: name a study that has plans.',
}
