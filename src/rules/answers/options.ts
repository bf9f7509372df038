import type { SchoolLevel } from '../../domain/school'
import type { Words } from '../../domain/words'
import { isInForce, type YearsInForce } from '../rule'
import { refuseMissing, refuseUnknown, refuseValue, refuseYear, type Refusal } from './refusals'

/** What an option's text is read as. */
export interface OptionValues {
  'school-level': SchoolLevel
  'whole-number': number
  'whole-numbers': readonly number[]
  'fiscal-year': number
  yen: number
  'yes-no': boolean
  choice: string
}
export type OptionType = keyof OptionValues

export interface OptionSpec {
  /** Without the two dashes. */
  readonly flag: string
  readonly words: Words
  readonly type: OptionType
  readonly required: boolean
  /** Least and most, for numbers. */
  readonly min?: number
  readonly max?: number
  readonly choices?: readonly string[]
  /** A value that works, for the remedy in a problem. */
  readonly example: string
}

/** Options by flag, as typed or already read; a flag without a value is `true`. */
export type GivenOptions = Readonly<
  Record<string, string | number | boolean | readonly number[] | undefined>
>

type Specs = readonly OptionSpec[]

/** Each flag's value; an optional one may be missing. */
export type ReadOptions<S extends Specs> = {
  readonly [O in S[number] as O['flag']]: O['required'] extends true
    ? OptionValues[O['type']]
    : OptionValues[O['type']] | undefined
}

/** Reads every option or says which one is wrong and what to type instead. */
export function readOptions<const S extends Specs>(
  specs: S,
  given: GivenOptions,
  inForce: YearsInForce,
): ReadOptions<S> | Refusal {
  const unknown = Object.keys(given).find((flag) => !specs.some((spec) => spec.flag === flag))
  if (unknown !== undefined) return refuseUnknown(unknown, specs)
  const read: Record<string, unknown> = {}
  for (const spec of specs) {
    const value = given[spec.flag]
    if (value === undefined && spec.required) return refuseMissing(spec)
    if (value === undefined) continue
    const result = readOption(spec, value)
    if (result === undefined) return refuseValue(spec, value)
    if (spec.type === 'fiscal-year' && !isInForce(inForce, result as number)) {
      return refuseYear(spec, result as number, inForce)
    }
    read[spec.flag] = result
  }
  return read as ReadOptions<S>
}

function readOption(
  spec: OptionSpec,
  value: NonNullable<GivenOptions[string]>,
): OptionValues[OptionType] | undefined {
  if (spec.type === 'yes-no') return readYesNo(value)
  if (typeof value === 'boolean') return undefined
  const text = String(value).normalize('NFKC').trim()
  switch (spec.type) {
    case 'school-level':
      return text === 'elementary' || text === 'junior-high' ? text : undefined
    case 'choice':
      return spec.choices?.includes(text) ? text : undefined
    case 'whole-numbers': {
      const numbers = text.split(',').map((part) => readWhole(spec, part.trim()))
      return numbers.includes(undefined) ? undefined : (numbers as number[])
    }
    case 'yen':
      return readWhole(spec, /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text)
    default:
      return readWhole(spec, text)
  }
}

/** Digits only: no sign, no fraction, no exponent. Nothing is rounded into shape silently. */
function readWhole(spec: OptionSpec, text: string): number | undefined {
  if (!/^\d{1,15}$/.test(text)) return undefined
  const number = Number(text)
  return number >= (spec.min ?? 0) && number <= (spec.max ?? Infinity) ? number : undefined
}

function readYesNo(value: NonNullable<GivenOptions[string]>): boolean | undefined {
  if (value === true || value === 'yes' || value === 'true') return true
  return value === false || value === 'no' || value === 'false' ? false : undefined
}
