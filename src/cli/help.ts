import type { Language, Words } from '../domain/words'
import type { FlagSpec } from './arguments'
import { alignLeft } from './columns'
import type { Command } from './command'

const NAME: Words = {
  ja: 'まなびば — 学びの多様化学校などを計画するためのシミュレーション',
  en: 'Manabiba — planning and simulating schools for learning diversity',
}
const HEADINGS = {
  usage: { ja: '使い方', en: 'Usage' },
  flags: { ja: '指定', en: 'Options' },
  all: { ja: 'すべてに共通の指定', en: 'Options of every command' },
  exit: { ja: '終了コード', en: 'Exit codes' },
}
const EXIT_CODES: Words = {
  ja: '0 問題なし、1 検討に誤りがある、2 指定に誤りがある',
  en: '0 well, 1 a problem in a study, 2 a command that cannot be understood',
}

export function helpText(
  commands: readonly Command[],
  common: readonly FlagSpec[],
  language: Language,
): string {
  const usages = commands.map((command) => [`  ${usageOf(command)}`, command.summary[language]])
  return [
    `${NAME[language]}\n`,
    `${HEADINGS.usage[language]}:\n${alignLeft(usages)}`,
    `${HEADINGS.all[language]}:\n${flagList(common, language)}`,
    `${HEADINGS.exit[language]}: ${EXIT_CODES[language]}\n`,
  ].join('\n')
}

export function commandHelp(
  command: Command,
  common: readonly FlagSpec[],
  language: Language,
): string {
  return [
    `${HEADINGS.usage[language]}: manabiba ${usageOf(command)}\n  ${command.summary[language]}\n`,
    `${HEADINGS.flags[language]}:\n${flagList([...command.flags, ...common], language)}`,
  ].join('\n')
}

function usageOf({ name, operands, flags }: Command): string {
  return [name, operands, ...flags.map((flag) => `[${written(flag)}]`)].filter(Boolean).join(' ')
}

function flagList(flags: readonly FlagSpec[], language: Language): string {
  return alignLeft(flags.map((flag) => [`  ${written(flag)}`, flag.words[language]]))
}

const written = ({ flag, takes, placeholder }: FlagSpec): string =>
  takes === 'nothing' ? `--${flag}` : `--${flag} ${placeholder ?? 'VALUE'}`
