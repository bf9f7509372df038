import type { Step } from '../steps'
import { weeks } from '../steps'
import { gatesFor, taskOf, type Link, type TimelineTemplate } from './template'

const SOURCE = {
  id: 'himeji-guideline',
  title: {
    ja: '姫路市生活困窮世帯の中学生等及び高校生への学習支援事業実施要綱',
    en: 'Himeji City’s guideline for learning support to pupils of families in hardship',
  },
  confidence: 'S',
} as const

/** Steps of a programme that is run year by year, by the guideline's articles. */
const STEPS: readonly Step[] = [
  {
    id: 'last-year',
    name: { ja: '今年度の利用のまとめ', en: 'Sum up this year' },
    lane: 'setup-office',
    duration: weeks(4),
  },
  {
    id: 'places',
    name: { ja: '定員・会場・回数を決める', en: 'Decide on places, rooms and sessions' },
    lane: 'education-board',
    duration: weeks(3),
    reason: {
      ja: '利用定員は別に定める（要綱4条3項）。長さは仮置き',
      en: 'Places are set apart (art. 4(3)). Its length is provisional',
    },
  },
  {
    id: 'budget-request',
    name: { ja: '当初予算の要求', en: 'Ask for the budget' },
    lane: 'mayor-and-council',
    duration: weeks(3),
    gate: 'budget-request',
  },
  {
    id: 'subsidy-request',
    name: { ja: '国の補助の協議', en: 'Ask for the nation’s subsidy' },
    lane: 'ministry',
    duration: weeks(6),
    neededToOpen: false,
    reason: {
      ja: '時期は年ごとの通知による。未確認なので開始を待たせない',
      en: 'Set by each year’s notice: unconfirmed, so nothing waits for it',
    },
  },
  {
    id: 'budget-vote',
    name: { ja: '当初予算の査定と議決', en: 'Budget reviewed and voted on' },
    lane: 'mayor-and-council',
    duration: weeks(12),
    gate: 'budget-vote',
  },
  {
    id: 'contract',
    name: { ja: '委託先の選定と契約', en: 'Choose who runs it, and contract' },
    lane: 'setup-office',
    duration: weeks(6),
    reason: {
      ja: '全部または一部を法人に委託できる（要綱20条）。長さは仮置き',
      en: 'It may be contracted out (art. 20). Its length is provisional',
    },
  },
  {
    id: 'supporters',
    name: { ja: '統括責任者・学習支援員の確保', en: 'Find a head and supporters' },
    lane: 'setup-office',
    duration: weeks(8),
    reason: {
      ja: '学習教室には統括責任者と学習支援員を置く（要綱5条）。長さは仮置き',
      en: 'A head and supporters staff each room (art. 5). Its length is provisional',
    },
  },
  {
    id: 'families-told',
    name: { ja: '対象の家庭への案内', en: 'Tell families' },
    lane: 'families',
    duration: weeks(4),
  },
  {
    id: 'applications',
    name: { ja: '利用の申し込み', en: 'Families apply' },
    lane: 'families',
    duration: weeks(4),
    neededToOpen: false,
    reason: {
      ja: '利用は年度末まで（要綱19条）なので、毎年申し込む（14条）。4〜6月は前年度の限度額で判定（2条）。長さは仮置き',
      en: 'Use ends with the year (art. 19), so all apply again (14); April to June go by last year’s limit (2). Its length is provisional',
    },
  },
  {
    id: 'selection',
    name: { ja: '利用の決定・待機の順', en: 'Decide, and order those who wait' },
    lane: 'education-board',
    duration: weeks(2),
    neededToOpen: false,
    reason: {
      ja: '定員を超えれば選考し、待機の番号を知らせる（要綱15条）。長さは仮置き',
      en: 'Beyond its places it selects and numbers those who wait (art. 15). Its length is provisional',
    },
  },
]

const take = (id: string, ...after: Link[]) =>
  taskOf(
    STEPS.find((step) => step.id === id)!,
    after,
    {},
    SOURCE.id,
  )

const tasks = [
  take('last-year'),
  take('places', 'last-year'),
  take('budget-request', 'places'),
  take('subsidy-request', 'places'),
  take('budget-vote', 'budget-request'),
  // Chosen beforehand on condition of the budget, contracted once it is voted on.
  take('contract', 'budget-request', { task: 'budget-vote', kind: 'finish-finish', lag: 3 }),
  take('supporters', 'budget-request'),
  take('families-told', 'budget-request'),
  take('applications', 'families-told'),
  take('selection', 'applications'),
]

/** A programme's year, from summing up the last one to the April in which it begins again. */
export const programmeYear: TimelineTemplate = {
  id: 'programme-year',
  words: { ja: '事業の1年（学習支援）', en: 'A programme’s year (learning support)' },
  summary: {
    ja: '前年の夏から4月1日の開始まで。予算・委託・支援員・申し込み',
    en: 'From the summer before to 1 April: budget, contract, supporters, applications',
  },
  source: SOURCE,
  startsOn: '2025-08-01',
  opening: 2026,
  tasks,
  gates: gatesFor(tasks),
  dated: [],
}
