import ical, {
  ICalAlarmType,
  ICalEventTransparency,
  type ICalAlarmData,
  type ICalEventData,
} from 'ical-generator'
import { dayNumberOf, dayOfNumber } from '../../domain/calendar-day'
import { formatIsoDay } from '../../domain/fiscal-year'
import type { Lane } from '../../domain/timeline'
import type { Language, Words } from '../../domain/words'
import type { ReportTask, TimelineReport } from '../../results/when/report'
import { slackWords } from '../../results/when/gantt'
import { LANE_NAMES, STATE_NAMES } from '../../results/when/words'
import type { FileContent } from './file-kinds'

/**
 * The timeline as a calendar (RFC 5545): whole days, one entry a task, one for each gate that is passed, one for the
 * opening. Entries keep their names, so that a calendar that takes in a later file changes them instead of doubling them.
 */
export function timelineIcs(report: TimelineReport, language: Language): FileContent {
  const entries = [...report.tasks.flatMap((task) => taskEntries(task)), ...openingEntries(report)]
  const calendar = ical({
    prodId: { company: 'Manabiba', product: 'Timeline', language: language.toUpperCase() },
    name: calendarText(report.title[language]),
    description: calendarText(factLines(report, language).join('\n')),
    events: entries.map((entry) => eventOf(entry, report, language)),
  })
  return { content: new Blob([calendar.toString()], { type: 'text/calendar' }), unwritable: [] }
}

/** The library makes the texts of entries safe (RFC 5545, 3.3.11), but not those of the calendar itself. */
function calendarText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** What stands in the calendar from one day to another, both counted. */
interface Entry {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly summary: Words
  readonly lane: Lane | null
  readonly lines: readonly Words[]
  /** Days before the first on which one is reminded; null: not at all. */
  readonly reminder: number | null
}

const TASK_REMINDER = 7
/** A bill or a request is handed in weeks before; the day itself is too late. */
const GATE_REMINDER = 30

function taskEntries(task: ReportTask): Entry[] {
  const { id, name, lane, starts, ends, state } = task
  const passage = gateEntry(task)
  if (starts === null || ends === null) return passage
  const lines = linesOf(task)
  const reminder = state.kind === 'planned' ? TASK_REMINDER : null
  return [{ id, from: starts, to: ends, summary: name, lane, lines, reminder }, ...passage]
}

function gateEntry({ id, name, gate, state }: ReportTask): Entry[] {
  if (!gate || gate.passedOn === null) return []
  const { passedOn, lane } = gate
  const summary = {
    ja: `${gate.name.ja}：${name.ja}`,
    en: `${gate.name.en}: ${name.en}`,
  }
  const reminder = state.kind === 'done' ? null : GATE_REMINDER
  return [{ id: `${id}.gate`, from: passedOn, to: passedOn, summary, lane, lines: [], reminder }]
}

function openingEntries({ wanted, likely }: TimelineReport): Entry[] {
  const entry = (id: string, day: string, summary: Words): Entry => ({
    ...{ id, from: day, to: day, summary },
    ...{ lane: null, lines: [], reminder: GATE_REMINDER },
  })
  const aimed = entry('opening', wanted, { ja: '開校（ひらきたい日）', en: 'Opening, as wanted' })
  if (likely === null || likely === wanted) return [aimed]
  const expected = { ja: '開校（ふつうに進んだとき）', en: 'Opening, at likely lengths' }
  return [aimed, entry('opening.likely', likely, expected)]
}

function linesOf({
  state,
  slack,
  latestStart,
  latestEnd,
  gate,
  documents,
  law,
  owner,
}: ReportTask): Words[] {
  return [
    labelled({ ja: '進みぐあい', en: 'State' }, STATE_NAMES[state.kind]),
    labelled({ ja: '余裕', en: 'Slack' }, slackWords(slack, latestStart === null)),
    ...(latestEnd === null
      ? []
      : [labelled({ ja: 'おそくとも終える', en: 'Latest finish' }, formatIsoDay(latestEnd))]),
    ...(gate ? [labelled({ ja: '待つ関門', en: 'Gate' }, gate.name)] : []),
    ...(owner ? [labelled({ ja: '受け持ち', en: 'Owner' }, owner)] : []),
    ...documents.map((document) => labelled({ ja: '書類', en: 'Document' }, document)),
    ...(law ? [labelled({ ja: '根拠の法令', en: 'Law' }, law)] : []),
  ]
}

const labelled = (label: Words, value: Words): Words => ({
  ja: `${label.ja}：${value.ja}`,
  en: `${label.en}: ${value.en}`,
})

function factLines({ facts }: TimelineReport, language: Language): string[] {
  return facts.map(({ label, value }) => labelled(label, value)[language])
}

function eventOf(entry: Entry, report: TimelineReport, language: Language): ICalEventData {
  const { studyId, planId, madeOn } = report
  const { id, from, to, summary, lane, lines, reminder } = entry
  return {
    id: `${id}.${planId}.${studyId}@manabiba`,
    // A later file has the higher number, which is how calendars tell which of two is the newer.
    sequence: dayNumberOf(madeOn),
    stamp: midnight(madeOn),
    allDay: true,
    start: midnight(from),
    // RFC 5545: the end of whole days is the first day that is no longer part of it.
    end: midnight(dayOfNumber(dayNumberOf(to) + 1)),
    summary: summary[language],
    description: [...lines.map((line) => line[language]), ...factLines(report, language)].join(
      '\n',
    ),
    // Nobody is kept from other meetings by it.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: lane === null ? [] : [{ name: LANE_NAMES[lane][language] }],
    alarms: reminder === null ? [] : [alarmOf(reminder, summary[language])],
  }
}

const SECONDS_A_DAY = 86_400
const NINE_IN_THE_MORNING = 9 * 3600

function alarmOf(daysBefore: number, description: string): ICalAlarmData {
  const triggerBefore = daysBefore * SECONDS_A_DAY - NINE_IN_THE_MORNING
  return { type: ICalAlarmType.display, triggerBefore, description }
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
