import type { PartTimeSearch, Teacher } from '../../domain/learning'
import { schoolWeeks } from '../curriculum/standard-hours'

/** Assumed: one part-time teacher takes ten lessons a week, with one licence. */
export const TYPICAL_SEARCH: PartTimeSearch = {
  periodsAWeek: 10,
  combinations: [],
  origin: 'assumed',
}

/** Hours of the working week (一般職の職員の勤務時間、休暇等に関する法律5条1項; prefectures follow it by ordinance). */
export const WORKING_HOURS_A_WEEK = 38.75

/** 義務標準法施行令9条 counts part-time teachers as the hours they work a week ÷ 40. */
export const HOURS_OF_A_POST = 40

/** Weeks of lessons a year in the grades: the most of them. */
export function weeksOf(grades: readonly number[]): number {
  return Math.max(0, ...grades.map(schoolWeeks))
}

/** Lessons a year that part-time teachers are paid for. */
export function partTimeLessons(teachers: readonly Teacher[], grades: readonly number[]): number {
  const aWeek = teachers
    .filter(({ partTime }) => partTime)
    .reduce((sum, { periodsAWeek, posts }) => sum + periodsAWeek * posts, 0)
  return lessonsAYear(aWeek, grades)
}

/** Lessons a year of so many a week; hundredths, so that sums don't hang on the order of adding. */
export function lessonsAYear(aWeek: number, grades: readonly number[]): number {
  return Math.round(aWeek * weeksOf(grades) * 100) / 100
}
