import { GRADES } from '../domain/school'
import { standardTotal } from '../rules/curriculum/standard-hours'
import { gradesTaught } from './describe'
import { describeCurricula } from './describe-curricula'
import { oncePerStudy } from './once-per-study'

/** The standard lesson units of each grade, the grades that the study's plans teach, and what they teach by subject. */
export const describeHours = oncePerStudy((study) => {
  const grades = gradesTaught(study)
  const standards = GRADES.map((grade) => standardTotal(grade))
  const curricula = describeCurricula(study)
  return { standards, grades, meanStandard: meanOf(grades.map(standardTotal)), curricula }
})

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
