/**
 * 校長 (6条の2): one a school. A 分校 isn't a school here, since 16条1項 looks only at 7条 to 9条.
 * A school without classes on 1 May (休校) has none: our reading; the article only counts schools.
 */
export function principalPosts(classes: number, branchSchool: boolean): number {
  return classes > 0 && !branchSchool ? 1 : 0
}
