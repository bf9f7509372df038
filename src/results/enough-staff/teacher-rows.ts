import type { Teacher } from '../../domain/learning'
import type { CoverState, SubjectCover, TeacherLoad } from '../../domain/teachers'
import type { Words } from '../../domain/words'
import { ORIGIN_WORDS } from '../origin-words'
import type { PageInput } from '../page-input'
import { listWords } from '../words'
import { pursesOf } from './purses'
import { ANY_TEACHER_WORDS, periodsWords, STATE_WORDS } from './cover-words'
import type { Teaching } from './teaching'

/** A subject and who teaches it. */
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

/** A teacher and what they take on. */
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

export function subjectRow(subject: SubjectCover): SubjectRow {
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

export function teacherRow(
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
