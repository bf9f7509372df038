import { LANES, type LinkKind } from '../../domain/timeline'
import type { Language, Words } from '../../domain/words'
import type { ReportTask, TimelineReport } from '../../results/when/report'
import { LANE_NAMES } from '../../results/when/words'
import { element, xmlDocument, type XmlElement } from '../xml'
import type { FileContent } from './file-kinds'
import { workWeek } from './mspdi-calendar'
import { notesOf } from './mspdi-notes'

const NAMESPACE = 'http://schemas.microsoft.com/project'

/** `Type` of a link. */
const LINK_TYPES: Readonly<Record<LinkKind, number>> = {
  'finish-finish': 0,
  'finish-start': 1,
  'start-finish': 2,
  'start-start': 3,
}
const HOURS_A_DAY = 8
/** Lags are counted in tenths of a minute. */
const TENTHS_A_DAY = HOURS_A_DAY * 600
const IN_DAYS = 7
const AS_SOON_AS_POSSIBLE = 0
const NOT_EARLIER_THAN = 4

/**
 * The timeline for Microsoft Project (MSPDI): lanes as summary tasks, gates as milestones that stand not earlier than
 * their day, the holidays as exceptions of the calendar, so that the program computes the same days.
 */
export function timelineMspdi(report: TimelineReport, language: Language): FileContent {
  const text = xmlDocument(projectOf(report, language))
  return { content: new Blob([text], { type: 'application/xml' }), unwritable: [] }
}

function projectOf(report: TimelineReport, language: Language): XmlElement {
  const { title, madeOn, asOf, daysOff, facts } = report
  const rows = rowsOf(report)
  const uids = new Map(rows.map(({ key }, index) => [key, index + 1]))
  const first = rows.map(({ from }) => from).reduce((a, b) => (a < b ? a : b), report.startsOn)
  return element('Project', { xmlns: NAMESPACE }, [
    element('SaveVersion', 14),
    element('Name', `${title[language]}.xml`),
    element('Title', title[language]),
    element('Subject', facts.map(({ label, value }) => inOne(label, value)[language]).join('\n')),
    element('CreationDate', morning(madeOn)),
    element('ScheduleFromStart', 1),
    element('StartDate', morning(first)),
    element('CalendarUID', 1),
    element('DefaultStartTime', '08:00:00'),
    element('DefaultFinishTime', '17:00:00'),
    element('MinutesPerDay', HOURS_A_DAY * 60),
    element('MinutesPerWeek', HOURS_A_DAY * 60 * 5),
    element('DaysPerMonth', 20),
    element('DurationFormat', IN_DAYS),
    ...(asOf === null ? [] : [element('StatusDate', evening(asOf))]),
    element('NewTasksAreManual', 0),
    element('Calendars', [workWeek(daysOff)]),
    element(
      'Tasks',
      rows.map((row) => taskOf(row, { report, uids, language })),
    ),
  ])
}

const inOne = (label: Words, value: Words): Words => ({
  ja: `${label.ja}：${value.ja}`,
  en: `${label.en}: ${value.en}`,
})

const morning = (day: string): string => `${day}T08:00:00`
const evening = (day: string): string => `${day}T17:00:00`

/** One line of the program's table; its UID is its place, from 1 on. */
interface Row {
  readonly key: string
  readonly name: Words
  readonly level: number
  readonly from: string
  readonly to: string
  readonly workDays: number
  readonly notBefore: string | null
  readonly links: readonly { readonly key: string; readonly kind: LinkKind; readonly lag: number }[]
  /** The task that it is; null for a lane, a gate or the opening. */
  readonly task: ReportTask | null
  readonly isLane: boolean
}

function rowsOf(report: TimelineReport): Row[] {
  const known = report.tasks.filter(isDated)
  const keys: Keys = {
    known: new Set(known.map(({ id }) => id)),
    gated: new Set(known.filter(passes).map(({ id }) => id)),
  }
  return [
    ...LANES.flatMap((lane) => {
      const tasks = known.filter((task) => task.lane === lane)
      return tasks.length === 0
        ? []
        : [laneRow(lane, tasks), ...tasks.flatMap((task) => taskRows(task, keys))]
    }),
    openingRow(report, known, keys),
  ]
}

/** Ids of the tasks that have a row, and of those whose gate has one. */
interface Keys {
  readonly known: ReadonlySet<string>
  readonly gated: ReadonlySet<string>
}

/** A task whose days lie within the years looked at. */
type Dated = ReportTask & { readonly starts: string; readonly ends: string }

const isDated = (task: ReportTask): task is Dated => task.starts !== null && task.ends !== null

const passes = ({ gate }: ReportTask): boolean => gate !== null && gate.passedOn !== null

function laneRow(lane: (typeof LANES)[number], tasks: readonly Dated[]): Row {
  const ends = tasks.map(({ ends: last, gate }) => laterOf(last, gate?.passedOn ?? last))
  return {
    ...{ key: `lane.${lane}`, name: LANE_NAMES[lane], level: 1, task: null, isLane: true },
    from: tasks.map(({ starts }) => starts).reduce((a, b) => (a < b ? a : b)),
    to: ends.reduce(laterOf),
    workDays: 0,
    notBefore: null,
    links: [],
  }
}

