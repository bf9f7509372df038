import type { Words } from '../../domain/words'
import { formatFigure } from '../numbers'
import type { LawFacts } from '../page-input'
import type { NumberStyle } from '../pages'

/** What the law says of a plan's posts, with numbers: fractions are rounded up over the prefecture, never per school. */
export function lawNote(
  law: LawFacts | null,
  classes: number,
  quota: number,
  style: NumberStyle,
): Words {
  if (law === null) return ROUNDED_OVER_THE_PREFECTURE
  return law.basis.kind === 'own-school'
    ? ownSchoolNote(law.school, classes, byClasses(law.basis.teachersByClasses, classes), style)
    : parentNote(law.basis, classes, quota, style)
}

export function lawArticle(law: LawFacts | null): Words {
  return law?.article ?? STANDARDS_ACT
}

/** The entry for a number of classes; the last one holds for more. */
export function byClasses(values: readonly number[], classes: number): number {
  return values[Math.min(classes, values.length - 1)] ?? 0
}

function ownSchoolNote(
  school: Words,
  classes: number,
  teachers: number,
  style: NumberStyle,
): Words {
  const posts = formatFigure(teachers, 'quota', style)
  const last = roundingSentence(teachers)
  return {
    ja: `学級が${classes}つの${school.ja}は、法令の表では教頭と教諭で${posts.ja}人。${last.ja}`,
    en: `By the table of the law, a ${school.en} of ${countClasses(classes)} has ${posts.en} deputy heads and teachers. ${last.en}`,
  }
}

/**
 * Both numbers from one pair of class counts, at today's pupils: the figures of the page are middles over
 * futures in which the parent's classes change too.
 */
function parentNote(
  { parentClasses, changeByClasses }: Extract<LawFacts['basis'], { kind: 'parent-difference' }>,
  branch: number,
  quota: number,
  style: NumberStyle,
): Words {
  if (quota === 0) return NOT_COUNTED_APART
  const change = byClasses(changeByClasses, branch)
  const posts = formatFigure(Math.abs(change), 'quota', style)
  const all = parentClasses + branch
  return {
    ja: `県が分教室の学級を別に数え、本校がいまの生徒数で${parentClasses}学級なら、分教室の${branch}学級で${all}学級になり、法令の表で教職員は${posts.ja}人${change < 0 ? 'へる' : 'ふえる'}。学級数は未来によって変わる。${ROUNDED_OVER_THE_PREFECTURE.ja}`,
    en: `If the prefecture counts the branch's classes apart, and the parent school has ${countClasses(parentClasses)} at today's pupils, ${countClasses(branch)} of the branch make ${all}; by the table of the law that ${change < 0 ? 'takes away' : 'adds'} ${posts.en} posts. Classes differ from future to future. ${ROUNDED_OVER_THE_PREFECTURE.en}`,
  }
}

function roundingSentence(posts: number): Words {
  if (Number.isInteger(posts)) return ROUNDED_OVER_THE_PREFECTURE
  const above = Math.ceil(posts)
  return {
    ja: `端数は県全体でまとめて上げるもので、学校ごとに${above}人とは数えない。`,
    en: `Fractions are rounded up over the whole prefecture; no school is counted as ${above} by itself.`,
  }
}

function countClasses(classes: number): string {
  return classes === 1 ? '1 class' : `${classes} classes`
}

const ROUNDED_OVER_THE_PREFECTURE: Words = {
  ja: '端数は県全体でまとめて上げるもので、学校ごとには上げない。',
  en: 'Fractions are rounded up over the whole prefecture, not for each school.',
}

const NOT_COUNTED_APART: Words = {
  ja: '県が分教室の学級を別に数えなければ、法令で決まる県費の教職員はふえない。',
  en: 'Unless the prefecture counts the branch’s classes apart, the law adds no posts.',
}

const STANDARDS_ACT: Words = {
  ja: '義務標準法 第6条の2〜第9条・第16条',
  en: 'Act on Standards for Class Formation and the Number of Staff, Arts. 6-2 to 9 and 16',
}
