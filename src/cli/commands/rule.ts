import type { Citation } from '../../domain/citation'
import type { DerivationStep, RuleAnswer } from '../../domain/rule'
import type { Language, Words } from '../../domain/words'
import { findRule, isRefusal, RULES, type RuleCommand } from '../../rules'
import { shown } from '../arguments'
import { alignColumns } from '../columns'
import { JSON_FLAG, type Command } from '../command'
import type { Terminal } from '../terminal'

export const ruleCommand: Command = {
  name: 'rule',
  operands: 'NAME …',
  summary: {
    ja: '法令などの規則に値を入れて答えを見る（NAME がなければ一覧）',
    en: 'ask a rule of law for its answer; without NAME, list the rules',
  },
  flags: [JSON_FLAG],
  readsOwnFlags: true,
  run: ({ names, flags }, terminal) => {
    const [name, extra] = names
    const { json, ...options } = flags
    if (name === undefined) return Promise.resolve(listRules(terminal, json === true))
    const rule = findRule(name)
    if (!rule || extra !== undefined) {
      terminal.say(rule ? tooMuch(rule, extra ?? '') : unknownRule(name))
      return Promise.resolve(2)
    }
    const answer = rule.answer(options)
    if (isRefusal(answer)) {
      terminal.say(answer.problem)
      return Promise.resolve(2)
    }
    terminal.print(
      json === true ? `${JSON.stringify(answer, null, 2)}\n` : readable(answer, terminal.language),
    )
    return Promise.resolve(0)
  },
}

function listRules(terminal: Terminal, json: boolean): 0 {
  if (json) {
    const entries = RULES.map(({ name, summary, options }) => ({ name, summary, options }))
    terminal.print(`${JSON.stringify(entries, null, 2)}\n`)
    return 0
  }
  for (const rule of RULES) {
    terminal.print(`${rule.name}  ${rule.summary[terminal.language]}\n`)
    terminal.print(`  ${exampleOf(rule)}\n`)
  }
  return 0
}

/** A call that works. */
function exampleOf({ name, examples }: RuleCommand): string {
  const options = Object.entries(examples[0]?.options ?? {}).map(
    ([flag, value]) => `--${flag} ${String(value)}`,
  )
  return ['rule', name, ...options].join(' ')
}

const ruleNames = (): string => RULES.map(({ name }) => name).join(', ')

const unknownRule = (name: string): Words => ({
  ja: `「${shown(name)}」という規則はありません。あるのは ${ruleNames()} です。`,
  en: `There is no rule "${shown(name)}". The rules are ${ruleNames()}.`,
})

const tooMuch = (rule: RuleCommand, extra: string): Words => ({
  ja: `「${shown(extra)}」は余分です。値は --名前 値 の形で指定してください。例: ${exampleOf(rule)}`,
  en: `"${shown(extra)}" is too much: give values as --name value, for example ${exampleOf(rule)}`,
})

const UNIT_WORDS: Readonly<Record<string, Words>> = {
  posts: { ja: '人', en: 'posts' },
  'posts-per-class': { ja: '人／学級', en: 'posts per class' },
  classes: { ja: '学級', en: 'classes' },
  people: { ja: '人', en: 'people' },
  yen: { ja: '円', en: 'yen' },
  'lesson-units': { ja: '単位時間', en: 'lesson units' },
}

function readable(answer: RuleAnswer, language: Language): string {
  const { rule, value, unit, derivation, citation } = answer
  const steps = derivation.map((step) => stepRow(step, language))
  return [
    `${rule}: ${withUnit(value, unit, language)}\n\n`,
    alignColumns(steps),
    `\n${citationLine(citation, language)}\n`,
  ].join('')
}

function stepRow({ label, value, unit, citation }: DerivationStep, language: Language): string[] {
  const place = citation?.article ? ` [${citation.article[language]}]` : ''
  return [`  ${label[language]}${place}`, withUnit(value, unit, language)]
}

/** Fractions of a quota as they are: never rounded. */
function withUnit(value: number, unit: string, language: Language): string {
  const figure = value.toLocaleString('en-US', { maximumFractionDigits: 9 })
  return `${figure}${language === 'ja' ? '' : ' '}${UNIT_WORDS[unit]?.[language] ?? unit}`
}

function citationLine({ title, article, address }: Citation, language: Language): string {
  const source = { ja: '根拠', en: 'Source' }[language]
  const parts = [title[language], article?.[language], address].filter(Boolean)
  return `${source}: ${parts.join(' · ')}`
}
