import type { Learning, Teacher } from '../domain/learning'
import type { TeacherFacts, TeacherLoad, TeachingCover } from '../domain/teachers'
import { levelOfGrade } from '../domain/school'
import type { Words } from '../domain/words'
import type { GradeCounts } from '../plans/fields'
import { assumptionOf, priceFiscalYearOf } from '../rules/assumptions'
import { plannedTotal } from '../rules/curriculum/planned-hours'
import { LESSON_UNIT_MINUTES } from '../rules/curriculum/standard-hours'
import { coverLessons, type LessonCover } from '../rules/staffing/cover-lessons'
import { capacityOf } from '../rules/staffing/even-loads'
import { lessonDemand } from '../rules/staffing/lesson-demand'
import { ELEMENTARY_LICENCE_WORDS, LICENCES } from '../rules/staffing/licences'
import {
  HOURS_OF_A_POST,
  lessonsAYear,
  TYPICAL_SEARCH,
  weeksOf,
  WORKING_HOURS_A_WEEK,
} from '../rules/staffing/part-time'
import { uncoveredSubjects } from '../rules/staffing/subject-cover'
import { learningOf } from './learning-of'
import { oncePerStudy } from './once-per-study'
import { studyTriple } from './quantities'
import type { PlanEntry, Study } from './study'

/** What is known of each plan's teachers; plans whose staff isn't known are left out. */
export const describeTeachers = oncePerStudy((study): readonly TeacherFacts[] =>
  study.plans.flatMap((plan) => {
    const learning = learningOf(plan)
    const grades = (plan['grades'] ?? []) as readonly number[]
    return learning?.staff && grades.length > 0 ? [factsOf(study, plan, learning, grades)] : []
  }),
)

function factsOf(
  study: Study,
  plan: PlanEntry,
  learning: Learning,
  grades: readonly number[],
): TeacherFacts {
  const { subjects } = learning
  const { teachers, search } = learning.staff!
  const totals = plan['lessonUnits'] as GradeCounts | null
  const ofOneClass = lessonDemand({ subjects, grades, totals })
  const covers = new Map<number, TeachingCover>()
  return {
    planId: plan.id,
    uncovered: uncoveredSubjects(learning, grades)!.map(({ words }) => words),
    names: new Map<string, Words>([
      ['elementary', ELEMENTARY_LICENCE_WORDS],
      ...LICENCES.map(({ id, words }) => [id, words] as const),
      ...ofOneClass.map(({ id, words }) => [id, words] as const),
    ]),
    weeks: weeksOf(grades),
    bySubject: grades.every((grade) => plannedTotal(subjects, grade) !== null),
    cover: (classes) => {
      const demand = ofOneClass.map((one) => ({
        ...one,
        periods: (one.periods * classes) / grades.length,
      }))
      const cover =
        covers.get(classes) ??
        withLoads(coverLessons(demand, teachers, search ?? TYPICAL_SEARCH), teachers, grades)
      covers.set(classes, cover)
      return cover
    },
    yearlyYen: (periodsAWeek, fiscalYear) =>
      yearlyYen(study, lessonsAYear(periodsAWeek, grades), fiscalYear),
  }
}

function withLoads(
  cover: LessonCover,
  teachers: readonly Teacher[],
  grades: readonly number[],
): TeachingCover {
  const hoursOfLesson = LESSON_UNIT_MINUTES[levelOfGrade(grades[0]!)] / 60
  return {
    ...cover,
    teachers: teachers.map((teacher): TeacherLoad => {
      const load = cover.subjects
        .flatMap(({ taughtBy }) => taughtBy)
        .filter((assigned) => assigned.teacher === teacher)
        .reduce((sum, { periods }) => sum + periods, 0)
      const most = capacityOf(teacher)
      return {
        teacher,
        load,
        most,
        fte: teacher.partTime ? most / HOURS_OF_A_POST : teacher.posts,
        contactRatio: most === 0 ? null : load / most,
        workingShare:
          teacher.posts === 0 || teacher.partTime
            ? null
            : (load * hoursOfLesson) / (WORKING_HOURS_A_WEEK * teacher.posts),
      }
    }),
  }
}

/** By the engine's own arithmetic, each line in whole yen. */
function yearlyYen(study: Study, lessons: number, fiscalYear: number): number {
  const likely = (id: string) => studyTriple(study, assumptionOf(id)).likely
  const growth = likely('money.wage-growth')
  return ['money.part-time-lesson', 'money.part-time-on-cost'].reduce((sum, id) => {
    const years = fiscalYear - priceFiscalYearOf(id)
    return sum + Math.floor(lessons * likely(id) * compound(growth, years) + 0.5)
  }, 0)
}

function compound(growth: number, years: number): number {
  let factor = 1
  for (let year = 0; year < Math.abs(years); year += 1) factor *= 1 + growth
  return years < 0 ? 1 / factor : factor
}
