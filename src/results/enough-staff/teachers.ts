import type { Teacher } from '../../domain/learning'
import type { PlanDescription } from '../../domain/plan-description'
import type { Purses } from '../../domain/purses'
import type {
  CoverState,
  PartTimeTeacher,
  Proposal,
  SubjectCover,
  TeacherLoad,
} from '../../domain/teachers'
import type { Words } from '../../domain/words'
import { ORIGIN_WORDS } from '../origin-words'
import type { PageInput } from '../page-input'
import { readPage } from '../page-reader'
import type { TableTwin } from '../pages'
import { presentNotes } from '../phrases'
import { pursesOf } from './purses'
import {
  ANY_TEACHER_WORDS,
  loadsTable,
  periodsWords,
  proposalTable,
  STATE_WORDS,
  subjectsTable,
} from './teachers-tables'
import {
  proposalWords,
  proposedPeriods,
  proposedTeachers,
  subjectsWords,
  teachingOf,
  type Teaching,
} from './teaching'
import { joinWords, listWords } from '../words'

/** Who teaches what in the plan in focus, what nobody may teach, and who would have to be found. */
export interface TeachersSection {
  readonly plan: PlanDescription
  /** 「家庭を教える免許のある先生がいない。保健体育は週1.5コマ足りない。」 */
  readonly sentence: Words
  readonly subjects: readonly SubjectRow[]
  readonly teachers: readonly TeacherRow[]
  readonly proposal: ProposalSection
  readonly tables: {
    readonly subjects: TableTwin
    readonly teachers: TableTwin
    /** Null where nobody is proposed. */
    readonly proposal: TableTwin | null
  }
  /** How classes, weeks and loads are counted, and what is assumed. */
  readonly notes: readonly Words[]
}

export interface SubjectRow {
  readonly id: string
  readonly label: Words
  /** Lessons a week needed, and those that nobody takes. */
  readonly needed: number
  readonly short: number
  readonly state: CoverState
  readonly stateWords: Words
  /** No licence names it: every teacher of the school may teach it. */
  readonly anyTeacher: boolean
  /** Names, in the order of the staff; without those whose part is too small to be written. */
  readonly taughtBy: readonly {
    readonly teacherId: string
    readonly label: Words
    readonly periods: number
  }[]
}

export interface TeacherRow {
  /** The entry of the study, for forms. */
  readonly teacher: Teacher
  readonly label: Words
  readonly paidBy: Words
  readonly licences: Words
  readonly load: number
  readonly most: number
  /** Lessons taught of those that could be, and hours of lessons of the working week; 0–1, null: none. */
  readonly contactRatio: number | null
  readonly workingShare: number | null
  readonly fte: number
  /** Where who there is, and where licences and lessons come from. */
  readonly basis: Words
}

export interface ProposalSection {
  readonly sentence: Words
  /** Yen a year at the likely values, in the year looked at; null where nobody is proposed. */
  readonly yearly: Words | null
  /** What adopting it adds to the staff; empty where there is nothing to adopt. */
  readonly adopt: readonly PartTimeTeacher[]
}

/** Null where the plan in focus has no school, or nobody knows who teaches. */
export function teachersSection(input: PageInput): TeachersSection | null {
  const plan = input.plans[input.focus]
  const teaching = teachingOf(input.focus, input)
  if (!plan || teaching === null) return null
  const { cover, facts } = teaching
  const subjects = cover.subjects.map(subjectRow)
  const teachers = cover.teachers.map((load) => teacherRow(load, teaching, input))
  const proposed = proposedTeachers(cover.proposal)
  return {
    plan,
    sentence: sentenceOf(cover.subjects),
    subjects,
    teachers,
    proposal: proposalSection(teaching, input),
    tables: {
      subjects: subjectsTable(subjects),
      teachers: loadsTable(teachers),
      proposal: proposed.length === 0 ? null : proposalTable(proposed, facts),
    },
    notes: notesOf(teaching, pursesOf(input)),
  }
}

