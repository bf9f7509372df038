import type { Result } from '../domain/problem'
import type { Words } from '../domain/words'
import { plain } from './terminal'

/** A flag of a command, without its two dashes. */
export interface FlagSpec {
  readonly flag: string
  /** A switch stands alone; every other flag is followed by its value. */
  readonly takes: 'nothing' | 'value'
  readonly words: Words
  /** How the value is shown in the help, e.g. `N`. */
  readonly placeholder?: string
}

export interface Arguments {
  readonly names: readonly string[]
  /** Values by flag; a switch is `true`. */
  readonly flags: Readonly<Record<string, string | true>>
}

/** Flags beyond `specs` are refused, or with `open` kept: then they take the value that follows, if one does. */
export function readArguments(
  args: readonly string[],
  specs: readonly FlagSpec[],
  open = false,
): Result<Arguments, Words> {
  const names: string[] = []
  // Without a prototype, so that a flag named like one of its members is just a flag.
  const flags = Object.create(null) as Record<string, string | true>
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? ''
    if (arg === '--') continue
    if (/^-[a-z]/i.test(arg)) return refused(unknownFlag(arg, specs))
    if (!arg.startsWith('--')) {
      names.push(arg)
      continue
    }
    const { flag, value } = splitFlag(arg)
    const spec = specs.find((known) => known.flag === flag)
    if (!spec && !open) return refused(unknownFlag(`--${flag}`, specs))
    if (flag in flags) return refused(twice(flag))
    if (spec?.takes === 'nothing') {
      if (value !== null) return refused(noValue(flag))
      flags[flag] = true
      continue
    }
    const next = args[i + 1]
    const following = value ?? (next === undefined || next.startsWith('--') ? null : next)
    if (following === null && spec) return refused(valueMissing(spec))
    if (value === null && following !== null) i += 1
    flags[flag] = following ?? true
  }
  return { ok: true, value: { names, flags } }
}

function splitFlag(arg: string): { flag: string; value: string | null } {
  const equals = arg.indexOf('=')
  return equals < 0
    ? { flag: arg.slice(2), value: null }
    : { flag: arg.slice(2, equals), value: arg.slice(equals + 1) }
}

export interface WholeNumberSpec {
  readonly flag: string
  readonly words: Words
  readonly least: number
  readonly most: number
  readonly example: number
}

/**
 * Digits only: no sign, no fraction, no exponent, so that nothing is rounded into shape in silence.
 * Null where the flag isn't there.
 */
export function readWholeNumber(
  { flags }: Arguments,
  spec: WholeNumberSpec,
): Result<number | null, Words> {
  const given = flags[spec.flag]
  if (given === undefined) return { ok: true, value: null }
  const text = String(given).normalize('NFKC').trim()
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value >= spec.least && value <= spec.most) return { ok: true, value }
  const { flag, words, example } = spec
  const [least, most] = [spec.least, spec.most].map((limit) => limit.toLocaleString('en-US'))
  const typed = shown(String(given))
  return refused({
    ja: `--${flag}（${words.ja}）の「${typed}」は使えません。${least}から${most}までの整数を、数字だけで指定してください。例: --${flag} ${example}`,
    en: `--${flag} (${words.en}) can't be "${typed}". Give a whole number from ${least} to ${most} in digits only, for example --${flag} ${example}.`,
  })
}

/** What was typed, short enough for a sentence. */
export function shown(text: string): string {
  const short = plain(text)
  return short.length > 60 ? `${short.slice(0, 60)}…` : short
}

const refused = (words: Words): Result<never, Words> => ({ ok: false, problems: words })

function unknownFlag(flag: string, specs: readonly FlagSpec[]): Words {
  const known = specs.map((spec) => `--${spec.flag}`).join(', ')
  return {
    ja: `${shown(flag)} という指定はありません。使えるのは ${known} です。`,
    en: `There is no option ${shown(flag)}. The options are ${known}.`,
  }
}

const twice = (flag: string): Words => ({
  ja: `--${shown(flag)} が二度あります。一度だけにしてください。`,
  en: `--${shown(flag)} is given twice: give it once.`,
})

const noValue = (flag: string): Words => ({
  ja: `--${flag} は値をとりません。--${flag} とだけ書いてください。`,
  en: `--${flag} takes no value: write just --${flag}.`,
})

const valueMissing = ({ flag, placeholder = 'VALUE' }: FlagSpec): Words => ({
  ja: `--${flag} のあとに値がありません。--${flag} ${placeholder} の形で指定してください。`,
  en: `--${flag} has no value: write --${flag} ${placeholder}.`,
})
