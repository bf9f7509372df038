import type {
  MonthDay,
  TaskState,
  Timeline,
  TimelineGate,
  TimelineTask,
  YearlyWindow,
} from '../domain/timeline'
import { HOLIDAYS_KNOWN } from '../rules/calendar/holidays'
import { workCalendar } from '../rules/timeline/work-calendar'
import { orderOfTasks } from '../rules/timeline/task-order'
import { sourcesNamedIn } from './consistency-learning'
import { reportRepeated } from './report'
import type { PlanEntry } from './study'

type Path = readonly (string | number)[]

/** Tells what is wrong at a place within the timeline: place, code, remedy in Japanese and English. */
type Tell = (at: Path, code: string, ja: string, en: string) => void

/** What hangs together within the way to the opening. */
export function checkTimeline(
  timeline: Timeline,
  plan: PlanEntry,
  knownSources: ReadonlySet<string>,
  tell: Tell,
): void {
  const { tasks, gates, closures } = timeline
  checkIds(tasks, ['tasks'], tell)
  checkIds(gates, ['gates'], tell)
  checkYears(timeline, plan, tell)
  checkLinks(tasks, tell)
  const gateIds = new Set(gates.map(({ id }) => id))
  tasks.forEach((task, index) => {
    checkTask(task, ['tasks', index], gateIds, tell)
    checkState(task.state, timeline, ['tasks', index, 'state'], tell)
  })
  gates.forEach((gate, index) => {
    checkGate(gate, ['gates', index], tell)
  })
  checkClosures(closures, tell)
  checkSources(timeline, knownSources, tell)
}

function checkIds(entries: readonly { readonly id: string }[], at: Path, tell: Tell): void {
  reportRepeated(
    entries.map(({ id }) => id),
    (index) => {
      tell(
        [...at, index, 'id'],
        'duplicate-id',
        'ほかと重なっています。別のものにしてください',
        'is used twice: choose another',
      )
    },
  )
}

/** Working days can only be counted where holidays are known. The year before is looked at too. */
const FIRST_DAY = `${HOLIDAYS_KNOWN.first + 1}-04-01`

function checkYears({ startsOn, asOf }: Timeline, plan: PlanEntry, tell: Tell): void {
  const opening = plan['openingFiscalYear'] as number
  const { first, last } = HOLIDAYS_KNOWN
  if (startsOn < FIRST_DAY || startsOn > `${last}-03-31` || opening > last)
    tell(
      ['startsOn'],
      'no-holidays',
      `祝日が分かる年度（${first + 1}〜${last}）の中に、始める日と開校を置いてください`,
      `and the opening must lie in the years whose holidays are known (${first + 1}–${last})`,
    )
  if (asOf !== null && asOf > `${last}-03-31`)
    tell(['asOf'], 'no-holidays', `${last}年3月31日までにしてください`, `must be by ${last}-03-31`)
}

function checkLinks(tasks: readonly TimelineTask[], tell: Tell): void {
  const ids = new Set(tasks.map(({ id }) => id))
  tasks.forEach(({ predecessors }, index) => {
    const at = ['tasks', index, 'predecessors']
    predecessors.forEach((link, place) => {
      if (ids.has(link.task)) return
      tell(
        [...at, place, 'task'],
        'unknown-predecessor',
        'この工程表にある工程のidにするか、消してください',
        'must be the id of a task of this timeline: correct or remove it',
      )
    })
    reportRepeated(
      predecessors.map(({ task, kind }) => `${task} ${kind}`),
      (place) => {
        tell(
          [...at, place],
          'repeated-predecessor',
          '同じ工程・同じつなぎ方は1回にしてください',
          'must name a task and kind of link once',
        )
      },
    )
  })
  if (!tasks.every(({ predecessors }) => predecessors.every(({ task }) => ids.has(task)))) return
  const found = orderOfTasks(tasks)
  if (found.kind === 'cycle') tellCycle(found.cycle, tasks, tell)
}

/** The ring in full, as far as a sentence holds it. */
function tellCycle(cycle: readonly number[], tasks: readonly TimelineTask[], tell: Tell): void {
  const shown = cycle.slice(0, 6).map((index) => tasks[index]!.name)
  const more = cycle.length > shown.length
  const names = (language: 'ja' | 'en') =>
    [...shown.map((name) => name[language] || name.ja), ...(more ? ['…'] : [])].join(' → ')
  const first = shown[0]!
  tell(
    ['tasks', cycle[0]!, 'predecessors'],
    'cycle',
    `ぐるりと回って自分を待っています（${names('ja')} → ${first.ja}）。つながりを1つ消してください`,
    `wait for one another in a ring (${names('en')} → ${first.en || first.ja}): remove one of the links`,
  )
}

function checkTask(task: TimelineTask, at: Path, gates: ReadonlySet<string>, tell: Tell): void {
  const { low, likely, high } = task.duration
  if (low > likely || likely > high)
    tell(
      [...at, 'duration'],
      'not-ascending',
      '短め・ふつう・長めの順に大きくしてください',
      'must ascend from low over likely to high',
    )
  else if (low === 0 && high > 0)
    tell(
      [...at, 'duration', 'low'],
      'zero-duration',
      '0より大きくしてください。その日のうちに済むなら、3つとも0にしてください',
      'must be above 0; for what takes no time make all three 0',
    )
  if (task.gate !== null && !gates.has(task.gate))
    tell(
      [...at, 'gate'],
      'unknown-gate',
      'この工程表にある関門のidにするか、null にしてください',
      'must be the id of a gate of this timeline, or null',
    )
}

