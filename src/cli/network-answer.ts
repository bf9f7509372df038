import type { PlainChunk, PlainDistribution, PlainNetwork } from '../domain/timeline-result'
import type { Language, Words } from '../domain/words'
import { pertPath } from '../engine/timeline/plain-network'
import { alignColumns } from './columns'
import { plain } from './terminal'

/** What a plain network answers, in the unit of its file. */
export interface NetworkAnswer {
  readonly distribution: PlainDistribution
  readonly replications: number
  readonly seed: number
  /** Ids along the path that is longest at mean durations, with the classical mean and variance. */
  readonly criticalPath: readonly string[]
  readonly pertMean: number
  readonly pertVariance: number
  /** Of the futures: when the last task is finished. */
  readonly mean: number
  readonly standardDeviation: number
  /** Share of futures finished by the time asked; null where none was. */
  readonly probabilityBy: number | null
  /** By id: share of futures in which the task lies on the longest path. */
  readonly criticality: Readonly<Record<string, number>>
}

export function networkAnswer(
  { tasks, distribution }: PlainNetwork,
  { finishes, critical, replications }: PlainChunk,
  seed: number,
  by: number | null,
): NetworkAnswer {
  const path = pertPath(tasks)
  const mean = sum(finishes) / replications
  const variance = sum(finishes.map((finish) => (finish - mean) * (finish - mean))) / replications
  const byId = [...tasks.entries()].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1))
  return {
    distribution,
    replications,
    seed,
    criticalPath: path.tasks.map((i) => tasks[i]?.id ?? ''),
    pertMean: path.mean,
    pertVariance: path.variance,
    mean,
    standardDeviation: Math.sqrt(variance),
    probabilityBy:
      by === null ? null : finishes.filter((finish) => finish <= by).length / replications,
    criticality: Object.fromEntries(
      byId.map(([i, { id }]) => [id, (critical[i] ?? 0) / replications]),
    ),
  }
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)

export function networkTable(answer: NetworkAnswer, by: number | null, language: Language): string {
  const say = (words: Words) => words[language]
  const futures = answer.replications.toLocaleString('en-US')
  const figures = [
    [say(LABELS.mean), answer.mean.toFixed(3)],
    [say(LABELS.deviation), answer.standardDeviation.toFixed(3)],
    [say(LABELS.pertMean), answer.pertMean.toFixed(3)],
    [say(LABELS.pertVariance), answer.pertVariance.toFixed(3)],
    ...(answer.probabilityBy === null
      ? []
      : [[say(byLabel(by ?? 0)), answer.probabilityBy.toFixed(4)]]),
  ]
  const path = answer.criticalPath.map(plain).join(' → ')
  const tasks = Object.entries(answer.criticality).map(([id, share]) => [
    plain(id),
    share.toFixed(3),
  ])
  return [
    `${say(futuresWords(futures, answer.distribution))}\n`,
    alignColumns(figures),
    `${say(LABELS.path)}: ${path}\n`,
    alignColumns([[say(LABELS.task), say(LABELS.criticality)], ...tasks]),
  ].join('\n')
}

const futuresWords = (futures: string, distribution: PlainDistribution): Words => ({
  ja: `${futures}回の計算、期間の分布は ${distribution === 'pert' ? 'PERT（ベータ）' : '三角'}`,
  en: `${futures} replications, durations ${distribution === 'pert' ? 'PERT (beta)' : 'triangular'}`,
})

const byLabel = (by: number): Words => ({
  ja: `${by} までに終わる割合`,
  en: `share finished by ${by}`,
})

const LABELS = {
  mean: { ja: '終わりの平均', en: 'mean finish' },
  deviation: { ja: '標準偏差', en: 'standard deviation' },
  pertMean: { ja: '古典的なPERTの平均', en: 'classical PERT mean' },
  pertVariance: { ja: '古典的なPERTの分散', en: 'classical PERT variance' },
  path: { ja: '平均の期間で最も長い経路', en: 'path that is longest at mean durations' },
  task: { ja: '作業', en: 'task' },
  criticality: { ja: '最も長い経路にある割合', en: 'share of futures on the longest path' },
} as const satisfies Readonly<Record<string, Words>>
