import type { Words } from '../domain/words'
import { networkOf } from '../rules/timeline/network'
import { plannedTimeline } from '../study/begin-timeline'
import type { Arguments } from './arguments'
import { readPlannedStudy, refuse } from './planned-study'
import { readRunSettings, type Reader } from './run-settings'
import { withRunner } from './simulate'
import type { ExitCode, Terminal } from './terminal'
import { reportOfTimeline } from '../app/timeline-report'
import { readWantedFiles, writeTimelineFiles } from './timeline-files'
import { timelineAnswer, timelineTable } from './timeline-answer'
import { oneOf } from './why-question'

/** Answers `timeline FILE --plan ID`. */
export async function answerTimeline(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const stray = ['distribution', 'by'].find((flag) => given.flags[flag] !== undefined)
  if (stray !== undefined) return refuse(terminal, onlyOfNetwork(stray))
  const study = await readPlannedStudy(given.names, terminal, ONE_FILE)
  if (typeof study === 'number') return study
  const planned = study.plans.flatMap((plan) => {
    const found = plannedTimeline(plan)
    return found ? [{ plan, ...found }] : []
  })
  if (planned.length === 0) return refuse(terminal, NO_TIMELINE)
  const ids = planned.map(({ plan }) => plan.id)
  const id = oneOf('plan', given.flags['plan'], ids)
  if (!id.ok) return refuse(terminal, id.problems)
  const settings = readRunSettings(given, terminal.cores)
  if (!settings.ok) return refuse(terminal, settings.problems)
  const wanted = readWantedFiles(given, terminal.today)
  if (!wanted.ok) return refuse(terminal, wanted.problems)
  const chosen = planned.find(({ plan }) => plan.id === id.value)
  if (!chosen) throw new Error(`The study has no timeline of "${id.value}".`)
  const { plan, timeline, opening } = chosen
  const inputs = networkOf(timeline, opening)
  const { replications, workers, seed, reader } = settings.value
  const request = { inputs, seed: seed ?? study.seed, replications }
  const outcome = await withRunner(workers, terminal, (runner) => runner.timeline(request))
  if (outcome.status === 'failed') terminal.say(outcome.message)
  if (outcome.status !== 'done') return 1
  const result = outcome.value
  if (!result.tried) terminal.say(untried(result.replications))
  const answer = timelineAnswer({ plan: plan.id, timeline, opening, inputs }, result)
  terminal.print(
    given.flags['json'] === true
      ? `${JSON.stringify(answer, null, 2)}\n`
      : timelineTable(plan.name, answer, terminal.language),
  )
  const { files, madeOn } = wanted.value
  if (files.length === 0) return 0
  const lived = { planId: plan.id, timeline, opening, inputs, result }
  const report = reportOfTimeline({ study, lived, madeOn, forOthers: reader === 'others' })
  terminal.say(MADE_FOR[reader])
  return (await writeTimelineFiles(files, report, terminal)) ? 0 : 1
}

/** What whoever passes a file on has to know. */
const MADE_FOR: Readonly<Record<Reader, Words>> = {
  us: {
    ja: 'ファイルは自分用です（受け持ちの人と、書きこんだ理由も入る）。ほかの人に渡すなら、--for others を付けてください。',
    en: 'The files are for yourselves, with owners and the reasons you typed. Add --for others for files to hand on.',
  },
  others: {
    ja: 'ファイルはほかの人に渡すものです（受け持ちの人と、書きこんだ理由は入らない）。',
    en: 'The files are for others, without owners and the reasons you typed.',
  },
}

const ONE_FILE: Words = {
  ja: '検討のファイルを1つ、または作業の網のファイルを指定してください。例: timeline aoba-city --plan branch、timeline --network network.json --by 10',
  en: 'Name one study or the file of a network, for example: timeline aoba-city --plan branch, or timeline --network network.json --by 10',
}

const onlyOfNetwork = (flag: string): Words => ({
  ja: `--${flag} は --network と一緒のときだけ使えます。--${flag} を外してください。`,
  en: `--${flag} goes with --network only: leave it out.`,
})

const untried = (replications: number): Words => ({
  ja: `工程が多いので、計算は${replications.toLocaleString('en-US')}回にし、始める月と工程の短縮は試していません。`,
  en: `There are many tasks, so ${replications.toLocaleString('en-US')} replications are computed, and neither other starting months nor shorter tasks are tried.`,
})

const NO_TIMELINE: Words = {
  ja: '工程のある案がありません。案に工程（timeline）を入れるか、画面で例からはじめてください。',
  en: 'No plan holds a timeline: give a plan one (timeline), or begin one from a template on the page.',
}
