import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { formatFigure } from '../numbers'
import type { LawFacts } from '../page-input'
import type { NumberStyle } from '../pages'

/** What the law says of a plan's posts, with numbers: fractions are rounded up over the prefecture, never per school. */
export function lawNote(
  law: LawFacts | null,
  classes: number,
  quota: number,
  purses: Purses,
  style: NumberStyle,
): Words {
  if (law === null) return roundedOverAll(purses)
  return law.basis.kind === 'own-school'
    ? ownSchoolNote(
        law.school,
        classes,
        byClasses(law.basis.teachersByClasses, classes),
        purses,
        style,
      )
    : parentNote(law.basis, classes, quota, purses, style)
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
  purses: Purses,
  style: NumberStyle,
): Words {
  const posts = formatFigure(teachers, 'quota', style)
  const last = roundingSentence(teachers, purses)
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
  purses: Purses,
  style: NumberStyle,
): Words {
  const { authority } = purses
  if (quota === 0) return notCountedApart(purses)
  const rounded = roundedOverAll(purses)
  const change = byClasses(changeByClasses, branch)
  const posts = formatFigure(Math.abs(change), 'quota', style)
  const all = parentClasses + branch
  return {
    ja: `${authority.ja}が分教室の学級を別に数え、本校がいまの生徒数で${parentClasses}学級なら、分教室の${branch}学級で${all}学級になり、法令の表で教職員は${posts.ja}人${change < 0 ? 'へる' : 'ふえる'}。学級数は未来によって変わる。${rounded.ja}`,
    en: `If the ${authority.en} counts the branch's classes apart, and the parent school has ${countClasses(parentClasses)} at today's pupils, ${countClasses(branch)} of the branch make ${all}; by the table of the law that ${change < 0 ? 'takes away' : 'adds'} ${posts.en} posts. Classes differ from future to future. ${rounded.en}`,
  }
}

function roundingSentence(posts: number, purses: Purses): Words {
  const { authority } = purses
  if (Number.isInteger(posts)) return roundedOverAll(purses)
  const above = Math.ceil(posts)
  return {
    ja: `端数は${authority.ja}全体でまとめて上げるもので、学校ごとに${above}人とは数えない。`,
    en: `Fractions are rounded up over the whole ${authority.en}; no school is counted as ${above} by itself.`,
  }
}

function countClasses(classes: number): string {
  return classes === 1 ? '1 class' : `${classes} classes`
}

function roundedOverAll({ authority }: Purses): Words {
  return {
    ja: `端数は${authority.ja}全体でまとめて上げるもので、学校ごとには上げない。`,
    en: `Fractions are rounded up over the whole ${authority.en}, not for each school.`,
  }
}

function notCountedApart({ authority, byLaw }: Purses): Words {
  return {
    ja: `${authority.ja}が分教室の学級を別に数えなければ、法令で決まる${byLaw.ja}の教職員はふえない。`,
    en: `Unless the ${authority.en} counts the branch’s classes apart, the law adds no posts.`,
  }
}

const STANDARDS_ACT: Words = {
  ja: '義務標準法 第6条の2〜第9条・第16条',
  en: 'Act on Standards for Class Formation and the Number of Staff, Arts. 6-2 to 9 and 16',
}
