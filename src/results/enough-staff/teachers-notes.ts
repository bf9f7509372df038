import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { presentNotes } from '../phrases'
import type { Teaching } from './teaching'

/** How classes, weeks and loads are counted, and what is assumed. */
export function teachersNotes({ facts, classes, open }: Teaching, purses: Purses): Words[] {
  return presentNotes([
    {
      ja: `${open ? `学級は${classes}つ（まんなか）` : '学年に1学級'}とみて、年間の時数を${facts.weeks}週で割った。学級は学年に同じ数ずつ、合わせた教科はもとの教科の標準の時数で、技術・家庭は半分ずつに分けた（仮定）。`,
      en: `${open ? `With ${classes} classes (middle)` : 'With one class a grade'}, hours of the year divided by ${facts.weeks} weeks. Classes are taken alike in every grade, merged subjects by the standard hours of their parents, technology and home economics half and half (assumed).`,
    },
    facts.bySubject ? null : WITHOUT_SUBJECTS,
    LOADS,
    facts.bySubject ? NEW_SUBJECTS : null,
    permissionWords(purses),
  ])
}

const WITHOUT_SUBJECTS: Words = {
  ja: '教科ごとの時数が入っていないので、標準の割合で分けた。',
  en: 'Hours by subject are not known: divided as in the standard.',
}

const LOADS: Words = {
  ja: '持てるコマのうち授業にあてる割合と、週38時間45分の勤務時間（国家公務員の勤務時間法5条。各県は条例）のうち授業の割合を示す。非常勤講師は1コマを1時間とみて、週の時間÷40で常勤に換算する（義務標準法施行令9条）。',
  en: 'Contact ratio: lessons of those that could be taught; beside it the hours of lessons in a working week of 38 hours 45 minutes (the nation’s officials; prefectures by ordinance). Part-time teachers count as hours a week ÷ 40, a lesson as an hour (Order for the Act on Standards, art. 9).',
}

const NEW_SUBJECTS: Words = {
  ja: '新しい教科は、どの先生でも教えられるとみた（仮定）。どの免許がいるかは、指定の前に確かめる。',
  en: 'New subjects are taken to need no licence (assumed): find out before the designation which they need.',
}

/** It is the prefecture's to give, in a designated city too. */
function permissionWords({ prefecture }: Purses): Words {
  return {
    ja: `免許外教科担任は、${prefecture.ja}の教育委員会が1年以内の期間で許可する（教育職員免許法附則2項）。非常勤講師は許可の対象でない。`,
    en: `Permission outside the licence is the ${prefecture.en}’s, for a year at most (Certification Act, suppl. 2), and not for part-time teachers.`,
  }
}
