import { readFile, stat } from 'node:fs/promises'
import type { Result } from '../domain/problem'
import {
  PLAIN_DISTRIBUTIONS,
  type PlainDistribution,
  type PlainTask,
} from '../domain/timeline-result'
import type { Words } from '../domain/words'
import {
  readWholeNumber,
  shown,
  type Arguments,
  type FlagSpec,
  type WholeNumberSpec,
} from './arguments'
import { problemWords } from './commands/check'
import { networkAnswer, networkTable } from './network-answer'
import { readNetwork } from './read-network'
import { readRunSettings } from './run-settings'
import { withRunner } from './simulate'
import type { ExitCode, Terminal } from './terminal'
import { FILE_FLAGS } from './timeline-files'

export const NETWORK_FLAGS: readonly FlagSpec[] = [
  {
    flag: 'network',
    takes: 'value',
    placeholder: 'FILE',
    words: {
      ja: '暦のない作業の網（教科書の例題など）のJSON',
      en: 'JSON of a network without a calendar, e.g. a textbook case',
    },
  },
  {
    flag: 'distribution',
    takes: 'value',
    placeholder: 'pert|triangular',
    words: { ja: '--network の期間の分布（指定がなければ pert）', en: 'of its durations (pert)' },
  },
  {
    flag: 'by',
    takes: 'value',
    placeholder: 'T',
    words: { ja: '--network がここまでに終わる割合も出す', en: 'also the share finished by T' },
  },
]

const REPLICATIONS: WholeNumberSpec = {
  flag: 'replications',
  words: { ja: '計算の回数', en: 'replications' },
  least: 1,
  most: 1_000_000,
  example: 100_000,
}

/** Tasks times futures that are computed where nobody says how many. */
const MOST_UNASKED = 5_000_000
const MOST_BYTES = 20_000_000
const SEED = 1

/** Answers `timeline --network FILE`. */
export async function answerNetwork(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { network: file, distribution = 'pert', by: until, json } = given.flags
  if (given.names.length > 0) return refuse(terminal, NO_STUDY)
  const stray = OF_STUDIES.find((flag) => given.flags[flag] !== undefined)
  if (stray !== undefined) return refuse(terminal, onlyOfStudy(stray))
  if (!isDistribution(distribution)) return refuse(terminal, unknownDistribution(distribution))
  const by = readTime(until)
  if (!by.ok) return refuse(terminal, by.problems)
  const asked = readWholeNumber(given, REPLICATIONS)
  if (!asked.ok) return refuse(terminal, asked.problems)
  const { replications: _, ...others } = given.flags
  const settings = readRunSettings({ names: [], flags: others }, terminal.cores)
  if (!settings.ok) return refuse(terminal, settings.problems)
  const tasks = await tasksOf(String(file), terminal)
  if (typeof tasks === 'number') return tasks
  const replications = asked.value ?? unasked(tasks.length, terminal)
  const network = { tasks, distribution }
  const seed = settings.value.seed ?? SEED
  const outcome = await withRunner(settings.value.workers, terminal, (runner) =>
    runner.plainNetwork({ network, seed, replications }),
  )
  if (outcome.status === 'failed') terminal.say(outcome.message)
  if (outcome.status !== 'done') return 1
  const answer = networkAnswer(network, outcome.value, seed, by.value)
  terminal.print(
    json === true
      ? `${JSON.stringify(answer, null, 2)}\n`
      : networkTable(answer, by.value, terminal.language),
  )
  return 0
}

/** The tasks, or the exit code where the file can't be read or is wrong, which has then been said. */
async function tasksOf(file: string, terminal: Terminal): Promise<readonly PlainTask[] | ExitCode> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile() || found.size > MOST_BYTES) return refuse(terminal, unreadable(file))
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return refuse(terminal, unreadable(file))
  const read = readNetwork(text)
  if (read.ok) return read.value
  for (const problem of read.problems) terminal.say(problemWords(file, problem))
  return 1
}

function unasked(tasks: number, terminal: Terminal): number {
  const most = Math.max(100, Math.floor(MOST_UNASKED / tasks))
  if (most >= REPLICATIONS.example) return REPLICATIONS.example
  terminal.say(fewer(most))
  return most
}

const isDistribution = (given: string | true): given is PlainDistribution =>
  PLAIN_DISTRIBUTIONS.some((distribution) => distribution === given)

function readTime(given: string | true | undefined): Result<number | null, Words> {
  if (given === undefined) return { ok: true, value: null }
  const text = String(given).normalize('NFKC').trim()
  const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN
  return value >= 0 ? { ok: true, value } : { ok: false, problems: noTime(text) }
}

function refuse(terminal: Terminal, words: Words): 2 {
  terminal.say(words)
  return 2
}

const NO_STUDY: Words = {
  ja: '--network と検討のファイルは一緒に指定できません。どちらか一つにしてください。',
  en: 'Give either --network or a study, not both.',
}

/** What a network without a calendar, plans and readers has no use for. */
const OF_STUDIES = ['plan', 'for', ...FILE_FLAGS.map(({ flag }) => flag)]

const onlyOfStudy = (flag: string): Words => ({
  ja: `--${flag} は検討の案の工程だけに使えます。--network とは一緒に使えないので、--${flag} を外してください。`,
  en: `--${flag} goes with the timeline of a study only: leave it out with --network.`,
})

const unknownDistribution = (given: string | true): Words => ({
  ja: `--distribution の「${shown(String(given))}」は使えません。pert か triangular にしてください。`,
  en: `--distribution can't be "${shown(String(given))}": give pert or triangular.`,
})

const noTime = (given: string): Words => ({
  ja: `--by の「${shown(given)}」は使えません。0以上の数を、ファイルと同じ単位で指定してください。例: --by 10`,
  en: `--by can't be "${shown(given)}": give a number from 0 on, in the unit of the file, for example --by 10.`,
})

const unreadable = (file: string): Words => ({
  ja: `${shown(file)}: 読めません。20MBまでのJSONのファイルの場所を確かめてください。`,
  en: `${shown(file)}: it can't be read. Check the path of the JSON file, at most 20 MB.`,
})

const fewer = (replications: number): Words => ({
  ja: `作業が多いので、計算は${replications.toLocaleString('en-US')}回にします。増やすには --replications を指定してください。`,
  en: `There are many tasks, so ${replications.toLocaleString('en-US')} replications are computed. Give --replications for more.`,
})
