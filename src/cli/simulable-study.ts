import type { ModelInputs } from '../domain/model-inputs'
import type { Words } from '../domain/words'
import { compileStudy } from '../study/compile'
import type { Study } from '../study/study'
import type { Arguments } from './arguments'
import { problemWords } from './commands/check'
import { readStudy } from './read-study'
import {
  mostReplications,
  readRunSettings,
  tooManyReplications,
  type RunSettings,
} from './run-settings'
import type { ExitCode, Terminal } from './terminal'

/** A study that a command can run, with what it was told of the run. */
export interface SimulableStudy {
  readonly study: Study
  readonly inputs: ModelInputs
  readonly settings: RunSettings
  readonly seed: number
}

/** Reads the one file that a command names; what is wrong has been said, and the code says whose fault it is. */
export async function readSimulableStudy(
  given: Arguments,
  terminal: Terminal,
  oneFile: Words,
): Promise<SimulableStudy | ExitCode> {
  const [name, extra] = given.names
  const settings = readRunSettings(given, terminal.cores)
  const refuse = (words: Words): ExitCode => {
    terminal.say(words)
    return 2
  }
  if (name === undefined || extra !== undefined) return refuse(oneFile)
  if (!settings.ok) return refuse(settings.problems)
  const read = await readStudy(name)
  if (read.kind === 'unreadable') return refuse(read.reason)
  if (read.kind === 'survey') return refuse(NOTHING_TO_SIMULATE)
  if (read.kind === 'problems') {
    for (const problem of read.problems) terminal.say(problemWords(name, problem))
    return 1
  }
  const inputs = compileStudy(read.study)
  const most = mostReplications(inputs)
  if (settings.value.replications > most) return refuse(tooManyReplications(most))
  const seed = settings.value.seed ?? read.study.seed
  return { study: read.study, inputs, settings: settings.value, seed }
}

const NOTHING_TO_SIMULATE: Words = {
  ja: '調査の数字だけのファイルで、計算するものがありません。案のある検討のファイルを指定してください。',
  en: 'The file holds survey figures only, with nothing to simulate: name a study that has plans.',
}
