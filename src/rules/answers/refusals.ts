import type { Words } from '../../domain/words'
import type { YearsInForce } from '../rule'
import type { OptionSpec } from './options'

/** What is wrong with an option, and what to type instead. */
export interface Refusal {
  readonly problem: Words
}

export function isRefusal(value: object): value is Refusal {
  return 'problem' in value
}

export const refuse = (ja: string, en: string): Refusal => ({ problem: { ja, en } })

export function refuseUnknown(flag: string, specs: readonly OptionSpec[]): Refusal {
  const known = specs.map((spec) => `--${spec.flag}`).join(', ')
  return refuse(
    `--${flag} という指定はありません。使えるのは ${known} です。`,
    `There is no option --${flag}. The options are ${known}.`,
  )
}

export function refuseMissing(spec: OptionSpec): Refusal {
  const example = `--${spec.flag} ${spec.example}`
  return refuse(
    `--${spec.flag}（${spec.words.ja}）を指定してください。例: ${example}`,
    `Give --${spec.flag} (${spec.words.en}), for example ${example}.`,
  )
}

export function refuseValue(spec: OptionSpec, value: unknown): Refusal {
  const typed = value === true ? '' : String(value).slice(0, 40)
  const wanted = wantedWords(spec)
  const example = `--${spec.flag} ${spec.example}`.trim()
  return refuse(
    `--${spec.flag}（${spec.words.ja}）の「${typed}」は使えません。${wanted.ja}で指定してください。例: ${example}`,
    `--${spec.flag} (${spec.words.en}) can't be "${typed}". Give ${wanted.en}, for example ${example}.`,
  )
}

export function refuseYear(spec: OptionSpec, year: number, inForce: YearsInForce): Refusal {
  const { first, last } = inForce
  const range = last === undefined ? `${first}年度以降` : `${first}〜${last}年度`
  const rangeEn = last === undefined ? `fiscal ${first} on` : `fiscal ${first} to ${last}`
  return refuse(
    `--${spec.flag} ${year}: この規則で確認できているのは${range}です。その範囲の年度を指定してください。`,
    `--${spec.flag} ${year}: this rule is confirmed from ${rangeEn}. Give a year within it.`,
  )
}

function wantedWords(spec: OptionSpec): Words {
  const { min = 0, max } = spec
  const range = max === undefined ? `${min}以上` : `${min}〜${max}`
  const rangeEn = max === undefined ? `from ${min} up` : `from ${min} to ${max}`
  switch (spec.type) {
    case 'school-level':
      return { ja: 'elementary か junior-high', en: 'elementary or junior-high' }
    case 'choice':
      return { ja: (spec.choices ?? []).join('・'), en: `one of ${spec.choices?.join(', ')}` }
    case 'yes-no':
      return { ja: 'yes か no', en: 'yes or no' }
    case 'whole-numbers':
      return {
        ja: `${range}の整数をコンマ区切り`,
        en: `whole numbers ${rangeEn}, with commas between them`,
      }
    case 'fiscal-year':
      return { ja: '西暦の年度（4桁）', en: 'a fiscal year as four digits' }
    case 'yen':
      return { ja: `${range}の整数（円）`, en: `whole yen ${rangeEn}` }
    default:
      return { ja: `${range}の整数`, en: `a whole number ${rangeEn}` }
  }
}
