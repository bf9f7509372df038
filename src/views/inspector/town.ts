import type { HomeSchoolCounts, Municipality } from '../../study/study'

/** How many schools there are; empty where the nation's average stands in, null where each school is listed. */
export function schoolCounts({
  homeSchools,
}: Municipality): Readonly<Record<string, number>> | null {
  if (homeSchools === null) return {}
  return 'elementarySchools' in homeSchools ? { ...homeSchools } : null
}

/** One count typed; the others begin with one of each, and emptying one goes back to the average. */
export function withSchoolCount(
  counts: Readonly<Record<string, number>>,
  key: string,
  count: number | null,
): HomeSchoolCounts | null {
  if (count === null) return null
  const first = { elementarySchools: 1, juniorHighSchools: 1, specialNeedsClassesPerSchool: 1 }
  return { ...first, ...counts, [key]: count }
}
