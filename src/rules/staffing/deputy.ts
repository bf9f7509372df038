import type { SchoolLevel } from '../../domain/school'

/**
 * 副校長・教頭 (7条3項). A part *of* the teachers' number, never on top of it: adding it again counts
 * it twice.
 */
export function deputyWithin(level: SchoolLevel, classes: number): number {
  if (level === 'elementary') {
    if (classes >= 27) return 2
    if (classes >= 9) return 1
    return classes >= 6 ? 0.75 : 0
  }
  if (classes >= 24) return 2
  if (classes >= 6) return 1
  return classes >= 3 ? 0.5 : 0
}