const laterOf = (a: string, b: string): string => (a > b ? a : b)

function taskRows(task: Dated, keys: Keys): Row[] {
  const { id, name, gate, predecessors, starts, ends, workDays, state } = task
  const links = predecessors
    .filter((link) => keys.known.has(link.task))
    .map(({ task: before, kind, lag }) => ({ key: linkedTo(before, kind, keys), kind, lag }))
  const row: Row = {
    ...{ key: id, name, level: 2, from: starts, to: ends, workDays, links, task, isLane: false },
    // The first of all, what may not start before, and what is under way are held to their days.
    notBefore: predecessors.length === 0 || state.kind !== 'planned' ? starts : task.notBefore,
  }
  if (!gate || gate.passedOn === null) return [row]
  const summary = { ja: `${gate.name.ja}：${name.ja}`, en: `${gate.name.en}: ${name.en}` }
  return [row, milestone(`${id}.gate`, summary, gate.passedOn, [id])]
}

/** What waits for the end of a task that waits for a gate waits for the gate. */
function linkedTo(task: string, kind: LinkKind, { gated }: Keys): string {
  const fromItsEnd = kind === 'finish-start' || kind === 'finish-finish'
  return fromItsEnd && gated.has(task) ? `${task}.gate` : task
}

function milestone(key: string, name: Words, on: string, after: readonly string[]): Row {
  return {
    ...{ key, name, level: 2, from: on, to: on, workDays: 0, notBefore: on },
    ...{ task: null, isLane: false },
    links: after.map((before) => ({ key: before, kind: 'finish-start', lag: 0 })),
  }
}

function openingRow({ likely, wanted }: TimelineReport, known: readonly Dated[], keys: Keys): Row {
  const needed = known.filter(({ neededToOpen }) => neededToOpen)
  const after = needed.map(({ id }) => linkedTo(id, 'finish-start', keys))
  const name = { ja: '開校', en: 'Opening' }
  return { ...milestone('opening', name, likely ?? wanted, after), level: 1 }
}

interface Table {
  readonly report: TimelineReport
  /** By key of a row. */
  readonly uids: ReadonlyMap<string, number>
  readonly language: Language
}

function taskOf(row: Row, { report, uids, language }: Table): XmlElement {
  const { key, name, level, from, to, workDays, notBefore, links, task, isLane } = row
  const uid = uidOf(key, uids)
  const isMilestone = !isLane && workDays === 0
  return element('Task', [
    element('UID', uid),
    element('ID', uid),
    element('Name', name[language]),
    element('Type', 1),
    element('IsNull', 0),
    element('OutlineLevel', level),
    element('Start', morning(from)),
    element('Finish', isMilestone ? morning(to) : evening(to)),
    ...(isLane ? [] : [element('Duration', `PT${workDays * HOURS_A_DAY}H0M0S`)]),
    element('DurationFormat', IN_DAYS),
    element('Milestone', isMilestone ? 1 : 0),
    element('Summary', isLane ? 1 : 0),
    element('Critical', task?.critical ? 1 : 0),
    element('PercentComplete', task?.state.kind === 'done' ? 100 : 0),
    ...actualDays(task),
    ...constraint(notBefore),
    ...deadline(row, report),
    ...(task ? [element('Notes', notesOf(task, report, language))] : []),
    ...links.map((link) => linkOf(link, uids)),
  ])
}

function actualDays(task: ReportTask | null): XmlElement[] {
  const state = task?.state
  if (!state || state.kind === 'planned') return []
  const begun = element('ActualStart', morning(state.startedOn))
  return state.kind === 'done'
    ? [begun, element('ActualFinish', evening(state.finishedOn))]
    : [begun]
}

function constraint(notBefore: string | null): XmlElement[] {
  if (notBefore === null) return [element('ConstraintType', AS_SOON_AS_POSSIBLE)]
  return [
    element('ConstraintType', NOT_EARLIER_THAN),
    element('ConstraintDate', morning(notBefore)),
  ]
}

/** What must be kept for the wanted opening. */
function deadline({ key, task }: Row, { wanted }: TimelineReport): XmlElement[] {
  if (key === 'opening') return [element('Deadline', evening(wanted))]
  return task && task.latestEnd !== null ? [element('Deadline', evening(task.latestEnd))] : []
}

function linkOf({ key, kind, lag }: Row['links'][number], uids: Table['uids']): XmlElement {
  return element('PredecessorLink', [
    element('PredecessorUID', uidOf(key, uids)),
    element('Type', LINK_TYPES[kind]),
    element('CrossProject', 0),
    element('LinkLag', lag * TENTHS_A_DAY),
    element('LagFormat', IN_DAYS),
  ])
}

function uidOf(key: string, uids: Table['uids']): number {
  const uid = uids.get(key)
  if (uid === undefined) throw new Error(`The table has no row "${key}".`)
  return uid
}
