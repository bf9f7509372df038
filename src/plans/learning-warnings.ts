import type { Problem } from '../domain/problem'
import { curriculumLines } from '../rules/curriculum/planned-hours'
import type { SchoolFieldValues } from './school-fields'

/** What of the hours by subject is allowed but needs a second look; paths begin at the plan. */
export function learningWarnings({ learning, grades }: SchoolFieldValues): Problem[] {
  const subjects = learning?.subjects ?? []
  return subjects.flatMap((row, index) => {
    const lines = grades.flatMap((grade) =>
      curriculumLines(subjects, grade).filter(({ id }) => id === row.id),
    )
    const above = lines.filter(({ parents, planned, standard }) => {
      return parents.length > 1 && planned > standard
    })
    return [...warnAbove(above, index), ...warnUnused(Object.keys(row.cells), grades, index)]
  })
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

/** Hours of grades that the plan doesn't take are kept, since they may be wanted again, but not used. */
function warnUnused(
  taught: readonly string[],
  grades: readonly number[],
  index: number,
): Problem[] {
  const unused = taught.filter((grade) => !grades.includes(Number(grade)))
  if (unused.length === 0) return []
  return [
    {
      path: `learning.subjects[${index}].cells`,
      code: 'unused-grades',
      message: {
        ja: `受け入れない学年（${unused.join('・')}）の授業時数は使っていません。`,
        en: `The lesson units of grades it does not take (${unused.join(', ')}) are not used.`,
      },
    },
  ]
}
