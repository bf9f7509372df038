import { alignColumns } from '../src/cli/columns'
import type { Language, Words } from '../src/domain/words'

/** What a bench found. Absolute times are of one machine; the ratios are what may be quoted. */
export interface BenchReport {
  readonly engine: string
  readonly study: string
  readonly plans: number
  readonly years: number
  readonly cores: number
  readonly node: string
  readonly firstSeed: number
  readonly rounds: number
  readonly warmUp: number
  readonly kernel: readonly KernelRow[]
  readonly waits: readonly Wait[]
  readonly growth: readonly GrowthRow[]
  /** Null where none was asked for; a sentence where none was found. */
  readonly browser?: BrowserReport | Words
}

export interface KernelRow {
  readonly variant: 'kernel' | 'quantiles' | 'oneWorker' | 'twoWorkers' | 'plainTwin'
  /** A replication-plan-year: the median of the rounds, and the ends. */
  readonly nanoseconds: number
  readonly least: number
  readonly most: number
  /** The same by the processor's clock, all threads together: other programs don't lengthen it. */
  readonly processorNanoseconds: number
  /** To the kernel, by the processor's clock. */
  readonly ratio: number
}

export interface Wait {
  readonly what: keyof typeof WAITS
  readonly milliseconds: number
  readonly goal: number
}

export interface GrowthRow {
  readonly by: keyof typeof GROWTH
  readonly at: number
  readonly milliseconds: number
  readonly planYears: number
}

export interface BrowserReport {
  readonly version: string
  readonly waits: readonly Wait[]
}

const VARIANTS: Readonly<Record<KernelRow['variant'], Words>> = {
  kernel: { ja: '計算の核（1スレッド）', en: 'kernel, one thread' },
  quantiles: { ja: '同、全系列の分位点まで', en: 'the same, with quantiles of every series' },
  oneWorker: { ja: 'ワーカー1つ（受け渡しを含む）', en: 'one worker, transfer included' },
  twoWorkers: { ja: 'ワーカー2つ（受け渡しを含む）', en: 'two workers, transfer included' },
  plainTwin: { ja: '同じモデルの素直な実装', en: 'the same model written plainly' },
}

const WAITS = {
  'first-250': { ja: '最初の250回まで（ワーカー2つ）', en: 'first 250, two warm workers' },
  'ten-thousand': { ja: '10,000回（ワーカー2つ）', en: '10,000, two warm workers' },
  'first-250-cold': { ja: 'ワーカーの起動から250回', en: '250 from the start of the workers' },
  opens: { ja: 'ページを開いて最初の結果', en: 'opening the page to the first result' },
  'slider-first': { ja: 'つまみを動かして最初の帯', en: 'slider moved to the first bands' },
  'slider-all': { ja: 'つまみを動かして10,000回', en: 'slider moved to 10,000 futures' },
  'block-opening': { ja: '開くあいだの最長の停止', en: 'longest block while opening' },
  'block-sliding': { ja: 'つまみを動かすあいだの最長の停止', en: 'longest block while sliding' },
  'block-pages': {
    ja: 'ページを替えるあいだの最長の停止',
    en: 'longest block while changing pages',
  },
} as const satisfies Record<string, Words>

const GROWTH = {
  replications: { ja: '回数', en: 'replications' },
  plans: { ja: '案の数（1,000回）', en: 'plans (1,000 replications)' },
  years: { ja: '年数（1,000回）', en: 'years (1,000 replications)' },
} as const satisfies Record<string, Words>

