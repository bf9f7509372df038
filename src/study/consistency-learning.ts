import {
  ELEMENTARY_LICENCE,
  type Learning,
  type MonthDay,
  type SchoolCalendar,
  type SubjectRow,
  type Teacher,
  type TeachingStaff,
} from '../domain/learning'
import { levelOfGrade, type SchoolLevel } from '../domain/school'
import { planKindOf } from '../plans'
import type { GradeCounts } from '../plans/fields'
import { isStandardSubject, plannedTotal } from '../rules/curriculum/planned-hours'
import { STANDARD_HOURS } from '../rules/curriculum/standard-hours'
import { LICENCES } from '../rules/staffing/licences'
import { reportRepeated } from './report'
import type { PlanEntry } from './study'

type Path = readonly (string | number)[]

/** Tells what is wrong at a place within the learning: place, code, remedy in Japanese and English. */
export type TellLearning = (at: Path, code: string, ja: string, en: string) => void

/** What hangs together within what a plan teaches. Day patterns are checked beside their arithmetic. */
export function checkLearning(
  learning: Learning,
  plan: PlanEntry,
  knownSources: ReadonlySet<string>,
  tell: TellLearning,
): void {
  const grades = (plan['grades'] ?? []) as readonly number[]
  const levels = new Set(grades.map(levelOfGrade))
  // Grades of two levels are refused as such: by which standard to go is open until then.
  if (levels.size === 1) checkSubjects(learning.subjects, levelOfGrade(grades[0]!), tell)
  checkTotals(learning.subjects, plan, tell)
  if (learning.calendar) checkCalendar(learning.calendar, tell)
  if (learning.staff)
    checkStaff(learning.staff, planKindOf(plan.kind).hasParentSchool === true, tell)
  for (const { id, at } of sourcesNamedIn(learning))
    if (!knownSources.has(id))
      tell(
        at,
        'unknown-source',
        'sources にあるidにしてください',
        'must be the id of an entry in sources',
      )
}

/** Every source that an entry of the learning names, with its place. */
export function sourcesNamedIn(here: unknown, at: Path = []): { id: string; at: Path }[] {
  if (typeof here !== 'object' || here === null) return []
  return Object.entries(here).flatMap(([key, value]: [string, unknown]) => {
    const path = [...at, Array.isArray(here) ? Number(key) : key]
    return key === 'source' && typeof value === 'string'
      ? [{ id: value, at: path }]
      : sourcesNamedIn(value, path)
  })
}

function checkSubjects(rows: readonly SubjectRow[], level: SchoolLevel, tell: TellLearning): void {
  checkIds(rows, ['subjects'], tell)
  const taken = new Map<string, SubjectRow>()
  rows.forEach((row, index) => {
    checkOwnId(row, index, level, tell)
    row.from.forEach((id, place) => {
      const at = ['subjects', index, 'from', place]
      const other = taken.get(id)
      if (!isStandardSubject(id, level)) tell(at, 'unknown-subject', ...subjectRemedy(level))
      else if (other)
        tell(
          at,
          'subject-twice',
          `教科は1つの行にだけ入れられます。「${other.name.ja}」のもとの教科から消すか、ここから消してください`,
          `may stand in one row only: remove it here or from “${other.name.en || other.name.ja}”`,
        )
      taken.set(id, other ?? row)
    })
  })
}

/** A standard subject's id is its own: under it nothing else may run. */
function checkOwnId(
  { id, from }: SubjectRow,
  index: number,
  level: SchoolLevel,
  tell: TellLearning,
): void {
  if (!isStandardSubject(id, level) || (from.length === 1 && from[0] === id)) return
  tell(
    ['subjects', index, 'id'],
    'standard-id',
    `標準の教科のidです。もとの教科をこの教科だけ（${id}）にするか、別のidにしてください`,
    `is the id of a standard subject: let it come from that subject alone (${id}), or choose another id`,
  )
}

function subjectRemedy(level: SchoolLevel): [string, string] {
  const ids = STANDARD_HOURS[level].map(({ id }) => id).join(', ')
  return [`標準の教科のid（${ids}）にしてください`, `must be the id of a standard subject (${ids})`]
}

