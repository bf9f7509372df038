import type { PlanDescription } from '../../domain/plan-description'
import type { CoverState, SubjectCover } from '../../domain/teachers'
import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'
import type { TableTwin } from '../pages'
import { joinWords } from '../words'
import { periodsWords } from './cover-words'
import { proposalSection, type ProposalSection } from './proposal-section'
import { pursesOf } from './purses'
import { subjectRow, teacherRow, type SubjectRow, type TeacherRow } from './teacher-rows'
import { teachersNotes } from './teachers-notes'
import { loadsTable, proposalTable, subjectsTable } from './teachers-tables'
import { proposedTeachers, subjectsWords, teachingOf } from './teaching'

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
    notes: teachersNotes(teaching, pursesOf(input)),
  }
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
