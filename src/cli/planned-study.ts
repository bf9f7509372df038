import type { Words } from '../domain/words'
import type { Study } from '../study/study'
import { shown } from './arguments'
import { problemWords } from './commands/check'
import { readStudy } from './read-study'
import type { ExitCode, Terminal } from './terminal'

/** Says why a command doesn't go on; the fault is the caller's. */
export function refuse(terminal: Terminal, words: Words): ExitCode {
  terminal.say(words)
  return 2
}

/** Reads the one study with plans that a command names; what is wrong has been said, and the code says whose fault it is. */
export async function readPlannedStudy(
  names: readonly string[],
  terminal: Terminal,
  oneFile: Words,
): Promise<Study | ExitCode> {
  const [name, extra] = names
  if (name === undefined || extra !== undefined) return refuse(terminal, oneFile)
  const read = await readStudy(name)
  if (read.kind === 'unreadable') return refuse(terminal, read.reason)
  if (read.kind === 'survey') return refuse(terminal, noPlans(name))
  if (read.kind === 'study') return read.study
  for (const problem of read.problems) terminal.say(problemWords(name, problem))
  return 1
}

const noPlans = (name: string): Words => ({
  ja: `${shown(name)}: 調査の数字だけのファイルで、案がありません。案のある検討のファイルを指定してください。`,
  en: `${shown(name)}: the file holds survey figures only: name a study that has plans.`,
})