function subjectRow(subject: SubjectCover): SubjectRow {
  const { id, words, periods, short, state, taughtBy, licences } = subject
  const anyTeacher = licences === null
  return {
    id,
    label: words,
    needed: periods,
    short,
    state,
    stateWords: anyTeacher && state === 'covered' ? ANY_TEACHER_WORDS : STATE_WORDS[state],
    anyTeacher,
    taughtBy: taughtBy
      .filter((assigned) => periodsWords(assigned.periods).ja !== '0')
      .map(({ teacher, periods: taught }) => ({
        teacherId: teacher.id,
        label: nameOf(teacher),
        periods: taught,
      })),
  }
}

function teacherRow(
  { teacher, load, most, contactRatio, workingShare, fte }: TeacherLoad,
  { facts: { names } }: Teaching,
  input: PageInput,
): TeacherRow {
  const held = teacher.licences.map((id) => names.get(id)!)
  const permitted = teacher.outsideLicence.map((id) => names.get(id)!)
  return {
    teacher,
    label: nameOf(teacher),
    paidBy: payerWords(teacher, input),
    licences: licencesWords(held, permitted),
    load,
    most,
    contactRatio,
    workingShare,
    fte,
    basis: basisWords(teacher),
  }
}

/** With how many the entry stands for, where that is more than one. */
function nameOf({ name, posts }: Teacher): Words {
  const english = name.en || name.ja
  if (posts <= 1) return { ja: name.ja, en: english }
  return { ja: `${name.ja}（${posts}人）`, en: `${english} (${posts})` }
}

function payerWords({ paidBy, partTime }: Teacher, input: PageInput): Words {
  const { byLaw, own } = pursesOf(input)
  if (paidBy === 'parent-school') return { ja: '本校から', en: 'Lent by the parent school' }
  if (paidBy === 'prefecture') return byLaw
  return partTime ? { ja: `${own.ja}の非常勤講師`, en: `${own.en}, part-time` } : own
}

/** 「資料（免許・コマは仮定）」. */
function basisWords({ origin, details }: Teacher): Words {
  const [own, rest] = [ORIGIN_WORDS[origin], ORIGIN_WORDS[details]]
  if (origin === details) return own
  return {
    ja: `${own.ja}（免許とコマは${rest.ja}）`,
    en: `${own.en} (licences and lessons: ${rest.en.toLowerCase()})`,
  }
}

function licencesWords(held: readonly Words[], permitted: readonly Words[]): Words {
  const own = held.length === 0 ? { ja: 'なし', en: 'none' } : listWords(held)
  if (permitted.length === 0) return own
  const outside = listWords(permitted)
  return { ja: `${own.ja}（許可で${outside.ja}）`, en: `${own.en} (by permission ${outside.en})` }
}

function sentenceOf(subjects: readonly SubjectCover[]): Words {
  const of = (state: CoverState) => subjects.filter((subject) => subject.state === state)
  const [uncovered, short] = [of('uncovered'), of('short')]
  const free = uncovered.filter(({ licences }) => licences === null)
  const closed = uncovered.filter(({ licences }) => licences !== null)
  if (uncovered.length + short.length === 0)
    return {
      ja: 'どの教科にも、教えられる先生がいて、時間も足りる。',
      en: 'Every subject has a teacher who may teach it, with time enough.',
    }
  return joinWords(
    ...(closed.length === 0 ? [] : [uncoveredWords(closed.map(({ words }) => words))]),
    ...[...short, ...free].map(shortWords),
  )
}

/** 「技術、家庭を教える免許のある先生がいない。」 */
export function uncoveredWords(subjects: readonly Words[]): Words {
  const { ja, en } = subjectsWords(subjects)
  return {
    ja: `${ja}を教える免許のある先生がいない。`,
    en: `Nobody holds a licence to teach ${en}.`,
  }
}

function shortWords({ words, short }: SubjectCover): Words {
  const { ja, en } = periodsWords(short)
  return {
    ja: `${words.ja}は週${ja}コマ足りない。`,
    en: `${words.en}: ${en} lessons a week short.`,
  }
}

