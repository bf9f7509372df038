import type { LinkKind, TaskLink } from '../../domain/timeline'
import type { Language, Words } from '../../domain/words'
import { ORIGIN_WORDS } from '../../results/origin-words'
import type { ReportTask, TimelineReport } from '../../results/when/report'
import { LANE_NAMES, LINK_NAMES, STATE_NAMES, UNIT_NAMES } from '../../results/when/words'
import { listWords, NOTHING, same } from '../../results/words'

/** One column of a table of tasks: words, a number, a day (YYYY-MM-DD), or nothing. */
export interface TaskColumn {
  readonly head: Words
  /** Of its column in a spreadsheet, in characters of half width. */
  readonly width: number
  readonly kind: 'words' | 'number' | 'day'
  readonly cell: (task: ReportTask, report: TimelineReport) => Words | string | number | null
}

type CellOf<Value> = (task: ReportTask, report: TimelineReport) => Value

const words = (width: number, head: Words, cell: CellOf<Words | null>): TaskColumn => ({
  ...{ head, width, kind: 'words', cell },
})
const number = (width: number, head: Words, cell: CellOf<number>): TaskColumn => ({
  ...{ head, width, kind: 'number', cell },
})
const day = (head: Words, cell: CellOf<string | null>): TaskColumn => ({
  ...{ head, width: 10.5, kind: 'day', cell },
})

const LANE = words(15, { ja: '担当', en: 'Lane' }, ({ lane }) => LANE_NAMES[lane])
const TASK = words(28, { ja: '工程', en: 'Task' }, ({ name }) => name)
const STATE = words(8, { ja: '進みぐあい', en: 'State' }, ({ state }) => STATE_NAMES[state.kind])
const STARTS = day({ ja: '始まり', en: 'Start' }, ({ starts }) => starts)
const ENDS = day({ ja: '終わり', en: 'Finish' }, ({ ends }) => ends)
const PASSES = day({ ja: '関門を通る日', en: 'Passes gate' }, ({ gate }) => gate?.passedOn ?? null)
const EARLY = day({ ja: '終わり 早ければ', en: 'Finish, if early' }, ({ early }) => early)
const LATE = day({ ja: '終わり 遅ければ', en: 'Finish, if late' }, ({ late }) => late)
const LATEST_START = day(
  { ja: 'おそくとも始める', en: 'Latest start' },
  ({ latestStart }) => latestStart,
)
const LATEST_END = day(
  { ja: 'おそくとも終える', en: 'Latest finish' },
  ({ latestEnd }) => latestEnd,
)
const SLACK = number(8, { ja: '余裕（働く日）', en: 'Slack (working days)' }, ({ slack }) => slack)
const DECIDES = number(
  11,
  { ja: '開校を決める（20回のうち）', en: 'Decides the opening (of 20)' },
  ({ criticality }) => ofTwenty(criticality),
)

/** A share as times of 20, to a tenth. */
export const ofTwenty = (share: number): number => Math.round(share * 200) / 10

/** What came out. If early, if late: the ends of what happens 8 times of 10. */
export const OUTCOME_COLUMNS: readonly TaskColumn[] = [
  ...[LANE, TASK, STATE, STARTS, ENDS, PASSES, EARLY, LATE],
  ...[LATEST_START, LATEST_END, SLACK, DECIDES],
]

/** What stands beside the bars of a Gantt sheet, whose colors are computed from these cells. */
export const GANTT = {
  ...{ lane: LANE, task: TASK, state: STATE, starts: STARTS, ends: ENDS, passes: PASSES },
  ...{ late: LATE, latestEnd: LATEST_END, slack: SLACK, decides: DECIDES },
} as const

/** What went in, after the name of the task. */
export const INPUT_COLUMNS: readonly TaskColumn[] = [
  words(7, { ja: '期間の単位', en: 'Unit of length' }, ({ duration }) => UNIT_NAMES[duration.unit]),
  number(7, { ja: '期間 短め', en: 'Length, low' }, ({ duration }) => duration.low),
  number(7, { ja: '期間 ふつう', en: 'Length, likely' }, ({ duration }) => duration.likely),
  number(7, { ja: '期間 長め', en: 'Length, high' }, ({ duration }) => duration.high),
  words(30, { ja: '先に要る工程', en: 'Predecessors' }, ({ predecessors }, { tasks }) =>
    listed(predecessors.map((link) => linkWords(link, tasks))),
  ),
  words(18, { ja: '待つ関門', en: 'Gate' }, ({ gate }) => gate?.name ?? null),
  day({ ja: 'これより前に始めない', en: 'Not before' }, ({ notBefore }) => notBefore),
  words(7, { ja: '開校に要る', en: 'Needed to open' }, ({ neededToOpen }) =>
    neededToOpen ? { ja: '要る', en: 'yes' } : { ja: '要らない', en: 'no' },
  ),
  day({ ja: '始めた日', en: 'Begun on' }, ({ state }) =>
    state.kind === 'planned' ? null : state.startedOn,
  ),
  day({ ja: '終えた日', en: 'Done on' }, ({ state }) =>
    state.kind === 'done' ? state.finishedOn : null,
  ),
  words(12, { ja: '受け持ち', en: 'Owner' }, ({ owner }) => owner),
  words(16, { ja: '書類', en: 'Documents' }, ({ documents }) => listed(documents)),
  words(20, { ja: '根拠の法令', en: 'Law' }, ({ law }) => law),
  words(8, { ja: '値のもと', en: 'Basis' }, ({ origin }) => ORIGIN_WORDS[origin]),
  words(26, { ja: '資料', en: 'Source' }, ({ source }) => source),
  words(36, { ja: '理由', en: 'Reason' }, ({ reason }) => reason),
]

const listed = (items: readonly Words[]): Words => (items.length === 0 ? NOTHING : listWords(items))

/** 「計画をつくる（始まってから始める、10日後）」: what most links are goes without saying. */
export function linkWords(
  { task, kind, lag }: TaskLink,
  tasks: readonly Pick<ReportTask, 'id' | 'name'>[],
): Words {
  const name = tasks.find(({ id }) => id === task)?.name ?? same(task)
  const more = [...kindWords(kind), ...lagWords(lag)]
  if (more.length === 0) return name
  return {
    ja: `${name.ja}（${more.map(({ ja }) => ja).join('、')}）`,
    en: `${name.en} (${more.map(({ en }) => en).join(', ')})`,
  }
}

const kindWords = (kind: LinkKind): Words[] => (kind === 'finish-start' ? [] : [LINK_NAMES[kind]])

function lagWords(lag: number): Words[] {
  if (lag === 0) return []
  const days = Math.abs(lag)
  return lag > 0
    ? [{ ja: `${days}日おいて`, en: `${days} working days later` }]
    : [{ ja: `${days}日前から`, en: `${days} working days earlier` }]
}

/** A cell as text; empty where there is nothing. */
export function cellText(
  { cell }: TaskColumn,
  task: ReportTask,
  report: TimelineReport,
  language: Language,
): string {
  const value = cell(task, report)
  if (value === null) return ''
  return typeof value === 'object' ? value[language] : String(value)
}