const WORDS = {
  study: { ja: '検討', en: 'study' },
  plansYears: { ja: '案×年', en: 'plans × years' },
  cores: { ja: 'コア', en: 'cores' },
  rounds: {
    ja: '交互に測った中央値。準備の回は数えず、乱数の種は毎回新しい',
    en: 'medians of interleaved rounds after a warm-up, fresh seeds each time',
  },
  perPlanYear: { ja: '1回×1案×1年', en: 'per replication-plan-year' },
  processor: { ja: 'うちCPU時間', en: 'processor’s clock' },
  ratio: { ja: '核との比', en: 'ratio to kernel' },
  busy: {
    ja: '測るあいだ、ほかの仕事が混んでいました。待ち時間は長めに、比はCPU時間で出ています。',
    en: 'The machine was busy with other work: waits are longer than usual; ratios are by the processor’s clock.',
  },
  fasterThanTwin: { ja: '素直な実装の何倍速いか', en: 'times faster than written plainly' },
  goal: { ja: '目標', en: 'goal' },
  reached: { ja: '達成', en: 'reached' },
  missed: { ja: '未達', en: 'not reached' },
  milliseconds: { ja: 'ミリ秒', en: 'ms' },
  each: { ja: '1回×1案×1年', en: 'per replication-plan-year' },
  browser: { ja: 'ブラウザー', en: 'Browser' },
} as const satisfies Record<string, Words>

/** How many times faster the kernel is than the model written plainly: the goal is 8. */
export function timesFaster(kernel: readonly KernelRow[]): number {
  return kernel.find(({ variant }) => variant === 'plainTwin')!.ratio
}

const LEAST_TIMES_FASTER = 8

/** One thread that computes without waiting has the processor nearly all the time, unless others want it too. */
export function wasBusy(kernel: readonly KernelRow[]): boolean {
  const { nanoseconds, processorNanoseconds } = kernel.find(({ variant }) => variant === 'kernel')!
  return processorNanoseconds < 0.8 * nanoseconds
}

export function benchText(report: BenchReport, language: Language): string {
  const say = (words: Words) => words[language]
  const { study, plans, years, cores, node, engine, rounds, warmUp, browser } = report
  const sections = [
    `${say(WORDS.study)} ${study}, ${say(WORDS.plansYears)} ${plans} × ${years}, ${cores} ${say(WORDS.cores)}, Node ${node}, engine ${engine}`,
    `${say(WORDS.rounds)} (${rounds} + ${warmUp})`,
    kernelTable(report.kernel, say),
    ...(wasBusy(report.kernel) ? [`${say(WORDS.busy)}\n`] : []),
    waitTable(report.waits, say),
    growthTable(report.growth, say),
  ]
  if (browser)
    sections.push(
      'waits' in browser
        ? `${say(WORDS.browser)} ${browser.version}\n${waitTable(browser.waits, say)}`
        : `${say(browser)}\n`,
    )
  return sections.join('\n')
}

type Say = (words: Words) => string

function kernelTable(rows: readonly KernelRow[], say: Say): string {
  const times = timesFaster(rows)
  return alignColumns([
    ['', `ns ${say(WORDS.perPlanYear)}`, say(WORDS.processor), say(WORDS.ratio)],
    ...rows.map(({ variant, nanoseconds, processorNanoseconds, ratio }) => [
      say(VARIANTS[variant]),
      whole(nanoseconds),
      whole(processorNanoseconds),
      ratio.toFixed(2),
    ]),
    [
      say(WORDS.fasterThanTwin),
      '',
      times.toFixed(1),
      judged(times >= LEAST_TIMES_FASTER, `≥ ${LEAST_TIMES_FASTER}`, say),
    ],
  ])
}

function waitTable(rows: readonly Wait[], say: Say): string {
  return alignColumns([
    ['', say(WORDS.milliseconds), say(WORDS.goal)],
    ...rows.map(({ what, milliseconds, goal }) => [
      say(WAITS[what]),
      whole(milliseconds),
      judged(milliseconds <= goal, `≤ ${whole(goal)}`, say),
    ]),
  ])
}

function growthTable(rows: readonly GrowthRow[], say: Say): string {
  const table = rows.flatMap(({ by, at, milliseconds, planYears }, i) => [
    ...(rows[i - 1]?.by === by
      ? []
      : [[say(GROWTH[by]), say(WORDS.milliseconds), `ns ${say(WORDS.each)}`]]),
    [whole(at), whole(milliseconds), whole((milliseconds * 1e6) / planYears)],
  ])
  return alignColumns(table)
}

const judged = (reached: boolean, goal: string, say: Say): string =>
  `${goal} ${say(reached ? WORDS.reached : WORDS.missed)}`

const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
