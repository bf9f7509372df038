import type { SchoolLevel } from '../../domain/school'

/** From how many pupils on a school has a second nurse (8条2号). */
const SECOND_NURSE_FROM: Record<SchoolLevel, number> = { elementary: 851, 'junior-high': 801 }

/**
 * 養護教諭等 (8条1号・2号): one from three classes, one more for many pupils. For a 分校 both items look
 * at it together with its parent (16条1項), so it brings none of its own; that a parent of one or two
 * classes could reach three through its 分校 is left out.
 */
export function nursePosts(
  level: SchoolLevel,
  classes: number,
  pupils: number,
  branchSchool: boolean,
): number {
  if (classes === 0 || branchSchool) return 0
  return (classes >= 3 ? 1 : 0) + (pupils >= SECOND_NURSE_FROM[level] ? 1 : 0)
}
