import type { SubjectRow, Teacher } from '../domain/learning'
import type { Problem } from '../domain/problem'
import { levelOfGrade } from '../domain/school'
import { curriculumLines } from '../rules/curriculum/planned-hours'
import type { SchoolFieldValues } from './school-fields'

/** What of the hours by subject is allowed but needs a second look; paths begin at the plan. */
export function learningWarnings({ learning, grades, lessonUnits }: SchoolFieldValues): Problem[] {
  const subjects = learning?.subjects ?? []
  const teachers = learning?.staff?.teachers ?? []
  const isElementary = grades.every((grade) => levelOfGrade(grade) === 'elementary')
  const above = subjects.flatMap((row, index) => {
    const lines = grades.flatMap((grade) =>
      curriculumLines(subjects, grade).filter(({ id }) => id === row.id),
    )
    return warnAbove(
      lines.filter(({ parents, planned, standard }) => parents.length > 1 && planned > standard),
      index,
    )
  })
  return [
    ...above,
    ...teachers.flatMap(warnTeacher),
    ...(isElementary ? teachers.flatMap(warnPermitted) : []),
    ...warnUnused(subjects, [...grades, ...Object.keys(lessonUnits ?? {}).map(Number)]),
  ]
}

function warnAbove(
  lines: readonly { readonly grade: number; readonly planned: number; readonly standard: number }[],
  index: number,
): Problem[] {
  return lines.map(({ grade, planned, standard }) => ({
    path: `learning.subjects[${index}].cells["${grade}"]`,
    code: 'merged-above-parents',
    message: {
      ja: `合わせた教科の時数（${planned}）が、もとの教科の標準の合計（${standard}）より多くなっています。ふやす理由を書いてください。`,
      en: `The merged subject has ${planned} lesson units, more than its subjects had together (${standard}): give the reason.`,
    },
  }))
}

/** Somebody who may teach nothing that needs a licence, and a permission that the law doesn't know. */
function warnTeacher(teacher: Teacher, index: number): Problem[] {
  const { name, licences, outsideLicence, posts, periodsAWeek, partTime } = teacher
  const path = `learning.staff.teachers[${index}]`
  const english = name.en || name.ja
  if (partTime && outsideLicence.length > 0)
    return [
      {
        path: `${path}.outsideLicence`,
        code: 'permission-part-time',
        message: {
          ja: `${name.ja}は非常勤講師なので、免許外教科担任の許可を受けられません（教育職員免許法附則2項は主幹教諭・指導教諭・教諭だけ）。許可を消すか、免許のある人に替えてください。`,
          en: `${english} is paid by the lesson and can’t be permitted to teach outside a licence (suppl. 2 names teachers in post only): remove the permission, or find somebody with the licence.`,
        },
      },
    ]
  const teaches = posts > 0 && periodsAWeek > 0
  if (!teaches || licences.length > 0 || outsideLicence.length > 0) return []
  return [
    {
      path: `${path}.licences`,
      code: 'no-licence',
      message: {
        ja: `${name.ja}には免許も免許外の許可もないので、免許の要る教科を受け持てません。免許の教科を入れるか、教諭なら県に許可（1年以内）を申請してください。`,
        en: `${english} holds no licence and no permission and may teach no subject that needs one: enter the licences, or ask the prefecture for a permission (a year at most).`,
      },
    },
  ]
}

/** 附則2項 begins with junior high school. */
function warnPermitted({ name, outsideLicence, partTime }: Teacher, index: number): Problem[] {
  if (outsideLicence.length === 0 || partTime) return []
  return [
    {
      path: `learning.staff.teachers[${index}].outsideLicence`,
      code: 'permission-elementary',
      message: {
        ja: `${name.ja}の免許外教科担任の許可は、小学校では使えません（教育職員免許法附則2項は中学校から）。許可を消して、小学校か教科の免許を入れてください。`,
        en: `${name.en || name.ja} can’t be permitted to teach outside a licence in elementary school (suppl. 2 begins with junior high): remove the permission and enter a licence for elementary school or for the subject.`,
      },
    },
  ]
}

/**
 * Hours of grades that the plan doesn't take are kept, since they may be wanted again, but not used.
 * @param known grades that are taken, and those of which another warning tells already
 */
function warnUnused(subjects: readonly SubjectRow[], known: readonly number[]): Problem[] {
  const taught = new Set(subjects.flatMap(({ cells }) => Object.keys(cells)))
  const unused = [...taught].filter((grade) => !known.includes(Number(grade))).sort()
  if (unused.length === 0) return []
  return [
    {
      path: 'learning.subjects',
      code: 'unused-grades',
      message: {
        ja: `受け入れない学年（${unused.join('・')}）の教科ごとの時数は使っていません。`,
        en: `The hours by subject of grades it does not take (${unused.join(', ')}) are not used.`,
      },
    },
  ]
}
