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
    : parentNote(law.basis.parentClasses, classes, quota, style)
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

function parentNote(parent: number, branch: number, quota: number, style: NumberStyle): Words {
  const size = Math.abs(quota)
  const posts = formatFigure(size, 'quota', style)
  const all = parent + branch
  const growth: Words = {
    ja: `分教室の${branch}学級で本校は${parent}学級から${all}学級になり、法令の表で教職員は${posts.ja}人${quota < 0 ? 'へる' : 'ふえる'}。`,
    en: `With ${countClasses(branch)} of the branch the parent school has ${all} instead of ${parent}; by the table of the law that ${quota < 0 ? 'takes away' : 'adds'} ${posts.en} posts.`,
  }
  if (quota === 0) return NOT_COUNTED_APART
  const last = roundingSentence(size)
  return { ja: `${growth.ja}${last.ja}`, en: `${growth.en} ${last.en}` }
}

function roundingSentence(posts: number): Words {
  if (Number.isInteger(posts)) return ROUNDED_OVER_THE_PREFECTURE
  const above = Math.ceil(posts)
  return {
    ja: `県全体でまとめて端数を上げるため、1校では${above}人にならない。`,
    en: `Fractions are rounded up over the whole prefecture, so one school does not get ${above}.`,
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
  ja: '義務標準法 第7条',
  en: 'Act on Standards for Class Formation and the Number of Staff, Art. 7',
}