function proposalSection(teaching: Teaching, input: PageInput): ProposalSection {
  const { cover, facts } = teaching
  const { proposal } = cover
  const none = { yearly: null, adopt: [] }
  switch (proposal.kind) {
    case 'enough':
      return {
        ...none,
        sentence: { ja: '非常勤講師をふやさなくてよい。', en: 'No part-time teacher is needed.' },
      }
    case 'impossible':
      return {
        ...none,
        sentence: impossibleWords(
          proposal.subjects.map((id) => facts.names.get(id)!),
          pursesOf(input),
        ),
      }
    case 'undecided':
      return { ...none, sentence: UNDECIDED }
    case 'hire': {
      const { style } = readPage(input)
      const yearly = proposalWords(teaching, input.fiscalYear, style)
      return { yearly, adopt: proposal.teachers, sentence: hireWords(proposal, yearly) }
    }
  }
}

function hireWords(proposal: Proposal, yen: Words): Words {
  const count = proposedTeachers(proposal).length
  const periods = periodsWords(proposedPeriods(proposal))
  return {
    ja: `非常勤講師${count}人（週${periods.ja}コマ）でうまる。見つかれば年${yen.ja}。`,
    en: `${count === 1 ? '1 part-time teacher' : `${count} part-time teachers`} (${periods.en} lessons a week) would cover all, for ${yen.en} a year if they can be found.`,
  }
}

function impossibleWords(subjects: readonly Words[], { prefecture }: Purses): Words {
  const { ja, en } = subjectsWords(subjects)
  return {
    ja: `見つけられる非常勤講師では、${ja}を教えられる人がいない。免許の組み合わせを加えるか、本校からの派遣か免許外教科担任の許可を${prefecture.ja}に相談してください。`,
    en: `Nobody who could be found may teach ${en}. Add a combination of licences, or ask the ${prefecture.en} for a teacher of the parent school or a permission outside the licence.`,
  }
}

const UNDECIDED: Words = {
  ja: '組み合わせが多すぎて、いちばん少ない人数を求められなかった。免許の組み合わせをへらしてください。',
  en: 'There are too many sets to try: enter fewer combinations of licences.',
}

function notesOf({ facts, classes, open }: Teaching, purses: Purses): Words[] {
  return presentNotes([
    {
      ja: `${open ? `学級は${classes}つ（まんなか）` : '学年に1学級'}とみて、年間の時数を${facts.weeks}週で割った。学級は学年に同じ数ずつ、合わせた教科はもとの教科の標準の時数で、技術・家庭は半分ずつに分けた（仮定）。`,
      en: `${open ? `With ${classes} classes (middle)` : 'With one class a grade'}, hours of the year divided by ${facts.weeks} weeks. Classes are taken alike in every grade, merged subjects by the standard hours of their parents, technology and home economics half and half (assumed).`,
    },
    facts.bySubject ? null : WITHOUT_SUBJECTS,
    LOADS,
    facts.bySubject ? NEW_SUBJECTS : null,
    permissionWords(purses),
  ])
}

const WITHOUT_SUBJECTS: Words = {
  ja: '教科ごとの時数が入っていないので、標準の割合で分けた。',
  en: 'Hours by subject are not known: divided as in the standard.',
}

const LOADS: Words = {
  ja: '持てるコマのうち授業にあてる割合と、週38時間45分の勤務時間（国家公務員の勤務時間法5条。各県は条例）のうち授業の割合を示す。非常勤講師は1コマを1時間とみて、週の時間÷40で常勤に換算する（義務標準法施行令9条）。',
  en: 'Contact ratio: lessons of those that could be taught; beside it the hours of lessons in a working week of 38 hours 45 minutes (the nation’s officials; prefectures by ordinance). Part-time teachers count as hours a week ÷ 40, a lesson as an hour (Order for the Act on Standards, art. 9).',
}

const NEW_SUBJECTS: Words = {
  ja: '新しい教科は、どの先生でも教えられるとみた（仮定）。どの免許がいるかは、指定の前に確かめる。',
  en: 'New subjects are taken to need no licence (assumed): find out before the designation which they need.',
}

/** It is the prefecture's to give, in a designated city too. */
function permissionWords({ prefecture }: Purses): Words {
  return {
    ja: `免許外教科担任は、${prefecture.ja}の教育委員会が1年以内の期間で許可する（教育職員免許法附則2項）。非常勤講師は許可の対象でない。`,
    en: `Permission outside the licence is the ${prefecture.en}’s, for a year at most (Certification Act, suppl. 2), and not for part-time teachers.`,
  }
}
