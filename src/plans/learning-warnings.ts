import type { SubjectRow } from '../domain/learning'
import type { Problem } from '../domain/problem'
import { curriculumLines } from '../rules/curriculum/planned-hours'
import type { SchoolFieldValues } from './school-fields'

/** What of the hours by subject is allowed but needs a second look; paths begin at the plan. */
export function learningWarnings({ learning, grades, lessonUnits }: SchoolFieldValues): Problem[] {
  const subjects = learning?.subjects ?? []
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
