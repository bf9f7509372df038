import type { Problem } from '../../domain/problem'
import type { Language, Words } from '../../domain/words'
import { countUnstated } from '../../study/count-unstated'
import type { Study } from '../../study/study'
import { studyWarnings } from '../../study/warnings'
import type { Command } from '../command'
import { readStudy } from '../read-study'
import { plain, type ExitCode, type Terminal } from '../terminal'

export const checkCommand: Command = {
  name: 'check',
  operands: 'FILE…',
  summary: {
    ja: '検討のファイルに誤りがないか確かめる（誤りは一行に一つ）',
    en: 'check study files, one problem a line',
  },
  flags: [],
  async run({ names }, terminal) {
    if (names.length === 0) {
      terminal.say({
        ja: '確かめるファイルを指定してください。例: check scenarios/aoba-city.json',
        en: 'Name a file to check, for example: check scenarios/aoba-city.json',
      })
      return 2
    }
    let worst: ExitCode = 0
    for (const name of names) worst = Math.max(worst, await checkOne(name, terminal)) as ExitCode
    return worst
  },
}

async function checkOne(name: string, terminal: Terminal): Promise<ExitCode> {
  const read = await readStudy(name)
  switch (read.kind) {
    case 'unreadable':
      terminal.say(read.reason)
      return 2
    case 'problems':
      for (const problem of read.problems)
        terminal.print(`${problemWords(name, problem)[terminal.language]}\n`)
      return 1
    case 'survey':
      terminal.say({ ja: `${plain(name)}: 誤りはありません。`, en: `${plain(name)}: no problem.` })
      return 0
    case 'study':
      for (const warning of studyWarnings(read.study)) terminal.say(problemWords(name, warning))
      terminal.say(unstatedWords(name, read.study))
      terminal.say({ ja: `${plain(name)}: 誤りはありません。`, en: `${plain(name)}: no problem.` })
      return 0
  }
}

/** What the study leaves to the library, where the library only assumes or can't confirm it. */
function unstatedWords(name: string, study: Study): Words {
  const { assumed, unconfirmed } = countUnstated(study)
  return {
    ja: `${plain(name)}: 検討に書かれていない前提のうち、ライブラリの仮定のままが${assumed}件、未確認が${unconfirmed}件あります。`,
    en: `${plain(name)}: of the inputs that the study doesn’t state, ${assumed} are assumed by the library and ${unconfirmed} unconfirmed.`,
  }
}

/** `file: path: sentence`; the path is left out where the whole file is meant. */
function problemLine(name: string, problem: Problem, language: Language): string {
  const place = problem.path === '' ? '' : `${problem.path}: `
  return plain(`${name}: ${place}${problem.message[language]}`)
}

export function problemWords(name: string, problem: Problem): Words {
  return { ja: problemLine(name, problem, 'ja'), en: problemLine(name, problem, 'en') }
}
