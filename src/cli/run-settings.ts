import { layoutColumns } from '../domain/columns'
import type { ModelInputs } from '../domain/model-inputs'
import type { Result } from '../domain/problem'
import type { Words } from '../domain/words'
import {
  readWholeNumber,
  shown,
  type Arguments,
  type FlagSpec,
  type WholeNumberSpec,
} from './arguments'

export interface RunSettings {
  readonly replications: number
  /** Null: the study's own. */
  readonly seed: number | null
  readonly workers: number
  /** For others small counts are masked, unless the study says that they may see them. */
  readonly reader: Reader
}

export type Reader = 'us' | 'others'

const REPLICATIONS: WholeNumberSpec = {
  flag: 'replications',
  words: { ja: '計算の回数', en: 'replications' },
  least: 1,
  most: 100_000,
  example: 10_000,
}
/** As wide as in a study file. */
const SEED: WholeNumberSpec = {
  flag: 'seed',
  words: { ja: '乱数の種', en: 'seed' },
  least: 0,
  most: 4_294_967_295,
  example: 1,
}
const WORKERS: WholeNumberSpec = {
  flag: 'workers',
  words: { ja: '同時に計算する数', en: 'workers' },
  least: 1,
  most: 64,
  example: 2,
}

const numberFlag = ({ flag }: WholeNumberSpec, ja: string, en: string): FlagSpec => ({
  flag,
  takes: 'value',
  placeholder: 'N',
  words: { ja, en },
})

export const RUN_FLAGS: readonly FlagSpec[] = [
  numberFlag(REPLICATIONS, '計算の回数（指定がなければ10000）', 'replications (10000)'),
  numberFlag(SEED, '乱数の種（指定がなければ検討のもの）', "seed (the study's own)"),
  numberFlag(
    WORKERS,
    '同時に計算する数（指定がなければコアの数）。結果の数字は変わらない',
    'workers (one a core); the digits are the same for any number',
  ),
  {
    flag: 'for',
    takes: 'value',
    placeholder: 'us|others',
    words: {
      ja: '読む人。others なら少ない人数を示さない（指定がなければ us、自分たちだけ）',
      en: 'who reads it: for others small counts are masked (us: it stays inside)',
    },
  },
]

export function readRunSettings(given: Arguments, cores: number): Result<RunSettings, Words> {
  const replications = readWholeNumber(given, REPLICATIONS)
  if (!replications.ok) return replications
  const seed = readWholeNumber(given, SEED)
  if (!seed.ok) return seed
  const workers = readWholeNumber(given, WORKERS)
  if (!workers.ok) return workers
  const reader = readReader(given)
  if (!reader.ok) return reader
  return {
    ok: true,
    value: {
      reader: reader.value,
      replications: replications.value ?? REPLICATIONS.example,
      seed: seed.value,
      workers: workers.value ?? Math.min(Math.max(1, cores), WORKERS.most),
    },
  }
}

function readReader({ flags }: Arguments): Result<Reader, Words> {
  const given = flags['for'] ?? 'us'
  if (given === 'us' || given === 'others') return { ok: true, value: given }
  const typed = shown(String(given))
  return {
    ok: false,
    problems: {
      ja: `--for の「${typed}」は使えません。us（自分たちだけ）か others（ほかの人）にしてください。`,
      en: `--for can't be "${typed}": give us (it stays inside) or others.`,
    },
  }
}

/** Every column is kept, so that quantiles are exact; summarizing takes as much again in places. */
const MOST_BYTES = 2_000_000_000

/** How many replications of a study fit into memory. */
export function mostReplications(inputs: ModelInputs): number {
  const { intColumns, floatColumns } = layoutColumns(inputs)
  return Math.floor(MOST_BYTES / (4 * intColumns + 8 * floatColumns))
}

export function tooManyReplications(most: number): Words {
  const count = most.toLocaleString('en-US')
  return {
    ja: `この検討は大きいので、その回数では記憶に収まりません。--replications を${count}以下にするか、案か年を減らしてください。`,
    en: `This study is large: so many replications don't fit into memory. Give --replications ${most} or fewer, or take out plans or years.`,
  }
}
