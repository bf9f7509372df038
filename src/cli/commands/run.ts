import type { RunResult } from '../../domain/run'
import type { Words } from '../../domain/words'
import { maskReport } from '../../results/masking/report'
import type { Masking } from '../../results/masking/threshold'
import { runReport, type ReportContext } from '../../results/run-report'
import { withoutUnknown } from '../../results/unknown-measures'
import { describePlans } from '../../study/describe'
import { describeInternal } from '../../study/describe-internal'
import { describePayers } from '../../study/describe-payers'
import { describePurses } from '../../study/describe-purses'
import { describeUnknown } from '../../study/describe-unknown'
import type { Study } from '../../study/study'
import { studyWarnings } from '../../study/warnings'
import { JSON_FLAG, type Command } from '../command'
import { RUN_FLAGS } from '../run-settings'
import { runTable } from '../run-table'
import { readSimulableStudy } from '../simulable-study'
import { maskingFor, simulate, withRunner } from '../simulate'
import type { Terminal } from '../terminal'

export const runCommand: Command = {
  name: 'run',
  operands: 'FILE',
  summary: { ja: '検討を計算して結果を出す', en: 'run a study and print its results' },
  flags: [...RUN_FLAGS, JSON_FLAG],
  async run(given, terminal) {
    const asked = await readSimulableStudy(given, terminal, ONE_FILE)
    if (typeof asked === 'number') return asked
    const { study, inputs, seed, settings } = asked
    const request = { inputs, seed, replications: settings.replications }
    const result = await withRunner(settings.workers, terminal, (runner) =>
      simulate(runner, request, terminal),
    )
    if (!result) return 1
    const json = given.flags['json'] === true
    const masking = maskingFor(settings.reader, study)
    terminal.print(
      json ? reportText(study, result, masking) : tableText(study, result, masking, terminal),
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

function reportText(study: Study, result: RunResult, masking: Masking | null): string {
  const report = runReport(result, contextOf(study))
  const shown = masking ? maskReport(report, masking, describeInternal(study)) : report
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
    internal: masking ? describeInternal(study) : [],
    unknown: describeUnknown(study),
    place: { payerNames: describePayers(study), purses: describePurses(study) },
  })
}

const ONE_FILE: Words = {
  ja: '計算するファイルを一つ指定してください。例: run scenarios/aoba-city.json --json',
  en: 'Name one file to run, for example: run scenarios/aoba-city.json --json',
}
