import { dayNumberOf, dayOfNumber } from '../../domain/calendar-day'
import { formatIsoDay } from '../../domain/fiscal-year'
import type { TimelineRecord } from '../../domain/timeline'
import type { Words } from '../../domain/words'
import type { TableTwin } from '../pages'
import { DASH } from '../words'
import { isoWords } from './gantt'
import { dayNumber, lastDayOf, type LivedTimeline } from './lived-timeline'
import { tasksInOrder } from './task-table'
import { beyondWords, openingDay } from './words'

/** The plan of record beside what is expected now. */
export interface RecordSection {
  readonly headline: Words
  readonly table: TableTwin
}

export function recordSection(lived: LivedTimeline): RecordSection | null {
  const { record } = lived.timeline
  if (!record) return null
  return { headline: headlineOf(record, lived), table: tableOf(record, lived) }
}

/** What is planned now, to be kept: days as the likely schedule has them. */
export function recordOf(lived: LivedTimeline, keptOn: string): TimelineRecord {
  const { schedule } = lived.result
  return {
    keptOn,
    opening: schedule.opening < 0 ? null : schedule.opening,
    tasks: tasksInOrder(lived).map(({ task, place }) => {
      const [start = 0, finish = 0] = [schedule.earlyStart[place], schedule.earlyFinish[place]]
      return {
        id: task.id,
        starts: isoDay(lived, start),
        finishes: isoDay(lived, lastDayOf(lived, start, finish)),
      }
    }),
  }
}

function isoDay(lived: LivedTimeline, index: number): string {
  return dayOfNumber(dayNumber(lived, index))
}

function headlineOf({ keptOn, opening }: TimelineRecord, lived: LivedTimeline): Words {
  const now = expected(lived.result.schedule.opening, lived)
  const then = expected(opening ?? -1, lived)
  const day = formatIsoDay(keptOn)
  if (then.ja === now.ja)
    return {
      ja: `開校は、${day.ja}の計画と同じ${now.ja}の見込み。`,
      en: `The opening is expected as planned on ${day.en}: ${now.en}.`,
    }
  return {
    ja: `開校の見込みは、${day.ja}の計画では${then.ja}、いまは${now.ja}。`,
    en: `The opening was planned on ${day.en} for ${then.en}; now it is expected on ${now.en}.`,
  }
}

function expected(fiscalYear: number, { inputs }: LivedTimeline): Words {
  return fiscalYear < 0
    ? beyondWords(inputs.calendar.fiscalYear.at(-1) ?? 0)
    : openingDay(fiscalYear)
}

function tableOf(record: TimelineRecord, lived: LivedTimeline): TableTwin {
  const { schedule } = lived.result
  const rows = tasksInOrder(lived).map(({ task, place }) => {
    const [start = 0, finish = 0] = [schedule.earlyStart[place], schedule.earlyFinish[place]]
    const last = lastDayOf(lived, start, finish)
    const kept = record.tasks.find(({ id }) => id === task.id)
    const late = kept && dayNumber(lived, last) - dayNumberOf(kept.finishes)
    return [
      task.name,
      kept ? formatIsoDay(kept.finishes) : DASH,
      isoWords(lived, last),
      late === undefined ? DASH : lateWords(late),
    ]
  })
  return {
    caption: { ja: '計画時の工程と、いまの見込み', en: 'Planned then, and expected now' },
    groups: null,
    columns: [
      { ja: '工程', en: 'Task' },
      { ja: '計画での終わり', en: 'Finish as planned' },
      { ja: 'いまの見込み', en: 'Expected or done' },
      { ja: '遅れ', en: 'Later by' },
    ],
    rows,
    totalRow: false,
    note: null,
  }
}

function lateWords(days: number): Words {
  if (days === 0) return { ja: '同じ', en: 'same' }
  return days > 0
    ? { ja: `${days}日`, en: `${days} days` }
    : { ja: `${-days}日早い`, en: `${-days} days early` }
}