function checkState(state: TaskState, { asOf }: Timeline, at: Path, tell: Tell): void {
  if (state.kind === 'planned') return
  if (asOf === null) {
    tell(
      at,
      'no-day-of-states',
      'いつの時点のことか分かりません。進みぐあいの基準日（asOf）を入れてください',
      'needs the day of the states (asOf), to tell when it holds',
    )
    return
  }
  if (state.kind === 'done' && state.finishedOn < state.startedOn)
    tell(
      [...at, 'finishedOn'],
      'finished-before-started',
      `始めた日（${state.startedOn}）より後にしてください`,
      `must not lie before the day it began (${state.startedOn})`,
    )
  if (state.startedOn < FIRST_DAY)
    tell(
      [...at, 'startedOn'],
      'no-holidays',
      `祝日が分かる${FIRST_DAY}からの日にしてください`,
      `must be from ${FIRST_DAY} on, as far back as holidays are known`,
    )
  const key = state.kind === 'done' ? 'finishedOn' : 'startedOn'
  const last = state.kind === 'done' ? state.finishedOn : state.startedOn
  if (last > asOf)
    tell(
      [...at, key],
      'after-day-of-states',
      `進みぐあいの基準日（${asOf}）までの日にしてください`,
      `must not lie after the day of the states (${asOf})`,
    )
}

function checkGate({ windows, dated }: TimelineGate, at: Path, tell: Tell): void {
  if (windows.length + dated.length === 0)
    tell(
      [...at, 'windows'],
      'gate-without-windows',
      'いつ開くかが1つもありません。毎年の期間（windows）か、その年だけの期間（dated）を入れてください',
      'has no window: give one of every year (windows) or of one year (dated)',
    )
  windows.forEach((window, index) => {
    checkWindow(window, [...at, 'windows', index], tell)
  })
  dated.forEach(({ from, to }, index) => {
    if (to < from) tellBackwards([...at, 'dated', index, 'to'], from, tell)
  })
}

function checkWindow(window: YearlyWindow, at: Path, tell: Tell): void {
  const { from, to, early, late } = window
  for (const [key, day] of Object.entries({ from, to, early, late }))
    if (day !== undefined) checkDay(day, [...at, key], tell)
  if ((early === undefined) !== (late === undefined))
    tell(
      at,
      'half-a-range',
      '早い場合の日（early）と遅い場合の日（late）は、両方入れるか、両方なしにしてください',
      'needs both an early and a late day, or neither',
    )
  if (before(to, from)) tellBackwards([...at, 'to'], from, tell)
  else if (
    early !== undefined &&
    late !== undefined &&
    (before(from, early) || before(late, from) || before(to, late))
  )
    tell(
      at,
      'range-not-ascending',
      '年度の順に、早い場合・始まり・遅い場合・終わりの日を並べてください',
      'must ascend within the fiscal year: early, from, late, to',
    )
}

function tellBackwards(at: Path, from: string, tell: Tell): void {
  tell(
    at,
    'window-ends-first',
    `始まりの日（${from}）より後にしてください。年度をまたぐ期間は2つに分けてください`,
    `must not lie before its first day (${from}); split a window that runs over 1 April in two`,
  )
}

/** In the order of the fiscal year. */
const before = (a: MonthDay, b: MonthDay): boolean => inFiscalYear(a) < inFiscalYear(b)

function inFiscalYear(day: MonthDay): string {
  return day < '04' ? `1-${day}` : `0-${day}`
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 29 February is a day; in other years the next day stands in. */
function checkDay(day: MonthDay, at: Path, tell: Tell): void {
  const [month = 0, date = 0] = day.split('-').map(Number)
  if (date <= (LONGEST_MONTHS[month - 1] ?? 0)) return
  tell(at, 'no-such-day', 'ある月日を08-25の形で書いてください', 'must be a day written like 08-25')
}

function checkClosures(closures: Timeline['closures'], tell: Tell): void {
  closures.forEach(({ from, to }, index) => {
    checkDay(from, ['closures', index, 'from'], tell)
    checkDay(to, ['closures', index, 'to'], tell)
  })
  // Days off are the same every year: whichever year is looked at.
  const { last } = HOLIDAYS_KNOWN
  if (workCalendar(last, last, closures).working.includes(1)) return
  tell(
    ['closures'],
    'no-working-days',
    '1年じゅうが休みで、工程が進みません。仕事のできる日が残るようにしてください',
    'leave no day of the year to work on: shorten them',
  )
}

/** What is stated or computed names its source; every source named is one of the study's. */
function checkSources(timeline: Timeline, known: ReadonlySet<string>, tell: Tell): void {
  for (const { id, at } of sourcesNamedIn(timeline))
    if (!known.has(id))
      tell(
        at,
        'unknown-source',
        'sources にあるidにしてください',
        'must be the id of an entry in sources',
      )
  for (const list of ['tasks', 'gates'] as const)
    timeline[list].forEach(({ origin, source }, index) => {
      if (source !== undefined || origin === 'assumed' || origin === 'own') return
      tell(
        [list, index, 'source'],
        'source-missing',
        '資料にある・計算した、とするなら出典（sources のid）を入れてください。なければ由来を assumed にしてください',
        'must name a source of the study where origin is stated or computed; else let origin be assumed',
      )
    })
}
