import { solve, type Constraint, type Solution } from 'yalps'
import type { PartTimeSearch, Teacher } from '../../domain/learning'
import type {
  Assignment,
  CoverState,
  LessonDemand,
  PartTimeTeacher,
  Proposal,
  SubjectCover,
  TeachingRight,
} from '../../domain/teachers'
import { capacityOf, evenLoads, type Amounts } from './even-loads'
import { LICENCES } from './licences'
import { teachingRight } from './subject-cover'

/** Below this a lesson a week is rounding. */
const NOTHING = 1e-6

/** What an aim reached may lose to rounding while the next is pursued. */
const SLACK = 1e-8

export interface LessonCover {
  readonly subjects: readonly SubjectCover[]
  readonly proposal: Proposal
}

/**
 * Who teaches what, and the smallest set of part-time teachers that covers the rest. The staff is used first.
 * In this order: everything covered; fewest part-time teachers; fewest lessons to be paid; subjects of the
 * law's order first; few lessons by permission or of lent teachers; posts loaded alike.
 */
export function coverLessons(
  demand: readonly LessonDemand[],
  teachers: readonly Teacher[],
  search: PartTimeSearch,
): LessonCover {
  const candidates = candidatesFor(demand, search)
  const closed = demand.filter(
    (needed) =>
      needed.periods > NOTHING &&
      !teachers.some((teacher) => teachingRight(teacher, needed) !== null) &&
      !candidates.some((candidate) => allows(candidate, needed)),
  )
  const problem: Matching = { demand, teachers, candidates, most: search.periodsAWeek }
  const staffed = matched({ ...problem, candidates: [] })!
  const missing = demand.reduce((sum, _, s) => sum + (staffed.get(`missing s${s}`) ?? 0), 0)
  const alone = missing <= NOTHING || closed.length > 0
  const together = alone ? null : matched(problem, missing)
  const possible = together && together !== IMPOSSIBLE ? together : staffed
  const chosen = evenLoads(possible, problem)
  const subjects = demand.map((needed, s) => subjectCover(needed, s, chosen, teachers))
  if (missing <= NOTHING) return { subjects, proposal: { kind: 'enough' } }
  if (!alone && together === null) return { subjects, proposal: { kind: 'undecided' } }
  return { subjects, proposal: proposalOf(subjects, closed, together ?? IMPOSSIBLE, problem) }
}

/** Licences of the part-time teachers who could be found: as the user has them, else one for each subject. */
function candidatesFor(
  demand: readonly LessonDemand[],
  { combinations }: PartTimeSearch,
): (readonly string[])[] {
  if (combinations.length > 0) return [...combinations]
  const needed = new Set(demand.flatMap(({ licences }) => licences?.slice(0, 1) ?? []))
  const single = [...needed].map((id) => [id])
  return single.length > 0 ? single : [[LICENCES[0]!.id]]
}

function allows(candidate: readonly string[], { licences }: LessonDemand): boolean {
  return licences === null || licences.some((id) => candidate.includes(id))
}

interface Matching {
  readonly demand: readonly LessonDemand[]
  readonly teachers: readonly Teacher[]
  readonly candidates: readonly (readonly string[])[]
  /** Lessons a week of one part-time teacher. */
  readonly most: number
}

type Row = Record<string, number>

/** No set of the candidates covers all. */
const IMPOSSIBLE: Amounts = new Map()

/** What is to be made small, one after the other: each keeps its value while the next is. */
const AIMS = ['missing', 'heads', 'paid', 'order', 'irregular'] as const

/**
 * `IMPOSSIBLE` with the candidates given; null where the solver gives up.
 * @param missing lessons a week that the staff leaves at least
 */
function matched(problem: Matching, missing = 0): Amounts | null {
  const { variables, constraints, integers } = modelOf(problem)
  if (missing > 0) boundHeads(problem, missing, { variables, constraints })
  let solution: Solution | null = null
  for (const aim of AIMS) {
    if (!Object.values(variables).some((row) => aim in row)) continue
    solution = solve(
      { direction: 'minimize', objective: aim, constraints, variables, integers },
      { precision: 1e-9, includeZeroVariables: true },
    )
    if (solution.status === 'infeasible') return IMPOSSIBLE
    if (solution.status !== 'optimal') return null
    constraints[aim] = { max: solution.result + SLACK }
  }
  return solution && new Map(solution.variables.map(([name, amount]) => [name, rounded(amount)]))
}

function rounded(periods: number): number {
  return Math.round(periods / NOTHING) * NOTHING
}

