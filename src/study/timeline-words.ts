import type { Words } from '../domain/words'
import { placeWithin, type PartNames } from './place-within'

const NAMES: Readonly<Record<string, Words>> = {
  startsOn: { ja: '始める日', en: 'first day' },
  asOf: { ja: '進みぐあいの基準日', en: 'day of the states' },
  tasks: { ja: '工程', en: 'task' },
  gates: { ja: '関門', en: 'gate' },
  order: { ja: '工程の並び', en: 'order of tasks' },
  closures: { ja: '休みの期間', en: 'days off' },
  movesOpening: { ja: '工程で開校の年度を決めるか', en: 'whether it moves the opening' },
  record: { ja: '計画時の工程', en: 'plan of record' },
  name: { ja: '名前', en: 'name' },
  lane: { ja: '担当', en: 'lane' },
  duration: { ja: 'かかる期間', en: 'duration' },
  low: { ja: '短め', en: 'low' },
  likely: { ja: 'ふつう', en: 'likely' },
  high: { ja: '長め', en: 'high' },
  unit: { ja: '単位', en: 'unit' },
  predecessors: { ja: '先に要る工程', en: 'predecessors' },
  task: { ja: '工程のid', en: 'id of a task' },
  kind: { ja: '種類', en: 'kind' },
  lag: { ja: '間の日数', en: 'lag' },
  gate: { ja: '待つ関門', en: 'gate waited for' },
  notBefore: { ja: 'この日より前には始めない', en: 'not before' },
  neededToOpen: { ja: '開校に要るか', en: 'whether opening waits for it' },
  owner: { ja: '担当の係', en: 'who sees to it' },
  documents: { ja: '書類', en: 'documents' },
  state: { ja: '進みぐあい', en: 'state' },
  startedOn: { ja: '始めた日', en: 'day it began' },
  finishedOn: { ja: '終えた日', en: 'day it was finished' },
  law: { ja: '根拠の法令', en: 'law' },
  reason: { ja: '理由', en: 'reason' },
  windows: { ja: '毎年の期間', en: 'window of every year' },
  dated: { ja: 'その年だけの期間', en: 'window of one year' },
  from: { ja: '始まりの日', en: 'first day' },
  to: { ja: '終わりの日', en: 'last day' },
  early: { ja: '早い場合の日', en: 'early day' },
  late: { ja: '遅い場合の日', en: 'late day' },
  keptOn: { ja: '残した日', en: 'day it was kept' },
  opening: { ja: '見込んだ開校の年度', en: 'opening expected' },
  starts: { ja: '始まる日', en: 'start' },
  finishes: { ja: '終わる日', en: 'finish' },
  origin: { ja: '由来', en: 'origin' },
  source: { ja: '出典', en: 'source' },
  id: { ja: 'id（英小文字・数字・ハイフン）', en: 'id (a–z, 0–9, hyphen)' },
}

const PARTS: PartNames = { names: NAMES, unsaid: new Set(['ja', 'en']) }

/** 「工程『開設の決定』・待つ関門」 of `tasks[3].gate`; the path begins within the timeline. */
export function timelinePlace(timeline: unknown, path: readonly PropertyKey[]): Words | null {
  return placeWithin(PARTS, timeline, path)
}
