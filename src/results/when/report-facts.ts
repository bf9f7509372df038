import { formatIsoDay } from '../../domain/fiscal-year'
import type { Words } from '../../domain/words'
import { formatCount } from '../numbers'
import { same } from '../words'
import type { LivedTimeline } from './lived-timeline'

/** What a report can't know from the timeline and its futures. */
export interface ReportContext {
  readonly studyId: string
  /** Title of the study and name of the plan. */
  readonly study: Words
  readonly plan: Words
  readonly sources: readonly { readonly id: string; readonly title: Words }[]
  /** YYYY-MM-DD: when the file is made. */
  readonly madeOn: string
  /** 法令基準日, YYYY-MM-DD. */
  readonly lawDate: string
  readonly engine: string
  /** Names inputs, seed, replications and engine of the timeline. */
  readonly runKey: string
}

/** What a file says of where its days come from. */
export interface ReportFact {
  readonly label: Words
  readonly value: Words
}

export function reportFacts({ result }: LivedTimeline, context: ReportContext): ReportFact[] {
  const { study, plan, madeOn, lawDate, engine, runKey } = context
  return [
    { label: { ja: '検討', en: 'Study' }, value: study },
    { label: { ja: '案', en: 'Plan' }, value: plan },
    { label: { ja: '作成日', en: 'Made on' }, value: formatIsoDay(madeOn) },
    { label: { ja: '法令基準日', en: 'Law as of' }, value: formatIsoDay(lawDate) },
    { label: { ja: '計算の番号', en: 'Run key' }, value: same(runKey) },
    { label: { ja: '乱数の種', en: 'Seed' }, value: same(String(result.seed)) },
    {
      label: { ja: '計算回数', en: 'Replications' },
      value: same(formatCount(result.replications)),
    },
    { label: { ja: '計算の版', en: 'Engine' }, value: same(engine) },
  ]
}
