import type { PartTimeTeacher, Proposal, TeacherFacts, TeachingCover } from '../../domain/teachers'
import type { Words } from '../../domain/words'
import { formatAmount } from '../numbers'
import type { PageInput } from '../page-input'
import { isOpen, readPage } from '../page-reader'
import type { NumberStyle } from '../pages'
import { listWords } from '../words'

/** Who teaches in a plan, in the year looked at. */
export interface Teaching {
  readonly facts: TeacherFacts
  readonly cover: TeachingCover
  /** The likely middle of the futures; before the plan opens one class in each grade. */
  readonly classes: number
  readonly open: boolean
}

/** Null where nobody knows who teaches. */
export function teachingOf(plan: number, input: PageInput): Teaching | null {
  const facts = teacherFacts(plan, input)
  const { grades } = input.plans[plan]!
  if (facts === null) return null
  const open = isOpen(input.plans[plan]!, input.fiscalYear)
  const expected = open ? readPage(input).summary(plan, 'posts.classes').p50 : 0
  const classes = expected > 0 ? expected : grades.length
  return { facts, classes, open: expected > 0, cover: facts.cover(classes) }
}

export function teacherFacts(
  plan: number,
  { plans, teachers = [] }: PageInput,
): TeacherFacts | null {
  return teachers.find(({ planId }) => planId === plans[plan]?.id) ?? null
}

/** What the proposed part-time teachers cost in the year looked at; 0 where none are proposed. */
export function proposalYen({ facts, cover: { proposal } }: Teaching, fiscalYear: number): number {
  return facts.yearlyYen(proposedPeriods(proposal), fiscalYear)
}

const MILLION = 1_000_000

/** The same in words; in thousands of yen where a page of millions would write 「0.4百万円」. */
export function proposalWords(teaching: Teaching, fiscalYear: number, style: NumberStyle): Words {
  const yen = proposalYen(teaching, fiscalYear)
  const small = yen < MILLION && style.money === 'million-yen'
  return formatAmount(yen, 'yen', small ? { ...style, money: 'thousand-yen' } : style)
}

export function proposedTeachers(proposal: Proposal): readonly PartTimeTeacher[] {
  return proposal.kind === 'hire' ? proposal.teachers : []
}

export function proposedPeriods(proposal: Proposal): number {
  return proposedTeachers(proposal).reduce((sum, { periodsAWeek }) => sum + periodsAWeek, 0)
}

/** 「技術、家庭」; of more than three the first two with their number. */
export function subjectsWords(subjects: readonly Words[]): Words {
  if (subjects.length <= 3) return listWords(subjects)
  const { ja, en } = listWords(subjects.slice(0, 2))
  return {
    ja: `${ja}など${subjects.length}教科`,
    en: `${en.replace(' and ', ', ')} and ${subjects.length - 2} more subjects`,
  }
}