function modelOf({ demand, teachers, candidates, most }: Matching) {
  const constraints: Record<string, Constraint> = {}
  const variables: Record<string, Row> = {}
  demand.forEach(({ periods }, s) => {
    constraints[`s${s}`] = { equal: periods }
    if (candidates.length === 0) variables[`missing s${s}`] = { [`s${s}`]: 1, missing: 1 }
  })
  teachers.forEach((teacher, t) => {
    constraints[`t${t}`] = { max: capacityOf(teacher) }
    demand.forEach((needed, s) => {
      const right = teachingRight(teacher, needed)
      if (right) variables[`t${t} s${s}`] = lessonRow(t, s, right)
    })
  })
  candidates.forEach((candidate, c) => {
    constraints[`c${c}`] = { max: 0 }
    variables[`c${c}`] = { [`c${c}`]: -most, heads: 1, order: c + 1 }
    demand.forEach((needed, s) => {
      if (allows(candidate, needed))
        variables[`c${c} s${s}`] = { [`s${s}`]: 1, [`c${c}`]: 1, paid: 1 }
    })
  })
  return { constraints, variables, integers: candidates.map((_, c) => `c${c}`) }
}

/**
 * How many heads it takes at least, for each subject and in all: what the solver would find too, but only by trying
 * very many sets that are alike.
 */
function boundHeads(
  { demand, teachers, candidates, most }: Matching,
  missing: number,
  { variables, constraints }: Pick<ReturnType<typeof modelOf>, 'variables' | 'constraints'>,
): void {
  const heads = (periods: number) => Math.max(0, Math.ceil(periods / most - NOTHING))
  demand.forEach((needed, s) => {
    const able = teachers.filter((teacher) => teachingRight(teacher, needed) !== null)
    const least = heads(needed.periods - able.reduce((sum, one) => sum + capacityOf(one), 0))
    if (least === 0) return
    constraints[`heads s${s}`] = { min: least }
    candidates.forEach((candidate, c) => {
      if (allows(candidate, needed)) variables[`c${c}`]![`heads s${s}`] = 1
    })
  })
  constraints['in all'] = { min: heads(missing) }
  candidates.forEach((_, c) => {
    variables[`c${c}`]!['in all'] = 1
  })
}

function lessonRow(t: number, s: number, right: TeachingRight): Row {
  const irregular = right === 'permission' ? 1 : right === 'lent' ? 0.5 : 0
  return { [`s${s}`]: 1, [`t${t}`]: 1, ...(irregular > 0 && { irregular }) }
}

function subjectCover(
  needed: LessonDemand,
  s: number,
  amounts: Amounts | null,
  teachers: readonly Teacher[],
): SubjectCover {
  const taughtBy = teachers.flatMap((teacher, t): Assignment[] => {
    const periods = amounts?.get(`t${t} s${s}`) ?? 0
    const by = teachingRight(teacher, needed)
    return by && periods > NOTHING ? [{ teacher, by, periods }] : []
  })
  const taught = taughtBy.reduce((sum, { periods }) => sum + periods, 0)
  const short = needed.periods - taught > 10 * NOTHING ? needed.periods - taught : 0
  const possible = teachers.some((teacher) => teachingRight(teacher, needed) !== null)
  return { ...needed, taughtBy, short, state: stateOf(taughtBy, short, possible) }
}

function stateOf(taughtBy: readonly Assignment[], short: number, possible: boolean): CoverState {
  if (!possible) return 'uncovered'
  if (short > 0) return 'short'
  const rights = taughtBy.map(({ by }) => by)
  return rights.includes('permission') ? 'permission' : rights.includes('lent') ? 'lent' : 'covered'
}

function proposalOf(
  subjects: readonly SubjectCover[],
  closed: readonly LessonDemand[],
  amounts: Amounts,
  problem: Matching,
): Proposal {
  if (amounts === IMPOSSIBLE) {
    const missing = closed.length > 0 ? closed : subjects.filter(({ short }) => short > 0)
    return { kind: 'impossible', subjects: missing.map(({ id }) => id) }
  }
  const teachers = problem.candidates.flatMap((licences, c) =>
    partTime(licences, c, amounts, problem),
  )
  return { kind: 'hire', teachers }
}

/** The lessons of one kind of candidate, dealt out to as many persons as it takes. */
function partTime(
  licences: readonly string[],
  c: number,
  amounts: Amounts,
  { demand, most }: Matching,
): PartTimeTeacher[] {
  const heads = Math.round(amounts.get(`c${c}`) ?? 0)
  const people: { subject: string; periods: number }[][] = Array.from({ length: heads }, () => [])
  let person = 0
  let room = most
  demand.forEach(({ id }, s) => {
    let left = amounts.get(`c${c} s${s}`) ?? 0
    while (left > NOTHING && person < heads) {
      const periods = Math.min(left, room)
      people[person]!.push({ subject: id, periods })
      left -= periods
      room -= periods
      if (room <= NOTHING) {
        person += 1
        room = most
      }
    }
  })
  return people
    .filter((lessons) => lessons.length > 0)
    .map((lessons) => ({ licences, lessons, periodsAWeek: paidPeriods(lessons) }))
}

/** Rounded up to hundredths, so that what is paid covers what is taught. */
function paidPeriods(lessons: PartTimeTeacher['lessons']): number {
  const periods = lessons.reduce((sum, lesson) => sum + lesson.periods, 0)
  return Math.ceil(periods * 100 - 1e-4) / 100
}