/** The decision `lessonUnits` follows the subjects; as a whole number it may be their sum, rounded. */
function checkTotals(rows: readonly SubjectRow[], plan: PlanEntry, tell: TellLearning): void {
  const stated = plan['lessonUnits'] as GradeCounts | null | undefined
  const grades = (plan['grades'] ?? []) as readonly number[]
  for (const grade of grades) {
    const total = plannedTotal(rows, grade)
    const units = stated?.[grade]
    if (total === null || units === undefined || units === wholeUnits(total)) continue
    tell(
      ['subjects'],
      'hours-differ',
      `${gradeName(grade)}の合計が${total}時間で、「年間の授業時数」の${units}時間と合いません。教科の時数を直すか、年間の授業時数を${wholeUnits(total)}にしてください`,
      `add up to ${total} in grade ${grade}, while “Lesson units a year” says ${units}: correct a subject, or set the total to ${wholeUnits(total)}`,
    )
  }
}

/** The total as the decision holds it. */
export function wholeUnits(total: number): number {
  return Math.round(total)
}

function gradeName(grade: number): string {
  return grade <= 6 ? `小${grade}` : `中${grade - 6}`
}

function checkCalendar(
  { vacations, closedDays, events }: SchoolCalendar,
  tell: TellLearning,
): void {
  checkIds(vacations, ['calendar', 'vacations'], tell)
  checkIds(closedDays, ['calendar', 'closedDays'], tell)
  checkIds(events, ['calendar', 'events'], tell)
  vacations.forEach(({ from, to }, index) => {
    checkDay(from, ['calendar', 'vacations', index, 'from'], tell)
    checkDay(to, ['calendar', 'vacations', index, 'to'], tell)
  })
  closedDays.forEach(({ on }, index) => {
    checkDay(on, ['calendar', 'closedDays', index, 'on'], tell)
  })
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 29 February is a day, in leap years. */
function checkDay(day: MonthDay, at: Path, tell: TellLearning): void {
  const [month = 0, date = 0] = day.split('-').map(Number)
  if (date <= (LONGEST_MONTHS[month - 1] ?? 0)) return
  tell(at, 'no-such-day', 'ある月日を08-25の形で書いてください', 'must be a day written like 08-25')
}

function checkStaff(
  { teachers, search }: TeachingStaff,
  hasParent: boolean,
  tell: TellLearning,
): void {
  checkIds(teachers, ['staff', 'teachers'], tell)
  const most = search?.periodsAWeek ?? Infinity
  teachers.forEach((teacher, index) => {
    const at = [...OF_STAFF, index]
    checkLicences(teacher.licences, [...at, 'licences'], tell, [ELEMENTARY_LICENCE])
    checkLicences(teacher.outsideLicence, [...at, 'outsideLicence'], tell)
    checkPayer(teacher, hasParent, at, tell)
    if (teacher.partTime && teacher.periodsAWeek > most)
      tell(
        [...at, 'periodsAWeek'],
        'above-most',
        `非常勤講師の週${teacher.periodsAWeek}時間が、1人が持てる上限の${most}時間をこえています。人を分けるか、上限を直してください`,
        `is more than the ${most} lessons a week that a part-time teacher takes: divide it between two, or raise the limit`,
      )
  })
  search?.combinations.forEach((licences, index) => {
    checkLicences(licences, ['staff', 'search', 'combinations', index], tell, [ELEMENTARY_LICENCE])
  })
}

const OF_STAFF = ['staff', 'teachers'] as const

function checkPayer(
  { paidBy, partTime }: Teacher,
  hasParent: boolean,
  at: Path,
  tell: TellLearning,
): void {
  if (paidBy === 'parent-school' && !hasParent)
    tell(
      [...at, 'paidBy'],
      'no-parent-school',
      '本校のない学校です。prefecture（県費）か municipality（市費）にしてください',
      'has no parent school to lend a teacher: choose prefecture or municipality',
    )
  if (partTime && paidBy !== 'municipality')
    tell(
      [...at, 'partTime'],
      'part-time-payer',
      '授業ごとに支払う非常勤講師は市費（municipality）だけです。県費や本校の先生なら partTime を false にしてください',
      'is paid by the lesson from the founder’s own purse: let the municipality pay, or set partTime to false',
    )
}

function checkLicences(
  ids: readonly string[],
  at: Path,
  tell: TellLearning,
  others: readonly string[] = [],
): void {
  const known = [...LICENCES.map(({ id }) => id), ...others]
  ids.forEach((id, place) => {
    if (known.includes(id)) return
    const list = known.join(', ')
    tell(
      [...at, place],
      'unknown-licence',
      `免許の教科のid（${list}）のどれかにしてください。技術と家庭は別の免許です`,
      `must be the id of a licence’s subject (${list}); technology and home economics are two licences`,
    )
  })
}

function checkIds(entries: readonly { readonly id: string }[], at: Path, tell: TellLearning): void {
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
