import type { Learning, Teacher } from '../domain/learning'
import { namelessTeacher } from './teacher-names'

/** What a plan teaches, as others may have it, and how many teachers' names are not in it. */
export interface SharedLearning {
  readonly learning: Learning
  readonly withheld: number
}

/** What the user calls a teacher may be a person's name: post and licences leave in its place, and change no figure. */
export function shareStaff(learning: Learning): SharedLearning {
  const { staff } = learning
  const withheld = staff?.teachers.filter(isNamed).length ?? 0
  if (!staff || withheld === 0) return { learning, withheld: 0 }
  const teachers = staff.teachers.map((teacher) =>
    isNamed(teacher) ? { ...teacher, name: namelessTeacher(teacher) } : teacher,
  )
  return { learning: { ...learning, staff: { ...staff, teachers } }, withheld }
}

function isNamed({ origin, name, ...teacher }: Teacher): boolean {
  if (origin !== 'own') return false
  const { ja, en } = namelessTeacher(teacher)
  return name.ja !== ja || (name.en !== '' && name.en !== en)
}
