import type { Words } from '../domain/words'
import { readArguments, shown, type FlagSpec } from './arguments'
import type { Command } from './command'
import { benchCommand } from './commands/bench'
import { checkCommand } from './commands/check'
import { hoursCommand } from './commands/hours'
import { listCommand } from './commands/list'
import { ruleCommand } from './commands/rule'
import { runCommand } from './commands/run'
import { schemaCommand } from './commands/schema'
import { timelineCommand } from './commands/timeline'
import { whyCommand } from './commands/why'
import { commandHelp, helpText } from './help'
import { isLanguage, languageOfSurroundings } from './language'
import { openTerminal, plain, type ExitCode, type Outside, type Terminal } from './terminal'

const COMMANDS: readonly Command[] = [
  listCommand,
  checkCommand,
  runCommand,
  whyCommand,
  hoursCommand,
  timelineCommand,
  ruleCommand,
  schemaCommand,
  benchCommand,
]

const COMMON: readonly FlagSpec[] = [
  {
    flag: 'language',
    takes: 'value',
    placeholder: 'ja|en',
    words: { ja: '表示の言葉', en: 'language of the output' },
  },
  { flag: 'help', takes: 'nothing', words: { ja: '説明を出す', en: 'print this help' } },
  { flag: 'version', takes: 'nothing', words: { ja: '版を出す', en: 'print the version' } },
]

/** Does what the arguments say; everything that a user can get wrong ends in a sentence and a code. */
export async function commandLine(
  args: readonly string[],
  outside: Outside,
  version: string,
): Promise<ExitCode> {
  const verb = verbOf(args)
  const command = COMMANDS.find(({ name }) => name === verb)
  const asked = languageAsked(args)
  const language = isLanguage(asked) ? asked : languageOfSurroundings(outside.environment)
  const terminal = openTerminal(outside, language)
  if (asked !== undefined && !isLanguage(asked)) return refuse(terminal, unknownLanguage(asked))
  if (verb !== undefined && !command) return refuse(terminal, unknownVerb(verb))

  const flags = [...(command?.flags ?? []), ...COMMON]
  const read = readArguments(args.map(longForm), flags, command?.readsOwnFlags)
  if (!read.ok) return refuse(terminal, read.problems)
  const { language: _, help, version: versionAsked, ...own } = read.value.flags
  if (versionAsked) return answer(terminal, `manabiba ${version}\n`)
  if (!command) {
    const text = helpText(COMMANDS, COMMON, language)
    return help ? answer(terminal, text) : refuse(terminal, { ja: text, en: text })
  }
  if (help) return answer(terminal, commandHelp(command, COMMON, language))
  try {
    return await command.run({ names: read.value.names.slice(1), flags: own }, terminal)
  } catch (error) {
    terminal.showProgress(null)
    terminal.say(ourFault(error))
    return 1
  }
}

/** The first argument that is neither a flag nor the value of one that may stand before it. */
function verbOf(args: readonly string[]): string | undefined {
  return args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--language')
}

/** Looked for before all else, so that every sentence is in the language asked for. */
function languageAsked(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='))
  const arg = args[index]
  return arg === '--language' ? args[index + 1] : arg?.slice('--language='.length)
}

function longForm(arg: string): string {
  return arg === '-h' ? '--help' : arg
}

function answer(terminal: Terminal, text: string): ExitCode {
  terminal.print(text)
  return 0
}

function refuse(terminal: Terminal, words: Words): ExitCode {
  terminal.say(words)
  return 2
}

/** We were wrong: the sentence of the broken invariant is what the user can pass on, not the lines it came from. */
function ourFault(error: unknown): Words {
  const reason = plain(error instanceof Error ? error.message : String(error))
  return {
    ja: `プログラムの誤りのため、止めました。次の文を添えて知らせてください：${reason}`,
    en: `An error of the program stopped it. Report this sentence: ${reason}`,
  }
}

const verbs = COMMANDS.map(({ name }) => name).join(', ')

const unknownVerb = (verb: string): Words => ({
  ja: `「${shown(verb)}」という命令はありません。あるのは ${verbs} です。説明は --help で出ます。`,
  en: `There is no command "${shown(verb)}". The commands are ${verbs}; --help explains them.`,
})

const unknownLanguage = (language: string): Words => ({
  ja: `--language の「${shown(language)}」は使えません。ja（日本語）か en（英語）にしてください。`,
  en: `--language can't be "${shown(language)}": give ja (Japanese) or en (English).`,
})
