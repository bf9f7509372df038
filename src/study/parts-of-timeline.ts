import type { TaskState, Timeline, TimelineGate, TimelineTask } from '../domain/timeline'
import type { Words } from '../domain/words'
import { timelinePlace } from './timeline-words'

/** A named part of the way to the opening: what a reader is told, and all that decides whether it differs. */
export interface TimelinePart {
  readonly key: string
  readonly label: Words
  readonly words: Words
  readonly data: unknown
}

/** Tasks, gates, and what holds for all of them: the smallest things that two timelines differ in. */
export function partsOfTimeline(timeline: Timeline): TimelinePart[] {
  const { tasks, gates, startsOn, asOf, closures, movesOpening, record } = timeline
  const label = (...path: (string | number)[]) => timelinePlace(timeline, path)!
  const single = (key: string, words: Words, data: unknown): TimelinePart => ({
    key,
    label: label(key),
    words,
    data,
  })
  return [
    single('startsOn', plain(startsOn), startsOn),
    ...(asOf === null ? [] : [single('asOf', plain(asOf), asOf)]),
    ...tasks.map((task, index) => ({
      key: `tasks.${task.id}`,
      label: label('tasks', index),
      words: taskWords(task),
      data: task,
    })),
    ...gates.map((gate, index) => ({
      key: `gates.${gate.id}`,
      label: label('gates', index),
      words: gateWords(gate),
      data: gate,
    })),
    single('order', ORDER, [tasks.map(({ id }) => id), gates.map(({ id }) => id)]),
    single('closures', listed(closures.map(({ from, to }) => `${from}–${to}`)), closures),
    single('movesOpening', movesOpening ? YES : NO, movesOpening),
    ...(record === null ? [] : [single('record', plain(record.keptOn), record)]),
  ]
}

const ORDER: Words = { ja: '工程の並び', en: 'Order of tasks' }
const YES: Words = { ja: 'はい', en: 'yes' }
const NO: Words = { ja: 'いいえ', en: 'no' }

const UNITS: Readonly<Record<string, Words>> = {
  days: { ja: '日', en: 'days' },
  weeks: { ja: '週', en: 'weeks' },
  months: { ja: 'か月', en: 'months' },
}

/** 「1.5 / 2 / 4か月」, with the days on which it began and ended where they are known. */
function taskWords({ duration, state }: TimelineTask): Words {
  const { low, likely, high } = duration
  const unit = UNITS[duration.unit] ?? plain(duration.unit)
  const days = stateDays(state)
  return {
    ja: `${low} / ${likely} / ${high}${unit.ja}${days === '' ? '' : `（${days}）`}`,
    en: `${low} / ${likely} / ${high} ${unit.en}${days === '' ? '' : ` (${days})`}`,
  }
}

function stateDays(state: TaskState): string {
  if (state.kind === 'under-way') return `${state.startedOn}–`
  return state.kind === 'done' ? `${state.startedOn}–${state.finishedOn}` : ''
}

function gateWords({ windows, dated }: TimelineGate): Words {
  return listed(
    [...windows, ...dated].map(({ from, to }) => (from === to ? from : `${from}–${to}`)),
  )
}

function listed(texts: readonly string[]): Words {
  return { ja: texts.join('・'), en: texts.join(', ') }
}

const plain = (text: string): Words => ({ ja: text, en: text })
