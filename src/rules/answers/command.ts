import type { RuleAnswer } from '../../domain/rule'
import type { Words } from '../../domain/words'
import type { YearsInForce } from '../rule'
import { readOptions, type GivenOptions, type OptionSpec, type ReadOptions } from './options'
import { isRefusal, type Refusal } from './refusals'

/** A rule that can be asked by name, on the command line and from the page's なぜ. */
export interface RuleCommand {
  readonly name: string
  readonly summary: Words
  readonly options: readonly OptionSpec[]
  readonly inForce: YearsInForce
  readonly examples: readonly { readonly options: GivenOptions; readonly value: number }[]
  readonly answer: (options: GivenOptions) => RuleAnswer | Refusal
}

interface Definition<S extends readonly OptionSpec[]> extends Omit<RuleCommand, 'answer'> {
  readonly options: S
  readonly answer: (read: ReadOptions<S>) => Omit<RuleAnswer, 'rule'> | Refusal
}

/** Puts the reading of the options before the answer, so that no rule sees a bad value. */
export function defineCommand<const S extends readonly OptionSpec[]>(
  definition: Definition<S>,
): RuleCommand {
  return {
    ...definition,
    answer(given) {
      const read = readOptions(definition.options, given, definition.inForce)
      if (isRefusal(read)) return read
      const answer = definition.answer(read)
      return isRefusal(answer) ? answer : { rule: definition.name, ...answer }
    },
  }
}

/** No school in Japan has as many classes; a bound keeps a slip of the hand from being computed. */
const MOST_CLASSES = 200
const MOST_PUPILS = 9999

export const schoolOption = {
  flag: 'school',
  words: { ja: '校種', en: 'school level' },
  type: 'school-level',
  required: true,
  example: 'junior-high',
} as const satisfies OptionSpec

export const fiscalYearOption = {
  flag: 'fiscal-year',
  words: { ja: '年度', en: 'fiscal year' },
  type: 'fiscal-year',
  required: true,
  min: 1900,
  max: 2100,
  example: '2025',
} as const satisfies OptionSpec

/** For rules whose value is the same in every year in force. */
export const optionalFiscalYear = { ...fiscalYearOption, required: false } as const

export const classesOption = {
  flag: 'classes',
  words: { ja: '学級数', en: 'number of classes' },
  type: 'whole-number',
  required: true,
  min: 1,
  max: MOST_CLASSES,
  example: '3',
} as const satisfies OptionSpec

export const pupilsOption = {
  flag: 'pupils',
  words: { ja: '児童生徒数', en: 'number of pupils' },
  type: 'whole-number',
  required: false,
  min: 0,
  max: MOST_PUPILS,
  example: '40',
} as const satisfies OptionSpec
